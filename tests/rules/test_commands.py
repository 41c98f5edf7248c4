"""Each command and option of ``canevas`` is explained in docs/commandes.md, and none more."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from app.cli import build_parser

GUIDE = Path(__file__).parents[2] / "docs" / "commandes.md"


def subcommands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    actions = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return {name: command for action in actions for name, command in action.choices.items()}


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {name for a in parser._actions for name in a.option_strings if name.startswith("--")}


def section(name: str) -> str:
    """What the guide says under the heading of the command ``name``."""
    parts = re.split(r"^##+ +", GUIDE.read_text(encoding="utf-8"), flags=re.M)
    return next((part for part in parts if part.startswith(f"`canevas {name}`")), "")


COMMANDS = subcommands(build_parser())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_guide_explains_the_command(name: str) -> None:
    text = section(name)
    assert text, f"docs/commandes.md has no heading `canevas {name}`"
    assert [option for option in options(COMMANDS[name]) - {"--help"} if option not in text] == []


def test_the_guide_names_no_command_that_is_not() -> None:
    named = re.findall(r"^##+ +`canevas ([a-z-]+)`", GUIDE.read_text(encoding="utf-8"), flags=re.M)
    assert sorted(named) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_no_passphrase_is_an_argument(name: str) -> None:
    secret = {"--passphrase", "--password", "--phrase", "--recovery-code"}
    assert options(COMMANDS[name]) & secret == set()


def test_help_is_french() -> None:
    text = build_parser().format_help()
    assert "utilisation" in text
    for english in ("usage:", "show this help", "positional arguments"):
        assert english not in text
