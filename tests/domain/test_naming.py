"""The same person under two spellings, and two people who are not one."""

from __future__ import annotations

import pytest

from app.domain.interview import Person
from app.domain.naming import plain, same_person


def person(last: str, first: str = "") -> Person:
    return Person("p", last, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Lenormand", "Rudy"), person("LENORMAND", "rudy")),
        (person("Da Costa", "Inès"), person("Da-Costa", "Ines")),
        (person("N’Guyen", "Élodie"), person("N'guyen", "Elodie")),
        (person("Rudy", "Lenormand"), person("Lenormand", "Rudy")),
        (person("Lenormand"), person("Lenormand", "Rudy")),
        (person("Cœur", "Jo"), person("Coeur", "Jo")),
    ],
)
def test_one_person_is_recognised(one: Person, other: Person) -> None:
    assert same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Lenormand", "Rudy"), person("Lenormand", "Paul")),
        (person("Martin", "Paul"), person("Martineau", "Paul")),
        (person("Costa"), person("Da Costa")),
    ],
)
def test_two_people_stay_two(one: Person, other: Person) -> None:
    assert not same_person(one, other)


def test_plain_keeps_words_of_other_scripts() -> None:
    assert plain("  Ёлкин   Иван ") == "елкин иван"
