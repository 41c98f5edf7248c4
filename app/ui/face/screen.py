"""The person's screen: a name, a few large controls, the step in hand, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.method import Step
from app.domain.person_texts import PersonTexts
from app.ui import theme
from app.ui.face.controls import FaceButton, FaceChoices, face_label
from app.ui.face.head import Head
from app.ui.face.view import FaceView
from app.ui.session import Session
from app.ui.shell.order import follow_layouts
from app.ui.speech import Voice
from app.ui.widgets import AfterFrame, Panel, clear, column, scroller

VIEWS: Mapping[str, str] = {
    "form": "app.ui.face.form:FormFace",
    "cards": "app.ui.face.pictures:CardsFace",
    "timeline": "app.ui.face.path:TimelineFace",
    "skills": "app.ui.face.lists:SkillsFace",
    "projects": "app.ui.face.lists:ProjectsFace",
    "obstacles": "app.ui.face.lists:ObstaclesFace",
    "review": "app.ui.face.lists:ReviewFace",
}
OTHER_SCRIPTS = ("ar", "ru")
MARGIN, NARROW = 48, 24


class FaceScreen(QWidget):
    """The name and the controls are there at once, the step itself once they have been seen.

    ``left`` asks to turn the screen back; ``chosen_language`` is sent with its id; ``moved``
    by the counsellor's keys, with -1 or 1, for a neighbouring step."""

    left = Signal()
    chosen_language = Signal(str)
    moved = Signal(int)

    def __init__(
        self,
        session: Session,
        step: Step,
        languages: tuple[PersonTexts, ...],
        language: PersonTexts,
        voice: Voice,
    ) -> None:
        super().__init__()
        self.setObjectName("face_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._session, self._languages, self._voice = session, languages, voice
        self.step, self.texts = step, language
        self._first_gesture = session.undo_stack.index()
        self._place = column(self, gap=16)
        QShortcut(QKeySequence("F8"), self, activated=self.left.emit)
        QShortcut(QKeySequence.StandardKey.Undo, self, activated=self.undo)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda n=by: self.moved.emit(n))
        session.changed.connect(self._changed)
        voice.ended.connect(self._show_voice)
        self.view: FaceView | None = None
        self._head: Head | None = None
        self._build()

    def show_step(self, step: Step) -> None:
        """Show another step, as the counsellor goes on."""
        if step is not self.step:
            self.step = step
            self._build()

    def undo(self) -> None:
        """Undo what the person did; what was done before the screen turned stays."""
        if self._session.undo_stack.index() > self._first_gesture:
            self._session.undo_stack.undo()

    def _build(self) -> None:
        self._voice.stop()
        clear(self._place)
        if self.texts.voice in OTHER_SCRIPTS:
            theme.load_other_scripts()
        rtl = self.texts.right_to_left
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.view = None
        self._head = self._make_head()
        self._place.addWidget(self._head)
        self._place.addStretch(1)
        self._fit()
        self.setAccessibleName(self.texts.title(self.step))
        self.setFocus()
        AfterFrame(self._head).seen.connect(self._fill)

    def _fill(self) -> None:
        if self.view is not None or self._head is None:
            return
        self.view = view = self._view()
        self._place.takeAt(1)
        self._place.addWidget(view, 1)
        if (foot := view.foot()) is not None:
            self._add_foot(foot)
        self._refresh()

    def _add_foot(self, foot: QWidget) -> None:
        panel = Panel("face_foot", margins=(24, 16, 24, 16))
        panel.body.addWidget(foot)
        self._place.addWidget(panel)

    def _refresh(self) -> None:
        """The view, then its foot: none where nothing stands in it."""
        assert self.view is not None
        self.view.refresh()
        foot = self.view.foot()
        panel = foot.parentWidget() if foot is not None else None
        if foot is not None and panel is not None:
            panel.setVisible(not foot.isHidden())

    def _view(self) -> FaceView:
        module, name = VIEWS[self.step.kind].split(":")
        made: FaceView = getattr(import_module(module), name)(self._session, self.step, self.texts)
        return made

    def _make_head(self) -> Head:
        head = Head(self.texts.title(self.step), self.texts, self._voice)
        head.listened.connect(self._speak)
        head.undone.connect(self.undo)
        head.tongue.connect(self._choose_language)
        head.given_back.connect(self.left)
        return head

    def _speak(self) -> None:
        if self._voice.speaking:
            self._voice.stop()
        elif self.view is not None:
            self._voice.say(self.view.spoken(), self.texts.voice)
        self._show_voice()

    def _show_voice(self) -> None:
        if self._head is not None:
            self._head.show_voice()

    def _choose_language(self) -> None:
        """The languages, each by its own name, in the place of the step until one is chosen or
        the page is left."""
        theme.load_other_scripts()
        self._voice.stop()
        self.view = self._head = None
        clear(self._place)
        names = ((each.id, each.name) for each in self._languages)
        choices = FaceChoices(names, "face.languages", self.texts.say("ui.language"))
        choices.show_chosen((self.texts.id,))
        choices.chosen.connect(lambda ids: QTimer.singleShot(0, self, lambda: self._spoken(ids)))
        page = QWidget()
        body = column(page, gap=24)
        body.addWidget(face_label(self.texts.say("ui.language"), "face_display"))
        body.addWidget(choices)
        body.addStretch(1)
        self._place.addWidget(scroller(page), 1)
        leave = FaceButton(self.texts.say("ui.leave"), "face_outlined", "chev-left", "face.leave")
        leave.clicked.connect(self._leave_languages)
        self._add_foot(leave)
        QShortcut(QKeySequence("Escape"), page, activated=self._leave_languages)

    def _leave_languages(self) -> None:
        """The step again, in the language it was in, the focus where it was."""
        self._build()
        self._head.tongue_button.setFocus()

    def _spoken(self, ids: tuple[str, ...]) -> None:
        wanted = ids[0] if ids else self.texts.id
        self.texts = next(each for each in self._languages if each.id == wanted)
        self.chosen_language.emit(wanted)
        self._build()

    def _changed(self, _step: str) -> None:
        if self.view is not None:
            self._refresh()

    def _fit(self) -> None:
        margin = NARROW if self.width() < 1100 else MARGIN
        self._place.setContentsMargins(margin, margin // 2, margin, margin // 2)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """In a window of its own, on the second screen, Tab goes as one reads too."""
        if self.isWindow():
            follow_layouts(self)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event) -> None:
        self._voice.stop()
        super().hideEvent(event)
