"""Moments of the agenda, typed as a counsellor says them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.agenda import Misread, misread, moment_typed, moment_words

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "month", "day", "hour", "minute"),
    [
        ("14h", 11, 24, 14, 0),
        ("10 h 30", 11, 24, 10, 30),
        ("à 14 h", 11, 24, 14, 0),
        ("14 heures", 11, 24, 14, 0),
        ("8h", 11, 25, 8, 0),
        ("demain 9h30", 11, 25, 9, 30),
        ("Demain à 9:30", 11, 25, 9, 30),
        ("après-demain 14 h", 11, 26, 14, 0),
        ("jeudi 10h", 11, 26, 10, 0),
        ("lundi 10h", 11, 30, 10, 0),
        ("26/11 14h", 11, 26, 14, 0),
        ("le 1er décembre à 14 h", 12, 1, 14, 0),
        ("2 février 9h", 2, 2, 9, 0),
    ],
)
def test_a_moment_is_understood(typed, month, day, hour, minute) -> None:
    found = moment_typed(typed, NOW)
    assert found is not None
    assert (found.month, found.day, found.hour, found.minute) == (month, day, hour, minute)
    assert found >= NOW
    assert found.tzinfo is not None


@pytest.mark.parametrize("typed", ["", "demain", "bientôt", "31/2 9h", "25h", "14h bof"])
def test_what_is_no_moment_is_not_guessed(typed) -> None:
    assert moment_typed(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("31/02 10h", "no_such", "le 31 février"),
        ("31/02", "no_such", "le 31 février"),
        ("29 février 9h", "no_such", "le 29 février 2027"),
        ("12/13 9h", "no_such", "le mois 13"),
        ("demain 25h", "no_such", "25 h"),
        ("demain 14h75", "no_such", "14 h 75"),
        ("hier 10h", "past", "Hier, 10 h"),
        ("avant-hier 10h", "past", "Dimanche 22, 10 h"),
        ("12/11/2025 9h", "past", "12 novembre 2025, 9 h"),
        ("12/11/25 9h", "past", "12 novembre 2025, 9 h"),
        ("jeudi", "no_hour", ""),
        ("14h bof", "unknown", "bof"),
        ("bientôt", "unknown", "bientôt"),
    ],
)
def test_what_is_no_moment_says_which_part_is_not(typed, code, said) -> None:
    assert misread(typed, NOW) == Misread(code, said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10h30", "Aujourd’hui, 10 h 30"),
        ("demain 9h", "Demain, 9 h"),
        ("jeudi 14h", "Jeudi 26, 14 h"),
        ("1/12 14h", "1er décembre, 14 h"),
        ("12/11/2031 9h", "12 novembre 2031, 9 h"),
    ],
)
def test_a_moment_is_told_back(typed, said) -> None:
    found = moment_typed(typed, NOW)
    assert found is not None
    assert moment_words(found, NOW) == said
