"""The whole hour, from the list to the read-back, by keys, by mouse and by touch: one value.

As a counsellor does it: agreement, forms, pictures, timeline, skills, projects, obstacles, what
comes next, and the synthesis read back with the person. The words are typed on a keyboard whatever
the hand (see ``three_hands``); everything else is done by that hand alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.ui.demo import life
from tests.gallery import STEPS, Gallery, dress
from tests.journey.three_hands import Hand, Keys, Mouse, Touch

NUMBER = 4  # M. Thierry Caron, planned, nothing said yet
HANDS = (Keys, Mouse, Touch)


def welcome(hand: Hand) -> None:
    hand.push("step.next")  # blocked: the two facts come first
    hand.push("form.information.lue_ensemble")
    hand.push("form.participation.accepte")
    hand.push("form.langue.francais")
    hand.push("form.interprete.aucun")
    hand.push("form.voix_haute.oui")
    hand.push("prompt.0")
    hand.push("prompts.plain")
    hand.fill("note", "J’ai jamais raté une embauche.")
    hand.push("note.quote")
    hand.push(hand.named("quote."))


def situation(hand: Hand) -> None:
    hand.fill("form.demande", life.REQUEST)
    hand.fill("form.activite", life.ACTIVITY)
    hand.choose("form.niveau_atteint", "n3")
    hand.choose("form.niveau_obtenu", "dnb")
    hand.push("form.savoirs.lire.a_l_aise")
    hand.push("form.savoirs.calculer.avec_aide")
    hand.choose("form.francais_oral", "b2")
    hand.push("form.permis.b")
    hand.push("form.moyens.transports")


def pictures(hand: Hand) -> None:
    for card, zone in life.CARDS:
        digit = {"me_parle": 1, "je_refuse": 3}[zone]
        hand.lay(f"cards.card.{card}", f"cards.zone.{zone}", digit)
    hand.push("cards.talk")
    hand.push("cards.strip.c01")
    hand.fill("cards.seen", "Une porte ouverte.")
    hand.fill("cards.alike", "J’entre.")
    hand.fill("cards.keyword", "entrer")
    hand.push("cards.add_keyword")
    hand.push("cards.first")
    hand.push("cards.agree")
    hand.push("cards.compare")


def timeline(hand: Hand) -> None:
    hand.fill("timeline.birth", "1991")
    for lane, title, start, end in (
        ("emploi", "Ouvrier boulanger", "2009", "2012"),
        ("formation", "CAP boulanger", "2007", "2009"),
    ):
        hand.push("timeline.add")
        hand.choose("timeline.lane", lane)
        hand.fill("timeline.title", title)
        hand.fill("timeline.start", start)
        hand.fill("timeline.end", end)
        hand.push("timeline.close")
    first = next(e for e in session(hand).interview.answers["frise"].episodes)
    hand.open_moment(first.id)
    hand.fill("timeline.quote", "le fournil, la nuit")
    hand.push("timeline.close")
    hand.push("timeline.withhold")


def skills(hand: Hand) -> None:
    hand.push(hand.named("skills.evidence.", "Ouvrier boulanger"))
    hand.fill("skills.first", "je pèse")
    hand.fill("skills.success", "le pain chante")
    hand.fill("skills.new", "Pétrir la pâte")
    hand.push("skills.add")
    hand.fill("skill.context", "à la main")
    hand.choose("skill.kind", "technique")
    hand.push("skill.level.autonome")
    hand.push("skill.wanted.oui")
    hand.push("skill.close")
    hand.sort("skill.0", "skills.column.a_verifier", 2)


def projects(hand: Hand) -> None:
    hand.push("projects.add")
    hand.fill("project.0.title", "Retrouver un fournil")
    hand.choose("project.0.horizon", "m3_12")
    hand.choose("project.0.status", "realiste")
    hand.scale("project.0.confidence", 7)
    hand.fill("project.0.one_more", "refaire une semaine en vrai")
    hand.fill("project.0.step", "Écrire à l’ancien patron")
    hand.fill("project.0.step_with", "CPIP")
    hand.fill("project.0.step_when", "ce mois-ci")
    hand.fill("projects.no_longer", "les nuits seul")


def obstacles(hand: Hand) -> None:
    hand.pick("obstacles.add", "Mobilité")
    hand.choose("obstacle.0.impact", "fort")
    hand.fill("obstacle.0.help", "un vélo")
    hand.push("obstacle.0.agree")
    hand.pick("obstacles.clear", "Logement")
    hand.push("obstacles.add_support")
    hand.choose("support.0.kind", "collegue")
    hand.fill("support.0.detail", "une adresse")
    hand.push("support.0.agree")


def review(hand: Hand) -> None:
    hand.push("suggestion.0.take")
    hand.push("review.add")
    hand.fill("recommendation.1.action", "Rencontrer le référent formation")
    hand.choose("recommendation.1.addressee", "formation")
    hand.choose("recommendation.1.delay", life.RECOMMENDATIONS[0][2])
    hand.push("review.first.formation")
    for question in ("ecoute", "clair", "utile"):
        hand.push(f"review.{question}.oui")


def read_back(hand: Hand) -> None:
    hand.push("synthesis.read")
    hand.push("reading.right")
    hand.push("reading.object")
    hand.fill("reading.words", "plutôt le matin")
    hand.push("reading.noted")
    hand.push("reading.withhold")
    while hand.sees("closing.agreement") is None:
        hand.push("reading.right")
    hand.push("closing.agreement.reserves")
    hand.fill("closing.reservations", "redire pour le vélo")
    hand.fill("closing.key_word", "fournil")
    hand.push("closing.copy.oui")
    hand.push("reading.right")
    hand.push("face.turned")


def session(hand: Hand) -> Any:
    return hand.window.screens.session


def play(make: type[Hand], folder: Path) -> tuple[Any, ...]:
    """The hour by one hand; everything it leaves."""
    folder.mkdir()
    gallery = Gallery(folder)
    hand = make(gallery.window)
    hand.push(f"home.open.{NUMBER}")
    for act in (welcome, situation, pictures, timeline, skills, projects, obstacles, review):
        act(hand)
        hand.push("step.next")
    read_back(hand)
    hand.see("synthesis.ready")
    told = session(hand).interview
    edits = gallery.workspace.edits(told.id)
    said = {step: progress.said for step, progress in told.progress.items()}
    gallery.close()
    return told.answers, told.notes, told.quotes, said, edits


def test_the_whole_hour_by_each_hand_leaves_the_same_value(tmp_path: Path, qtbot) -> None:
    dress()
    keys, mouse, touch = (play(make, tmp_path / make.__name__) for make in HANDS)
    assert mouse == keys
    assert touch == keys
    answers, notes, quotes, said, edits = keys
    assert set(answers) == set(STEPS)
    assert answers["frise"].episodes[0].quote == "le fournil, la nuit"
    assert answers["competences"].skills[0].zone == "a_verifier"
    assert answers["projets"].projects[0].confidence == 7
    assert answers["relecture"].agreement == "reserves"
    assert quotes[0].transmitted
    assert notes["accueil"] == quotes[0].text
    assert said["accueil"] == (0,)
    assert len(edits.objections) == len(edits.withheld) == 1
    assert edits.read_at is not None
