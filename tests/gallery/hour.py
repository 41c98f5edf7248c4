"""The counsellor's ways: the list, the hour and each of its asides, the synthesis, what is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit

from app.domain.errors import UserError
from app.ui.interview.screen import InterviewScreen
from tests import lives
from tests.gallery.gallery import Gallery, filled

Way = Callable[[Gallery], None]
STEPS = (
    *("accueil", "situation", "images", "frise"),
    *("competences", "projets", "freins", "relecture"),
)


def second(gallery: Gallery) -> None:
    """A second interview of M. Lenormand, half a year after the first."""
    gallery.workspace = gallery.space("counsellor")
    first = gallery.keep(gallery.workspace, lives.lenormand())
    gallery.now += timedelta(days=190)
    planned = gallery.workspace.begin(first.person)
    told = lives.empty()
    answers = {"accueil": lives.lenormand().answers["accueil"]}
    began = replace(told, id=planned.id, number=planned.number, person=planned.person)
    began = replace(began, created_at=gallery.now, started_at=gallery.now, answers=answers)
    gallery.workspace.save_answer(began, "accueil")
    gallery.workspace.save_header(began)
    gallery.interview = began.id


def step(name: str, *then: str) -> Way:
    """A step, then the controls clicked in it."""

    def way(gallery: Gallery) -> None:
        gallery.step(name)
        gallery.click(*then)

    return way


def face(name: str) -> Way:
    """The person's screen of a step."""
    return lambda gallery: gallery.face(name)


def aside(name: str, act: str) -> Way:
    """A step with one of the bars that stop an hour, or the notice in its place."""

    def way(gallery: Gallery) -> None:
        gallery.step(name)
        getattr(gallery.window.findChildren(InterviewScreen)[-1], act)()

    return way


def unfinished(gallery: Gallery) -> None:
    """The end of an hour where two steps stayed without a word."""
    gallery.step("relecture")
    session = gallery.screens.session
    told = session.interview.answers.items()
    kept = {step: answer for step, answer in told if step not in ("images", "freins")}
    session.interview = replace(session.interview, answers=kept)
    gallery.window.findChildren(InterviewScreen)[-1]._tell_unfinished()


def at(destination: str, *then: str) -> Way:
    """A destination of the navigation, then the controls clicked in it."""

    def way(gallery: Gallery) -> None:
        gallery.screens._destinations()[destination]()
        gallery.settle()
        gallery.click(*then)

    return way


def down(way: Way) -> Way:
    """The end of a page that scrolls."""

    def further(gallery: Gallery) -> None:
        way(gallery)
        gallery.go_down()

    return further


def synthesis(gallery: Gallery, *then: str) -> None:
    """The draft, then the controls clicked in it."""
    gallery.synthesis()
    gallery.click(*then)


def read_to_the_end(gallery: Gallery) -> None:
    """The last page of the read-back: what the person thinks of the whole."""
    synthesis(gallery, "synthesis.read")
    while gallery.hands.glimpse("reading.correct"):
        gallery.click("reading.right")


def hand_over(gallery: Gallery) -> None:
    """Remettre, before anyone knows this space."""
    synthesis(gallery)
    gallery.screens.show_hand_over()


def rights(gallery: Gallery, *then: str) -> None:
    """Droits de la personne."""
    gallery.screens.show_rights(gallery.interview)
    gallery.settle()
    gallery.click(*then)


def moved(gallery: Gallery) -> None:
    """Another moment for a planned interview."""
    gallery.screens.show_home()
    gallery.settle()
    planned = next(s for s in gallery.workspace.summaries() if s.started_at is None)
    gallery.shown.findChild(object, "home")._menu.planned.emit(planned.id)


def not_found(gallery: Gallery) -> None:
    """A search that finds nothing."""
    gallery.screens.show_home()
    gallery.settle()
    gallery.shown.findChild(QLineEdit, "home.search").setText("Zébulon")


def refused_disk(gallery: Gallery) -> None:
    """The band over any screen when the disk refuses."""
    gallery.screens.show_home()
    gallery.window.tell(UserError("space.full"))


def veil(gallery: Gallery) -> None:
    """The veil over an interview."""
    gallery.step("frise")
    gallery.window.veil.fall()


def turn_back(gallery: Gallery) -> None:
    """What stands between the person's screen and the counsellor's."""
    gallery.face("frise")
    gallery.settle()
    gallery.shown.left.emit()


SCREENS: dict[str, Way] = {
    "entretiens": at("home"),
    "entretiens-tableau": at("home", "home.view.table"),
    "entretiens-nouveau": at("home", "home.view.board", "home.new"),
    "entretiens-deplacer": moved,
    "entretiens-introuvable": not_found,
    "bandeau": refused_disk,
    **{name: step(name) for name in STEPS},
    "notice": aside("accueil", "show_notice"),
    "refus": aside("accueil", "_offer_refusal"),
    "pause": aside("situation", "_interrupt"),
    "inacheve": unfinished,
    "images-parole": step("images", "cards.talk"),
    "images-comparer": step("images", "cards.talk", "cards.compare"),
    "images-papier": step("images", "cards.paper"),
    "frise-moment": step("frise", "timeline.add"),
    "frise-courbe": down(step("frise", "timeline.curve.show")),
    "frise-tableau": step("frise", "timeline.twin"),
    "competences-carte": step("competences", "skill.0"),
    "projets-comparer": step("projets", "projects.compare"),
    "freins-mots": step("freins", "step.notes"),
    "synthese": synthesis,
    "relire": lambda gallery: synthesis(gallery, "synthesis.read"),
    "relire-fin": read_to_the_end,
    "apercu": lambda gallery: synthesis(gallery, "synthesis.view"),
    "remettre": hand_over,
    "voile": veil,
    **{f"face-{name}": face(name) for name in STEPS},
    "face-rendre": turn_back,
}
DESTINATIONS: dict[str, Way] = {
    "equipe": at("team"),
    "accuses": at("receipts"),
    "jeux": at("decks"),
    "jeux-importer": at("decks", "decks.import"),
    "reglages": at("settings"),
    "reglages-fin": down(at("settings")),
    "journal": at("journal"),
    "journal-verifie": at("journal", "journal.verify"),
    "securite": at("security"),
    "securite-fin": down(at("security")),
    "droits": rights,
    "droits-emporter": lambda gallery: rights(gallery, "rights.export"),
    "droits-effacer": lambda gallery: rights(gallery, "rights.erase"),
}
AGAIN: dict[str, Way] = {
    f"deuxieme-{name}": step(name) for name in ("situation", "frise", "freins", "relecture")
}

__all__ = ["AGAIN", "DESTINATIONS", "SCREENS", "STEPS", "Way", "at", "down", "filled", "second"]
