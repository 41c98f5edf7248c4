"""New keys, backups and restoring: wherever it stops, the old or the new state opens."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE, SPACE

from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.storage import backup, holders, interviews, sidecar, vault
from app.storage.rekey import STAGES, rekey
from app.storage.slots import Cost
from app.storage.vault import Vault

OTHER = "trois pommes sur la table rouge"
FLOOR = Cost.floor()
LATER = NOW + timedelta(hours=2)


class StoppedError(BaseException):
    """The power went off."""


def add(opened: Vault, number: int) -> None:
    with opened.write() as session:
        person = Person(f"p-{number}", "Dubreuil")
        interviews.add(session, Interview(f"i-{number}", number, person, "MA Sud", NOW))


def numbers(path: Path, text: str = PASSPHRASE) -> list[int]:
    opened = vault.unlock(path, text, now=LATER)
    with opened.read() as session:
        found = [s.number for s in interviews.summaries(session)]
    assert opened.notices == ()
    opened.close()
    return found


@pytest.fixture
def closed(make: Callable[[], Vault], path: Path) -> Path:
    opened = make()
    add(opened, 1)
    holders.add_person(opened, "Paul Aubry", OTHER, now=NOW, cost=FLOOR)
    opened.close()
    return path


def test_a_new_key_shuts_out_old_keys_and_other_holders(closed: Path) -> None:
    old_keys = sidecar.sidecar_path(closed).read_bytes()
    reached: list[str] = []
    rekey(closed, PASSPHRASE, now=LATER, cost=FLOOR, reached=reached.append)
    assert tuple(reached) == STAGES
    assert numbers(closed) == [1]
    with pytest.raises(UserError, match=r"space\.wrong_passphrase"):
        vault.unlock(closed, OTHER, now=LATER)
    for copy in (sidecar.sidecar_path(closed), sidecar.spare_path(closed)):
        copy.write_bytes(old_keys)
    with pytest.raises(UserError, match=r"space\.damaged"):
        vault.unlock(closed, PASSPHRASE, now=LATER)


@pytest.mark.parametrize("stage", STAGES)
def test_a_stop_at_any_step_of_a_new_key_leaves_a_space_that_opens(
    closed: Path, stage: str
) -> None:
    def stop(reached: str) -> None:
        if reached == stage:
            raise StoppedError

    with pytest.raises(StoppedError):
        rekey(closed, PASSPHRASE, now=LATER, cost=FLOOR, reached=stop)
    assert numbers(closed) == [1]
    assert numbers(closed) == [1]
    opened = vault.unlock(closed, PASSPHRASE, now=LATER)
    add(opened, 2)
    opened.close()
    assert numbers(closed) == [2, 1]


def test_a_backup_opens_with_the_same_passphrases(closed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "clé"
    folder.mkdir()
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, folder, NOW)
    add(opened, 2)
    opened.close()
    assert {p.name for p in folder.iterdir()} == {
        "conseiller-2026-03-02-093000.canevas",
        "conseiller-2026-03-02-093000.canevas.cles",
        "conseiller-2026-03-02-093000.canevas.cles.bak",
    }
    assert numbers(made) == [1]
    assert numbers(made, OTHER) == [1]


def test_restoring_keeps_what_was_there(closed: Path, tmp_path: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, tmp_path, NOW)
    add(opened, 2)
    opened.close()
    aside = backup.restore(made, closed, PASSPHRASE, LATER)
    assert numbers(closed) == [1]
    assert aside is not None
    assert numbers(aside) == [2, 1]
    assert numbers(made) == [1]


@pytest.mark.parametrize("renewed", [False, True])
@pytest.mark.parametrize("stage", backup.STAGES)
def test_a_stop_while_restoring_leaves_the_old_or_the_restored_space(
    closed: Path, tmp_path: Path, stage: str, renewed: bool
) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, tmp_path, NOW)
    add(opened, 2)
    opened.close()
    if renewed:
        rekey(closed, PASSPHRASE, now=LATER, cost=FLOOR)

    def stop(reached: str) -> None:
        if reached == stage:
            raise StoppedError

    with pytest.raises(StoppedError):
        backup.restore(made, closed, PASSPHRASE, LATER, stop)
    assert numbers(closed) == ([1] if stage == "replaced" else [2, 1])


def test_restoring_over_a_destroyed_file_under_a_newer_key(closed: Path, tmp_path: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, tmp_path, NOW)
    opened.close()
    rekey(closed, PASSPHRASE, now=LATER, cost=FLOOR)
    closed.write_bytes(b"\0" * 9000)
    backup.restore(made, closed, PASSPHRASE, LATER)
    assert numbers(closed) == [1]
    assert numbers(closed, OTHER) == [1]


def test_restoring_where_nothing_is_left(closed: Path, tmp_path: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, tmp_path, NOW)
    opened.close()
    elsewhere = tmp_path / "nouveau" / "espace.canevas"
    elsewhere.parent.mkdir()
    assert backup.restore(made, elsewhere, PASSPHRASE, LATER) is None
    assert numbers(elsewhere) == [1]


def test_a_bad_restore_changes_nothing(closed: Path, tmp_path: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    made = backup.back_up(opened, tmp_path, NOW)
    add(opened, 2)
    stranger = vault.create(
        tmp_path / "autre.canevas",
        PASSPHRASE,
        SPACE.__class__("another", "counsellor", "Ali Sorel", "MA Nord", NOW),
        now=NOW,
        cost=FLOOR,
    )
    foreign = backup.back_up(stranger, tmp_path, NOW)
    stranger.close()

    def refused(source: Path, text: str = PASSPHRASE) -> str:
        with pytest.raises(UserError) as caught:
            backup.restore(source, closed, text, LATER)
        return caught.value.code

    assert refused(made) == "space.in_use"
    opened.close()
    before = closed.read_bytes()
    assert refused(foreign) == "backup.other_space"
    assert refused(made, "une toute autre phrase") == "space.wrong_passphrase"
    assert refused(tmp_path / "absente.canevas") == "space.missing"
    content = bytearray(made.read_bytes())
    content[9000] ^= 1
    made.write_bytes(content)
    assert refused(made) == "space.damaged"
    assert closed.read_bytes() == before
    assert numbers(closed) == [2, 1]


def test_a_folder_that_refuses_the_copy_is_told(closed: Path, tmp_path: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    with pytest.raises(UserError, match=r"backup\.refused"):
        backup.back_up(opened, tmp_path / "absent", NOW)
    opened.close()


def test_daily_copies_last_a_week(closed: Path) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    for day in range(9):
        when = NOW + timedelta(days=day)
        assert backup.keep_generation(opened, when) is not None
        assert backup.keep_generation(opened, when) is None
    opened.close()
    kept = backup.generations(closed)
    assert [p.stem for p in kept] == [f"2026-03-{day:02}" for day in range(4, 11)]
    assert numbers(kept[0]) == [1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_no_other_account_of_the_machine_reads_any_file_of_a_space(
    closed: Path, tmp_path: Path
) -> None:
    opened = vault.unlock(closed, PASSPHRASE, now=NOW)
    add(opened, 2)
    backup.keep_generation(opened, NOW)
    copy = backup.back_up(opened, tmp_path, NOW)
    opened.close()
    rekey(closed, PASSPHRASE, now=NOW, cost=FLOOR)
    backup.restore(copy, closed, PASSPHRASE, LATER)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".canevas", ".cles", ".bak"}
    assert [path.name for path in files if path.stat().st_mode & 0o077] == []
