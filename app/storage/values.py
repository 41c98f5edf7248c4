"""Values as JSON: the domain's frozen dataclasses go through pydantic, and come back checked."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from app.domain.answers import KINDS, Answer
from app.domain.errors import UserError

T = TypeVar("T")


def encode(value: object, kind: Any = None) -> str:
    """JSON of ``value``, described by ``kind`` (its own type when not given)."""
    described: Any = kind or type(value)
    return _adapter(described).dump_json(value).decode()


def decode(kind: type[T], text: str | bytes) -> T:
    """The value of type ``kind`` that ``encode`` wrote; ``row.damaged`` when it is not one."""
    described: Any = kind
    try:
        value: T = _adapter(described).validate_json(text, strict=True, extra="forbid")
    except ValidationError:
        # The chained error would carry the person's words into a log.
        raise UserError("row.damaged") from None
    return value


def kind_of(answer: Answer) -> str:
    """The registry's name for the kind of ``answer``."""
    return next(name for name, kind in KINDS.items() if kind.value is type(answer))


def decode_answer(kind: str, text: str) -> Answer:
    """The answer of a stored kind; ``row.damaged`` when the kind is unknown or the text broken."""
    if kind not in KINDS:
        raise UserError("row.damaged")
    answer: Answer = decode(KINDS[kind].value, text)
    return answer


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
