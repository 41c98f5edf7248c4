"""A deck of ours on the disk: ``deck.toml`` and pictures, in a folder that appears whole."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from app.domain.deck import DESCRIPTION
from app.domain.errors import UserError

UNFINISHED = ".en-cours-"
PICTURES, THUMBNAILS = "images", "vignettes"


def toml(content: Mapping[str, Any]) -> str:
    """``content`` as TOML: plain values first, then one table a card."""
    parts = [_table({key: value for key, value in content.items() if key != "cards"})]
    parts += [f"\n[[cards]]\n{_table(card)}" for card in content["cards"]]
    return "".join(parts)


def _table(fields: Mapping[str, Any]) -> str:
    # JSON's texts, whole numbers, true, false and lists of texts are TOML's as well.
    return "".join(f"{k} = {json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items())


def read_description(data: bytes) -> dict[str, Any]:
    """The tables of a ``deck.toml``. UserError ``deck.not_toml``."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UserError("deck.not_toml") from error


def write_description(folder: Path, content: Mapping[str, Any]) -> None:
    """Replace ``deck.toml`` in ``folder`` at once. UserError ``deck.disk``."""
    with disk_errors():
        replacement = folder / f"{DESCRIPTION}.tmp"
        replacement.write_text(toml(content), encoding="utf-8")
        replacement.replace(folder / DESCRIPTION)


@contextmanager
def hidden_folder(parent: Path) -> Iterator[Path]:
    """A folder in ``parent`` that nobody lists; gone at the end unless ``settle`` renamed it."""
    with disk_errors():
        parent.mkdir(parents=True, exist_ok=True)
        hidden = Path(mkdtemp(prefix=UNFINISHED, dir=parent))
    try:
        yield hidden
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def settle(hidden: Path, name: str) -> Path:
    """Give ``hidden`` its ``name``, at once. UserError ``deck.exists`` when it is taken."""
    folder = hidden.parent / name
    if folder.exists():
        raise UserError("deck.exists", name=name)
    with disk_errors():
        hidden.chmod(0o755)
        hidden.rename(folder)
    return folder


@contextmanager
def disk_errors() -> Iterator[None]:
    """What the disk refuses, as UserError ``deck.disk``."""
    try:
        yield
    except OSError as error:
        raise UserError("deck.disk") from error
