"""Any publication by its file names, and the starter vocabulary of our own."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.errors import UserError
from app.domain.published import esco, rncp, rome
from app.domain.published.files import PublishedFile, published_files
from app.domain.terms import Edition, Term

STARTER = "canevas"


def read_published(
    path: Path, before_each: Callable[[], None] = lambda: None
) -> tuple[Edition, ...]:
    """All editions in a folder or zip, as published.

    ``before_each`` is called before each file is read; what it raises ends the reading.

    Raises UserError ``vocabulary.unreadable`` when ``path`` is neither, ``vocabulary.none_here``
    when no file bears a known name, ``vocabulary.empty`` when the files hold no term.
    """
    files = tuple(_announced(file, before_each) for file in published_files(path))
    found = (*rome.read(files), *esco.read(files), *rncp.read(files))
    if not found:
        raise UserError("vocabulary.none_here", file=path.name)
    full = tuple(edition for edition in found if edition.terms)
    if not full:
        raise UserError("vocabulary.empty", file=path.name)
    return full


def _announced(file: PublishedFile, before_each: Callable[[], None]) -> PublishedFile:
    def read() -> bytes:
        before_each()
        return file.read()

    return replace(file, read=read)


def read_starter(path: Path) -> Edition:
    """The vocabulary shipped with Canevas; its version is its date.

    Jobs stand in families; each skill of a family is suggested for its jobs.
    """
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    terms: list[Term] = []
    links: list[tuple[str, str]] = []
    for family in document["families"]:
        name = family["id"]
        skills = [
            Term(STARTER, "skill", f"{name}.{index}", label)
            for index, label in enumerate(family["skills"], 1)
        ]
        for index, job in enumerate(family["jobs"], 1):
            code = f"{name}.metier.{index}"
            terms.append(Term(STARTER, "job", code, job["label"], job.get("rome", "")))
            links += [(code, skill.code) for skill in skills]
        terms += skills
    return Edition(STARTER, f"{document['dated']}", tuple(terms), tuple(links))
