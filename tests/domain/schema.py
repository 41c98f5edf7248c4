"""The part of JSON Schema that our published schemas use, checked."""

from __future__ import annotations

import re
from typing import Any

KINDS = {"object": dict, "array": list, "string": str, "integer": int}


def faults(value: Any, schema: dict[str, Any], place: str = "$") -> list[str]:
    """What in ``value`` is not as ``schema`` says, each with its place."""
    kind = KINDS.get(schema.get("type", ""))
    if kind is not None and (not isinstance(value, kind) or isinstance(value, bool)):
        return [f"{place}: {schema['type']}"]
    found = [] if value in schema.get("enum", [value]) else [f"{place}: enum"]
    if value != schema.get("const", value):
        found.append(f"{place}: const")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append(f"{place}: pattern")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{place}: minimum")
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += faults(item, schema.get("items", {}), f"{place}[{index}]")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [
            f"{place}.{key}: missing" for key in schema.get("required", []) if key not in value
        ]
        found += [f"{place}.{key}: unknown" for key in value if key not in known]
        for key, item in value.items():
            found += faults(item, known.get(key, {}), f"{place}.{key}")
    return found
