"""Who may import whom, judged on the import graph (function-level imports are in it)."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib.util import find_spec
from pathlib import Path

from grimp import ImportGraph, build_graph

# From the ground up; the parts of one layer do not know each other.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"domain"}),
    frozenset({"text", "resources"}),
    frozenset({"storage", "exchange", "report", "decks"}),
    frozenset({"workspace"}),
    frozenset({"ui"}),
    frozenset({"bootstrap", "self_test"}),
    frozenset({"ui.demo"}),  # plays the user, so it stands above what constructs the program
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
QT = frozenset({"PySide6", "shiboken6"})
SQL = frozenset({"sqlmodel", "sqlalchemy", "sqlcipher3", "sqlite3", "alembic"})


def graph_of(package: str, *, hints: bool = True) -> ImportGraph:
    """The import graph of ``package`` (importable by name) and the outside packages it uses.

    Without ``hints``, imports under ``if TYPE_CHECKING`` are left out: they load nothing. A module
    that calls ``import_module`` imports each module whose name stands in it as a string.
    """
    graph = build_graph(
        package,
        include_external_packages=True,
        exclude_type_checking_imports=not hints,
        cache_dir=None,
    )
    for module in _own(graph, package):
        for name in _named_late(module) & graph.modules:
            graph.add_import(importer=module, imported=name)
    return graph


def layer_violations(graph: ImportGraph, package: str) -> list[str]:
    """Imports that go up, or sideways between two parts of one layer, and parts without a layer."""
    found = [
        f"{part}: in no layer"
        for part in sorted({_part(m, package) for m in _own(graph, package)} - {""})
        if _rank(part) is None
    ]
    for importer, imported in _edges(graph, package):
        upper, lower = _part(importer, package), _part(imported, package)
        if upper == lower or not lower:
            continue
        above, below = _rank(upper), _rank(lower)
        if above is not None and below is not None and above <= below:
            found.append(f"{importer} -> {imported}: against the layers")
    return found


def cycles(package: str) -> list[str]:
    """One cycle of modules that load each other, at once or late, if there is any."""
    graph = graph_of(package, hints=False)
    needs: dict[str, set[str]] = {module: set() for module in _own(graph, package)}
    for importer, imported in _edges(graph, package):
        needs[importer].add(imported)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def misplaced(graph: ImportGraph, package: str, outside: frozenset[str], home: str) -> list[str]:
    """Imports of the packages ``outside`` by modules that do not live in ``package.home``."""
    return [
        f"{importer} -> {imported}: only in {home}"
        for importer, imported in _outward(graph, package)
        if imported.split(".")[0] in outside and _part(importer, package).split(".")[0] != home
    ]


def impure(graph: ImportGraph, package: str, part: str) -> list[str]:
    """Imports by ``package.part`` of anything outside that is not the standard library."""
    return [
        f"{importer} -> {imported}: {part} is standard library only"
        for importer, imported in _outward(graph, package)
        if _part(importer, package) == part
        and imported.split(".")[0] not in sys.stdlib_module_names
    ]


def _named_late(module: str) -> set[str]:
    """The strings of a module that loads others by name."""
    found = find_spec(module)
    if found is None or found.origin is None:
        return set()
    source = Path(found.origin).read_text(encoding="utf-8")
    if "import_module(" not in source:
        return set()
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return {node.value for node in nodes if isinstance(node.value, str)}


def _own(graph: ImportGraph, package: str) -> set[str]:
    return {m for m in graph.modules if m == package or m.startswith(f"{package}.")}


def _edges(graph: ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    own = _own(graph, package)
    for importer in sorted(own):
        for imported in sorted(graph.find_modules_directly_imported_by(importer) & own):
            yield importer, imported


def _outward(graph: ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    own = _own(graph, package)
    for importer in sorted(own):
        for imported in sorted(graph.find_modules_directly_imported_by(importer) - own):
            yield importer, imported


def _part(module: str, package: str) -> str:
    path = module.removeprefix(package).lstrip(".")
    two = ".".join(path.split(".")[:2])
    return two if _rank(two) is not None else path.split(".")[0]


def _rank(part: str) -> int | None:
    return next((rank for rank, parts in enumerate(LAYERS) if part in parts), None)
