"""The top of the person's screen: its name and four large controls, whatever the room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from app.domain.person_texts import PersonTexts
from app.ui import theme
from app.ui.face.controls import FaceButton, face_label
from app.ui.speech import Voice
from app.ui.widgets import column, row

GAP = 8


class Head(QWidget):
    """``listened``, ``undone``, ``tongue`` and ``given_back`` are the four gestures.

    Where the room lacks, the name is set smaller, then above; the controls keep their icons and
    lose their words last.
    """

    listened = Signal()
    undone = Signal()
    tongue = Signal()
    given_back = Signal()

    def __init__(self, title: str, texts: PersonTexts, voice: Voice) -> None:
        super().__init__()
        self._texts, self._voice = texts, voice
        whole = column(self, gap=GAP)
        self._above = row(gap=GAP)
        self._below = row(gap=GAP)
        whole.addLayout(self._above)
        whole.addLayout(self._below)
        self._below.addStretch(1)
        self._title = face_label(title, "face_display")
        self._above.addWidget(self._title, 1)
        say = texts.say
        self._listen = FaceButton(say("ui.listen"), "face_plain", "speak", "face.listen")
        if not voice.available:
            self._listen.hide()  # never shown by hand: it has no parent yet
        undo = FaceButton(say("ui.undo"), "face_plain", "undo", "face.undo")
        name = f"{say('ui.language')} : {texts.name}"
        self.tongue_button = FaceButton(texts.name, "face_plain", "globe", "face.language", name)
        back = FaceButton(say("ui.give_back"), "face_plain", "face", "face.give_back")
        self._controls = (self._listen, undo, self.tongue_button, back)
        self._words = {control: control.text() for control in self._controls}
        gestures = (self.listened, self.undone, self.tongue, self.given_back)
        for control, gesture in zip(self._controls, gestures, strict=True):
            control.clicked.connect(gesture)
            self._above.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)

    def show_voice(self) -> None:
        """Offer to stop while a text is being said."""
        speaking = self._voice.speaking
        words = self._texts.say("ui.stop" if speaking else "ui.listen")
        self._words[self._listen] = words
        self._listen.setAccessibleName(words)
        self._listen.setText(words if self._listen.text() else "")
        self._listen.draw_icon("pause" if speaking else "speak")

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Lay name and controls out for the width there is."""
        self._speak_out(True)
        worded = self._width()
        large, small = (self._title_width(role) for role in ("face_display", "face_title"))
        room = self.width() - 2 * GAP
        roomy = large + worded <= room
        self._restyle("face_display" if roomy else "face_title")
        beside = small + worded <= room
        self._place_controls(beside)
        if not beside and worded > room:
            self._speak_out(False)
            self._place_controls(small + self._width() <= room)

    def _title_width(self, role: str) -> int:
        return QFontMetrics(theme.font(role)).horizontalAdvance(self._title.text()) + GAP

    def _width(self) -> int:
        shown = [c for c in self._controls if not c.isHidden()]
        return sum(c.sizeHint().width() + GAP for c in shown)

    def _speak_out(self, words: bool) -> None:
        for control in self._controls:
            control.setText(self._words[control] if words else "")
            control.setToolTip("" if words else control.accessibleName())

    def _restyle(self, kind: str) -> None:
        if self._title.property("kind") != kind:
            self._title.setProperty("kind", kind)
            self._title.style().unpolish(self._title)
            self._title.style().polish(self._title)

    def _place_controls(self, beside: bool) -> None:
        for index, control in enumerate(self._controls):
            if beside:
                self._above.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._below.insertWidget(index, control)
