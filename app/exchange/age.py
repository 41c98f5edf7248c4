"""age v1 encryption through pyrage, behind a guard on the header.

pyrage takes time quadratic in the number of stanzas (a 150 KB header took 8 s), so the header is
bounded and its stanza types checked before the library sees the file. Format: C2SP age.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pyrage import DecryptError, IdentityError, decrypt, encrypt, x25519
from pyrage.passphrase import encrypt as encrypt_with

from app.exchange.refusal import Refusal

_INTRO = b"age-encryption.org/v1\n"
_HEADER_CAP = 4096
_STANZA_CAP = 8
# pyrage adds one stanza whose type ends so: it keeps readers tolerant of types they do not know.
_GREASE = b"-grease"
_NO_MATCH = "No matching keys found"


@dataclass(frozen=True, slots=True)
class Identities:
    """The age identities that may open what arrives, with their public recipients."""

    handles: tuple[Any, ...] = field(repr=False)
    recipients: frozenset[str]

    @classmethod
    def of(cls, *texts: str) -> Identities:
        """From ``AGE-SECRET-KEY-1…`` texts; ValueError if one is not an age identity."""
        try:
            handles = tuple(x25519.Identity.from_str(text) for text in texts)
        except (ValueError, IdentityError) as error:
            raise ValueError("not an age identity") from error
        return cls(handles, frozenset(str(handle.to_public()) for handle in handles))


def seal(data: bytes, recipients: Iterable[str]) -> bytes:
    """Encrypt ``data`` so that each of ``recipients`` alone can open it."""
    sealed: bytes = encrypt(data, [_recipient(text) for text in recipients])
    return sealed


def seal_with_passphrase(data: bytes, passphrase: str) -> bytes:
    """Encrypt ``data`` so that ``passphrase`` opens it (scrypt), in any age program."""
    sealed: bytes = encrypt_with(data, passphrase)
    return sealed


def unseal(data: bytes, identities: Identities) -> bytes:
    """Decrypt ``data``; Refusal "age" if it is unsound, "not-for-us" if it is another's."""
    check_header(data)
    try:
        opened: bytes = decrypt(data, list(identities.handles))
    except DecryptError as error:
        raise Refusal("not-for-us" if str(error) == _NO_MATCH else "age") from None
    return opened


def check_header(data: bytes) -> None:
    """Refusal("age") unless the header is short, binary, and made of the stanzas we write."""
    end = data.find(b"\n--- ", 0, _HEADER_CAP)
    if not data.startswith(_INTRO) or end < 0:
        raise Refusal("age")
    stanzas = [line for line in data[:end].split(b"\n") if line.startswith(b"->")]
    if not 0 < len(stanzas) <= _STANZA_CAP or not all(map(_known_stanza, stanzas)):
        raise Refusal("age")


def _known_stanza(line: bytes) -> bool:
    words = line.split(b" ")
    return len(words) > 1 and (words[1] == b"X25519" or words[1].endswith(_GREASE))


def _recipient(text: str) -> Any:
    """The recipient type behind ``age1…``: a post-quantum one would be added here alone."""
    return x25519.Recipient.from_str(text)
