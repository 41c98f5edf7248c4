"""The place of the side panel: beside the sheet, or folded to a tab that opens over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from shiboken6 import isValid

from app.domain.method import Step
from app.text import _
from app.ui import theme
from app.ui.interview.side import SidePanel
from app.ui.session import Session
from app.ui.widgets import PaintedButton, row

TAB_WIDTH = 52


class SideTab(PaintedButton):
    """The folded panel: its icon and its name along the edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(_("À dire et notes"))
        self.setObjectName("step.notes")
        self.setAccessibleName(_("Ouvrir : à dire et notes"))
        self.setToolTip(_("À dire et notes (F7)"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(TAB_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(TAB_WIDTH, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.drawLine(0, 0, 0, self.height())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2.5))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 8, 8)
        painter.drawPixmap((TAB_WIDTH - 22) // 2, 16, theme.pixmap("note", "ink", 22))
        painter.translate(TAB_WIDTH / 2, 56)
        painter.rotate(90)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        box = QRect(0, -12, self.height() - 64, 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())


class SidePlace(QWidget):
    """Folds by itself where the step is wide or the window narrow; a gesture wins over that rule.

    In a narrow window the open panel lies over the sheet, as a child of ``over``. The keyboard
    that was in what goes away is back where it was before, or in ``beside``: Qt would give it to
    the next control of the window, where Space might leave the interview.
    """

    shown = Signal(bool)

    def __init__(self, session: Session, over: QWidget, beside: QWidget) -> None:
        super().__init__()
        self._session, self._over, self._beside = session, over, beside
        self._before: QWidget | None = None
        self._folds: dict[str, bool] = {}
        self._step: Step | None = None
        self._narrow = False
        self._kept: dict[bool, SidePanel] = {}
        self.panel: SidePanel | None = None
        self._line = row(self, gap=0)
        self.tab = SideTab()
        self.tab.clicked.connect(self.unfold)
        self._line.addWidget(self.tab)

    @property
    def room(self) -> int:
        """The width it takes beside the sheet."""
        if self.panel is None or self._narrow:
            return TAB_WIDTH
        return self.panel.width()

    def show_step(self, step: Step, narrow: bool) -> None:
        """Show the panel of ``step``, or its tab; the keyboard stays on what is still there."""
        self._before = None
        if narrow != self._narrow:
            self._folds.clear()
        self._step, self._narrow = step, narrow
        self._draw()

    def toggle(self) -> None:
        """Fold or unfold by hand."""
        if self.panel is None:
            self.unfold()
        else:
            self._fold(True)

    def unfold(self) -> None:
        """Open the panel by hand, the keyboard in it."""
        self._before = QApplication.focusWidget()
        self._fold(False)
        if self.panel is not None:
            self.panel.take_keyboard()

    def _fold(self, folded: bool) -> None:
        if self._step is not None:
            self._folds[self._step.id] = folded
            self._draw()

    def _draw(self) -> None:
        assert self._step is not None
        held = self._held()
        folded = self._folds.get(self._step.id, self._step.wide or self._narrow)
        self.tab.setVisible(folded or self._narrow)
        if folded:
            self._take_away()
        else:
            self._open()
        if held is not None and not (isValid(held) and held.isVisible()):
            self._give_back()
        self.shown.emit(not folded)

    def _held(self) -> QWidget | None:
        """What has the keyboard, when it is in the panel or on its tab."""
        held = QApplication.focusWidget()
        if held is None or held is self.tab:
            return held
        return held if self.panel is not None and self.panel.isAncestorOf(held) else None

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self._beside if self._beside.isVisible() else self._over).setFocus()

    def _take_away(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel = None

    def _open(self) -> None:
        """Show the panel that lies over the sheet or stands beside it, each made once."""
        if self._narrow not in self._kept:
            self._kept[self._narrow] = self._made()
        if self.panel is not self._kept[self._narrow]:
            self._take_away()
        self.panel = self._kept[self._narrow]
        self.panel.show_step(self._step)
        self.settle()
        self.panel.show()
        self.panel.raise_()

    def _made(self) -> SidePanel:
        panel = SidePanel(self._session, self._step, floating=self._narrow)
        panel.folded.connect(lambda: self._fold(True))
        if self._narrow:
            panel.setParent(self._over)
        else:
            self._line.insertWidget(0, panel)
        return panel

    def settle(self) -> None:
        """Keep a panel that lies over the sheet at the right edge, below the bar."""
        if self.panel is not None and self._narrow:
            top = self.mapTo(self._over, self.rect().topLeft()).y()
            width = self.panel.width()
            left = self._over.width() - width
            self.panel.setGeometry(left, top, width, self._over.height() - top)
