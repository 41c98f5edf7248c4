"""The timeline that leaves with the person: one A4 page, an SVG, and what is never on them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lives import lenormand

from app.domain.answers.projects import Project
from app.domain.answers.timeline import CurvePoint, Episode, Gap, TimelineAnswer
from app.domain.method_pack import load_pack
from app.report.timeline_page import timeline_pdf, timeline_svg
from app.resources import resources

LANES = load_pack(resources() / "method" / "esp").step("frise").lanes
TODAY = date(2026, 11, 24)
LIFE = lenormand().answers["frise"]
PROJECTS = lenormand().answers["projets"].projects
SECRET = "zinzolin"
STRANGE = "Zoë <b>&amp;</b> « Çağlar » 😀"


def private() -> TimelineAnswer:
    """The life with everything that never leaves."""
    hidden = (
        Episode("f", "famille", SECRET, "2010", "2012"),
        Episode("n", "reperes", SECRET, "2016", kind="famille"),
    )
    return replace(
        LIFE,
        episodes=(*LIFE.episodes, *hidden),
        gaps=(Gap("2021-06", "2023-01", withheld=True),),
        curve=(CurvePoint("work", "2010", 2), CurvePoint("work", "2015", -1)),
    )


def crowded(count: int) -> TimelineAnswer:
    told = [
        Episode(f"e{i}", LANES[1 + i % 5].id, f"Moment {i}", str(1992 + i % 30), str(1995 + i % 30))
        for i in range(count)
    ]
    return TimelineAnswer("1985", tuple(told))


def poppler(tool: str, pdf: bytes, folder: Path, *options: str) -> str:
    file = folder / "frise.pdf"
    file.write_bytes(pdf)
    after = ["-"] if tool == "pdftotext" else []
    said = subprocess.run(
        [tool, *options, str(file), *after], capture_output=True, text=True, check=True
    )
    assert not said.stderr
    return said.stdout


def texts(svg: bytes) -> list[str]:
    return [e.text or "" for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("text")]


def test_one_landscape_page_holds_the_life_its_ages_and_its_projects(tmp_path):
    pdf = timeline_pdf(LIFE, LANES, PROJECTS, TODAY)
    info = poppler("pdfinfo", pdf, tmp_path)
    assert re.search(r"Pages: +1\b", info)
    assert re.search(r"Page size: +841\.\d+ x 595\.\d+", info)
    said = poppler("pdftotext", pdf, tmp_path)
    for words in ("Mon parcours", "Collège", "Premier salaire", "20 ans", "Repasser le CACES"):
        assert words in said


def test_its_font_is_inside(tmp_path):
    lines = poppler("pdffonts", timeline_pdf(LIFE, LANES, PROJECTS, TODAY), tmp_path).splitlines()
    assert lines[2:]
    assert all("AtkinsonHyperlegible" in line for line in lines[2:])


def test_the_name_of_the_person_is_on_neither():
    name = lenormand().person.last_name.encode()
    assert name not in timeline_pdf(LIFE, LANES, PROJECTS, TODAY)
    assert name not in timeline_svg(LIFE, LANES, PROJECTS, TODAY)


def test_private_lanes_and_kinds_silences_and_the_curve_stay(tmp_path):
    svg = timeline_svg(private(), LANES, PROJECTS, TODAY)
    assert svg == timeline_svg(LIFE, LANES, PROJECTS, TODAY)
    assert SECRET not in poppler(
        "pdftotext", timeline_pdf(private(), LANES, (), TODAY, curve=True), tmp_path
    )


def test_the_curve_comes_when_it_is_asked_for():
    plain, asked = (timeline_svg(private(), LANES, (), TODAY, curve=on) for on in (False, True))
    assert "Courbe" not in texts(plain)
    assert "Courbe" in texts(asked)


@pytest.mark.parametrize("count", [0, 40, 300])
def test_letters_stay_legible_however_much_was_told(count, tmp_path):
    """Eight points at least; what does not fit goes on to another page, nothing is left out."""
    pdf = timeline_pdf(crowded(count), LANES, (), TODAY)
    said = poppler("pdftotext", pdf, tmp_path)
    assert all(f"Moment {i}" in said for i in range(count))
    sizes = re.findall(r'size="(\d+)"', poppler("pdftohtml", pdf, tmp_path, "-xml", "-stdout"))
    assert min(map(int, sizes)) >= 8


def test_the_same_life_gives_the_same_bytes():
    assert timeline_pdf(LIFE, LANES, PROJECTS, TODAY) == timeline_pdf(LIFE, LANES, PROJECTS, TODAY)


def test_signs_of_markup_are_text():
    told = TimelineAnswer("", (Episode("a", "emploi", STRANGE, "2010", "2020"),))
    said = texts(timeline_svg(told, LANES, (Project("p", STRANGE, "plus"),), TODAY))
    assert sum(text.startswith("Zoë <b>&amp;") for text in said) == 2
