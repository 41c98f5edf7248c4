"""The help on the screen: its contents or what a search finds at the left, the page beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.text import _
from app.ui import theme
from app.ui.help.contents import Contents
from app.ui.help.guide import Found, guide, place_of, search, stems
from app.ui.help.page import GuidePage
from app.ui.widgets import Button, column, label, line_field, row

LIST_WIDTH, LIST_SHARE, MEASURE, SEARCH_WIDTH = 300, 0.36, 760, 340


class HelpPanel(QWidget):
    """Begins at ``topic``, a link of the guide. ``closed`` asks to go back to the work."""

    closed = Signal()

    def __init__(self, topic: str) -> None:
        super().__init__()
        self.setObjectName("help")
        body = column(self, gap=12, margins=(32, 16, 32, 20))
        body.addLayout(self._head())
        self._contents, self._page = Contents(), GuidePage()
        self._nothing = label(
            _("Rien avec ces mots. Essayez « clé », « délai »."),
            "body",
            wrap=True,
            name="help.nothing",
        )
        line = row(gap=20)
        self._side = QWidget()
        beside = column(self._side, gap=8)
        beside.addWidget(self._nothing)
        beside.addWidget(self._contents, 1)
        beside.addStretch(0)
        line.addWidget(self._side)
        line.addWidget(self._page, 1)
        line.addStretch(0)
        body.addLayout(line, 1)
        self._connect()
        self._nothing.hide()
        self._contents.show_chapters(guide())
        self.open(place_of(topic))
        self._search.setFocus()
        self.setFocusProxy(self._search)

    def _head(self):
        line = row(gap=12)
        line.addWidget(label(_("Aide"), "display"))
        self._search = line_field(
            "help.search", _("Que cherchez-vous ?"), _("Chercher dans l’aide")
        )
        self._search.addAction(
            theme.icon("search", "ink_2"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setToolTip(_("Ctrl K. Dans toute l’aide ; les accents ne comptent pas."))
        self._search.setMaximumWidth(theme.scaled(SEARCH_WIDTH))
        line.addWidget(self._search, 1)
        self._counted = label("", "caption", name="help.found")
        line.addWidget(self._counted)
        line.addStretch(1)
        close = Button(_("Revenir (Échap)"), "outlined", "close", "help.close")
        close.clicked.connect(self.closed)
        line.addWidget(close)
        return line

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._to_contents)
        self._contents.chosen.connect(self._show)
        self._page.anchorClicked.connect(self._follow)
        down = QShortcut(QKeySequence("Down"), self._search, self._to_contents)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.closed)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._search.setFocus)

    def open(self, place: Found) -> None:
        """Show a section, its chapter marked in the contents."""
        self._contents.mark(place.chapter)
        self._show(place)

    def _show(self, place: Found) -> None:
        self._page.show_markdown(place.chapter.markdown)
        self._page.mark(stems(self._search.text()))
        self._page.go_to(place.section)

    def _follow(self, link: QUrl) -> None:
        """A link of the guide leads to another page of it; nothing else is ever opened."""
        self._search.clear()
        self.open(place_of(link.toString()))
        self._page.setFocus()

    def _find(self, typed: str) -> None:
        found = search(typed) if typed.strip() else ()
        missed = bool(typed.strip()) and not found
        self._nothing.setVisible(missed)
        self._contents.setVisible(not missed)
        told = _("{n} passages") if len(found) != 1 else _("{n} passage")
        self._counted.setText(told.format(n=len(found)) if found else "")
        if found:
            self._contents.show_found(found)
        elif not missed:
            self._contents.show_chapters(guide())
            self._page.mark(())

    def _to_contents(self) -> None:
        self._contents.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = min(theme.scaled(LIST_WIDTH), round(self.width() * LIST_SHARE))
        self._side.setFixedWidth(wide)
        self._page.setMaximumWidth(theme.scaled(MEASURE))
