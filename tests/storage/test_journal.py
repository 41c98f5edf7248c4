"""The journal shows what was done to it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE
from sqlalchemy import text

from app.storage import journal, vault
from app.storage.vault import Vault


@pytest.fixture
def kept(opened: Vault) -> Vault:
    with opened.write() as session:
        for turn in range(5):
            when = NOW + timedelta(days=100 * turn)
            journal.write(session, "slot", "interview.read", f"i-{turn}", when)
    return opened


def broken(space: Vault) -> tuple[int, ...]:
    with space.read() as session:
        return journal.verify(session)


def test_an_untouched_journal_is_sound(kept: Vault) -> None:
    with kept.read() as session:
        told = [(line.code, line.object_id) for line in journal.lines(session)]
    assert told[0] == ("space.created", "")
    assert told[1:] == [("interview.read", f"i-{turn}") for turn in range(5)]
    assert broken(kept) == ()


@pytest.mark.parametrize(
    ("tampering", "number"),
    [
        ("UPDATE journal SET actor = 'autre' WHERE number = 3", 3),
        ("UPDATE journal SET at = '2020-01-01 00:00:00.000000' WHERE number = 2", 2),
        ("DELETE FROM journal WHERE number = 3", 4),
        ("DELETE FROM journal WHERE number = 1", 2),
        ("DELETE FROM journal WHERE number = 6", 6),
        ("DELETE FROM journal", 6),
    ],
)
def test_a_removed_or_altered_line_shows(kept: Vault, tampering: str, number: int) -> None:
    with kept.write() as session:
        session.execute(text(tampering))
    assert number in broken(kept)


def test_lines_older_than_a_year_go_at_the_next_opening_and_the_rest_stays_sound(
    kept: Vault, path: Path
) -> None:
    kept.close()
    later = vault.unlock(path, PASSPHRASE, now=NOW + timedelta(days=365 + 150))
    with later.read() as session:
        assert [line.number for line in journal.lines(session)] == [4, 5, 6, 7]
    assert broken(later) == ()
    with later.write() as session:
        session.execute(text("DELETE FROM journal WHERE number = 4"))
    assert broken(later) == (5,)
    later.close()
