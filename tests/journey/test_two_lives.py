"""Two lives told from the card to the recommendation, with a keyboard alone."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.bootstrap import application
from app.domain.composition import compose, heading_of
from app.domain.deck import load_deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.interview.screen import InterviewScreen
from app.ui.session import Session
from app.workspace.vocabulary import Vocabularies
from tests.journey.keys import Keys

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
ENTER = Qt.Key.Key_Return


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    save_note = save_answer

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


@pytest.fixture
def begin(tmp_path: Path):
    """Opens the hour of someone; gives the keyboard and the session."""
    theme.apply(application(), "light", 100)
    kept = []

    def open_it(person: Person) -> tuple[Keys, Session]:
        ids = count()
        pack = load_pack(resources() / "method" / "esp")
        deck = load_deck(resources() / "decks" / "canevas")
        interview = Interview("i", 1, person, "MA des Aulnes", NOW)
        session = Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")
        session.lookup = Vocabularies(tmp_path / "espace.canevas")
        screen = InterviewScreen(session)
        screen.begin()
        screen.resize(1280, 800)
        screen.show()
        kept.append(screen)
        return Keys(screen), session

    yield open_it
    for screen in kept:
        screen.close()


def welcome(keys: Keys, language: str, interpreter: str) -> None:
    keys.push("form.information.lue_ensemble")
    keys.push("form.participation.accepte")
    keys.push(f"form.langue.{language}")
    keys.push(f"form.interprete.{interpreter}")
    keys.push("step.next")


def keep_card(keys: Keys, seen: str, alike: str) -> None:
    """Keep the third card on the table by its digit, and say two things of it."""
    keys.to("cards.card.*")
    keys.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_1)
    keys.push("cards.talk")
    keys.type("cards.seen", seen)
    keys.type("cards.alike", alike)
    keys.push("cards.agree")
    keys.push("step.next")


def tell(keys: Keys, lane: str, title: str, start: str, end: str) -> None:
    """One moment of the timeline."""
    keys.push("timeline.add")
    keys.choose("timeline.lane", lane)
    keys.type("timeline.title", title)
    keys.type("timeline.start", start, ENTER)
    keys.type("timeline.end", end, ENTER)
    keys.push("timeline.close")


def answer(session: Session, step: str):
    return session.interview.answers[step]


def test_a_cook_of_52_who_speaks_little_french_and_went_to_primary_school(begin) -> None:
    keys, session = begin(Person("p1", "Sylla", "Awa", "Mme"))
    welcome(keys, "wolof", "telephone")

    keys.type("form.demande", "parler avec tout le monde")
    keys.choose("form.niveau_atteint", "primaire")
    keys.push("form.savoirs.lire.difficile")
    keys.choose("form.francais_oral", "a1")
    keys.push("step.next")

    keep_card(keys, "Des mains.", "Le pain, comme chez nous.")

    keys.type("timeline.birth", "1974", ENTER)
    tell(keys, "emploi", "Commis de cuisine", "2010", "2018")
    keys.push("step.next")

    keys.type("skills.first", "je lave les légumes")
    keys.type("skills.success", "l’assiette revient vide")
    keys.type("skills.new", "suivr une fich")
    keys.press(Qt.Key.Key_F2)
    keys.choose("skill.kind", "technique")
    keys.push("skill.level.autonome")
    keys.push("skill.wanted.oui")
    keys.push("skill.close")
    keys.to("skill.0")
    keys.press(Qt.Key.Key_2)
    keys.push("step.next")

    keys.push("projects.add")
    keys.type("project.0.title", "Apprendre le français")
    keys.choose("project.0.horizon", "immediat")
    keys.to("project.0.confidence")
    keys.press(Qt.Key.Key_9)
    keys.type("project.0.step", "Test de niveau")
    keys.type("project.0.step_with", "ULE")
    keys.type("project.0.step_when", "cette semaine")
    keys.choose("project.0.activity", "fle")
    keys.push("step.next")

    keys.pick("obstacles.add", "Contraintes pratiques")
    keys.choose("obstacle.0.impact", "moyen")
    keys.push("obstacle.0.arrangements.charges")
    keys.push("obstacle.0.agree")
    keys.push("obstacles.add_support")
    keys.choose("support.0.kind", "collegue")
    keys.push("support.0.agree")
    keys.push("step.next")

    for _suggestion in range(3):
        keys.push("suggestion.0.take")
    keys.push("review.read_back.oui")
    assert keys.mouse.seen == 0

    (skill,) = answer(session, "competences").skills
    assert f"{skill.verb} {skill.object}" == "Suivre une fiche recette"
    assert (skill.zone, skill.level, skill.wanted) == ("a_verifier", "autonome", True)
    assert skill.link.source == "canevas"
    (episode,) = answer(session, "frise").episodes
    assert skill.evidence == (f"episode:{episode.id}",)
    (project,) = answer(session, "projets").projects
    assert (project.activity, project.confidence) == ("fle", 9)
    taken = answer(session, "relecture").recommendations
    assert {r.basis for r in taken} == {
        "field:savoirs.lire",
        "field:francais_oral",
        f"project:{project.id}",
    }
    assert {r.addressee for r in taken} == {"ule"}
    told = _told(session)
    assert "Besoin d’aménagement déclaré" in told
    assert "charges" not in told


def test_a_mechanic_of_19_who_left_school_early(begin) -> None:
    keys, session = begin(Person("p2", "Marchand", "Kévin", "M."))
    welcome(keys, "francais", "aucun")

    keys.type("form.demande", "un vrai garage")
    keys.choose("form.niveau_atteint", "college")
    keys.push("form.savoirs.lire.avec_aide")
    keys.choose("form.francais_oral", "natif")
    keys.push("form.permis.am")
    keys.push("step.next")

    keep_card(keys, "Un chemin.", "Je sais pas encore où.")

    keys.type("timeline.birth", "2007", ENTER)
    tell(keys, "emploi", "Aide mécanicien", "2022", "2025")
    keys.push("step.next")

    keys.type("skills.asked", "les voisins, pour les scooters")
    keys.type("skills.new", "Démonter un moteur", ENTER)
    keys.type("skill.context", "sans notice")
    keys.choose("skill.rating", "tres")
    keys.push("skill.close")
    keys.push("step.next")

    for index, (title, horizon) in enumerate((("La mécanique", "m3_12"), ("La mer", "plus"))):
        keys.push("projects.add")
        keys.type(f"project.{index}.title", title)
        keys.choose(f"project.{index}.horizon", horizon)
    keys.type("project.0.job", "mecanicien automob")
    keys.press(Qt.Key.Key_Down, ENTER)
    keys.push("project.0.conditions")
    keys.choose("project.0.conditions.permis", "a_obtenir")
    keys.choose("project.1.status", "ecarte")
    keys.press(ENTER)
    keys.type("projects.discarded.0.because", "trop loin")
    keys.push("step.next")

    keys.pick("obstacles.add", "Mobilité")
    keys.choose("obstacle.0.impact", "fort")
    keys.type("obstacle.0.help", "un vélo")
    keys.push("obstacle.0.agree")
    keys.pick("obstacles.clear", "Logement")
    keys.push("step.next")

    keys.push("suggestion.0.take")
    keys.push("suggestion.0.leave")
    keys.push("review.read_back.oui")
    assert keys.mouse.seen == 0

    (skill,) = answer(session, "competences").skills
    assert (skill.verb, skill.context, skill.rating) == ("Démonter", "sans notice", "tres")
    assert answer(session, "competences").stories[0].asked == "les voisins, pour les scooters"
    first, second = answer(session, "projets").projects
    assert first.job.rome == "I1604"
    assert first.conditions == {"permis": "a_obtenir"}
    assert (second.status, second.discarded_because) == ("ecarte", "trop loin")
    assert answer(session, "freins").clear == ("logement",)
    review = answer(session, "relecture")
    assert len(review.recommendations) == len(review.declined) == 1
    told = _told(session)
    assert "La mer" not in told
    assert "Mobilité" in told


def _told(session: Session) -> str:
    """Everything the synthesis would say."""
    interview, pack = session.interview, session.pack
    synthesis = compose(interview, pack, heading_of(interview, pack, "Claire", NOW))
    return " ".join(
        f"{s.lead} {s.text} {s.note}" for section in synthesis.sections for s in section.sentences
    )
