"""The ASiC-E zip in one fixed layout: written by ``render``, judged by rendering again.

No zip or XML parser ever sees a received file. ``cut`` takes the payloads out by the sizes that
stand at known places, renders the whole again from them and demands equality, byte for byte.
ETSI EN 319 162-1 (ASiC-E with CAdES); zip per PKWARE APPNOTE 6.3.3, all entries stored.
"""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from dataclasses import dataclass

from app.exchange.refusal import Refusal

MIMETYPE = b"application/vnd.etsi.asic-e+zip"
_MANIFEST_NAME = "META-INF/ASiCManifest.xml"
_SIGNATURE_NAME = "META-INF/signature.p7s"
SIGNATURE_CAP = 8192
_ASIC_CAP = 4096
_DOS_DATE = 0x21  # 1 January 1980, the first day a zip can tell
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_SIZE_AT = 18  # offset of the stored size in a local header


@dataclass(frozen=True, slots=True)
class Entry:
    """A payload's place: its name, media type and the largest size accepted, in bytes."""

    name: str
    media_type: str
    cap: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The payloads of one kind of file, in their order; ``cap`` bounds the whole file, in bytes."""

    payloads: tuple[Entry, ...]
    cap: int


@dataclass(frozen=True, slots=True)
class Opened:
    """What ``cut`` took out: payloads, their SHA-256 (hex), the signed XML, the signature."""

    payloads: tuple[bytes, ...]
    digests: tuple[str, ...]
    asic_manifest: bytes
    signature: bytes


def render(layout: Layout, payloads: tuple[bytes, ...], signature: bytes) -> bytes:
    """The whole container of ``payloads`` with the detached ``signature`` file."""
    signed = asic_manifest(layout, digests_of(payloads))
    return b"".join(_zip(_entries(layout, payloads, signed, signature)))


def digests_of(payloads: tuple[bytes, ...]) -> tuple[str, ...]:
    """The SHA-256 of each payload, in hex."""
    return tuple(hashlib.sha256(payload).hexdigest() for payload in payloads)


def asic_manifest(layout: Layout, digests: tuple[str, ...]) -> bytes:
    """The XML that lists each payload's SHA-256: the bytes that the signature covers."""
    references = "".join(
        f'<asic:DataObjectReference URI="{entry.name}" MimeType="{entry.media_type}">'
        '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        f"<ds:DigestValue>{base64.b64encode(bytes.fromhex(digest)).decode()}"
        "</ds:DigestValue></asic:DataObjectReference>"
        for entry, digest in zip(layout.payloads, digests, strict=True)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"'
        ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
        f'<asic:SigReference URI="{_SIGNATURE_NAME}" MimeType="application/pkcs7-signature"/>'
        f"{references}</asic:ASiCManifest>\n"
    ).encode()


def cut(layout: Layout, data: bytes) -> Opened:
    """Take ``data`` apart; Refusal("container") unless ``render`` writes it byte for byte."""
    if len(data) > layout.cap:
        raise Refusal("oversize")
    names = [entry.name for entry in layout.payloads]
    caps = [entry.cap for entry in layout.payloads]
    offset, found = 0, []
    for name, cap in zip(
        ("mimetype", *names, _MANIFEST_NAME, _SIGNATURE_NAME),
        (len(MIMETYPE), *caps, _ASIC_CAP, SIGNATURE_CAP),
        strict=True,
    ):
        content = _cut_entry(data, offset, name, cap)
        offset += _LOCAL.size + len(name) + len(content)
        found.append(content)
    payloads, signature = tuple(found[1:-2]), found[-1]
    digests = digests_of(payloads)
    signed = asic_manifest(layout, digests)
    if not _made_of(data, _zip(_entries(layout, payloads, signed, signature))):
        raise Refusal("container")
    return Opened(payloads, digests, signed, signature)


def _made_of(data: bytes, parts: list[bytes]) -> bool:
    """Whether ``data`` is exactly ``parts`` one after the other, without copying them together."""
    offset = 0
    for part in parts:
        if not data.startswith(part, offset):
            return False
        offset += len(part)
    return offset == len(data)


def _cut_entry(data: bytes, offset: int, name: str, cap: int) -> bytes:
    """The content of the entry at ``offset``, by its announced size; nothing else is believed."""
    size = int.from_bytes(data[offset + _SIZE_AT : offset + _SIZE_AT + 4], "little")
    start = offset + _LOCAL.size + len(name)
    if size > cap or start + size > len(data):
        raise Refusal("container")
    return data[start : start + size]


def _entries(
    layout: Layout, payloads: tuple[bytes, ...], signed: bytes, signature: bytes
) -> list[tuple[bytes, bytes]]:
    named = [
        (entry.name.encode(), payload)
        for entry, payload in zip(layout.payloads, payloads, strict=True)
    ]
    return [
        (b"mimetype", MIMETYPE),
        *named,
        (_MANIFEST_NAME.encode(), signed),
        (_SIGNATURE_NAME.encode(), signature),
    ]


def _zip(entries: list[tuple[bytes, bytes]]) -> list[bytes]:
    """The parts of a zip of stored ``entries``: constant dates, no comment, no extra field."""
    local, central, offset = [], [], 0
    for name, content in entries:
        facts = (
            10,
            0,
            0,
            0,
            _DOS_DATE,
            zlib.crc32(content),
            len(content),
            len(content),
            len(name),
            0,
        )
        header = _LOCAL.pack(b"PK\3\4", *facts)
        local += [header, name, content]
        central += [_CENTRAL.pack(b"PK\1\2", 10, *facts, 0, 0, 0, 0, offset), name]
        offset += len(header) + len(name) + len(content)
    directory = b"".join(central)
    count = len(entries)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)
    return [*local, directory, end]
