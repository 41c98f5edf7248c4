"""Short files, short functions, nothing left for later."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("app", "benchmarks", "deck", "packaging", "scripts", "tests")
SOURCES = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".sh", ".spec"}
)
PROGRAM = [path for path in SOURCES if path.is_relative_to(ROOT / "app") and path.suffix == ".py"]
LATER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def function_lengths(source: str) -> list[int]:
    """Lines of each function's body, the docstring left out."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            start = 1 if ast.get_docstring(node) is not None else 0
            body = node.body[start:]
            found.append((body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0)
    return found


def ninetieth(values: list[int]) -> float:
    return quantiles(values, n=10)[-1]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short_and_finished(path: Path) -> None:
    assert lines(path) <= 400
    assert not LATER.search(path.read_text(encoding="utf-8"))


def test_the_programs_files_stay_small() -> None:
    sizes = [lines(path) for path in PROGRAM]
    assert median(sizes) <= 100
    assert ninetieth(sizes) <= 250


def test_the_programs_functions_stay_small() -> None:
    sizes = [n for path in PROGRAM for n in function_lengths(path.read_text(encoding="utf-8"))]
    assert median(sizes) <= 5
    assert ninetieth(sizes) <= 20


def test_a_functions_length_leaves_its_docstring_out() -> None:
    assert function_lengths(
        'def f():\n    """Say.\n\n    More.\n    """\n    a = 1\n    return a'
    ) == [2]
