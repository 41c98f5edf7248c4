"""The documents as a reader gets them: text in order, fonts inside, pages counted, same bytes."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lives import HELD, empty, lenormand

from app.domain.answers.obstacles import ObstaclesAnswer
from app.domain.answers.projects import ProjectsAnswer
from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.answers.skills import Skill, SkillsAnswer
from app.domain.answers.timeline import TimelineAnswer
from app.domain.composition import compose, heading_of
from app.domain.interview import Interview, Person, Quote, with_answer
from app.domain.method_pack import load_pack
from app.domain.synthesis import Edits, Synthesis, edited
from app.report import person_page, slip, team_pdf
from app.report.type import legible
from app.resources import resources

PACK = load_pack(resources() / "method" / "esp")
LONG = "Il range, il compte et il prévient l’équipe avant que le camion parte. " * 12
STRANGE = "Zoë Çağlar-Œuvrard d’Aÿ 😀 مرحبا 张伟 <b>&amp;</b> ŵ e\u0301"
WORDS = ("rivage", "tilleul", "orange", "moulin", "noisette", "cabane")


def composed(interview: Interview) -> Synthesis:
    return compose(interview, PACK, heading_of(interview, PACK, "Claire Maréchal", HELD))


def team(interview: Interview) -> bytes:
    return team_pdf(composed(interview), interview, PACK, HELD)


def page(interview: Interview) -> bytes:
    return person_page(composed(interview), interview)


def poppler(tool: str, pdf: bytes, folder: Path, *options: str) -> str:
    """What a poppler command says of ``pdf``; it must have nothing to complain about."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    after = ["-"] if tool == "pdftotext" else []
    said = subprocess.run(
        [tool, *options, str(file), *after], capture_output=True, text=True, check=True
    )
    assert not said.stderr
    return said.stdout


def text_of(pdf: bytes, folder: Path) -> str:
    """The text in reading order, with plain spaces."""
    return re.sub(r"\s+", " ", poppler("pdftotext", pdf, folder))


def pages_of(pdf: bytes, folder: Path) -> int:
    return int(re.findall(r"Pages: +(\d+)", poppler("pdfinfo", pdf, folder))[0])


def overlong() -> Interview:
    """Everything answered, at great length."""
    life = lenormand()
    answers = dict(life.answers)
    for step, answer in life.answers.items():
        match answer:
            case TimelineAnswer():
                told = tuple(replace(e, title=LONG[:300], detail=LONG) for e in answer.episodes)
                answers[step] = replace(answer, episodes=told)
            case SkillsAnswer():
                able = tuple(replace(s, object=LONG, context=LONG) for s in answer.skills)
                answers[step] = replace(answer, skills=able)
            case ProjectsAnswer():
                wished = tuple(
                    replace(p, title=LONG, step=LONG, step_with=LONG, one_more=LONG)
                    for p in answer.projects
                )
                answers[step] = replace(answer, projects=wished, no_longer="sans_espace" * 300)
            case ObstaclesAnswer():
                met = tuple(replace(o, detail=LONG, tried=LONG) for o in answer.obstacles)
                answers[step] = replace(answer, obstacles=met)
            case ReviewAnswer():
                advised = tuple(Recommendation(f"r{i}", LONG * 3, "ule") for i in range(9))
                answers[step] = replace(answer, recommendations=advised, reservations=LONG)
    quotes = tuple(Quote(f"q{i}", "freins", LONG * 4, transmitted=True) for i in range(4))
    return replace(life, answers=answers, quotes=quotes, person=Person("p", LONG[:200], "Zoé"))


def strange() -> Interview:
    """Signs that no Latin font holds, in a name and in words."""
    quotes = (Quote("q", "freins", STRANGE, transmitted=True),)
    return replace(lenormand(), person=Person("p", STRANGE, "Łucja", "Mme"), quotes=quotes)


LIVES = {"rich": lenormand, "empty": empty, "overlong": overlong, "strange": strange}


@pytest.mark.parametrize("make", [team, page])
@pytest.mark.parametrize("life", LIVES)
def test_every_font_is_inside_and_poppler_has_no_complaint(life, make, tmp_path: Path) -> None:
    lines = poppler("pdffonts", make(LIVES[life]()), tmp_path).splitlines()[2:]
    assert lines
    for line in lines:
        assert "AtkinsonHyperlegible" in line or "Rubik" in line
        assert line.split()[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize("make", [team, page])
@pytest.mark.parametrize("life", LIVES)
def test_the_same_life_gives_the_same_bytes(life, make) -> None:
    assert make(LIVES[life]()) == make(LIVES[life]())


def test_a_rich_life_takes_two_pages_read_in_the_order_of_the_plan(tmp_path: Path) -> None:
    pdf = team(lenormand())
    assert pages_of(pdf, tmp_path) == 2
    text = text_of(pdf, tmp_path)
    titles = (
        "M. Rudy Lenormand",
        "L’essentiel",
        "Parcours",
        "Compétences mobilisables",
        "Projets",
        "Freins et appuis",
        "Préconisations",
        "Parole de la personne",
        "Relecture",
    )
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "À remettre avant le 29 novembre 2026" in text
    assert "Inscrire à la préqualification cuisine." in text
    assert "« J’ai jamais raté une embauche. »" in text
    assert re.search(r"1 ?/ ?2", text)
    assert re.search(r"2 ?/ ?2", text)


def test_what_was_withheld_or_not_agreed_is_in_no_document(tmp_path: Path) -> None:
    life = lenormand()
    synthesis = composed(life)
    voices = next(part for part in synthesis.sections if part.id == "parole").sentences
    left = edited(synthesis, Edits(withheld=tuple(s.id for s in voices)))
    for pdf in (team_pdf(left, life, PACK, HELD), person_page(left, life)):
        text = text_of(pdf, tmp_path)
        assert "jamais raté" not in text
        assert "hébergement" not in text
        assert "Fatigué" not in text


def test_metadata_name_nobody_and_bookmarks_follow_the_sections(tmp_path: Path) -> None:
    pdf = team(lenormand())
    about = poppler("pdfinfo", pdf, tmp_path)
    assert "Synthèse d’entretien" in about
    assert "Lenormand" not in about
    assert "Maréchal" not in about
    assert "Lenormand" not in poppler("pdfinfo", page(lenormand()), tmp_path)
    assert pdf.count(b"/Dest") >= 7


def test_an_empty_interview_says_so(tmp_path: Path) -> None:
    text = text_of(team(empty()), tmp_path)
    assert "M. Rudy Lenormand" in text
    assert "Rien n’a été noté pendant cet entretien." in text
    assert pages_of(team(empty()), tmp_path) == 1


def test_nothing_of_an_overlong_life_is_cut_and_nothing_leaves_the_page(tmp_path: Path) -> None:
    pdf = team(overlong())
    pages = pages_of(pdf, tmp_path)
    assert pages > 4
    assert re.search(rf"{pages} ?/ ?{pages}", text_of(pdf, tmp_path))
    boxes = poppler("pdftotext", pdf, tmp_path, "-bbox")
    right = [float(x) for x in re.findall(r'<word .*?xMax="([\d.]+)"', boxes)]
    low = [float(y) for y in re.findall(r'<word .*?yMax="([\d.]+)"', boxes)]
    assert max(right) <= 595 - 40
    assert max(low) <= 842 - 20


@pytest.mark.parametrize("life", LIVES)
def test_the_persons_page_is_one_page_of_large_type(life, tmp_path: Path) -> None:
    pdf = page(LIVES[life]())
    assert pages_of(pdf, tmp_path) == 1
    boxes = poppler("pdftotext", pdf, tmp_path, "-bbox")
    words = re.findall(r'yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', boxes)
    assert words
    assert all(float(low) - float(top) > 13 for top, _, low, _ in words)
    assert max(float(low) for _, _, low, _ in words) <= 842 - 30
    assert max(float(right) for _, right, _, _ in words) <= 595 - 40


def test_the_persons_page_speaks_of_them(tmp_path: Path) -> None:
    text = text_of(page(lenormand()), tmp_path)
    assert text.startswith("Ma page M. Rudy Lenormand. Entretien du 24 novembre 2026.")
    assert "« J’ai jamais raté une embauche. »" in text
    assert "Préparateur de commandes" in text
    assert "Demande de classement. Avec qui : CPIP. Quand : cette semaine." in text
    assert "Je demande à Claire Maréchal" in text


def test_a_context_that_does_not_run_on_follows_a_comma(tmp_path: Path) -> None:
    told = (
        Skill("a", "Laver", "la vaisselle en série", context="service de midi"),
        Skill("b", "Tenir", "la caisse", context="en fin de journée"),
    )
    said = text_of(page(with_answer(lenormand(), "competences", SkillsAnswer(told))), tmp_path)
    assert "Je sais laver la vaisselle en série, service de midi." in said
    assert "Je sais tenir la caisse en fin de journée." in said


def test_signs_that_no_font_has_become_a_word(tmp_path: Path) -> None:
    text = text_of(team(strange()), tmp_path)
    assert "Zoë Çağlar-Œuvrard d’Aÿ [émoji]" in text
    assert "مرحبا" in text
    assert "autre écriture]" in text
    assert "<b>&amp;</b> w é" in text
    assert legible("👩‍🍳🎂 م\u200d") == "[émoji] م"


def test_the_slip_holds_number_and_words_and_no_name(tmp_path: Path) -> None:
    pdf = slip(118, 2, WORDS, "ab" * 32, HELD.date())
    text = text_of(pdf, tmp_path)
    assert "Synthèse n° 118, version 2" in text
    assert all(word in text for word in WORDS)
    assert pages_of(pdf, tmp_path) == 1
    assert pdf == slip(118, 2, WORDS, "ab" * 32, HELD.date())
