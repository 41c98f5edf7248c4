"""ESCO, published by the European Commission: ``occupations_fr.csv`` and ``skills_fr.csv``.

A preferred label and its alternative labels (one a line inside the cell) are all searched; they
share the last part of the concept's address as their code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.domain.published.files import PublishedFile
from app.domain.published.rows import Defects, rows
from app.domain.terms import Edition, Term, TermKind

SOURCE = "esco"
CONCEPT: Mapping[str, Sequence[str]] = {
    "uri": ("concepturi",),
    "label": ("preferredlabel",),
    "others": ("altlabels",),
}
RELATION: Mapping[str, Sequence[str]] = {"job": ("occupationuri",), "skill": ("skilluri",)}
KINDS: Mapping[str, TermKind] = {"occupations_fr.csv": "job", "skills_fr.csv": "skill"}
RELATIONS = ("occupationSkillRelations_fr.csv", "occupationSkillRelations.csv")
_VERSION = re.compile(r"v?(\d+\.\d+(?:\.\d+)?)")


def read(files: tuple[PublishedFile, ...]) -> tuple[Edition, ...]:
    """The version found, or none when neither file is there."""
    by_name = {file.name: file for file in files}
    here = [by_name[name] for name in KINDS if name in by_name]
    if not here:
        return ()
    defects = Defects()
    terms: list[Term] = []
    for name, kind in KINDS.items():
        if name not in by_name:
            defects.note("missing", name)
            continue
        terms += _terms(by_name[name], kind, defects)
    return (
        Edition(SOURCE, _version(here[0]), tuple(terms), _links(by_name, defects), defects.all()),
    )


def _version(file: PublishedFile) -> str:
    found = _VERSION.search(file.inside)
    return f"v{found[1]}" if found else "sans numéro"


def _terms(file: PublishedFile, kind: TermKind, defects: Defects) -> Iterator[Term]:
    for row in rows(file.read(), file.name, CONCEPT, defects):
        labels = [row["label"], *(line.strip() for line in row["others"].splitlines())]
        for label in dict.fromkeys(filter(None, labels)):
            yield Term(SOURCE, kind, _last(row["uri"]), label[:1].upper() + label[1:])


def _links(by_name: Mapping[str, PublishedFile], defects: Defects) -> tuple[tuple[str, str], ...]:
    file = next((by_name[name] for name in RELATIONS if name in by_name), None)
    if file is None:
        defects.note("missing", RELATIONS[0])
        return ()
    found = rows(file.read(), file.name, RELATION, defects)
    return tuple(dict.fromkeys((_last(r["job"]), _last(r["skill"])) for r in found))


def _last(uri: str) -> str:
    return uri.rstrip("/").rpartition("/")[2]
