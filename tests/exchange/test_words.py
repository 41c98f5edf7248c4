"""Codes for the telephone and words for the slip."""

from __future__ import annotations

import pytest

from app.exchange import canonical
from app.exchange.words import WORDS, code_of, words_of


def test_256_words_that_cannot_be_misspelt() -> None:
    assert len(set(WORDS)) == 256
    assert all(word.isascii() and word.islower() and len(word) <= 10 for word in WORDS)


def test_six_words_tell_two_digests_apart() -> None:
    assert words_of("00" * 32) == (WORDS[0],) * 6
    assert words_of("00" * 5 + "ff" + "00" * 26)[5] == WORDS[255]


def test_a_code_has_twelve_characters_nobody_confuses() -> None:
    code = code_of(b"demande")
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert not set(code) & set("ILOU")
    assert code != code_of(b"Demande")


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":1}\n',
        b'{"a":1.0}',
        b'{"a":NaN}',
        b'{"a":9007199254740992}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":"\\u00e9"}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b"[" * 200_000,
        b'{"a":-0}',
    ],
)
def test_only_one_spelling_is_read(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which ValueError is the decoder's business
        canonical.decode(data)


def test_what_is_written_is_read_again() -> None:
    value = {"é": [None, True, -5, "…", {"a": {}}], "a": 2**53 - 1}
    assert canonical.decode(canonical.encode(value)) == value


def test_what_has_no_canonical_form_is_not_written() -> None:
    for value in (1.5, {1: "a"}, b"octets", 2**53, float("nan")):
        with pytest.raises(ValueError):  # noqa: PT011
            canonical.encode(value)
