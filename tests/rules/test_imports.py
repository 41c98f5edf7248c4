"""The arrows of the architecture hold, and each rule is shown to fail on a small bad package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from grimp import ImportGraph
from import_rules import QT, SQL, cycles, graph_of, impure, layer_violations, misplaced

APP = Path(__file__).parents[2] / "app"
Rule = Callable[[ImportGraph, str], list[str]]


def no_cycle(_graph: ImportGraph, package: str) -> list[str]:
    return cycles(package)


def qt_stays_in_ui(graph: ImportGraph, package: str) -> list[str]:
    return misplaced(graph, package, QT, "ui")


def sql_stays_in_storage(graph: ImportGraph, package: str) -> list[str]:
    return misplaced(graph, package, SQL, "storage")


def domain_is_pure(graph: ImportGraph, package: str) -> list[str]:
    return impure(graph, package, "domain")


RULES = [layer_violations, no_cycle, qt_stays_in_ui, sql_stays_in_storage, domain_is_pure]


@pytest.fixture(scope="module")
def app_graph() -> ImportGraph:
    return graph_of("app")


@pytest.mark.parametrize("rule", RULES)
def test_the_program_keeps_the_rule(rule: Rule, app_graph: ImportGraph) -> None:
    assert rule(app_graph, "app") == []


BAD = [
    (layer_violations, {"domain/a.py": "from {p}.workspace import b", "workspace.py": "b = 1"}),
    (layer_violations, {"storage/a.py": "import {p}.exchange.b", "exchange/b.py": ""}),
    (layer_violations, {"domain/a.py": "def f():\n    import {p}.ui.b", "ui/b.py": ""}),
    (layer_violations, {"ui/a.py": "import {p}.ui.demo.b", "ui/demo/b.py": ""}),
    (layer_violations, {"helpers.py": ""}),
    (
        layer_violations,
        {
            "report/a.py": "from importlib import import_module\nimport_module('{p}.ui.b')",
            "ui/b.py": "",
        },
    ),
    (no_cycle, {"ui/a.py": "import {p}.ui.b", "ui/b.py": "def f():\n    import {p}.ui.a"}),
    (no_cycle, {"ui/__init__.py": "import {p}.ui.a", "ui/a.py": "import {p}.ui"}),
    (qt_stays_in_ui, {"workspace.py": "def f():\n    from PySide6.QtCore import QTimer"}),
    (sql_stays_in_storage, {"report/a.py": "from sqlmodel import select"}),
    (domain_is_pure, {"domain/a.py": "import pydantic"}),
]


@pytest.mark.parametrize(("rule", "files"), BAD)
def test_the_rule_sees_a_breach(
    rule: Rule, files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = f"breach_{tmp_path.name}"
    root = tmp_path / package
    for name, source in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.replace("{p}", package), encoding="utf-8")
    for folder in {root, *(path.parent for path in root.rglob("*.py"))}:
        (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    assert rule(graph_of(package), package) != []


def test_no_folder_escapes_the_graph() -> None:
    """A folder without ``__init__.py`` would be invisible to every rule above."""
    folders = {path.parent for path in APP.rglob("*.py")}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []
