"""Sections that tell: the essential, the path of a life, the person's words."""

from __future__ import annotations

from app.domain import dates
from app.domain.answers.cards import PlacedCard
from app.domain.answers.timeline import Episode
from app.domain.composition.language import closed, listed, lowered, quote_closed, quoted
from app.domain.composition.material import Material, span_of
from app.domain.synthesis import Sentence

TOLD_LANES = {
    "ecole": "est à l’école",
    "formation": "suit une formation",
    "emploi": "travaille",
    "engagements": "s’engage",
}
# The present tense is for what its dates place, or what lasts. The rest is told as what the person
# has behind them: « Elle travaille : aide de cuisine » would be read as a job of today.
HELD = {
    "ecole": "a un parcours scolaire",
    "formation": "a une expérience de formation",
    "emploi": "a une expérience de travail",
    "engagements": "a une expérience d’engagement",
}
# A span that does not run on from a verb (« vers 1990 à 2009 », « commencé vers 2017, fini avant
# 2021 ») stands in brackets.
RUNS_ON = ("de ", "d’", "du ", "depuis ", "à ", "jusqu", "avant ", "après ", "entre ")
MOST_FACTS = 3


def essential(material: Material) -> tuple[Sentence, ...]:
    """Three lines: the request, what was shown, the first step."""
    who = material.subject.name
    found: list[Sentence] = []
    asked = str(material.values.get("demande", ""))
    if asked:
        text = f"{who} dit ce qui lui serait utile\u202f: {quote_closed(asked)}"
        found.append(Sentence("essentiel.demande", text, "dit", ("field:demande",)))
    sure = [s for s in material.skills if s.zone == "sur"] or list(material.skills)
    if sure:
        named = [lowered(f"{s.verb} {s.object}".strip()) for s in sure[:2]]
        start = material.subject.start if found else who
        text = f"{start} a déjà su {listed(named)}."
        sources = tuple(f"skill:{s.id}" for s in sure[:2])
        found.append(Sentence("essentiel.competences", text, "dit", sources))
    step = next((p for p in material.wishes if p.step), None)
    if step is not None:
        text = f"Premier pas\u202f: {lowered(step.step)}"
        text += f", {lowered(step.step_when)}" if step.step_when else ""
        found.append(Sentence("essentiel.pas", closed(text), "proposé", (f"project:{step.id}",)))
    return tuple(found)


def path(material: Material) -> tuple[Sentence, ...]:
    """The life as told, in the order of time; landmarks and places together at the end."""
    told = [e for e in material.episodes if e.lane in TOLD_LANES]
    before: list[Episode | None] = [None, *told]
    sentences = [_episode(material, e, before[i], even=i % 2 == 0) for i, e in enumerate(told)]
    places = [e for e in material.episodes if e.lane == "lieu"]
    if places:
        named = listed([f"{e.title} ({_stay(e)})" if _stay(e) else e.title for e in places])
        sources = tuple(f"episode:{e.id}" for e in places)
        text = f"Lieux de vie\u202f: {named}."
        sentences.append(Sentence("parcours.lieux", text, "dit", sources))
    doing = str(material.values.get("activite", ""))
    if doing:
        text = closed(f"Il y a six mois\u202f: {lowered(doing)}")
        sentences.append(Sentence("parcours.activite", text, "dit", ("field:activite",)))
    return tuple(sentences)


def _episode(material: Material, episode: Episode, before: Episode | None, even: bool) -> Sentence:
    """One episode, joined to the one before: at the same time, next on its lane, or by its date.

    Of episodes that follow one another on a lane, every second begins with its date.
    """
    what = lowered(episode.title)
    if episode.detail:
        what += f", {lowered(episode.detail).rstrip('.')}"
    text = f"{_told(material, episode, before, even)}\u202f: {what}{_aside(episode)}."
    if episode.quote:
        text += f" {quoted(closed(episode.quote))}"
    return Sentence(f"parcours.{episode.id}", text, "dit", (f"episode:{episode.id}",))


def _told(material: Material, episode: Episode, before: Episode | None, even: bool) -> str:
    who, runs, does = material.subject, _running_on(episode), _doing(episode)
    if episode.end is None:
        name = who.start if before else who.name
        return f"{name} note {runs or span_of(episode)}".rstrip()
    if before is None:
        return f"{who.name} {does} {runs}".rstrip()
    if _together(before, episode):
        return f"En même temps, {who.pronoun} {does} {runs}".rstrip()
    if before.lane == episode.lane and not (even and runs):
        joint = "ensuite" if span_of(episode) else "aussi"
        return f"{who.start} {_joined(does, joint)} {runs}".rstrip()
    if runs:
        return f"{dates.capital(runs)}, {who.pronoun} {does}"
    return f"{who.start} {does}"


def _doing(episode: Episode) -> str:
    present = _running_on(episode) or episode.end == dates.OPEN
    return (TOLD_LANES if present else HELD)[episode.lane]


def _running_on(episode: Episode) -> str:
    """Dates that run on from a verb, « en 2015 » for a point; empty for none and for the others."""
    start, when = dates.parse(episode.start), span_of(episode)
    alone = episode.end in (None, "", episode.start)
    if alone and isinstance(start, dates.Moment):
        return dates.during(start)
    return when if when.startswith(RUNS_ON) else ""


def _aside(episode: Episode) -> str:
    """What stands in brackets after an episode: dates that do not run on, or that none is known."""
    when = span_of(episode)
    if _running_on(episode) or (when and episode.end is None):
        return ""
    if not when and episode.end == dates.OPEN:
        return ""
    return f" ({when or 'sans date'})"


def _stay(episode: Episode) -> str:
    """One settles in a place: a beginning alone is « à partir de 2009 »."""
    alone = episode.start and episode.end == ""
    return dates.span_words(episode.start, "") if alone else span_of(episode)


def _together(before: Episode, episode: Episode) -> bool:
    """Whether both surely share some time: the later one begins before the earlier one ends."""
    ends = dates.earliest(before.end) if before.end else None
    begins = dates.latest(episode.start) if episode.start else None
    return before.lane != episode.lane and bool(ends and begins and begins < ends)


def _joined(does: str, joint: str) -> str:
    verb, _, rest = does.partition(" ")
    return f"{verb} {joint} {rest}".rstrip()


def voice(material: Material) -> tuple[Sentence, ...]:
    """Words of the person: quotes and cards they agreed to pass on, and the most important word."""
    said = [
        Sentence(f"parole.{q.id}", quoted(closed(q.text)), "dit", (f"quote:{q.id}",))
        for q in material.interview.quotes
        if q.transmitted
    ]
    said += [_spoken(card) for card in material.cards if card.alike or card.seen]
    said += [_refused(card) for card in material.refused_cards]
    if material.review.key_word:
        text = f"Le mot le plus important, pour {material.subject.name}\u202f: "
        text += f"{quote_closed(material.review.key_word)}"
        said.append(Sentence("parole.mot", text, "dit", ("field:mot",)))
    return tuple(said)


def _spoken(card: PlacedCard) -> Sentence:
    """What a kept card made the person say, and below it the words they chose to keep."""
    text = f"{quoted(closed(card.alike or card.seen))} (image {card.shown_number})"
    note = closed(f"À retenir\u202f: {listed(card.keywords)}") if card.keywords else ""
    key = f"parole.{card.card_id}"
    return Sentence(key, text, "dit", (f"card:{card.card_id}",), note=note)


def _refused(card: PlacedCard) -> Sentence:
    why = card.why or card.seen
    text = f"Image {card.shown_number} refusée" + (f"\u202f: {quote_closed(why)}" if why else ".")
    return Sentence(f"parole.{card.card_id}", text, "dit", (f"card:{card.card_id}",))
