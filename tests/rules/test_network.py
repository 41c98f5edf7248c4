"""One module may open a socket, and only it: nothing else of the program reaches for a network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
SENDER = APP / "exchange" / "upload.py"
NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "tusclient",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
}


def imported(source: str) -> Iterator[str]:
    """Every module a source imports, or loads by name, at any depth."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def reaching(source: str) -> set[str]:
    """The network modules a source names."""
    return {
        known
        for name in imported(source)
        for known in NETWORK
        if name == known or name.startswith(known + ".")
    }


@pytest.mark.parametrize(
    "path", sorted(APP.rglob("*.py")), ids=lambda path: str(path.relative_to(APP))
)
def test_only_the_sender_knows_the_network(path: Path) -> None:
    found = reaching(path.read_text(encoding="utf-8"))
    assert found == ({"requests", "ssl"} if path == SENDER else set())


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "def f():\n    from urllib import request",
        "from PySide6.QtNetwork import QTcpSocket",
        "from importlib import import_module\nimport_module('http.client')",
    ],
)
def test_the_rule_sees_a_breach(source: str) -> None:
    assert reaching(source)
