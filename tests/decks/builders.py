"""Decks for tests, good and hostile, built on the spot: descriptions, pictures, folders, zips."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from app.decks.writing import toml

COLOURS = ("#b4512f", "#d0a04a", "#2f6274", "#9db0a0")


def picture(kind: str = "JPEG", size: tuple[int, int] = (400, 300), **how: Any) -> bytes:
    """A small picture of one colour."""
    written = io.BytesIO()
    Image.new("RGB", size, how.pop("colour", COLOURS[0])).save(written, kind, **how)
    return written.getvalue()


def located_picture() -> bytes:
    """A photograph lying on its side that says where it was taken and by whom."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x013B] = "Camille Fictive"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 30.0)
    return picture(exif=exif, comment=b"Camille Fictive")


def empty_png(width: int, height: int) -> bytes:
    """A header that announces ``width`` by ``height`` points, and next to nothing behind it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def description(cards: int = 3, **changes: Any) -> dict[str, Any]:
    """A sound description of ``cards`` cards."""
    made: dict[str, Any] = {
        "schema": 1,
        "id": "aulnes",
        "version": "1.0",
        "title": "Images des Aulnes",
        "author": "Atelier des Aulnes",
        "licence": "Usage interne",
        "rights": "Photos de l’atelier, accord écrit du 3 mars.",
        "internal": True,
        "cards": [card(number) for number in range(1, cards + 1)],
    }
    return made | changes


def card(place: int, **changes: Any) -> dict[str, Any]:
    """A sound card, numbered by its place."""
    made = {
        "id": f"c{place:02d}",
        "number": place,
        "file": f"photos/{place}.jpg",
        "title": f"Image {place}",
        "families": ["chemins"],
        "alt_fr": f"Un chemin clair entre des arbres, numéro {place}.",
        "alt_en": "A bright path between trees.",
    }
    return made | changes


def files_of(content: Mapping[str, Any]) -> dict[str, bytes]:
    """The description and a picture for each card."""
    cards = content.get("cards", [])
    pictures = {c["file"]: picture(colour=COLOURS[i % 4]) for i, c in enumerate(cards)}
    return {"deck.toml": toml(content).encode(), **pictures}


def folder_of(files: Mapping[str, bytes], folder: Path) -> Path:
    """``files`` written in ``folder``."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def zip_of(files: Mapping[str, bytes], path: Path, top: str = "") -> Path:
    """``files`` in a zip, below the folder ``top`` when one is named."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{top}{name}", data)
    return path
