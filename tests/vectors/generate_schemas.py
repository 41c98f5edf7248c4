"""Writes ``resources/schemas/*.schema.json`` from the payload dataclasses, their one definition."""

from __future__ import annotations

import json
import sys
from dataclasses import is_dataclass
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from app.exchange.manifest import Manifest  # noqa: E402
from app.exchange.receipt import Receipt  # noqa: E402
from app.exchange.record import AtLeast, Pattern  # noqa: E402
from app.exchange.request import Request  # noqa: E402
from app.exchange.trust import TrustPayload  # noqa: E402

FOLDER = ROOT / "resources" / "schemas"
PAYLOADS: dict[str, type] = {
    "manifeste": Manifest,
    "confiance": TrustPayload,
    "demande": Request,
    "recu": Receipt,
}
SCALARS: dict[object, dict[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer", "maximum": 2**53 - 1, "minimum": -(2**53) + 1},
    bool: {"type": "boolean"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    UUID: {"type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{36}$"},
    datetime: {
        "type": "string",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
    },
}


def schema(hint: object) -> dict[str, object]:
    """The JSON Schema (2020-12) of a payload's type hint."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return {**schema(args[0]), **rule(args[1])}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": schema(args[0])}
    if origin in (Union, UnionType):
        options = [{"type": "null"} if arg is NoneType else schema(arg) for arg in args]
        return {"anyOf": options}
    if is_dataclass(hint):
        return object_schema(hint)
    return SCALARS[hint]


def object_schema(cls: object) -> dict[str, object]:
    """Every field required, no other allowed."""
    hints = get_type_hints(cls, include_extras=True)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": sorted(hints),
        "properties": {name: schema(hint) for name, hint in sorted(hints.items())},
    }


def rule(found: Pattern | AtLeast) -> dict[str, object]:
    """What an annotation adds."""
    if isinstance(found, Pattern):
        return {"pattern": f"^(?:{found.regex})$"}
    return {"minimum": found.least}


def written(name: str) -> str:
    """The schema file of a payload."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:canevas:{name}:1",
        "title": f"{name}.json",
        **schema(PAYLOADS[name]),
    }
    return json.dumps(document, indent=2, ensure_ascii=True) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for payload in PAYLOADS:
        (FOLDER / f"{payload}.schema.json").write_text(written(payload), encoding="utf-8")
