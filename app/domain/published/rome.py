"""ROME 4.0, published by France Travail: ``unix_*_vNNN_utf8.csv`` (one zip, RefRomeCsv).

Jobs are the names of ROME cards and their appellations; skills are the competences, linked to the
jobs by the coherence file. Columns are found by name: their order and number change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.domain.published.files import PublishedFile, versions
from app.domain.published.rows import Defects, rows
from app.domain.terms import Edition, Term

SOURCE = "rome"
_NAME = "unix_{part}_v(\\d+)_utf8\\.csv"
_CODE = ("code_rome", "code_rome_parent")
JOBS: Mapping[str, Sequence[str]] = {"code": ("code_rome",), "label": ("libelle_rome", "libelle")}
NAMES: Mapping[str, Sequence[str]] = {
    "code": ("code_ogr", "code_ogr_appellation"),
    "rome": _CODE,
    "label": ("libelle_appellation_long", "libelle_appellation", "libelle"),
}
SKILLS: Mapping[str, Sequence[str]] = {
    "code": ("code_ogr", "code_ogr_competence"),
    "label": ("libelle_competence", "libelle"),
}
LINKS: Mapping[str, Sequence[str]] = {"rome": _CODE, "skill": ("code_ogr",)}
PARTS = ("referentiel_code_rome", "referentiel_appellation", "referentiel_competence")
COHERENCE = "coherence_item"
_ROME_CODE = re.compile(r"[A-N]\d{4}")


def read(files: tuple[PublishedFile, ...]) -> tuple[Edition, ...]:
    """Each version found, oldest first; none when no file has one of the names."""
    parts = {p: versions(files, re.compile(_NAME.format(part=p))) for p in (*PARTS, COHERENCE)}
    numbers = sorted({n for part in PARTS for n in parts[part]}, key=int)
    return tuple(_edition(n, {p: found.get(n) for p, found in parts.items()}) for n in numbers)


def _edition(number: str, parts: Mapping[str, PublishedFile | None]) -> Edition:
    defects = Defects()

    def table(part: str, wanted: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
        file = parts[part]
        if file is None:
            defects.note("missing", f"unix_{part}_v{number}_utf8.csv")
            return []
        return list(rows(file.read(), file.name, wanted, defects))

    terms = [
        Term(SOURCE, "job", r["code"], r["label"], r["code"])
        for r in table(PARTS[0], JOBS)
        if _ROME_CODE.fullmatch(r["code"]) and r["label"]
    ]
    terms += [
        Term(SOURCE, "job", r["code"], r["label"], r["rome"])
        for r in table(PARTS[1], NAMES)
        if r["code"] and r["label"] and _ROME_CODE.fullmatch(r["rome"])
    ]
    skills = [
        Term(SOURCE, "skill", r["code"], r["label"])
        for r in table(PARTS[2], SKILLS)
        if r["code"] and r["label"]
    ]
    known = {skill.code for skill in skills}
    links = [(r["rome"], r["skill"]) for r in table(COHERENCE, LINKS) if r["skill"] in known]
    return Edition(
        SOURCE, f"v{number}", (*terms, *skills), tuple(dict.fromkeys(links)), defects.all()
    )
