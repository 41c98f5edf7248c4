"""What the home screen says of an interview, in the words of a card, a row or a menu."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.agenda import clock_words, moment_words, relative_day
from app.domain.records import Summary
from app.text import _
from app.ui.home.desk import HomeDesk, state_of

TITLES = {
    "planned": "Planifiés",
    "started": "En cours",
    "due": "À remettre",
    "handed": "Remis",
    "received": "Accusé reçu",
}
TEACHING = {
    "planned": "Ceux qui viennent. Un nom suffit, le moment se note plus tard.",
    "started": "Commencés ou interrompus. Ils reprennent à la même étape.",
    "due": "Une synthèse à relire, puis à remettre dans le délai.",
    "handed": "Ce qui est parti sur la clé et attend son accusé.",
    "received": "Ce que le superviseur a bien reçu.",
}
ONE = {
    "planned": "Planifié",
    "started": "En cours",
    "due": "À remettre",
    "handed": "Remis",
    "received": "Accusé reçu",
}
ACTIONS = {
    "planned": "Commencer",
    "started": "Reprendre",
    "due": "Relire, remettre",
    "handed": "Voir la synthèse",
    "received": "Voir la synthèse",
    "ended": "Rouvrir",
}
OUTCOMES = {"refused": "Refus", "absent": "Absence", "withdrawn": "Retrait"}
COUNTED = (
    ("refused", "{n} refus", "{n} refus"),
    ("absent", "{n} absence", "{n} absences"),
    ("withdrawn", "{n} retrait", "{n} retraits"),
)


def state_words(summary: Summary, desk: HomeDesk) -> str:
    """« En cours », or « Refus : pas maintenant »."""
    state = state_of(summary)
    if state != "ended":
        return _(ONE[state])
    said = _(OUTCOMES[summary.outcome])
    reason = reason_words(summary, desk)
    return f"{said} : {reason}" if reason else said


def reason_words(summary: Summary, desk: HomeDesk) -> str:
    """Why no interview was led, in lower case; empty when nothing was noted."""
    if not summary.outcome_reason:
        return ""
    name = "refus" if summary.outcome == "refused" else "absence"
    label = desk.pack.label(name, summary.outcome_reason)
    return label[:1].lower() + label[1:]


def when_words(summary: Summary, desk: HomeDesk) -> str:
    """The moment it is planned for, or since when it stands where it is."""
    state, now = state_of(summary), desk.now
    if state == "planned":
        if summary.planned_at is None:
            return _("Moment à fixer")
        return moment_words(summary.planned_at.astimezone(), now)
    if state == "started" and summary.started_at is not None:
        return relative_day(summary.started_at.astimezone().date(), now.date())
    if state == "due" and summary.closed_at is not None:
        held = relative_day(summary.closed_at.astimezone().date(), now.date())
        return _("Entretien : {day}").format(day=held[:1].lower() + held[1:])
    at = summary.receipt_at or summary.handed_over_at or summary.outcome_at
    return relative_day(at.astimezone().date(), now.date()) if at else ""


def step_words(summary: Summary, desk: HomeDesk) -> str:
    """« Étape 5 sur 8, Compétences »; after a way back, how many are done: « · 8 faites »."""
    here = step_index(summary, desk)
    steps = desk.pack.steps
    said = _("Étape {here} sur {all}, {name}").format(
        here=here + 1, all=len(steps), name=steps[here].short
    )
    done = summary.steps_done
    return said if done <= here + 1 else said + _(" · {n} faites").format(n=done)


def step_index(summary: Summary, desk: HomeDesk) -> int:
    """The place of the current step, from 0."""
    ids = [step.id for step in desk.pack.steps]
    return ids.index(summary.current_step) if summary.current_step in ids else 0


def steps_full(summary: Summary, desk: HomeDesk) -> int:
    """How many small bars are full: what is done, wherever one went back to."""
    return max(step_index(summary, desk), summary.steps_done)


def days_taken(summary: Summary) -> str:
    """« en 3 jours »: from the hour to the key."""
    if summary.closed_at is None or summary.handed_over_at is None:
        return ""
    held, left = summary.closed_at.astimezone().date(), summary.handed_over_at.astimezone().date()
    days = (left - held).days
    if days < 1:
        return _("le jour même")
    return _("en {n} jour").format(n=1) if days == 1 else _("en {n} jours").format(n=days)


def day_words_of(found: Sequence[Summary], desk: HomeDesk) -> str:
    """« 2 entretiens, le prochain à 10 h 30. 3 synthèses à remettre. », or that nothing waits."""
    today = [s for s in found if is_today(s, desk) and state_of(s) in ("planned", "started")]
    due = sum(state_of(s) == "due" for s in found)
    parts = [
        _today_words(today, desk) if today else _nothing_words(found, desk),
        _count(due, "", _("Une synthèse à remettre."), _("{n} synthèses à remettre.")),
    ]
    return " ".join(part for part in parts if part)


def _nothing_words(found: Sequence[Summary], desk: HomeDesk) -> str:
    if any(is_today(s, desk) for s in found):
        return _("Rien d’autre de prévu aujourd’hui.")
    return _("Rien de prévu aujourd’hui.")


def _today_words(today: Sequence[Summary], desk: HomeDesk) -> str:
    """How many, and when the next one comes: a low window has no room for the agenda."""
    said = _count(len(today), "", _("Un entretien"), _("{n} entretiens"))
    moments = (s.planned_at.astimezone() for s in today if state_of(s) == "planned")
    coming = min((at for at in moments if at >= desk.now), default=None)
    if coming is None:
        return f"{said}."
    when = clock_words(coming)
    more = _("à {when}") if len(today) == 1 else _("le prochain à {when}")
    return f"{said}, {more.format(when=when)}."


def _count(n: int, none: str, one: str, many: str) -> str:
    return none if not n else one if n == 1 else many.format(n=n)


def is_today(summary: Summary, desk: HomeDesk) -> bool:
    """Planned for today."""
    at = summary.planned_at
    return at is not None and at.astimezone().date() == desk.now.date()


def counted_words(counts: dict[str, int]) -> str:
    """« Sans entretien : 2 refus, 1 absence. Comptés, sans contenu. », empty when there is none."""
    parts = []
    for key, one, many in COUNTED:
        n = counts.get(key, 0)
        if n:
            parts.append((one if n == 1 else many).format(n=n))
    if not parts:
        return ""
    return _("Sans entretien : {list}. Comptés, sans contenu.").format(list=", ".join(parts))
