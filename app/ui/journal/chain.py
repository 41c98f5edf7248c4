"""The chain of the journal: four links and a sentence."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme
from app.ui.widgets import Button, Panel, column, label, row

LINKS = 4


class Links(QWidget):
    """Four links that hold each other, or with a gap where one is broken."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = True
        self.setFixedSize(QSize(112, 24))

    def show_whole(self, whole: bool) -> None:
        """Draw the chain whole or broken."""
        self._whole = whole
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if self._whole else "terracotta"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for link in range(LINKS):
            if self._whole or link != 2:
                painter.drawRoundedRect(QRectF(2 + link * 26, 5, 30, 14), 7, 7)


class ChainPanel(Panel):
    """``verify`` is the button to verify again."""

    def __init__(self) -> None:
        super().__init__("card", margins=(20, 14, 20, 14))
        line = row(gap=16)
        self._links = Links()
        line.addWidget(self._links)
        words = column(gap=0)
        self._title = label("", "bold", wrap=True, name="journal.chain")
        self._facts = label("", "caption", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        line.addLayout(words, 1)
        self.verify = Button(_("Vérifier maintenant"), "outlined", "redo", "journal.verify")
        line.addWidget(self.verify)
        self.body.addLayout(line)

    def show_chain(
        self, count: int, first: datetime | None, broken: tuple[int, ...], now: datetime
    ) -> None:
        """Say how the chain stands: ``broken`` holds the numbers of lines that do not fit."""
        self._links.show_whole(not broken)
        if broken:
            numbers = ", ".join(map(str, broken[:5]))
            words = _("Chaîne rompue, ligne {n}. Des lignes ont été changées ou ôtées.")
            self._title.setText(words.format(n=numbers))
        else:
            self._title.setText(_("Chaîne vérifiée, sans trou"))
        since = f"{first.astimezone():%d/%m/%Y}" if first else "…"
        facts = _("{n} lignes, depuis le {day}. Chaque ligne tient la précédente. Vérifié à {at}.")
        at = f"{now.astimezone():%H h %M}"
        self._facts.setText(facts.format(n=count, day=since, at=at))
