"""The margin of the page: where a sentence comes from, and what to look at again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.answers import cards, obstacles, projects, review, skills, timeline
from app.domain.composition.material import when_of
from app.domain.guard import Flag
from app.domain.interview import Interview
from app.domain.synthesis import Sentence
from app.text import _
from app.ui.synthesis.draft import Draft
from app.ui.widgets import Button, IconLabel, Panel, clear, column, label, line_field, row

ICONS = {
    "episode": "timeline",
    "card": "cards",
    "skill": "skill",
    "project": "seedling",
    "obstacle": "warn",
    "support": "support",
    "quote": "quote",
    "recommendation": "flag",
    "field": "note",
}


class Margin(QWidget):
    """Redrawn for the sentence in hand."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._body = column(self, gap=10, margins=(16, 16, 20, 20))

    def show_sentence(self, sentence: Sentence | None) -> None:
        """Show sources and flags of ``sentence``, or an invitation when none is chosen."""
        clear(self._body)
        if sentence is None:
            self._invite()
        else:
            self._sources(sentence)
            for flag in self._draft.flags_of(sentence)[:1]:
                self._body.addWidget(self._flag(sentence, flag))
            self._withhold(sentence)
        self._body.addStretch(1)

    def _invite(self) -> None:
        self._body.addWidget(label(_("D’où vient cette phrase"), "bold"))
        words = _("Touchez une phrase : ce qui la fonde s’affiche ici. Elle se réécrit sur place.")
        self._body.addWidget(label(words, "soft", wrap=True))
        flagged = len(self._draft.all_flagged())
        if flagged:
            text = _("À revoir avant de remettre : {n}").format(n=flagged)
            self._body.addWidget(label(text, "warning"))

    def _sources(self, sentence: Sentence) -> None:
        self._body.addWidget(label(_("D’où vient cette phrase"), "bold"))
        for reference in sentence.sources:
            card = Panel("card", margins=(12, 10, 12, 10))
            line = row(gap=10)
            kind = reference.partition(":")[0]
            line.addWidget(IconLabel(ICONS.get(kind, "note"), "accent", 20))
            words = source_words(self._draft.session.interview, reference)
            line.addWidget(label(words, "body", wrap=True), 1)
            card.body.addLayout(line)
            self._body.addWidget(card)
        kinds = {
            "dit": _("dit par la personne"),
            "observé": _("observé par le conseiller"),
            "proposé": _("proposé"),
            "constat": _("constat"),
        }
        self._body.addWidget(label(kinds[sentence.kind], "caption"))

    def _flag(self, sentence: Sentence, flag: Flag) -> Panel:
        card = Panel("alert", margins=(14, 12, 14, 12))
        line = row(gap=8)
        line.addWidget(IconLabel("warn", "terracotta", 20))
        term = self._draft.text_of(sentence)[flag.start : flag.end]
        line.addWidget(label(f"« {term} »", "bold", wrap=True), 1)
        card.body.addLayout(line)
        card.body.addWidget(label(flag.reason, "body", wrap=True))
        card.body.addWidget(label(flag.suggestion, "caption", wrap=True))
        reason = line_field("flag.reason", _("Garder, en notant pourquoi…"))
        reason.returnPressed.connect(
            lambda: reason.text().strip() and self._draft.keep_term(sentence, reason.text().strip())
        )
        card.body.addWidget(reason)
        return card

    def _withhold(self, sentence: Sentence) -> None:
        withheld = self._draft.is_withheld(sentence)
        text = _("Transmettre à nouveau") if withheld else _("Ne pas transmettre")
        button = Button(text, "plain", "redo" if withheld else "none", "margin.withhold")
        button.clicked.connect(lambda: self._draft.withhold(sentence, not withheld))
        self._body.addWidget(button)


def source_words(interview: Interview, reference: str) -> str:
    """What a reference points to, in the words of the interview."""
    kind, _sep, key = reference.partition(":")
    for answer in interview.answers.values():
        found = _in_answer(answer, kind, key)
        if found:
            return found
    quote = next((q for q in interview.quotes if q.id == key), None)
    if quote is not None:
        return f"« {quote.text} »"
    return _("Noté pendant l’entretien")


def _in_answer(answer: object, kind: str, key: str) -> str:
    match kind, answer:
        case "episode", timeline.TimelineAnswer():
            episode = timeline.find(answer, key)
            return when_of(episode) if episode else ""
        case "card", cards.CardsAnswer():
            card = cards.find(answer, key)
            return f"« {card.alike or card.seen} »" if card else ""
        case "skill", skills.SkillsAnswer():
            skill = skills.find(answer, key)
            return f"{skill.verb} {skill.object}" if skill else ""
        case "project", projects.ProjectsAnswer():
            project = projects.find(answer, key)
            return project.title if project else ""
        case (("obstacle" | "support"), obstacles.ObstaclesAnswer()):
            told = {o.id: o.detail for o in answer.obstacles}
            told |= {s.id: s.role for s in answer.supports}
            return told.get(key, "")
        case "recommendation", review.ReviewAnswer():
            return next((r.action for r in answer.recommendations if r.id == key), "")
    return ""
