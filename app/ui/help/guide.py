"""The guide as the help reads it: chapters, their sections, and what a search finds in them.

One text serves the reader of the repository and the counsellor alone: the list under « Sommaire »
in ``docs/guide.md`` says which pages the help shows, in which order. Pictures of the program are
left out inside the program; a link leads to another page of the help, or is words alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.domain.naming import plain
from app.domain.typography import THIN, typographic
from app.resources import documents

INDEX, CONTENTS = "guide.md", "## Sommaire"
ENTRY = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<path>[^)]+)\)", re.MULTILINE)
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)\n*")
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<to>[^)]*)\)")
HEADING = re.compile(r"^(#{1,4}) +(.+)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
AFTER_SIGN = re.compile(r"(?<=[*`]) (?=[;:!?»])")
SHORT, TITLE, ANYWHERE = 2, 8, 1


class Section(NamedTuple):
    """What stands under one heading; the first of a chapter holds its beginning."""

    title: str
    slug: str
    words: str
    """Heading and text without accents, case or signs, as searches compare them."""


class Chapter(NamedTuple):
    """One page: its path from the folder of documents, its name in the contents, its text."""

    path: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


class Found(NamedTuple):
    """A section that a search found; ``section`` counts from 0 in its chapter."""

    chapter: Chapter
    section: int


def slug(title: str) -> str:
    """The anchor of a heading, as the pages of a repository make it from its words."""
    bare = re.sub(r"[^\w\- ]", "", title.lower().replace(THIN, " "))
    return bare.replace(" ", "-")


@cache
def guide(folder: Path | None = None) -> tuple[Chapter, ...]:
    """The chapters in the order of the contents; OSError when a page is missing."""
    root = folder or documents()
    index = (root / INDEX).read_text(encoding="utf-8").split(CONTENTS, 1)[1].split("\n## ", 1)[0]
    entries = [(found["path"], found["title"]) for found in ENTRY.finditer(index)]
    paths = frozenset(path for path, _title in entries)
    return tuple(_chapter(root, path, title, paths) for path, title in entries)


def _chapter(root: Path, path: str, title: str, paths: frozenset[str]) -> Chapter:
    source = PICTURE.sub("", (root / path).read_text(encoding="utf-8"))
    linked = LINK.sub(lambda found: _inside(found, path, paths), source)
    text = "".join(_set(linked))
    return Chapter(path, typographic(title), text, tuple(_sections(text)))


def _set(text: str) -> Iterator[str]:
    """``text`` with no line that begins by a sign of punctuation; what is typed stays as it is."""
    here = 0
    for typed in FENCED.finditer(text):
        yield _typographic(text[here : typed.start()])
        yield typed[0]
        here = typed.end()
    yield _typographic(text[here:])


def _typographic(text: str) -> str:
    return AFTER_SIGN.sub(THIN, typographic(text))


def _inside(found: re.Match[str], path: str, paths: frozenset[str]) -> str:
    """A link told from the folder of documents, or its words where it leads out of the help."""
    to, _hash, anchor = found["to"].partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), to)) if to else path
    return f"[{found['words']}]({target}#{anchor})" if target in paths else found["words"]


def _sections(text: str) -> Iterator[Section]:
    hidden = FENCED.sub(lambda found: " " * len(found[0]), text)  # a « # » there is no heading
    heads = list(HEADING.finditer(hidden))
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        body = text[head.start() : after.start() if after else len(text)]
        told = LINK.sub(lambda found: found["words"], body)
        title = head[2].replace("`", "")
        yield Section(title, slug(title), plain(told))


def place_of(link: str) -> Found:
    """The section that ``page.md#anchor`` names; KeyError when the help has none such."""
    path, _hash, anchor = link.partition("#")
    for chapter in guide():
        if chapter.path == path:
            slugs = [section.slug for section in chapter.sections]
            if anchor and anchor not in slugs:
                break
            return Found(chapter, slugs.index(anchor) if anchor else 0)
    raise KeyError(link)


def stems(typed: str) -> tuple[str, ...]:
    """How the words of a search begin: accents, case and endings of plurals do not count."""
    words = plain(typed).split()
    told = [word for word in words if len(word) > SHORT] or words
    return tuple(word.rstrip("es") if len(word) > SHORT + 2 else word for word in told)


def search(typed: str) -> tuple[Found, ...]:
    """Sections that hold most words of ``typed``, those that name them in their title first."""
    wanted = stems(typed)
    scored = [
        (_score(section, chapter, wanted), Found(chapter, number))
        for chapter in guide()
        for number, section in enumerate(chapter.sections)
    ]
    most = max((count for (count, _rank), _found in scored), default=0)
    kept = [(rank, found) for (count, rank), found in scored if count == most and most]
    return tuple(found for _rank, found in sorted(kept, key=lambda each: -each[0]))


def _score(section: Section, chapter: Chapter, wanted: tuple[str, ...]) -> tuple[int, int]:
    """How many of the words are there, and how much they weigh."""
    title, whole = plain(section.title), plain(chapter.title)
    held = [stem for stem in wanted if _begins(stem, section.words) or _begins(stem, whole)]
    rank = sum(TITLE * (_begins(s, title) + _begins(s, whole)) + ANYWHERE for s in held)
    return len(held), rank


def _begins(stem: str, text: str) -> bool:
    return f" {stem}" in f" {text}"
