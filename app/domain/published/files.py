"""The files of a publication, from a folder or from the zip as it was downloaded."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.domain.errors import UserError

LARGEST = 400_000_000
"""Bytes of one file: three times the largest published today."""


@dataclass(frozen=True)
class PublishedFile:
    """One file by its own name, the name of what it came in, and how to read it."""

    name: str
    inside: str
    read: Callable[[], bytes]


def published_files(path: Path) -> tuple[PublishedFile, ...]:
    """All files under ``path``, a folder or a zip.

    Raises UserError ``vocabulary.unreadable`` when it is neither or is broken.
    """
    try:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.is_file())
            return tuple(PublishedFile(p.name, path.name, _reader(p)) for p in found)
        with zipfile.ZipFile(path) as archive:
            infos = [i for i in archive.infolist() if not i.is_dir() and i.file_size <= LARGEST]
        return tuple(
            PublishedFile(PurePosixPath(i.filename).name, path.name, _unzipper(path, i.filename))
            for i in infos
        )
    except (OSError, zipfile.BadZipFile):
        raise UserError("vocabulary.unreadable", file=path.name) from None


def _reader(path: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            return path.read_bytes()
        except OSError:
            raise UserError("vocabulary.unreadable", file=path.name) from None

    return read


def _unzipper(path: Path, name: str) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            with zipfile.ZipFile(path) as archive:
                return archive.read(name)
        except (OSError, zipfile.BadZipFile, RuntimeError):
            raise UserError("vocabulary.unreadable", file=path.name) from None

    return read


def versions(
    files: tuple[PublishedFile, ...], pattern: re.Pattern[str]
) -> dict[str, PublishedFile]:
    """Files whose whole name matches ``pattern``, by its first group, in the order of versions."""
    found = ((pattern.fullmatch(file.name), file) for file in files)
    by_version = {match[1]: file for match, file in found if match}
    return dict(sorted(by_version.items(), key=lambda item: _rank(item[0])))


def _rank(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
