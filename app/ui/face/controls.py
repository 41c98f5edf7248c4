"""Large controls for the person's screen: sixty pixels at least, by mouse, finger or key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOptionButton, QWidget

from app.ui import theme
from app.ui.widgets import FlowLayout, column, row
from app.ui.widgets.labels import dressed
from app.ui.widgets.ring import RingedButton, bold_width

TARGET, ICON, PADDING = 60, 28, 24
FROM_RIGHT = "\u200f"
MIRRORED = {"chev-left": "chev-right", "chev-right": "chev-left"}
TINTS = {
    "face_filled": "on_accent",
    "face_outlined": "ink",
    "face_plain": "ink_2",
    "face_option": "ink",
}


class FaceButton(RingedButton):
    """A large button; its icon stands before its words."""

    def __init__(
        self, text: str, kind: str, icon: str = "", name: str = "", says: str = ""
    ) -> None:
        super().__init__(text)
        self._icon, self._kind = icon, kind
        self._icon_last = False
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setAccessibleName(says or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(TARGET, TARGET)
        self.draw_icon(icon)

    def ring_tint(self) -> str:
        return "on_accent" if self._kind == "face_filled" else "focus"

    def draw_icon(self, icon: str) -> None:
        """Show ``icon``, or none, in the colour of the words; arrows follow the reading."""
        self._icon = icon
        size = min(theme.scaled(ICON), 48)
        self.setIconSize(QSize(size, size))
        shown = MIRRORED.get(icon, icon) if self.isRightToLeft() != self._icon_last else icon
        self.setIcon(theme.icon(shown, TINTS[self._kind], size) if icon else QIcon())

    def icon_after(self, right_to_left: bool) -> None:
        """Put the icon behind the words, in either direction of reading."""
        self._icon_last = True
        way = Qt.LayoutDirection
        self.setLayoutDirection(way.LeftToRight if right_to_left else way.RightToLeft)

    def sizeHint(self) -> QSize:
        """Wide enough for its words in bold, so that choosing an option moves nothing."""
        self.ensurePolished()
        words = bold_width(self)
        icon = self.iconSize().width() + (8 if self.text() else 0) if self._icon else 0
        room = 2 * PADDING if self.text() else 8
        return QSize(max(TARGET, words + icon + room), max(TARGET, super().sizeHint().height()))

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Where one reads from the right, so do the marks at the ends of the words (« … »)."""
        super().initStyleOption(option)
        if self.isRightToLeft() != self._icon_last and option.text:
            option.text = f"{FROM_RIGHT}{option.text}{FROM_RIGHT}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        redraw = (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in redraw:
            self.draw_icon(self._icon)


class FaceChoices(QWidget):
    """Options to touch; a tick, a thick edge and the weight of the words say which is chosen.

    ``chosen`` is sent after a gesture with the tuple of ids; one may be chosen, or ``several``.
    """

    chosen = Signal(tuple)

    def __init__(
        self,
        choices: Iterable[tuple[str, str]],
        name: str,
        says: str,
        several: bool = False,
        icons: dict[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._several, self._icons = several, icons or {}
        self.setObjectName(name)
        self.setAccessibleName(says)
        flow = FlowLayout(self, gap=12)
        self._options: dict[str, FaceButton] = {}
        for key, text in choices:
            option = FaceButton(text, "face_option", self._icons.get(key, ""), f"{name}.{key}")
            option.setCheckable(True)
            option.clicked.connect(lambda _=False, k=key: self._clicked(k))
            flow.addWidget(option)
            self._options[key] = option

    def show_chosen(self, ids: Sequence[str]) -> None:
        """Show ``ids`` as chosen without sending the signal."""
        for key, option in self._options.items():
            option.setChecked(key in ids)
            option.draw_icon("check" if key in ids else self._icons.get(key, ""))
            option.updateGeometry()
        self.layout().invalidate()

    def _clicked(self, key: str) -> None:
        after = tuple(k for k, o in self._options.items() if o.isChecked())
        if not self._several:
            after = (key,) if self._options[key].isChecked() else ()
        self.show_chosen(after)
        self.chosen.emit(after)


class Stepper(QWidget):
    """A value with « earlier » and « later » at its sides; ``moved`` is sent with -1 or 1."""

    moved = Signal(int)

    def __init__(self, title: str, less: str, more: str, name: str) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the years go, everywhere
        whole = column(self, gap=6)
        self.heading = face_label(title, "face_soft")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self.heading)
        line = row(gap=4)
        self.less = FaceButton("", "face_outlined", "minus", f"{name}.less", f"{title} : {less}")
        self.more = FaceButton("", "face_outlined", "plus", f"{name}.more", f"{title} : {more}")
        self.value = face_label("", "face_strong")
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.value.setMinimumWidth(theme.scaled(112))
        for part in (self.less, self.value, self.more):
            line.addWidget(part)
        whole.addLayout(line)
        self.less.clicked.connect(lambda: self.moved.emit(-1))
        self.more.clicked.connect(lambda: self.moved.emit(1))

    def show_value(self, text: str, movable: bool = True) -> None:
        """Show ``text``; the buttons rest while it cannot be moved."""
        self.value.setText(text)
        self.less.setEnabled(movable)
        self.more.setEnabled(movable)


class FaceText(QLabel):
    """Begins where the page does: Qt would put French words at the left of a page in Arabic."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        flags = Qt.AlignmentFlag
        turned = event.type() == QEvent.Type.LayoutDirectionChange
        if turned and not self.alignment() & flags.AlignHCenter:
            way = flags.AlignRight if self.isRightToLeft() else flags.AlignLeft
            self.setAlignment(way | flags.AlignAbsolute | flags.AlignVCenter)


def face_label(text: str, kind: str = "face_body", wrap: bool = False, name: str = "") -> QLabel:
    """A text of the person's screen."""
    made = dressed(FaceText(text), kind, wrap, name)
    if wrap:
        made.setMinimumHeight(1)  # the height follows the width; a guess would make pages scroll
    return made
