"""RNCP, published by France compétences: ``export_fiches_CSV_*_YYYY_MM_DD.csv`` (one zip a day).

Active certificates only, each with the first ROME code the publication gives it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.domain.published.files import PublishedFile, versions
from app.domain.published.rows import Defects, rows
from app.domain.terms import Edition, Term

SOURCE = "rncp"
_NAME = "export_fiches_CSV_{part}_(\\d{{4}}_\\d{{2}}_\\d{{2}})\\.csv"
STANDARD: Mapping[str, Sequence[str]] = {
    "code": ("numero_fiche",),
    "label": ("intitule",),
    "kind": ("abrege_libelle",),
    "active": ("actif",),
}
JOBS: Mapping[str, Sequence[str]] = {"code": ("numero_fiche",), "rome": ("codes_rome_code",)}


def read(files: tuple[PublishedFile, ...]) -> tuple[Edition, ...]:
    """Each day found, oldest first."""
    standard = versions(files, re.compile(_NAME.format(part="Standard")))
    jobs = versions(files, re.compile(_NAME.format(part="Rome")))
    return tuple(_edition(day, file, jobs.get(day)) for day, file in standard.items())


def _edition(day: str, standard: PublishedFile, jobs: PublishedFile | None) -> Edition:
    defects = Defects()
    rome: dict[str, str] = {}
    if jobs is None:
        defects.note("missing", f"export_fiches_CSV_Rome_{day}.csv")
    else:
        for row in rows(jobs.read(), jobs.name, JOBS, defects):
            rome.setdefault(row["code"], row["rome"])
    terms = tuple(
        Term(SOURCE, "certificate", row["code"], _label(row), rome.get(row["code"], ""))
        for row in rows(standard.read(), standard.name, STANDARD, defects)
        if row["code"] and row["label"] and row["active"].casefold() == "active"
    )
    return Edition(SOURCE, day.replace("_", "-"), terms, (), defects.all())


def _label(row: Mapping[str, str]) -> str:
    kind = row["kind"]
    known = not kind or row["label"].casefold().startswith(kind.casefold())
    return row["label"] if known else f"{kind} {row['label']}"
