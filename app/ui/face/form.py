"""Form steps for the person: the notice first, then one question a page.

Only the fields that the languages have a question for are shown: what the person is not asked
directly stays on the counsellor's side.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.answers.form import row_key, settled
from app.domain.method import Field
from app.ui.face.controls import FaceChoices, face_label
from app.ui.face.view import Page, PagedView, sheet
from app.ui.fields import Desk
from app.ui.widgets import QuoteText, column

Built = tuple[QWidget, Callable[[], None]]


class FormFace(PagedView):
    """The notice stands before the first question of the first step."""

    def __init__(self, session, step, texts) -> None:
        super().__init__(session, step, texts)
        self._desk = Desk(session, step)

    def pages(self) -> list[Page]:
        found = [self._question(f) for f in self.step.fields if self.texts.has(self._key(f))]
        if self.step is self.session.pack.steps[0]:
            paragraphs = self.texts.notice(self.session.pack)
            found.insert(0, Page("notice", " ".join(paragraphs), partial(_notice, paragraphs)))
        return found or [Page("nothing", self.texts.say("ui.nothing"), self._nothing)]

    def _key(self, field: Field) -> str:
        return f"steps.{self.step.id}.fields.{field.id}"

    def _nothing(self) -> Built:
        return sheet(self.texts.say("ui.nothing")), lambda: None

    def _question(self, field: Field) -> Page:
        title = self.texts.say(self._key(field))
        builders = {"grid": self._grid, "text": self._text, "long_text": self._text}
        build = builders.get(field.kind, self._options)
        return Page(field.id, title, partial(build, field, title))

    def _options(self, field: Field, title: str) -> Built:
        choices, redraw = self._choices(field, field.id, title)
        return sheet(title, choices), redraw

    def _grid(self, field: Field, title: str) -> Built:
        parts: list[QWidget] = []
        redraws = []
        for row in self.session.pack.vocabularies[field.rows].entries:
            says = self.texts.entry(field.rows, row)
            choices, redraw = self._choices(field, row_key(field, row.id), says)
            line = QWidget()
            body = column(line, gap=6)
            body.addWidget(face_label(says, "face_strong"))
            body.addWidget(choices)
            parts.append(line)
            redraws.append(redraw)
        return sheet(title, *parts), lambda: [redraw() for redraw in redraws]

    def _choices(self, field: Field, key: str, says: str):
        vocabulary = self.session.pack.vocabularies[field.vocabulary]
        several = field.kind == "choices"
        entries = ((e.id, self.texts.entry(vocabulary.id, e)) for e in vocabulary.entries)
        made = FaceChoices(entries, f"face.{key}", says, several)

        def chosen() -> tuple[str, ...]:
            value = self._desk.answer().values.get(key, ())
            return (value,) if isinstance(value, str) else tuple(value)

        def choose(ids: tuple[str, ...]) -> None:
            value = settled(chosen(), ids, vocabulary) if several else "".join(ids)
            self._desk.set(field, key, value)

        made.chosen.connect(choose)
        return made, lambda: made.show_chosen(chosen())

    def _text(self, field: Field, title: str) -> Built:
        text = QuoteText(f"face.{field.id}", self.texts.say("ui.type_here"), title, 3)
        text.edited.connect(lambda typed: self._desk.set(field, field.id, typed, typing=True))
        text.left.connect(self.session.flush)
        values = self._desk.answer
        return sheet(title, text), lambda: text.show_text(str(values().values.get(field.id, "")))


def _notice(paragraphs: tuple[str, ...]) -> Built:
    return sheet("", *(face_label(p, "face_reading", wrap=True) for p in paragraphs)), lambda: None
