"""Words are found as a person types them, in what was just saved, and never after an erasure."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fictional_space import GOLDEN_INTERVIEW, NOW

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.interview import Interview, Person
from app.storage import interviews, retention, search
from app.storage.vault import Vault

OTHER = Interview(
    "i-2",
    2,
    Person("p-2", "Lefèvre", "Noé", "M."),
    "MA Sud",
    NOW,
    answers={"projets": ProjectsAnswer((Project("p-secret", "Élagueur, au cœur des forêts"),))},
)


@pytest.fixture
def filled(opened: Vault) -> Vault:
    with opened.write() as session:
        for interview in (GOLDEN_INTERVIEW, OTHER):
            interviews.add(session, interview)
    return opened


def found(vault: Vault, text: str) -> tuple[str, ...]:
    with vault.write() as session:
        search.refresh(session)
    with vault.read() as session:
        return search.find(session, text)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("lefe", ("i-2",)),
        ("LEFÈVRE noe", ("i-2",)),
        ("coeur", ("i-2",)),
        ("élag", ("i-2",)),
        ("cuisinier dubreuil", ("i-golden",)),
        ("veux", ("i-golden",)),
        ("aise", ("i-golden",)),
        ("2", ("i-2",)),
        ("m", ("i-2", "i-golden")),
        ("cuisinier lefevre", ()),
        ("secret", ()),
        ('" OR *', ()),
        ("", ()),
        ("  ,", ()),
    ],
)
def test_what_is_typed_finds(filled: Vault, typed: str, ids: tuple[str, ...]) -> None:
    assert found(filled, typed) == ids


def test_what_was_just_written_is_found_and_what_was_replaced_is_not(filled: Vault) -> None:
    assert found(filled, "elagueur") == ("i-2",)
    with filled.write() as session:
        changed = ProjectsAnswer((Project("p", "Soudeur"),))
        interviews.save_answer(session, "i-2", "projets", changed)
        assert not search.is_fresh(session)
    assert (found(filled, "soudeur"), found(filled, "elagueur")) == (("i-2",), ())
    with filled.write() as session:
        interviews.save_note(session, "i-2", "accueil", "parle du permis")
    assert found(filled, "permis") == ("i-2",)


def test_nothing_of_an_erased_interview_is_found(filled: Vault) -> None:
    assert found(filled, "lefevre")
    retention.erase(filled, ["i-2"], "interview.erased", NOW + timedelta(days=1))
    assert found(filled, "lefevre") == ()
    assert found(filled, "2") == ()
