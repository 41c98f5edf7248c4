"""One picture made safe: judged by its header, decoded, and kept without what it carried.

The limits are looked at before a single pixel is decoded. The file kept holds pixels only: no EXIF,
no place, no author's comment, nothing hidden behind the end.
"""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from PIL import Image, ImageOps

from app.decks import jpeg
from app.domain.deck_format import shown
from app.domain.errors import UserError

LONGEST_SIDE, MOST_PIXELS = 8_000, 25_000_000
SHORTEST_SIDE = 240
LARGE, THUMBNAIL = (1600, 1200), (240, 180)
QUALITY = 84
# A picture is copied when it is not heavier than one of 1600x1200 should be.
HEAVIEST_COPIED = 1_000_000
# Decoded at a fraction of its size where the thumbnail alone is made from it.
ENOUGH_FOR_THUMBNAIL = (320, 240)
ORIENTATION = 0x0112
KINDS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",)}
# Pillow's own limit would speak before ours, and in English.
Image.MAX_IMAGE_PIXELS = None
# What decoders raise on a file that was cut or forged.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    ArithmeticError,
    MemoryError,
    struct.error,
    zlib.error,
)


class Judged(NamedTuple):
    """A sound picture: its pixels, upright; and its own scan, where that can be kept as it is.

    The pixels are at most 1600x1200, and fewer still beside a scan.
    """

    pixels: Image.Image
    scan: bytes | None


def judged(data: bytes, name: str) -> Judged:
    """The picture in file ``name``, decoded whole.

    UserError ``deck.not_picture``, ``deck.suffix``, ``deck.too_large``, ``deck.too_small`` or
    ``deck.truncated``.
    """
    opened = _opened(data, name)
    try:
        scan = jpeg.bare(data) if _may_be_copied(opened, data) else None
        if scan is not None:
            # What is kept is what is judged: smaller, but every bit of the scan is read.
            opened = Image.open(io.BytesIO(scan), formats=("JPEG",))
        opened.draft("RGB", LARGE if scan is None else ENOUGH_FOR_THUMBNAIL)
        ImageOps.exif_transpose(opened, in_place=True)
        pixels = _on_white(opened)
        pixels.thumbnail(LARGE, Image.Resampling.LANCZOS, reducing_gap=2.0)
    except _BROKEN as error:
        raise UserError("deck.truncated", file=shown(name)) from error
    return Judged(pixels, scan)


def write(found: Judged, picture: Path, thumbnail: Path) -> None:
    """Write ``found`` as JPEG at ``picture``, and 240x180 at ``thumbnail``. OSError.

    Straight to files: Pillow lets the other threads work meanwhile, the window's among them.
    """
    if found.scan is None:
        _save(found.pixels, picture)
    else:
        picture.write_bytes(found.scan)
    _save(_small(found.pixels), thumbnail)


def _may_be_copied(opened: Image.Image, data: bytes) -> bool:
    """Right size, right way up, and colours that mean the same without the camera's words."""
    return (
        opened.format == "JPEG"
        and opened.mode == "RGB"
        and "jfif" in opened.info
        and opened.width <= LARGE[0]
        and opened.height <= LARGE[1]
        and len(data) <= HEAVIEST_COPIED
        and opened.getexif().get(ORIENTATION, 1) == 1
    )


def _opened(data: bytes, name: str) -> Image.Image:
    """The picture with its header read; its kind and its size are allowed."""
    try:
        opened = Image.open(io.BytesIO(data), formats=tuple(KINDS))
    except _BROKEN as error:
        raise UserError("deck.not_picture", file=shown(name)) from error
    # Telephones put a second picture behind the first one: such a file is a JPEG all the same.
    kind, (width, height) = str(opened.format).replace("MPO", "JPEG"), opened.size
    if PurePosixPath(name).suffix.lower() not in KINDS[kind]:
        raise UserError("deck.suffix", file=shown(name), kind=kind)
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise UserError(
            "deck.too_large", file=shown(name), width=width, height=height, most=LONGEST_SIDE
        )
    if min(width, height) < SHORTEST_SIDE:
        raise UserError(
            "deck.too_small", file=shown(name), width=width, height=height, least=SHORTEST_SIDE
        )
    return opened


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "RGB" and "transparency" not in picture.info:
        picture.load()
        return picture
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    ground = Image.new("RGB", seen.size, "white")
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def _small(pixels: Image.Image) -> Image.Image:
    """The middle of the picture at the size of a thumbnail."""
    factor = max(1, min(pixels.width // (2 * THUMBNAIL[0]), pixels.height // (2 * THUMBNAIL[1])))
    return ImageOps.fit(pixels.reduce(factor), THUMBNAIL, Image.Resampling.BICUBIC)


def as_jpeg(data: bytes) -> bytes:
    """A picture of a deck that is here as JPEG, whichever kind it is kept in."""
    if data.startswith(b"\xff\xd8"):
        return data
    with Image.open(io.BytesIO(data), formats=tuple(KINDS)) as opened:
        written = io.BytesIO()
        _save(opened.convert("RGB"), written)
        return written.getvalue()


def _save(picture: Image.Image, target: Path | io.BytesIO) -> None:
    picture.info.clear()  # Pillow would write a comment found there
    picture.save(target, "JPEG", quality=QUALITY)
