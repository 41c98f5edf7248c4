"""Recovery codes: 128 random bits as a person copies them from a printed page.

Crockford's base 32 (no I, L, O, U), 26 signs and a check sign (Luhn modulo 32, which finds every
single wrong sign), in nine groups of three: ``7H3-K0Q-…``.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.storage.slots import Random

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_BYTES = 16
_SIGNS, _GROUP = 26, 3
_MISREAD = str.maketrans("OIL", "011")


def new_code(random: Random) -> str:
    """A fresh code, grouped for printing."""
    return code_of(random(SECRET_BYTES))


def code_of(secret: bytes) -> str:
    """The code that stands for 16 bytes."""
    number = int.from_bytes(secret)
    signs = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(_SIGNS)))
    signs += ALPHABET[-_luhn(signs, 2) % 32]
    return "-".join(signs[i : i + _GROUP] for i in range(0, len(signs), _GROUP))


def secret_of(code: str) -> bytes:
    """The 16 bytes of a typed code; O, I and L are read as digits, case and spaces are free.

    ``recovery.mistyped`` when the check sign says that it was copied wrongly.
    """
    signs = "".join(c for c in code.upper().translate(_MISREAD) if c.isalnum())
    if len(signs) != _SIGNS + 1 or not set(signs) <= set(ALPHABET) or _luhn(signs, 1) % 32:
        raise UserError("recovery.mistyped")
    number = 0
    for sign in signs[:-1]:
        number = number << 5 | ALPHABET.index(sign)
    if number >> 8 * SECRET_BYTES:
        raise UserError("recovery.mistyped")
    return number.to_bytes(SECRET_BYTES)


def _luhn(signs: str, factor: int) -> int:
    total = 0
    for sign in reversed(signs):
        product = ALPHABET.index(sign) * factor
        total += product // 32 + product % 32
        factor = 3 - factor
    return total
