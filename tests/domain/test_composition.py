from __future__ import annotations

from dataclasses import replace

import pytest
from golden import FOLDER, LIVES, composed, pack, plain
from lives import empty, lenormand
from other_lives import sylla

from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import FollowUp, ReviewAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.composition import compose
from app.domain.composition.action import SINCE
from app.domain.composition.material import Material
from app.domain.interview import Interview, with_answer
from app.domain.synthesis import Edits, Synthesis, edited, word_count


def texts(synthesis: Synthesis, section: str) -> list[str]:
    found = next(s for s in synthesis.sections if s.id == section)
    return [f"{s.lead} {s.text}".strip() for s in found.sentences]


def ids(synthesis: Synthesis) -> set[str]:
    return {s.id for section in synthesis.sections for s in section.sentences}


@pytest.mark.parametrize("name", LIVES)
def test_a_life_reads_as_it_was_reviewed(name: str) -> None:
    """After a wanted change of the composer, run golden.py, then read the diff."""
    assert plain(composed(LIVES[name]())) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LIVES)
def test_every_sentence_rests_on_an_answer_and_has_its_own_id(name: str) -> None:
    sentences = [s for section in composed(LIVES[name]()).sections for s in section.sentences]
    assert all(sentence.sources for sentence in sentences)
    assert len({sentence.id for sentence in sentences}) == len(sentences)


def test_nothing_said_gives_ten_empty_sections() -> None:
    synthesis = composed(empty())
    assert len(synthesis.sections) == 10
    assert sum(word_count(section) for section in synthesis.sections) == 0


def test_an_edit_survives_an_answer_put_before_it() -> None:
    before = composed(lenormand())
    found = lenormand().answers["projets"]
    assert isinstance(found, ProjectsAnswer)
    added = ProjectsAnswer((Project("new", "Apprendre l’anglais"), *found.projects[1:]))
    after = composed(with_answer(lenormand(), "projets", added))
    assert "projets.new" in ids(after)
    edits = Edits(texts={"projets.p2": "Corrigé à voix haute."})
    assert "projets.p2" in ids(before) & ids(after)
    assert any("Corrigé" in text for text in texts(edited(after, edits), "projets"))


def test_the_pronoun_follows_the_civility_and_no_civility_repeats_the_name() -> None:
    assert "Elle a déjà su préparer un repas et tenir les comptes." in texts(
        composed(sylla()), "essentiel"
    )
    bare = replace(sylla(), person=replace(sylla().person, civility=""))
    assert "Awa Sylla a déjà su préparer un repas et tenir les comptes." in texts(
        composed(bare), "essentiel"
    )


def test_health_is_said_as_an_arrangement_only() -> None:
    told = texts(composed(sylla()), "freins")
    assert "Contraintes pratiques, impact moyen. Besoin d’aménagement déclaré." in told
    assert not any("dos" in text for text in told)


def test_what_was_said_and_what_is_proposed_are_kept_apart() -> None:
    kinds = {
        section.id: {s.kind for s in section.sentences} for section in composed(sylla()).sections
    }
    assert kinds["preconisations"] == {"proposé"}
    assert kinds["parole"] == kinds["competences"] == {"dit"}


def test_what_the_counsellor_saw_says_so_and_the_pack_decides_what_that_is() -> None:
    found = {s.id: s for section in composed(sylla()).sections for s in section.sentences}
    assert found["savoirs.langue"].kind == found["entete.langue"].kind == "observé"
    assert found["savoirs.langue"].text.startswith("Observé\u202f: français A1 à l’oral")
    assert found["savoirs.base"].kind == "dit"
    steps = tuple(
        replace(step, fields=tuple(replace(f, observed=False) for f in step.fields))
        for step in pack().steps
    )
    heading = composed(sylla()).heading
    asked = compose(sylla(), replace(pack(), steps=steps), heading)
    said = [s for section in asked.sections for s in section.sentences]
    assert next(s for s in said if s.id == "savoirs.langue").text.startswith("Français A1")


def test_a_second_interview_tells_what_became_of_the_first_ones_recommendations() -> None:
    review = ReviewAnswer(
        follow_ups=(
            FollowUp("r1", "Proposer un cours de FLE", "ule", "commencee", "deux séances faites"),
            FollowUp("r2", "Essayer la cuisine", "", "sans_place"),
            FollowUp("r3", "Faire un point budget", "spip"),
        )
    )
    told = composed(with_answer(sylla(), "relecture", review))
    since = next(s for s in told.sections if s.id == "preconisations").sentences
    assert [(s.group, s.kind, s.lead, s.text) for s in since] == [
        (SINCE, "observé", "Proposer un cours de FLE.", "Commencée, ULE. Deux séances faites."),
        (SINCE, "observé", "Essayer la cuisine.", "Pas de place."),
    ]


def test_an_interpreter_is_named_only_when_it_was_noted() -> None:
    def frame(interview: Interview) -> list[str]:
        return texts(composed(interview), "entete")

    assert frame(sylla()) == [
        "Entretien mené en wolof et en français, avec interprète au téléphone."
    ]
    assert frame(LIVES["marchand"]()) == ["Entretien mené en français."]


def told(*episodes: Episode) -> list[str]:
    life = with_answer(sylla(), "frise", TimelineAnswer(episodes=episodes))
    return [text.replace("\u202f", " ") for text in texts(composed(life), "parcours")]


def test_what_has_no_date_is_told_as_experience_not_as_what_is_done_today() -> None:
    undated = told(
        Episode("c", "emploi", "Aide de cuisine", "", ""),
        Episode("v", "emploi", "Vente", "", ""),
        Episode("f", "formation", "Cours de français", "", ""),
    )
    assert undated[:3] == [
        "Mme Sylla a une expérience de travail : aide de cuisine (sans date).",
        "Elle a aussi une expérience de travail : vente (sans date).",
        "Elle a une expérience de formation : cours de français (sans date).",
    ]


def test_a_year_alone_is_that_year_and_an_end_alone_ends() -> None:
    dated = told(
        Episode("e", "emploi", "Ménage", "2012", "2012"),
        Episode("t", "engagements", "Tontine", "2015", ""),
        Episode("m", "emploi", "Marché", "2016-04~", ""),
        Episode("c", "emploi", "Cantine", "", "2018"),
        Episode("d", "lieu", "Dreux", "2009", ""),
    )
    assert dated[:5] == [
        "Mme Sylla travaille en 2012 : ménage.",
        "En 2015, elle s’engage : tontine.",
        "Vers avril 2016, elle travaille : marché.",
        "Elle travaille ensuite jusqu’en 2018 : cantine.",
        "Lieux de vie : Dreux (à partir de 2009).",
    ]


def test_what_lasts_stays_in_the_present() -> None:
    lasting = told(
        Episode("c", "emploi", "Cantine", "2018", ".."),
        Episode("t", "engagements", "Tontine", "", ".."),
    )
    assert lasting[:2] == [
        "Mme Sylla travaille depuis 2018 : cantine.",
        "Elle s’engage : tontine.",
    ]


def test_a_project_with_a_title_alone_claims_neither_a_moment_nor_a_sentence() -> None:
    told = composed(with_answer(empty(), "projets", ProjectsAnswer((Project("p", "Cuisinier"),))))
    (sentence,) = next(s for s in told.sections if s.id == "projets").sentences
    assert (sentence.lead, sentence.text) == ("Cuisinier.", "")
    assert sentence.group == "Sans date pour l’instant"


@pytest.mark.parametrize("typed", ["depuis 2019", "2019"])
def test_since_is_said_once(typed: str) -> None:
    obstacle = Obstacle("o", "mobilite", since=typed, transmitted=True)
    told = composed(with_answer(empty(), "freins", ObstaclesAnswer((obstacle,))))
    assert "Depuis 2019." in " ".join(texts(told, "freins"))
    assert "epuis depuis" not in " ".join(texts(told, "freins"))


def test_a_moment_without_a_title_makes_no_sentence_and_no_evidence() -> None:
    nameless = (
        Episode("e", "ecole", "", "", ""),
        Episode("d", "emploi", " ", "2012", "2014", quote="C’était dur"),
        Episode("l", "lieu", "", "2009", ""),
    )
    named = Episode("v", "emploi", "Vente", "2016", "2017")
    assert told(*nameless, named) == told(named)
    life = with_answer(sylla(), "frise", TimelineAnswer(episodes=nameless))
    material = Material(life, pack())
    assert [material.evidence(f"episode:{e.id}") for e in nameless] == ["", "", ""]
