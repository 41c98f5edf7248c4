"""Reading a method pack: TOML files of one folder into frozen values, with plain complaints.

The shape is the dataclasses of ``app.domain.method``: a key that is missing, unknown or of another
type is named with its file, its place and the reason.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from app.domain.answers import KINDS
from app.domain.answers.form import FIELD_KINDS
from app.domain.composition.compose import SECTIONS
from app.domain.errors import UserError
from app.domain.guard.lexicon import parts_of
from app.domain.method import (
    DeadlineRule,
    Entry,
    EpisodeKind,
    Field,
    ForbiddenTerm,
    Lane,
    MethodPack,
    Notice,
    RecommendationRule,
    SectionPlan,
    Step,
    Vocabulary,
    Zone,
)
from app.domain.recommending import fault_of

HEAD_KEYS = ("id", "version", "title", "deadline", "notice", "sections")
COUNTINGS = ("calendar", "working")
LONGEST_SCALE = 10
# What an empty list would leave a step without: nowhere to lay a card, no line to draw on.
NEEDED_LISTS = {"form": "fields", "cards": "zones", "timeline": "lanes"}
# Lists that the steps and the composer read whatever the method.
NEEDED_VOCABULARIES = (
    "acces_travail",
    "accord",
    "activites_detention",
    "amenagements",
    "appuis",
    "competence_kind",
    "competence_level",
    "competence_origin",
    "competence_rating",
    "competence_zone",
    "conditions",
    "delais",
    "destinataires",
    "etat_condition",
    "freins",
    "horizons",
    "impact",
    "interruption",
    "priorites",
    "statuts",
    "suites",
)
NESTED: dict[str, type] = {
    "fields": Field,
    "zones": Zone,
    "lanes": Lane,
    "kinds": EpisodeKind,
    "entries": Entry,
}
TYPE_WORDS = {str: "un texte", int: "un nombre entier", bool: "true ou false", list: "une liste"}

Value = TypeVar("Value")


class _Place:
    """Where a value stands, for complaints: file and dotted key."""

    def __init__(self, file: str, key: str = "") -> None:
        self.file, self.key = file, key

    def at(self, key: str) -> _Place:
        return _Place(self.file, f"{self.key}.{key}" if self.key else key)

    def bad(self, reason: str) -> UserError:
        return UserError("pack.bad", file=self.file, key=self.key or "(fichier)", reason=reason)


def load_pack(folder: Path) -> MethodPack:
    """The method of ``folder``. Raises UserError ``pack.bad`` with file, key and reason."""
    head, top = _read(folder, "pack.toml"), _Place("pack.toml")
    _check_known(head, HEAD_KEYS, top)
    pack = MethodPack(
        id=_take(head, "id", str, top),
        version=_take(head, "version", str, top),
        title=_take(head, "title", str, top),
        deadline=_table(_take(head, "deadline", dict, top), DeadlineRule, top.at("deadline")),
        notice=_table(_take(head, "notice", dict, top), Notice, top.at("notice")),
        steps=_file(folder, "steps", Step),
        vocabularies={v.id: v for v in _file(folder, "vocabularies", Vocabulary)},
        sections=_tables(head, "sections", SectionPlan, top),
        forbidden=_file(folder, "forbidden", ForbiddenTerm),
        recommendations=_file(folder, "recommendations", RecommendationRule),
    )
    _check(pack)
    return pack


def _file(folder: Path, key: str, kind: type[Value]) -> tuple[Value, ...]:
    """The only list of ``key``.toml."""
    document, place = _read(folder, f"{key}.toml"), _Place(f"{key}.toml")
    _check_known(document, (key,), place)
    return _tables(document, key, kind, place)


def _read(folder: Path, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"))
    except OSError as error:
        raise _Place(name).bad("le fichier manque ou ne se lit pas") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _Place(name).bad("ce n’est pas du TOML lisible") from error


def _take(table: dict[str, Any], key: str, kind: type, place: _Place) -> Any:
    if key not in table:
        raise place.at(key).bad("la clé manque")
    if not isinstance(table[key], kind) or (kind is int and isinstance(table[key], bool)):
        raise place.at(key).bad(f"il faut {TYPE_WORDS.get(kind, 'une table')}")
    return table[key]


def _tables(
    document: dict[str, Any], key: str, kind: type[Value], place: _Place
) -> tuple[Value, ...]:
    rows = document.get(key)
    if not isinstance(rows, list) or not rows:
        raise place.at(key).bad("il faut au moins une entrée")
    read = tuple(_table(row, kind, place.at(f"{key}[{i}]")) for i, row in enumerate(rows))
    _check_unique((row.id for row in read), place.at(key))  # type: ignore[attr-defined]
    return read


def _table(table: Any, kind: type[Value], place: _Place) -> Value:
    """One frozen value from one TOML table, by the annotations of its dataclass."""
    if not isinstance(table, dict):
        raise place.bad("il faut une table")
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    _check_known(table, known, place)
    values: dict[str, Any] = {}
    for name, field in known.items():
        if name in table:
            values[name] = _value(table, name, hints[name], place)
        elif field.default is MISSING:
            raise place.at(name).bad("la clé manque")
    return kind(**values)


def _value(table: dict[str, Any], name: str, hint: Any, place: _Place) -> Any:
    if hint is str:
        text = _take(table, name, str, place)
        return text if name == "pattern" else french_spaces(text)
    if hint in (int, bool):
        return _take(table, name, hint, place)
    if name in NESTED:
        return _tables(table, name, NESTED[name], place)
    texts = _take(table, name, list, place)
    if not all(isinstance(text, str) for text in texts):
        raise place.at(name).bad("il faut une liste de textes")
    return tuple(french_spaces(text) for text in texts)


def _check_known(table: dict[str, Any], known: Iterable[str], place: _Place) -> None:
    for key in sorted(table.keys() - set(known)):
        raise place.at(key).bad("clé inconnue")


def _check_unique(ids: Iterable[str], place: _Place) -> None:
    for value, count in Counter(ids).items():
        if count > 1:
            raise place.bad(f"l’identifiant « {value} » paraît deux fois")


def _check(pack: MethodPack) -> None:
    """What the annotations cannot say: kinds, references, positive numbers, expressions."""
    for step in pack.steps:
        _check_step(pack, step)
    _check_unique((f.id for s in pack.steps for f in s.fields), _Place("steps.toml", "fields"))
    for needed in NEEDED_VOCABULARIES:
        if needed not in pack.vocabularies:
            raise _Place("vocabularies.toml", "vocabularies").bad(f"la liste « {needed} » manque")
    for section in pack.sections:
        if section.id not in SECTIONS:
            raise _Place("pack.toml", f"sections.{section.id}").bad("section inconnue")
    _check_forbidden(pack)
    _check_recommendations(pack)
    _check_deadline(pack)


def _check_recommendations(pack: MethodPack) -> None:
    for rule in pack.recommendations:
        wrong = fault_of(rule, pack)
        if wrong is not None:
            key, reason = wrong
            raise _Place("recommendations.toml", f"{rule.id}.{key}").bad(reason)


def _check_forbidden(pack: MethodPack) -> None:
    for term in pack.forbidden:
        try:
            re.compile(term.pattern)
        except re.error as error:
            place = _Place("forbidden.toml", f"{term.id}.pattern")
            raise place.bad("l’expression régulière n’est pas valable") from error
        for name in ("words", "after", "unless"):
            _check_phrases(getattr(term, name), _Place("forbidden.toml", f"{term.id}.{name}"))


def _check_phrases(phrases: tuple[str, ...], place: _Place) -> None:
    for phrase in phrases:
        try:
            parts_of(phrase)
        except ValueError as error:
            raise place.bad(f"il faut des mots, au début et à la fin : « {phrase} »") from error


def _check_deadline(pack: MethodPack) -> None:
    deadline = _Place("pack.toml", "deadline")
    if pack.deadline.days < 1:
        raise deadline.at("days").bad("il faut au moins un jour")
    if pack.deadline.counting not in COUNTINGS:
        raise deadline.at("counting").bad("il faut « calendar » ou « working »")


def _check_step(pack: MethodPack, step: Step) -> None:
    place = _Place("steps.toml", f"steps.{step.id}")
    if step.kind not in KINDS:
        raise place.at("kind").bad(f"sorte d’étape inconnue : {step.kind}")
    if step.minutes < 1:
        raise place.at("minutes").bad("il faut au moins une minute")
    needed = NEEDED_LISTS.get(step.kind)
    if needed and not getattr(step, needed):
        raise place.at(needed).bad("il faut au moins une entrée")
    if step.plain and len(step.plain) != len(step.prompts):
        raise place.at("plain").bad("il faut autant de phrases simples que de phrases à dire")
    for field in step.fields:
        _check_field(pack, field, place.at(f"fields.{field.id}"))


def _check_field(pack: MethodPack, field: Field, place: _Place) -> None:
    if field.kind not in FIELD_KINDS:
        raise place.at("kind").bad(f"sorte de champ inconnue : {field.kind}")
    for needed in sorted(FIELD_KINDS[field.kind]):
        if getattr(field, needed) not in pack.vocabularies:
            raise place.at(needed).bad(f"liste inconnue : {getattr(field, needed)}")
    if field.kind == "pair" and len(pack.vocabularies[field.rows].entries) != 2:
        raise place.at("rows").bad("il faut deux lignes")
    if not 1 <= field.most <= LONGEST_SCALE:
        raise place.at("most").bad(f"il faut entre 1 et {LONGEST_SCALE}")


def french_spaces(text: str) -> str:
    """``text`` with no-break spaces before « ? » and its like, as French wants."""
    for mark in "?!;:»":
        text = text.replace(f" {mark}", f"\u202f{mark}")
    return text.replace("« ", "«\u202f")
