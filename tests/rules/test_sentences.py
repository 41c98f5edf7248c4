"""Each code an error carries has its French sentence, and no sentence is left without a code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from app.exchange.refusal import Kind
from app.text import MESSAGES

APP = Path(__file__).parents[2] / "app"
CODE = re.compile(r"[a-z]+\.[a-z_-]+")


def _modules() -> Iterator[ast.Module]:
    for path in sorted(APP.rglob("*.py")):
        if path.parent != APP / "text":
            yield ast.parse(path.read_text(encoding="utf-8"))


def _literals(tree: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _errors(tree: ast.AST) -> list[ast.expr]:
    """The first argument of each ``UserError(…)`` in ``tree``."""
    return [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "UserError"
        and node.args
    ]


def raised(tree: ast.Module, areas: set[str]) -> set[str]:
    """Codes ``tree`` may raise; where one comes from a table, every code of a known area in it."""
    codes = _errors(tree)
    found = set().union(*map(_literals, codes))
    if all(isinstance(code, ast.Constant) for code in codes):
        return found
    tables = {text for text in _tabled(tree) - _passed(tree) if CODE.fullmatch(text)}
    return found | {text for text in tables if text.split(".")[0] in areas}


def _tabled(tree: ast.Module) -> set[str]:
    """The literals of dictionaries, and those given to variables by their own."""
    kept = [
        node for node in ast.walk(tree) if isinstance(node, ast.Dict | ast.Assign | ast.AnnAssign)
    ]
    return set().union(*map(_literals, kept))


def _passed(tree: ast.Module) -> set[str]:
    """Literals given to other calls than an error, as the journal's codes are."""
    codes = _errors(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return set().union(*(_literals(a) for c in calls for a in c.args if a not in codes))


def _beginnings(tree: ast.Module) -> set[str]:
    """How codes begin that are put together: the ``refused.`` of ``f"refused.{kind}"``."""
    starts = [
        node.values[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
    ]
    return {start for start in map(str, starts) if re.fullmatch(r"[a-z]+\.([a-z-]+-)?", start)}


TREES = list(_modules())
AREAS = {code.split(".")[0] for code in MESSAGES}
RAISED = set().union(*(raised(tree, AREAS) for tree in TREES))


@pytest.mark.parametrize("code", sorted(RAISED | {f"refused.{kind}" for kind in get_args(Kind)}))
def test_the_code_has_its_sentence(code: str) -> None:
    assert code in MESSAGES


def test_no_sentence_is_left_over() -> None:
    literals = set().union(*map(_literals, TREES))
    beginnings = set().union(*map(_beginnings, TREES))
    made = {beginning + literal for beginning in beginnings for literal in literals}
    assert set(MESSAGES) - literals - made == set()


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_the_sentence_is_well_set(code: str) -> None:
    """Typographic apostrophes and quotes, a space of some kind around « » and before ; : ! ?."""
    text = MESSAGES[code]
    assert "'" not in text
    assert '"' not in text
    if not code.startswith("verify."):  # the rest of a line that begins with a file's name
        assert text.endswith((".", "…", "!", "?"))
    assert not re.search(r"\w[;:!?»]|«\S", text.replace("\u202f", " "))


def test_a_code_from_a_table_is_seen() -> None:
    tree = ast.parse('T = {1: "space.lost", 2: "a.txt"}\nlog("space.read")\nraise UserError(T[1])')
    assert raised(tree, {"space"}) == {"space.lost"}
