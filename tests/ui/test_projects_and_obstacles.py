"""Projects, obstacles and recommendations by hand: what is kept, offered, put aside, held back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from forms import open_session, part, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support, put_support
from app.domain.answers.projects import Project, ProjectsAnswer, in_view, put
from app.domain.answers.review import FollowUp, Recommendation, ReviewAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.relatives import named_relative
from app.domain.terms import Term, TermLink
from app.ui import theme
from app.ui.steps import editor_for

BAKER = Term("canevas", "job", "m1", "Boulanger, boulangère", "D1102")
THREE = tuple(
    Project(f"p{n}", title, "m3_12") for n, title in enumerate(("Fournil", "Quai", "Bus"))
)
PAPERS = Obstacle("o", "papiers", "fort", transmitted=True)


@pytest.fixture(autouse=True)
def dressed(qapp) -> None:
    theme.apply(qapp)


@pytest.fixture
def open_step(qtbot):
    """Opens a step by its id, with answers already there."""

    def open_it(step: str, earlier=None, **answers):
        session = open_session(answers)
        session.earlier = earlier
        session.lookup = Jobs()
        made = editor_for(session, session.pack.step(step))
        qtbot.addWidget(made)
        theme.dress(made)
        made.resize(1100, 700)
        made.show()
        made.activateWindow()
        return made

    return open_it


class Jobs:
    """A lookup that knows one job."""

    def search(self, typed: str, kinds: tuple[str, ...], limit: int = 8) -> list[Term]:
        return [BAKER] if "job" in kinds and typed.casefold().startswith("bou") else []

    def skills_of(self, job: Term, limit: int = 8) -> list[Term]:
        return []


def value(editor):
    return editor.session.answer(editor.step)


def click(editor: QWidget, name: str) -> None:
    QTest.mouseClick(part(editor, name), Qt.MouseButton.LeftButton)


def press(editor: QWidget, name: str, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(part(editor, name), key)


def choose(editor: QWidget, name: str, entry: str) -> None:
    """With the arrow keys, as a keyboard does."""
    field = part(editor, name)
    steps = field.findData(entry) - field.currentIndex()
    press(editor, name, *[Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up] * abs(steps))


# --- projects -----------------------------------------------------------------------------------


def test_a_published_job_is_found_as_one_types_and_linked(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer(THREE[:1]))
    QTest.keyClicks(part(editor, "project.0.job"), "boulan")
    popup = part(editor, "project.0.job").completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert value(editor).projects[0].job == TermLink("canevas", "m1", BAKER.label, "D1102")


def test_words_that_are_no_published_job_are_kept_as_they_are(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer(THREE[:1]))
    QTest.keyClicks(part(editor, "project.0.job"), "gardien de phare")
    press(editor, "project.0.job", Qt.Key.Key_Return)
    assert value(editor).projects[0].job == TermLink("", "", "gardien de phare")


def test_a_project_here_says_its_activity_its_access_and_what_must_be_checked(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer((Project("p", "Atelier", "immediat"),)))
    assert not shown(editor, "project.0.access")
    choose(editor, "project.0.activity", "concession")
    choose(editor, "project.0.access", "classement")
    press(editor, "project.0.to_check", Qt.Key.Key_Space)
    (project,) = value(editor).projects
    assert (project.activity, project.access, project.to_check) == (
        "concession",
        "classement",
        True,
    )
    choose(editor, "project.0.horizon", "m3_12")
    assert not shown(editor, "project.0.activity")


def test_conditions_unfold_and_are_counted(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer(THREE[:1]))
    assert not shown(editor, "project.0.conditions.permis")
    press(editor, "project.0.conditions", Qt.Key.Key_Space)
    choose(editor, "project.0.conditions.permis", "a_obtenir")
    assert value(editor).projects[0].conditions == {"permis": "a_obtenir"}
    assert part(editor, "project.0.conditions").text().endswith("1")
    choose(editor, "project.0.conditions.permis", "")
    assert value(editor).projects[0].conditions == {}


def test_a_discarded_project_keeps_its_reason_and_gives_its_place(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer(THREE))
    (add,) = editor.actions()
    assert not add.isEnabled()
    choose(editor, "project.1.status", "ecarte")
    assert len(in_view(value(editor))) == 3
    press(editor, "project.1.status", Qt.Key.Key_Return)
    QTest.keyClicks(part(editor, "projects.discarded.0.because"), "trop loin")
    answer = value(editor)
    assert [p.title for p in in_view(answer)] == ["Fournil", "Bus"]
    assert answer.projects[1].discarded_because == "trop loin"
    assert add.isEnabled()
    click(editor, "projects.discarded.0.resume")
    assert [p.title for p in in_view(value(editor))] == ["Fournil", "Quai", "Bus"]


def test_a_status_passed_over_by_the_arrows_and_not_taken_goes_back(open_step) -> None:
    editor = open_step("projets", projets=ProjectsAnswer(THREE))
    part(editor, "project.1.status").setFocus()
    choose(editor, "project.1.status", "ecarte")
    before = value(editor).projects[1].status
    part(editor, "project.1.title").setFocus()
    assert part(editor, "project.1.status").currentData() == before != "ecarte"


def test_a_fourth_project_in_view_is_refused() -> None:
    full = ProjectsAnswer(THREE)
    assert put(full, Project("p9", "Mer")) == full
    aside = put(full, replace(THREE[0], status="ecarte"))
    assert len(put(aside, Project("p9", "Mer")).projects) == 4


def test_two_projects_are_compared_side_by_side(open_step) -> None:
    told = (replace(THREE[0], one_more="voir le lieu"), THREE[1])
    editor = open_step("projets", projets=ProjectsAnswer(told))
    (compare,) = editor.tools()
    assert not shown(editor, "projects.compare.1")
    compare.click()
    assert part(editor, "projects.compare.1").currentText() == "Fournil"
    assert part(editor, "projects.compare.2").currentText() == "Quai"
    assert any(getattr(w, "text", str)() == "voir le lieu" for w in editor.findChildren(QWidget))


def test_a_long_title_is_shown_whole_on_its_card_and_enter_breaks_no_line(open_step) -> None:
    long = "Reprendre l’apprentissage de mécanicien de scooters, puis ouvrir un atelier à Évreux"
    editor = open_step("projets", projets=ProjectsAnswer((Project("p", long), *THREE[1:])))
    title, other = part(editor, "project.0.title"), part(editor, "project.0.step")
    assert title.text() == long
    assert title.document().size().height() > 1
    assert title.height() >= title.document().size().height() * title.fontMetrics().lineSpacing()
    assert other.isVisible()
    title.setFocus()
    press(editor, "project.0.title", Qt.Key.Key_Return)
    assert value(editor).projects[0].title == long
    assert not title.hasFocus()


# --- obstacles and supports ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ma sœur Leïla garde les enfants", "Leïla"),
        ("mon frère, Paul", "Paul"),
        ("la mère de Kevin", "Kevin"),
        ("l'ami d'Éric", "Éric"),
        ("mon frère paul m'héberge", "paul"),
        ("Leïla, ma sœur, garde les enfants", "Leïla"),
        ("Paul (mon frère) a une voiture", "Paul"),
        ("ma sœur (Leïla)", "Leïla"),
        ("mon fils qui s'appelle noa", "noa"),
        ("une amie prénommée Inaya", "Inaya"),
        ("MON FRÈRE KEVIN", "KEVIN"),
        ("la copine de mehdi", "mehdi"),
        ("un proche au Havre", ""),
        ("ma mère touche le RSA", ""),
        ("une amie CPIP", ""),
        ("sa femme de Marseille, un ami d'Afrique", ""),
        ("un ami de Marseille, la mère de Kevin", "Kevin"),
        ("ma compagne, enceinte, habite à Rouen", ""),
        ("une mère de famille", ""),
        ("mon père est pierre tombale", ""),
        ("Une fois sorti, mon frère m'aidera", ""),
        ("Rouen, ma compagne y habite", ""),
        ("son ex travaille à la mairie", ""),
        ("un ami appelé en renfort", ""),
        ("mon ancien patron Boulanger", ""),
        ("Une association du Havre", ""),
        ("une femme de ménage", ""),
    ],
)
def test_a_relative_named_is_noticed(text: str, name: str) -> None:
    assert named_relative(text) == name


def test_a_line_that_names_a_relative_cannot_be_passed_on(open_step) -> None:
    named = Support("s", "mon frère Paul", transmitted=True)
    assert put_support(ObstaclesAnswer(), named).supports[0].transmitted is False
    editor = open_step("freins", freins=ObstaclesAnswer((), (Support("s", "mon frère Paul"),)))
    assert not part(editor, "support.0.agree").isEnabled()
    press(editor, "support.0.role", Qt.Key.Key_End, *[Qt.Key.Key_Backspace] * 5)
    press(editor, "support.0.agree", Qt.Key.Key_Space)
    assert value(editor).supports[0].transmitted is True


def test_health_is_told_by_arrangements_alone(open_step) -> None:
    editor = open_step("freins", freins=ObstaclesAnswer((Obstacle("o", "sante"),)))
    assert not shown(editor, "obstacle.0.detail")
    assert not shown(editor, "obstacle.0.tried")
    click(editor, "obstacle.0.arrangements.pauses")
    click(editor, "obstacle.0.arrangements.charges")
    assert value(editor).obstacles[0].arrangements == ("charges", "pauses")


def test_in_a_narrow_window_the_card_keeps_its_corner_and_its_sentence(open_step) -> None:
    long = "Permis B en règle, voiture vendue. Pas de bus à quatre heures du matin."
    editor = open_step("freins", freins=ObstaclesAnswer((replace(PAPERS, detail=long),)))
    editor.resize(840, 400)
    QApplication.processEvents()
    drop, agree, said = (part(editor, f"obstacle.0.{n}") for n in ("remove", "agree", "detail"))
    assert drop.y() == agree.y()
    assert drop.x() > agree.x()
    assert said.document().size().height() == 2  # lines, and none hidden
    assert said.viewport().height() >= 2 * said.fontMetrics().lineSpacing()


def test_a_moment_of_the_timeline_says_since_when(open_step) -> None:
    told = TimelineAnswer(
        "1991",
        (Episode("e", "lieu", "Retour au Havre", "2014"), Episode("f", "famille", "Fille", "2012")),
    )
    editor = open_step("freins", frise=told, freins=ObstaclesAnswer((Obstacle("o", "mobilite"),)))
    assert part(editor, "obstacle.0.moment").findData("f") == -1
    choose(editor, "obstacle.0.moment", "e")
    obstacle = value(editor).obstacles[0]
    assert obstacle.since_episode == "e"
    assert obstacle.since.startswith("Retour au Havre")


def test_what_stands_in_the_way_of_nothing_is_noted_and_taken_back(open_step) -> None:
    editor = open_step("freins", freins=ObstaclesAnswer((Obstacle("o", "mobilite"),)))
    press(editor, "obstacles.clear", Qt.Key.Key_Space)
    menu = editor.findChild(QWidget, "obstacles.clear.menu")
    offered = {action.text(): action for action in menu.actions()}
    assert "Mobilité" not in offered
    offered["Logement"].trigger()
    assert value(editor).clear == ("logement",)
    click(editor, "obstacles.clear.logement")
    assert value(editor).clear == ()


def test_the_kind_of_support_names_its_role_unless_words_stand_there(open_step) -> None:
    both = (Support("s", ""), Support("t", "Un ancien patron boulanger"))
    editor = open_step("freins", freins=ObstaclesAnswer((), both))
    choose(editor, "support.0.kind", "association")
    choose(editor, "support.1.kind", "ancien_patron")
    assert [s.role for s in value(editor).supports] == [
        "Une association, un club",
        "Un ancien patron boulanger",
    ]


# --- reach ---


@pytest.mark.parametrize("step", ["competences", "projets", "freins", "relecture"])
def test_each_control_has_a_name_and_a_size_that_a_finger_finds(open_step, step: str) -> None:
    board = ObstaclesAnswer(
        (Obstacle("o", "sante"), PAPERS), (Support("s", "Un proche"),), ("logement",)
    )
    told = {"projets": ProjectsAnswer(THREE), "freins": board}
    earlier = open_session({"relecture": ReviewAnswer((Recommendation("r", "Essayer"),))}).interview
    editor = open_step(step, earlier=earlier, **told)
    stops = [
        w
        for w in editor.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) > 5
    assert [w.objectName() for w in stops if not w.accessibleName()] == []
    assert [w.objectName() for w in stops if min(w.width(), w.height()) < 44] == []


# --- recommendations ----------------------------------------------------------------------------


def test_nothing_is_recommended_until_it_is_taken(open_step) -> None:
    editor = open_step("relecture", freins=ObstaclesAnswer((PAPERS,)))
    assert value(editor).recommendations == ()
    press(editor, "suggestion.0.take", Qt.Key.Key_Space)
    (taken,) = value(editor).recommendations
    assert (taken.basis, taken.rule) == ("obstacle:o", "papiers")
    assert part(editor, "recommendation.0.basis").currentData() == "obstacle:o"
    assert not shown(editor, "suggestion.0.take")


def test_what_is_left_can_be_seen_again(open_step) -> None:
    editor = open_step("relecture", freins=ObstaclesAnswer((PAPERS,)))
    press(editor, "suggestion.0.leave", Qt.Key.Key_Space)
    assert value(editor).declined == ("papiers@obstacle:o",)
    assert not shown(editor, "suggestion.0.take")
    press(editor, "suggestions.again", Qt.Key.Key_Space)
    assert shown(editor, "suggestion.0.take")


def test_a_recommendation_says_when_what_it_rests_on_is_gone(open_step) -> None:
    kept = ReviewAnswer((Recommendation("r", "Faire la carte", basis="obstacle:o"),))
    between_us = ObstaclesAnswer((replace(PAPERS, transmitted=False),))
    editor = open_step("relecture", freins=between_us, relecture=kept)
    told = [w for w in editor.findChildren(QWidget) if "à revoir" in getattr(w, "text", str)()]
    assert any(w.isVisible() for w in told)


def test_a_second_interview_asks_what_became_of_each_recommendation(open_step) -> None:
    first_review = ReviewAnswer((Recommendation("r", "Inscrire en CAP", "formation"),))
    first = open_session({"relecture": first_review}).interview
    editor = open_step("relecture", earlier=first)
    press(editor, "since.0.outcome.sans_place", Qt.Key.Key_Space)
    QTest.keyClicks(part(editor, "since.0.note"), "en attente")
    assert value(editor).follow_ups == (
        FollowUp("r", "Inscrire en CAP", "formation", "sans_place", "en attente"),
    )
    assert first.answers["relecture"] == first_review


def test_a_second_interview_takes_over_and_asks_for_agreements_again(open_step) -> None:
    first = open_session({"freins": ObstaclesAnswer((PAPERS,))}).interview
    editor = open_step("freins", earlier=first)
    click(editor, "freins.take_over")
    assert value(editor).obstacles == (replace(PAPERS, transmitted=False),)
    assert not shown(editor, "freins.take_over")
    assert first.answers["freins"] == ObstaclesAnswer((PAPERS,))


# --- taking away --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "answer", "names"),
    [
        ("projets", ProjectsAnswer(THREE[:1]), ("project.0.remove",)),
        (
            "freins",
            ObstaclesAnswer((PAPERS,), (Support("s", "un ancien patron"),)),
            ("obstacle.0.remove", "support.0.remove"),
        ),
        (
            "relecture",
            ReviewAnswer(recommendations=(Recommendation("r", "Prendre rendez-vous"),)),
            ("recommendation.0.remove",),
        ),
    ],
)
def test_what_takes_away_says_that_undo_gives_it_back(open_step, step, answer, names) -> None:
    editor = open_step(step, **{step: answer})
    for name in names:
        button = part(editor, name)
        assert button.accessibleName() == button.toolTip() == "Retirer (Ctrl+Z le rend)"
        click(editor, name)
    editor.session.undo_stack.undo()
    assert part(editor, names[-1])


def test_the_scale_says_what_its_ends_mean(open_step) -> None:
    editor = open_step("projets", projets=put(ProjectsAnswer(), THREE[0]))
    said = {label.text() for label in editor.findChildren(QLabel)}
    assert {"pas du tout", "tout à fait"} <= said
