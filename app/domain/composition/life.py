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
        named = listed([f"{e.title} ({span_of(e)})" if span_of(e) else e.title for e in places])
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
    text = f"{_told(material, episode, before, even)}\u202f: {what}"
    when = span_of(episode)
    spoken = episode.end is None or when.startswith(RUNS_ON)
    text += f" ({when})." if when and not spoken else "."
    if episode.quote:
        text += f" {quoted(closed(episode.quote))}"
    return Sentence(f"parcours.{episode.id}", text, "dit", (f"episode:{episode.id}",))


def _told(material: Material, episode: Episode, before: Episode | None, even: bool) -> str:
    who = material.subject
    when, does = span_of(episode), TOLD_LANES[episode.lane]
    if episode.end is None:
        name = who.start if before else who.name
        return f"{name} note {_happening(when)}"
    runs = f" {when}" if when.startswith(RUNS_ON) else ""
    if before is None:
        return f"{who.name} {does}{runs}"
    if _together(before, episode):
        return f"En même temps, {who.pronoun} {does}{runs}"
    if before.lane == episode.lane and not (even and runs):
        return f"{who.start} {_next(does)}{runs}"
    if runs:
        return f"{when[:1].upper()}{when[1:]}, {who.pronoun} {does}"
    return f"{who.start} {does}"


def _together(before: Episode, episode: Episode) -> bool:
    """Whether both surely share some time: the later one begins before the earlier one ends."""
    ends = dates.earliest(before.end) if before.end else None
    begins = dates.latest(episode.start) if episode.start else None
    return before.lane != episode.lane and bool(ends and begins and begins < ends)


def _next(does: str) -> str:
    verb, _, rest = does.partition(" ")
    return f"{verb} ensuite {rest}".rstrip()


def _happening(when: str) -> str:
    return f"en {when}" if when[:1].isdigit() else when


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
