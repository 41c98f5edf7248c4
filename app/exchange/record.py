"""Frozen dataclasses to and from plain JSON values, strictly: no field more, less or mistyped.

The dataclass is the definition: its type hints say what a payload may hold. Text that must look a
certain way is ``Annotated[str, Pattern(…)]``, a bounded integer ``Annotated[int, AtLeast(…)]``.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)
from uuid import UUID

T = TypeVar("T")
Read = Callable[[object], object]
STAMP = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What the whole of a text must match."""

    regex: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The smallest value an integer may take."""

    least: int


Digest = Annotated[str, Pattern("[0-9a-f]{64}")]
AgeRecipient = Annotated[str, Pattern("age1[02-9ac-hj-np-z]{58}")]
# One printable line: control characters and the marks that reorder text are left out.
Line = Annotated[
    str, Pattern("[^\\x00-\\x1f\\x7f-\\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]{1,64}")
]
Code = Annotated[str, Pattern("[A-Za-z0-9._/+-]{1,64}")]
Count = Annotated[int, AtLeast(0)]
Ordinal = Annotated[int, AtLeast(1)]


def whole_second(moment: datetime) -> datetime:
    """``moment`` in UTC without its fraction, as the payloads keep it; it must be aware."""
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return moment.astimezone(UTC).replace(microsecond=0)


def plain(value: object) -> object:
    """``value`` as JSON: dataclasses become objects, bytes base64, UUIDs and moments text."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    write = _WRITERS.get(type(value))
    return value if write is None else write(value)


def read(cls: type[T], value: object) -> T:
    """The ``cls`` in ``value``; ValueError if a field is missing, unknown or mistyped."""
    readers = _fields(cast(Any, cls))
    if not isinstance(value, dict) or value.keys() != readers.keys():
        raise ValueError(f"{cls.__name__}: other fields than expected")
    return cls(**{name: reader(value[name]) for name, reader in readers.items()})


@cache
def _fields(cls: Any) -> dict[str, Read]:
    return {name: _reader(hint) for name, hint in get_type_hints(cls, include_extras=True).items()}


def _reader(hint: object) -> Read:
    """The function that reads a value of the type ``hint``."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1])
    if origin is Literal:
        return _one_of(args)
    if origin is tuple:
        return _many(_reader(args[0]))
    if origin in (Union, UnionType):
        return _optional(next(_reader(arg) for arg in args if arg is not NoneType))
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: read(hint, value)
    if hint in _SCALARS:
        return _SCALARS[hint]
    raise TypeError(f"no payload may hold {hint}")


def _annotated(base: object, rule: Pattern | AtLeast) -> Read:
    reader = _reader(base)
    if isinstance(rule, Pattern):
        match = re.compile(rule.regex).fullmatch
        return _checked(reader, lambda value: match(str(value)) is not None)
    return _checked(reader, lambda value: isinstance(value, int) and value >= rule.least)


def _checked(reader: Read, holds: Callable[[object], bool]) -> Read:
    def read_checked(value: object) -> object:
        found = reader(value)
        if not holds(found):
            raise ValueError("a value out of its bounds")
        return found

    return read_checked


def _one_of(choices: tuple[object, ...]) -> Read:
    def read_choice(value: object) -> object:
        if not isinstance(value, str) or value not in choices:
            raise ValueError("not one of the values foreseen")
        return value

    return read_choice


def _many(reader: Read) -> Read:
    def read_list(value: object) -> object:
        if not isinstance(value, list):
            raise ValueError("not a list")
        return tuple(reader(item) for item in value)

    return read_list


def _optional(reader: Read) -> Read:
    return lambda value: None if value is None else reader(value)


def _exactly(kind: type) -> Read:
    def read_scalar(value: object) -> object:
        if type(value) is not kind:  # True is an int for isinstance
            raise ValueError(f"not of type {kind.__name__}")
        return value

    return read_scalar


def _spelled(kind: type, parse: Callable[[str], object]) -> Read:
    """A reader of text that has one spelling only: what is read must write the same again."""
    write = _WRITERS[kind]

    def read_spelled(value: object) -> object:
        if not isinstance(value, str):
            raise ValueError("not a text")
        found = parse(value)
        if write(found) != value:
            raise ValueError("not in its one spelling")
        return found

    return read_spelled


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)  # the one spelling is checked by who calls


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


_WRITERS: dict[type, Callable[[Any], str]] = {
    UUID: str,
    datetime: lambda moment: moment.strftime(STAMP),
    bytes: lambda value: base64.b64encode(value).decode(),
}
_SCALARS: dict[object, Read] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    UUID: _spelled(UUID, UUID),
    datetime: _spelled(datetime, _moment),
    bytes: _spelled(bytes, _bytes),
}
