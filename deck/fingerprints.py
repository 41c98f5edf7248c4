"""Which scene each finished picture shows: a fingerprint of its script, kept in ``rendered.toml``.

A date on disk says nothing after a checkout; the shape of the code does.  Comments, docstrings and
layout do not count.
"""

from __future__ import annotations

import ast
import hashlib
import tomllib
from pathlib import Path

RECORD = Path(__file__).resolve().parent / "rendered.toml"


def fingerprint(script: Path) -> str:
    """The SHA-256 of a script's code, whatever its comments and its layout."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()


def rendered(record: Path = RECORD) -> dict[str, str]:
    """The fingerprints at the last rendering, by name of script."""
    return tomllib.loads(record.read_text(encoding="utf-8")) if record.exists() else {}


def remember(script: Path, record: Path = RECORD) -> None:
    """Note that a script's picture has just been rendered."""
    known = {**rendered(record), script.stem: fingerprint(script)}
    lines = [f'{name} = "{known[name]}"\n' for name in sorted(known)]
    title = "# Written by deck/render.py: the scene each picture shows.\n"
    record.write_text(title + "".join(lines), encoding="utf-8")
