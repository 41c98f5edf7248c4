"""The hour itself: the eight steps, played with the hands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.demo import life
from app.ui.demo.clock import DemoClock
from app.ui.demo.hands import Hands

Picture = Callable[[str], None]
MINUTES = {
    "accueil": 6,
    "situation": 5,
    "images": 9,
    "frise": 13,
    "competences": 9,
    "projets": 7,
    "freins": 5,
    "relecture": 4,
}


def play_hour(hands: Hands, take: Picture, clock: DemoClock) -> None:
    """Play all steps; ``take`` photographs the window under a name."""
    for step, act in (
        ("accueil", welcome),
        ("situation", situation),
        ("images", cards),
        ("frise", timeline),
        ("competences", skills),
        ("projets", projects),
        ("freins", obstacles),
        ("relecture", review),
    ):
        act(hands, take)
        clock.pass_minutes(MINUTES[step])
        hands.click("step.next")


def welcome(hands: Hands, take: Picture) -> None:
    """Two facts, the language, two prompts said, a private note and a quote."""
    hands.click("form.information.lue_ensemble")
    hands.click("form.participation.accepte")
    hands.click("form.langue.francais")
    hands.click("form.interprete.aucun")
    hands.click("form.voix_haute.oui")
    hands.click("prompt.0")
    hands.click("prompt.1")
    hands.type("note", life.NOTE)
    take("accueil")


def situation(hands: Hands, take: Picture) -> None:
    """The request in his words, and the quick marks."""
    hands.type("form.demande", life.REQUEST)
    hands.type("form.activite", life.ACTIVITY)
    take("situation")
    hands.choose("form.niveau_atteint", "n3")
    hands.choose("form.niveau_obtenu", "dnb")
    for skill, ease in (
        ("lire", "a_l_aise"),
        ("ecrire", "a_l_aise"),
        ("calculer", "avec_aide"),
        ("numerique", "avec_aide"),
    ):
        hands.click(f"form.savoirs.{skill}.{ease}")
    hands.choose("form.francais_oral", "natif")
    hands.choose("form.francais_ecrit", "natif")
    hands.click("form.permis.b")
    hands.click("form.moyens.transports")
    take("reperes")


def cards(hands: Hands, take: Picture) -> None:
    """Three cards dragged to their zones, then the words about the two kept."""
    take("images")
    for card, zone in life.CARDS:
        hands.drag(f"cards.card.{card}", f"cards.zone.{zone}")
    take("images-choisies")
    hands.click("cards.talk")
    for card, seen, alike, keyword in life.CARD_WORDS:
        hands.click(f"cards.strip.{card}")
        hands.type("cards.seen", seen)
        hands.type("cards.alike", alike)
        hands.type("cards.keyword", keyword, Qt.Key.Key_Return)
        hands.click("cards.agree", QPoint(20, 22))
    take("paroles")
    hands.click("cards.compare")
    take("comparer")


def timeline(hands: Hands, take: Picture) -> None:
    """Nine moments with vague dates, and a place drawn on its lane."""
    hands.type("timeline.birth", "1991", Qt.Key.Key_Return)
    for lane, title, start, end, detail, quote in life.EPISODES:
        hands.click("timeline.add")
        hands.choose("timeline.lane", lane)
        hands.type("timeline.title", title)
        hands.type("timeline.start", start, Qt.Key.Key_Return)
        if end:
            hands.type("timeline.end", end, Qt.Key.Key_Return)
        if detail:
            hands.type("timeline.detail", detail)
        if quote:
            hands.type("timeline.quote", quote)
            take("frise-moment")
        hands.click("timeline.close")
    take("frise")


def skills(hands: Hands, take: Picture) -> None:
    """Five skills, each from its moment; two dragged to another column."""
    hands.see("skills.new")
    for index, (evidence, what, context, zone, level) in enumerate(life.SKILLS):
        hands.click(_evidence_of(hands, evidence))
        if index == 0:
            for part, words in zip(("first", "then", "success"), life.STORY, strict=True):
                hands.type(f"skills.{part}", words)
        hands.type("skills.new", what, Qt.Key.Key_Return)
        hands.type("skill.context", context)
        hands.click(f"skill.level.{level}")
        hands.click("skill.close")
        if zone != "sur":
            hands.drag(f"skill.{index}", f"skills.column.{zone}")
    take("competences")


def _evidence_of(hands: Hands, title: str) -> str:
    """The name of the control that shows the moment ``title``: eyes read, hands need a name."""
    shown = (
        widget
        for widget in hands.window.findChildren(QWidget)
        if widget.isVisible() and widget.objectName().startswith("skills.evidence.")
    )
    return next(w.objectName() for w in shown if w.accessibleName().startswith(title))


def projects(hands: Hands, take: Picture) -> None:
    """Three projects, each with its first step."""
    for index, project in enumerate(life.PROJECTS):
        title, horizon, status, confidence, more, step, who, when = project
        hands.click("projects.add")
        name = f"project.{index}"
        hands.type(f"{name}.title", title)
        hands.choose(f"{name}.horizon", horizon)
        hands.choose(f"{name}.status", status)
        bar = hands.see(f"{name}.confidence")
        spot = QPoint(int((confidence + 0.5) * (bar.width() - 4) / 11), 30)
        hands.click(f"{name}.confidence", spot)
        hands.type(f"{name}.one_more", more)
        hands.type(f"{name}.step", step)
        hands.type(f"{name}.step_with", who)
        hands.type(f"{name}.step_when", when)
    hands.type("projects.no_longer", life.NO_LONGER)
    take("projets")


def obstacles(hands: Hands, take: Picture) -> None:
    """Two obstacles and two supports, each with its agreement; a quote from the notes."""
    for index, (category, impact, detail, since, tried, helps, agreed) in enumerate(life.OBSTACLES):
        hands.pick("obstacles.add", category)
        name = f"obstacle.{index}"
        hands.choose(f"{name}.impact", impact)
        for part, text in (("detail", detail), ("since", since), ("tried", tried), ("help", helps)):
            if text:
                hands.type(f"{name}.{part}", text)
        if agreed:
            hands.click(f"{name}.agree")
    for index, (role, detail, agreed) in enumerate(life.SUPPORTS):
        hands.click("obstacles.add_support")
        hands.type(f"support.{index}.role", role)
        hands.type(f"support.{index}.detail", detail)
        if agreed:
            hands.click(f"support.{index}.agree")
    take("freins")


def review(hands: Hands, take: Picture) -> None:
    """Recommendations, the read-back, the word, and three answers."""
    for index, (action, addressee, delay, priority) in enumerate(life.RECOMMENDATIONS):
        hands.click("review.add")
        name = f"recommendation.{index}"
        hands.type(f"{name}.action", action)
        hands.choose(f"{name}.addressee", addressee)
        hands.choose(f"{name}.delay", delay)
        hands.choose(f"{name}.priority", priority)
    hands.type("note", life.QUOTE)
    hands.click("note.quote")
    _agree_to_quote(hands)
    take("preconisations")
    hands.click("review.read_back.oui")
    hands.click("review.agreement.reserves")
    hands.type("review.reservations", life.RESERVATION)
    hands.type("review.key_word", life.KEY_WORD)
    hands.click("review.first.formation")
    hands.click("review.copy.oui")
    for question in ("ecoute", "clair", "utile"):
        hands.click(f"review.{question}.oui")
    take("relecture")


def _agree_to_quote(hands: Hands) -> None:
    from app.ui.widgets import Switch

    switches = [s for s in hands.window.findChildren(Switch) if s.objectName().startswith("quote.")]
    QTest.mouseClick(switches[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 22))
    hands.settle()
