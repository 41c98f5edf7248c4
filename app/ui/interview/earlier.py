"""The interview before with the same person, to read beside this one; nothing in it can change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.deadline import full_date_words
from app.domain.interview import Interview
from app.domain.synthesis import Section, Sentence
from app.text import _
from app.ui.widgets import IconLabel, column, label, row


class EarlierInterview(QWidget):
    """``told``: its synthesis as it was handed over, or as it was read back and edited."""

    def __init__(self, interview: Interview, told: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("earlier")
        held = interview.closed_at or interview.started_at or interview.created_at
        body = column(self, gap=12, margins=(0, 0, 4, 12))
        line = row(gap=8)
        line.addWidget(IconLabel("lock", "ink_2", 18))
        words = _("Entretien n° {n}, {day}. En lecture seule.").format(
            n=interview.number, day=full_date_words(held.astimezone().date())
        )
        line.addWidget(label(words, "caption", wrap=True), 1)
        body.addLayout(line)
        for section in told:
            if section.sentences and section.id != "entete":
                body.addLayout(_section(section))
        body.addStretch(1)


def _section(section: Section):
    body = column(gap=4)
    body.addWidget(label(section.title, "bold", wrap=True))
    for sentence in section.sentences:
        body.addWidget(label(_words(sentence), "body", wrap=True))
        if sentence.note:
            body.addWidget(label(sentence.note, "caption", wrap=True))
    return body


def _words(sentence: Sentence) -> str:
    cells = ", ".join(cell for cell in sentence.cells if cell)
    return f"{sentence.lead} {sentence.text} {cells}".strip()
