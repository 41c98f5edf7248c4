"""The one JSON form that is signed: sorted keys, no spaces, UTF-8, integers only.

A decoder that re-encodes and compares refuses duplicate keys, stray spaces, byte-order marks,
escapes for printable characters and every other second spelling of the same value.
"""

from __future__ import annotations

import json
from typing import NoReturn

_PLAIN_ONLY = "only null, booleans, integers below 2^53, text, lists and objects are signed"
_LARGEST = 2**53 - 1


def encode(value: object) -> bytes:
    """The canonical bytes of ``value``; ValueError for what has no canonical form (floats, NaN)."""
    _check(value)
    return _dump(value)


def decode(data: bytes) -> object:
    """The value whose canonical bytes are ``data``; ValueError if ``data`` is not canonical."""
    try:
        value = _DECODER.decode(data.decode())
        canonical = _dump(value)
    except RecursionError:  # nesting beyond what the decoder follows
        raise ValueError("nested too deeply") from None
    if canonical != data:
        raise ValueError("not in canonical form")
    return value


def _dump(value: object) -> bytes:
    return _ENCODER.encode(value).encode()


def _integer(literal: str) -> int:
    if len(literal) > 17 or abs(int(literal)) > _LARGEST:
        raise ValueError(_PLAIN_ONLY)
    return int(literal)


def _refuse(_literal: str) -> NoReturn:
    raise ValueError(_PLAIN_ONLY)


def _check(value: object) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise ValueError(_PLAIN_ONLY)
            _check(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _check(item)
    elif isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > _LARGEST:
            raise ValueError(_PLAIN_ONLY)
    elif not (value is None or isinstance(value, str | bool)):
        raise ValueError(_PLAIN_ONLY)


# Made once: every file that arrives is decoded and encoded again several times.
_DECODER = json.JSONDecoder(parse_int=_integer, parse_float=_refuse, parse_constant=_refuse)
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)
