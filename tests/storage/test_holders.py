"""Several people and a printed code open one space; each can be taken away."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE

from app.domain.errors import UserError
from app.storage import attempts, holders, journal, recovery, sidecar, vault
from app.storage.slots import Cost
from app.storage.vault import Vault

OTHER = "trois pommes sur la table rouge"
FLOOR = Cost.floor()


def refusal(path: Path, text: str, minutes: int = 0) -> str:
    with pytest.raises(UserError) as caught:
        vault.unlock(path, text, now=NOW + timedelta(minutes=minutes))
    return caught.value.code


def test_two_counsellors_open_one_space_and_the_journal_tells_them_apart(
    path: Path, make: Callable[[], Vault]
) -> None:
    first = make()
    slot = holders.add_person(first, "Paul Aubry", OTHER, now=NOW, cost=FLOOR)
    first.close()
    second = vault.unlock(path, OTHER, now=NOW)
    assert second.holder == slot
    with second.read() as session:
        names = {h.slot_id: h.name for h in holders.holders(session)}
        actors = [names[line.actor] for line in journal.lines(session)]
    assert actors == ["Claire Morel", "Claire Morel", "Paul Aubry"]
    second.close()
    vault.unlock(path, PASSPHRASE, now=NOW).close()


def test_a_changed_passphrase_replaces_the_old_one(path: Path, make: Callable[[], Vault]) -> None:
    opened = make()
    before = path.read_bytes()[:4096]
    holders.change_passphrase(opened, opened.holder, OTHER, now=NOW, cost=FLOOR)
    with opened.read() as session:
        assert [h.name for h in holders.holders(session)] == ["Claire Morel", "Claire Morel"]
    opened.close()
    assert path.read_bytes()[:16] == before[:16]
    assert refusal(path, PASSPHRASE) == "space.wrong_passphrase"
    again = vault.unlock(path, OTHER, now=NOW)
    assert again.notices == ()
    again.close()


def test_a_removed_holder_no_longer_opens_and_the_last_one_stays(
    path: Path, make: Callable[[], Vault]
) -> None:
    opened = make()
    slot = holders.add_person(opened, "Paul Aubry", OTHER, now=NOW, cost=FLOOR)
    holders.remove(opened, slot, now=NOW)
    holders.new_recovery_code(opened, str, now=NOW, cost=FLOOR)
    with pytest.raises(UserError, match=r"space\.last_passphrase"):
        holders.remove(opened, opened.holder, now=NOW)
    opened.close()
    assert refusal(path, OTHER) == "space.wrong_passphrase"
    vault.unlock(path, PASSPHRASE, now=NOW).close()


def test_old_keys_put_back_open_with_a_notice(path: Path, make: Callable[[], Vault]) -> None:
    opened = make()
    old = sidecar.sidecar_path(path).read_bytes()
    holders.change_passphrase(opened, opened.holder, OTHER, now=NOW, cost=FLOOR)
    opened.close()
    for copy in (sidecar.sidecar_path(path), sidecar.spare_path(path)):
        copy.write_bytes(old)
    again = vault.unlock(path, PASSPHRASE, now=NOW)
    assert again.notices == ("space.keys_older",)
    again.close()


def test_the_recovery_code_opens_until_a_new_one_is_printed(
    path: Path, make: Callable[[], Vault]
) -> None:
    opened = make()
    printed: list[str] = []
    for _page in range(2):
        holders.new_recovery_code(opened, printed.append, now=NOW, cost=FLOOR)
    first, second = printed
    opened.close()
    with pytest.raises(UserError, match=r"space\.wrong_code"):
        vault.unlock_with_code(path, first, now=NOW)
    recovered = vault.unlock_with_code(path, second.lower().replace("-", " "), now=NOW)
    owner = "Claire Morel"
    with recovered.read() as session:
        lost = next(h.slot_id for h in holders.holders(session) if h.name == owner)
    holders.change_passphrase(recovered, lost, OTHER, now=NOW, cost=FLOOR)
    recovered.close()
    vault.unlock(path, OTHER, now=NOW).close()


def test_a_code_survives_copying_and_every_single_wrong_sign_is_found() -> None:
    secret = os.urandom(16)
    code = recovery.code_of(secret)
    assert len(code) == 35
    assert recovery.secret_of(code) == secret
    for place, sign in enumerate(code):
        for wrong in recovery.ALPHABET.replace(sign, "") if sign != "-" else "":
            with pytest.raises(UserError, match=r"recovery\.mistyped"):
                recovery.secret_of(code[:place] + wrong + code[place + 1 :])


def test_misread_letters_are_understood() -> None:
    code = recovery.code_of(bytes(16))
    assert recovery.secret_of(code.replace("0", "o")) == bytes(16)


@pytest.mark.parametrize("text", ["", "000", "Z" * 27, "u" * 27, "0" * 28])
def test_what_is_not_a_code_is_told_before_anything_is_tried(text: str) -> None:
    with pytest.raises(UserError, match=r"recovery\.mistyped"):
        recovery.secret_of(text)


def test_failures_in_a_row_cost_waiting_time_that_a_restart_keeps(
    path: Path, make: Callable[[], Vault]
) -> None:
    make().close()
    assert [refusal(path, OTHER) for _ in range(4)] == ["space.wrong_passphrase"] * 3 + [
        "space.wait"
    ]
    assert refusal(path, PASSPHRASE) == "space.wait"
    assert refusal(path, OTHER, minutes=1) == "space.wrong_passphrase"
    opened = vault.unlock(path, PASSPHRASE, now=NOW + timedelta(minutes=2))
    with opened.read() as session:
        failures = [x for x in journal.lines(session) if x.code == "space.unlock_failed"]
    assert [line.object_id for line in failures] == ["4"]
    opened.close()
    assert refusal(path, OTHER) == "space.wrong_passphrase"


def test_waiting_grows_to_five_minutes_and_no_further() -> None:
    waits = [attempts.wait_after(n).total_seconds() for n in (0, 2, 3, 4, 5, 9, 50)]
    assert waits == [0, 0, 5, 10, 20, 300, 300]


def test_an_unreadable_count_of_failures_locks_nobody_out(
    path: Path, make: Callable[[], Vault]
) -> None:
    make().close()
    for content in ("", "[]", '{"failed": 9}', '{"failed": 9, "last": "2026-03-02T09:30:00"}'):
        attempts.attempts_path(path).write_text(content)
        vault.unlock(path, PASSPHRASE, now=NOW).close()


def test_a_file_put_back_from_an_earlier_day_is_told(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    earlier = path.read_bytes()
    vault.unlock(path, PASSPHRASE, now=NOW).close()
    vault.unlock(path, PASSPHRASE, now=NOW).close()
    path.write_bytes(earlier)
    again = vault.unlock(path, PASSPHRASE, now=NOW)
    assert again.notices == ("space.rolled_back",)
    again.close()
    after = vault.unlock(path, PASSPHRASE, now=NOW)
    assert after.notices == ()
    after.close()
