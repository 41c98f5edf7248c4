"""Reading what somebody brings, a folder or a zip, without trusting a name, a size or a link."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Protocol

from app.domain.deck import DESCRIPTION
from app.domain.deck_format import is_inside, shown
from app.domain.errors import UserError

MOST_FILES, DEEPEST = 2000, 3
MOST_BYTES = 20_000_000
MOST_TOGETHER = 600_000_000
# What systems leave beside pictures; a name that begins with a dot is left aside as well.
_LITTER = ("__MACOSX", "Thumbs.db", "desktop.ini")
# Beyond this a file says next to nothing for its size: no picture is that empty.
BOMB_RATIO = 200
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_UNREADABLE = (OSError, RuntimeError, ValueError, EOFError, zlib.error, zipfile.BadZipFile)


class Source(Protocol):
    """Files by their path inside, with ``/``."""

    @property
    def sizes(self) -> Mapping[str, int]:
        """The size of each file, in bytes."""

    @property
    def faults(self) -> tuple[UserError, ...]:
        """What is wrong with the whole: links, names, sizes."""

    def read(self, name: str) -> bytes:
        """The bytes of ``name``. UserError when it is too heavy, damaged or gone."""

    def close(self) -> None:
        """Let the file go."""


def open_source(place: Path) -> Source:
    """The folder or zip at ``place``. UserError ``deck.nothing`` or ``deck.zip``."""
    if place.is_dir():
        return FolderSource(place)
    if place.is_file():
        return ZipSource(place)
    raise UserError("deck.nothing")


def _is_litter(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(p in _LITTER or (p.startswith(".") and p != "..") for p in parts)


class FolderSource:
    """A folder; links are never followed, and nothing but plain files is opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sizes: dict[str, int] = {}
        self._faults: list[UserError] = []
        self._walk(folder, "", 0)
        if len(self.sizes) > MOST_FILES:
            self._faults.append(UserError("deck.too_many_files", most=MOST_FILES))

    @property
    def faults(self) -> tuple[UserError, ...]:
        """Links, and folders that are too full."""
        return tuple(self._faults)

    def _walk(self, folder: Path, prefix: str, depth: int) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            self._faults.append(UserError("deck.unreadable", file=shown(prefix or folder.name)))
            return
        for entry in entries:
            name = f"{prefix}{entry.name}"
            if len(self.sizes) > MOST_FILES or _is_litter(name):
                continue
            if entry.is_symlink():
                self._faults.append(UserError("deck.link", file=shown(name)))
            elif entry.is_dir():
                if depth < DEEPEST:
                    self._walk(Path(entry.path), f"{name}/", depth + 1)
            elif entry.is_file():
                self.sizes[name] = entry.stat(follow_symlinks=False).st_size

    def read(self, name: str) -> bytes:
        """The bytes of ``name``, opened without following a link put there meanwhile."""
        if self.sizes[name] > MOST_BYTES:
            raise UserError("deck.heavy", file=shown(name), most=MOST_BYTES // 1_000_000)
        try:
            descriptor = os.open(self._folder / name, os.O_RDONLY | _NO_LINK)
            with os.fdopen(descriptor, "rb") as stream:
                return stream.read(MOST_BYTES)
        except OSError as error:
            raise UserError("deck.unreadable", file=shown(name)) from error

    def close(self) -> None:
        """Nothing is held."""


class ZipSource:
    """A zip; its folder, when it holds just one, is taken for the deck's."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise UserError("deck.zip") from error
        entries = [i for i in self._zip.infolist() if not i.is_dir() and not _is_litter(i.filename)]
        self.faults = tuple(_entry_faults(entries))
        base = _base([entry.filename for entry in entries])
        self._entries = {entry.filename[len(base) :]: entry for entry in entries}
        self.sizes = {name: entry.file_size for name, entry in self._entries.items()}

    def read(self, name: str) -> bytes:
        """The bytes of ``name``, never more than allowed, whatever the zip announces."""
        try:
            with self._zip.open(self._entries[name]) as stream:
                data = stream.read(MOST_BYTES + 1)
        except _UNREADABLE as error:
            raise UserError("deck.unreadable", file=shown(name)) from error
        if len(data) > MOST_BYTES:
            raise UserError("deck.heavy", file=shown(name), most=MOST_BYTES // 1_000_000)
        return data

    def close(self) -> None:
        """Let the file go."""
        self._zip.close()


def _base(names: list[str]) -> str:
    """``folder/`` when everything stands in one folder, empty else."""
    if DESCRIPTION in names:
        return ""
    tops = {name.partition("/")[0] for name in names}
    alone = len(tops) == 1 and all("/" in name for name in names)
    return f"{tops.pop()}/" if alone else ""


def _entry_faults(entries: list[zipfile.ZipInfo]) -> Iterator[UserError]:
    if len(entries) > MOST_FILES:
        yield UserError("deck.too_many_files", most=MOST_FILES)
    if sum(entry.file_size for entry in entries) > MOST_TOGETHER:
        yield UserError("deck.bomb", file="zip", mb=_megabytes(entries))
    seen: set[str] = set()
    for entry in entries[:MOST_FILES]:
        yield from _one_entry_faults(entry, seen)
        seen.add(entry.filename)


def _one_entry_faults(entry: zipfile.ZipInfo, seen: set[str]) -> Iterator[UserError]:
    name = shown(entry.filename)
    if not is_inside(entry.filename):
        yield UserError("deck.outside", file=name)
    if stat.S_ISLNK(entry.external_attr >> 16):
        yield UserError("deck.link", file=name)
    if entry.flag_bits & 1:
        yield UserError("deck.locked", file=name)
    if entry.filename in seen:
        yield UserError("deck.file_twice", file=name)
    if entry.file_size > max(BOMB_RATIO * entry.compress_size, MOST_BYTES):
        yield UserError("deck.bomb", file=name, mb=_megabytes([entry]))


def _megabytes(entries: list[zipfile.ZipInfo]) -> int:
    return sum(entry.file_size for entry in entries) // 1_000_000
