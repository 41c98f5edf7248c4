"""The guide is whole: every link leads somewhere, every message has its paragraph."""

from __future__ import annotations

import re

import pytest

from app.resources import documents
from app.text import MESSAGES
from app.ui.help.guide import INDEX, LINK, Chapter, guide, place_of, search, slug, stems
from app.ui.help.topics import PARAGRAPHS, STEPS, TOPICS, WELCOME, paragraph_of

PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<to>[^)]+)\)")
PAGES = [INDEX, *(chapter.path for chapter in guide())]
HELD = "guide/que-faire-si.md"


def source(page: str) -> str:
    return (documents() / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_no_link_and_no_picture_of_a_page_is_broken(page: str) -> None:
    here = (documents() / page).parent
    told = PICTURE.sub("", source(page))
    links = [found["to"].partition("#")[0] for found in LINK.finditer(told)]
    near = [to for to in links if to and not to.startswith("https:")]
    assert [to for to in near if not (here / to).exists()] == []
    pictures = list(PICTURE.finditer(source(page)))
    assert [found["to"] for found in pictures if not (here / found["to"]).is_file()] == []
    assert [found["to"] for found in pictures if not found["alt"]] == []


@pytest.mark.parametrize("chapter", guide(), ids=lambda chapter: chapter.path)
def test_inside_the_program_a_chapter_links_to_the_help_only(chapter: Chapter) -> None:
    assert "![" not in chapter.markdown
    for found in LINK.finditer(chapter.markdown):
        assert place_of(found["to"]).chapter in guide()
    assert chapter.sections[0].title
    slugs = [section.slug for section in chapter.sections]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize("link", sorted({*TOPICS.values(), *STEPS.values(), WELCOME}))
def test_the_place_where_a_screens_help_begins_exists(link: str) -> None:
    assert place_of(link)


def test_every_page_of_the_guide_is_in_the_contents() -> None:
    written = {f"guide/{path.name}" for path in (documents() / "guide").glob("*.md")}
    assert written - {chapter.path for chapter in guide()} == set()


@pytest.mark.parametrize("code", sorted(code for code in MESSAGES if code[:7] != "verify."))
def test_a_message_has_its_paragraph(code: str) -> None:
    """« verify » answers commands, and has a page of its own."""
    assert place_of(paragraph_of(code)).section > 0


def test_no_paragraph_answers_messages_that_do_not_exist() -> None:
    areas = {code.split(".")[0] for code in MESSAGES}
    assert PARAGRAPHS.keys() - MESSAGES.keys() - areas == set()


def test_a_chapter_says_what_the_built_program_must_carry() -> None:
    """The recipe of the build reads the same contents as the help."""
    recipe = (documents().parent / "packaging" / "canevas.spec").read_text(encoding="utf-8")
    pattern = re.search(r're\.findall\(r"(.+)", \(ROOT', recipe)
    assert pattern is not None
    found = re.findall(pattern[1], source(INDEX), re.MULTILINE)
    assert found == [chapter.path for chapter in guide()]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("frise", "La frise chronologique"),
        ("FRISE", "La frise chronologique"),
        ("delai", "Le délai"),
        ("phrase oubliée", "La phrase de passe est oubliée, ou refusée"),
        ("j’ai perdu le code", "Le code de secours est perdu, ou quelqu’un l’a vu"),
        ("disques pleins", "Le disque est plein, débranché ou protégé"),
        ("synthese refusee", "Une synthèse est refusée"),
    ],
)
def test_a_search_finds_without_accents_case_or_plural(typed: str, title: str) -> None:
    first = search(typed)[0]
    assert first.chapter.sections[first.section].title == title


def test_a_search_for_what_is_not_there_finds_nothing() -> None:
    assert search("xylophone") == ()
    assert search("") == ()
    assert stems("de la") == ("de", "la")


def test_an_anchor_is_that_of_the_pages_of_a_repository() -> None:
    assert slug("Compétences : partir d’un moment précis") == (
        "compétences--partir-dun-moment-précis"
    )


def test_a_link_that_leads_nowhere_is_not_taken_for_a_place() -> None:
    with pytest.raises(KeyError):
        place_of("guide/frise.md#nulle-part")
    with pytest.raises(KeyError):
        place_of("guide/absent.md")


def test_the_settings_named_in_the_guide_are_those_of_the_program() -> None:
    """The chapter names every group of the settings."""
    from app.ui.settings.entries import GROUPS

    told = source("guide/reglages.md")
    assert [title for _key, title, _icon in GROUPS if f"**{title}**" not in told] == []


def test_the_first_steps_name_the_controls_as_they_are_written() -> None:
    """A word in guillemets that no screen writes would be looked for in vain."""
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (documents().parent / "app").rglob("*.py")
    )
    for page in ("guide/premiers-pas.md", HELD):
        named = re.findall(r"« ([A-ZÉÀ][^«»]*?) »", " ".join(source(page).split()))
        assert named
        assert [words for words in named if words not in code] == [], page
