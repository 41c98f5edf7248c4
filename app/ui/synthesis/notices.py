"""Cards of the margin that ask for a decision: a term, a change of answer, a word, a delay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.deadline import day_words, due_words
from app.domain.delay import resume, suspend
from app.domain.guard import Flag
from app.domain.synthesis import Sentence
from app.text import _
from app.ui.synthesis.draft import Draft
from app.ui.widgets import Button, IconLabel, Panel, label, line_field, row
from app.ui.widgets.chooser import Chooser

INSIDE = (14, 12, 14, 12)


def _headed(kind: str, icon: str, tint: str, title: str) -> Panel:
    card = Panel(kind, margins=INSIDE)
    line = row(gap=8)
    line.addWidget(IconLabel(icon, tint, 20))
    line.addWidget(label(title, "bold", wrap=True), 1)
    card.body.addLayout(line)
    return card


def flag_card(draft: Draft, sentence: Sentence, flag: Flag) -> Panel:
    """A term that never belongs here: why, what to write, and keeping it with a reason."""
    term = draft.text_of(sentence)[flag.start : flag.end]
    card = _headed("alert", "warn", "terracotta", f"«\u202f{term}\u202f»")
    card.body.addWidget(label(flag.reason, "body", wrap=True))
    card.body.addWidget(label(flag.suggestion, "caption", wrap=True))
    reason = line_field("flag.reason", _("Garder, en notant pourquoi…"))
    reason.returnPressed.connect(
        lambda: reason.text().strip() and draft.keep_term(sentence, reason.text().strip())
    )
    card.body.addWidget(reason)
    return card


def kept_card(reason: str) -> Panel:
    """A term was kept: the reason that was noted."""
    card = _headed("card", "check", "sage_text", _("Terme gardé"))
    card.body.addWidget(label(reason, "caption", wrap=True))
    return card


def changed_card(draft: Draft, sentence: Sentence) -> Panel:
    """The answers changed under a rewritten sentence: update it, or keep one's own."""
    card = _headed("card", "redo", "ochre", _("Une réponse a changé"))
    card.body.addWidget(label(_("Ce que Canevas écrirait maintenant :"), "caption", wrap=True))
    card.body.addWidget(label(sentence.text, "body", wrap=True))
    line = row(gap=8)
    update = Button(_("Mettre à jour"), "link", name="margin.update")
    update.clicked.connect(lambda: draft.update(sentence.id))
    line.addWidget(update)
    keep = Button(_("Garder mon texte"), "plain", name="margin.keep")
    keep.clicked.connect(lambda: draft.keep_mine(sentence))
    line.addWidget(keep)
    line.addStretch(1)
    card.body.addLayout(line)
    return card


def spelling_card(draft: Draft, sentence: Sentence) -> Panel | None:
    """The first word in doubt, with what it may have been; None when there is none."""
    doubts = draft.spelling.doubts(draft.text_of(sentence)) if draft.spelling else ()
    if not doubts:
        return None
    doubt = doubts[0]
    card = _headed("card", "pencil", "accent", _("À relire : {word}").format(word=doubt.word))
    proposals = draft.spelling.proposals(doubt.word)
    if not proposals:
        card.body.addWidget(label(_("Mot absent du dictionnaire."), "caption", wrap=True))
    for number, word in enumerate(proposals):
        button = Button(
            _("Écrire : {word}").format(word=word), "link", name=f"margin.word.{number}"
        )
        button.clicked.connect(_writing(draft, sentence, doubt.start, doubt.end, word))
        card.body.addWidget(button)
    return card


def _writing(
    draft: Draft, sentence: Sentence, start: int, end: int, word: str
) -> Callable[[], None]:
    def write() -> None:
        text = draft.text_of(sentence)
        draft.write(sentence, text[:start] + word + text[end:])

    return write


def left_behind_card(draft: Draft, sentence_id: str, text: str) -> Panel:
    """A text rewritten over an answer that is gone: it no longer leaves."""
    card = _headed("card", "none", "ink_2", _("Sa réponse n’est plus là"))
    card.body.addWidget(label(text, "body", wrap=True))
    card.body.addWidget(label(_("Cette phrase ne part plus."), "caption", wrap=True))
    forget = Button(_("Oublier ce texte"), "plain", name=f"margin.forget.{sentence_id}")
    forget.clicked.connect(lambda: draft.update(sentence_id))
    card.body.addWidget(forget)
    return card


def delay_card(draft: Draft) -> Panel:
    """The due day: suspend it with a reason, resume, say why it is late."""
    today = draft.session.now().astimezone().date()
    due = draft.synthesis.heading.due_on
    running, words = draft.delays.running, due_words(due, today)
    late = today > due and running is None
    card = _headed("alert" if late else "card", "clock", "terracotta" if late else "ink_2", words)
    vocabularies = draft.session.pack.vocabularies
    if running is not None:
        reason = vocabularies["suspensions"].label(running.reason)
        told = _("Suspendu depuis le {day} : {reason}.").format(
            day=day_words(running.since), reason=reason
        )
        card.body.addWidget(label(told, "body", wrap=True))
        again = Button(_("Reprendre le délai"), "outlined", "clock", "delay.resume")
        again.clicked.connect(lambda: draft.delay(resume(draft.delays, today)))
        card.body.addWidget(again)
        return card
    if late:
        why = Chooser(vocabularies["retards"], _("Pourquoi elle part en retard…"), "delay.late")
        why.show_chosen(draft.delays.late_reason)
        why.chosen.connect(lambda key: draft.delay(replace(draft.delays, late_reason=key)))
        card.body.addWidget(why)
    stop = Chooser(vocabularies["suspensions"], _("Suspendre le délai…"), "delay.suspend")
    stop.chosen.connect(lambda key: key and draft.delay(suspend(draft.delays, key, today)))
    card.body.addWidget(stop)
    return card
