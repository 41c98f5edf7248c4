"""A disk that fills up: told plainly, nothing acknowledged lost, and a retry works."""

from __future__ import annotations

from pathlib import Path

import pytest
from fictional_space import NOW
from sqlalchemy import text

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.storage import interviews, vault
from app.storage.slots import Cost
from app.storage.vault import Vault

STEP = "projets"


def answer(turn: int) -> ProjectsAnswer:
    return ProjectsAnswer((Project("p", f"projet {turn}" * 400 * turn),))


def save(space: Vault, turn: int) -> None:
    with space.write() as session:
        interviews.save_answer(session, "i-1", STEP, answer(turn))


def save_until_full(space: Vault) -> int:
    """The last turn that was acknowledged."""
    for turn in range(1, 100):
        try:
            save(space, turn)
        except UserError as error:
            if error.code != "space.full":
                raise
            return turn - 1
    raise AssertionError("the disk never filled up")


def limit_pages(space: Vault, pages: int) -> None:
    """Let the file grow by ``pages`` pages at most, as a disk with that much room would."""
    with space.write() as session:
        used = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {used + pages}"))


def test_a_full_disk_keeps_what_was_saved_and_takes_the_rest_later(opened: Vault) -> None:
    with opened.write() as session:
        interviews.add(session, Interview("i-1", 1, Person("p-1", "Dubreuil"), "MA Sud", NOW))
    limit_pages(opened, 5)
    saved = save_until_full(opened)
    assert saved >= 1
    with opened.read() as session:
        found = interviews.load(session, "i-1")
    assert found is not None
    assert found.answers[STEP] == answer(saved)
    limit_pages(opened, 500)
    save(opened, saved + 1)


@pytest.mark.parametrize("blocked", [".cles.tmp", ".cles.bak.tmp"])
def test_a_creation_that_fails_leaves_nothing_and_can_be_tried_again(
    tmp_path: Path, opened: Vault, blocked: str
) -> None:
    path, in_the_way = tmp_path / "plein.canevas", tmp_path / f"plein.canevas{blocked}"
    in_the_way.mkdir()

    def create() -> Vault:
        return vault.create(path, "une longue phrase", opened.space, now=NOW, cost=Cost.floor())

    with pytest.raises(UserError, match=r"space\.unreachable"):
        create()
    left = {p.name for p in tmp_path.glob("plein*")}
    assert left == {in_the_way.name, path.name + ".verrou"}
    in_the_way.rmdir()
    create().close()
