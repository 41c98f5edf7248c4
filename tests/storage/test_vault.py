"""Creating, opening and closing the encrypted file, and each way it can refuse."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE, SPACE

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.storage import cipher, interviews, keyring, migrations, sidecar, vault
from app.storage.slots import Cost
from app.storage.vault import Vault
from app.text import MESSAGES, sentence

SENTINEL = "ZEPHIRIN-SENTINELLE"
INTERVIEW = Interview("i-1", 1, Person("p-1", SENTINEL), "MA Sud", NOW)


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.code


def unlock(path: Path, text: str = PASSPHRASE) -> Vault:
    return vault.unlock(path, text, now=NOW)


def test_a_space_opens_again_and_tells_whose_it_is(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    opened = unlock(path)
    assert opened.space == SPACE
    assert opened.notices == ()
    opened.close()


def test_an_accented_passphrase_opens_however_it_was_typed(path: Path) -> None:
    text = "été à la forêt près du gué"
    vault.create(path, text, SPACE, now=NOW, cost=Cost.floor()).close()
    unlock(path, unicodedata.normalize("NFD", text)).close()


def test_each_refusal_has_its_own_code_and_sentence(
    path: Path, tmp_path: Path, make: Callable[[], Vault]
) -> None:
    opened = make()
    seen = {
        "in use": refusal(lambda: unlock(path)),
        "exists": refusal(make),
        "missing": refusal(lambda: unlock(tmp_path / "ailleurs.canevas")),
    }
    opened.close()
    seen["wrong"] = refusal(lambda: unlock(path, "une toute autre phrase"))
    _set_version(path, 99)
    seen["newer"] = refusal(lambda: unlock(path))
    path.write_bytes(os.urandom(path.stat().st_size))
    seen["damaged"] = refusal(lambda: unlock(path))
    sidecar.spare_path(path).unlink()
    sidecar.sidecar_path(path).write_text("{}")
    seen["keys damaged"] = refusal(lambda: unlock(path))
    sidecar.sidecar_path(path).unlink()
    seen["keys missing"] = refusal(lambda: unlock(path))
    assert seen == {
        "in use": "space.in_use",
        "exists": "space.exists",
        "missing": "space.missing",
        "wrong": "space.wrong_passphrase",
        "newer": "space.newer",
        "damaged": "space.damaged",
        "keys damaged": "space.keys_damaged",
        "keys missing": "space.keys_missing",
    }
    sentences = {sentence(UserError(code)) for code in seen.values()}
    assert len(sentences) == len(seen)


def test_every_sentence_of_storage_fills_its_gaps() -> None:
    facts = {"shortest": 12, "long": 14, "seconds": 30}
    mine = [c for c in MESSAGES if c.split(".")[0] in ("space", "passphrase", "row", "recovery")]
    assert all("{" not in sentence(UserError(code, **facts)) for code in mine)


def test_a_refused_opening_lets_the_next_one_in(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    assert refusal(lambda: unlock(path, "une toute autre phrase")) == "space.wrong_passphrase"
    unlock(path).close()


def test_a_file_of_a_newer_version_is_left_as_it_is(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    _set_version(path, 99)
    before = path.read_bytes()
    assert refusal(lambda: unlock(path)) == "space.newer"
    assert path.read_bytes() == before


def test_the_lock_dies_with_its_process(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    child = _child(path, "print('open', flush=True); input()")
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    assert refusal(lambda: unlock(path)) == "space.in_use"
    child.kill()
    child.communicate()
    unlock(path).close()


def test_a_kill_after_an_acknowledged_save_loses_nothing(
    path: Path, make: Callable[[], Vault]
) -> None:
    opened = make()
    with opened.write() as session:
        interviews.add(session, INTERVIEW)
    opened.close()
    child = _child(
        path,
        """
from app.storage import interviews
from app.domain.answers.projects import Project, ProjectsAnswer
for turn in range(1000):
    with opened.write() as session:
        answer = ProjectsAnswer((Project('p', f'projet {turn}'),))
        interviews.save_answer(session, 'i-1', 'projets', answer)
    print(turn, flush=True)
""",
    )
    assert child.stdout is not None
    acknowledged = [child.stdout.readline() for _ in range(25)]
    child.kill()
    rest, _ = child.communicate()
    told = int((acknowledged + rest.splitlines())[-1])
    again = unlock(path)
    with again.read() as session:
        found = interviews.load(session, "i-1")
    again.close()
    assert found is not None
    answer = found.answers["projets"]
    assert isinstance(answer, ProjectsAnswer)
    assert answer.projects[0] in [Project("p", f"projet {n}") for n in (told, told + 1)]


def test_no_word_of_an_interview_is_readable_beside_it(
    path: Path, opened: Vault, tmp_path: Path
) -> None:
    with opened.write() as session:
        interviews.add(session, INTERVIEW)
        interviews.save_note(session, "i-1", "accueil", SENTINEL)
    files = [p for p in tmp_path.iterdir() if p.is_file()]
    assert {p.suffix for p in files} >= {".canevas", ".canevas-wal", ".cles", ".bak"}
    for file in files:
        content = file.read_bytes()
        for word in (SENTINEL, SPACE.owner, SPACE.establishment):
            assert word.encode() not in content
            assert word.encode("utf-16-le") not in content


def test_an_independent_reader_opens_the_file_with_the_same_key(
    path: Path, make: Callable[[], Vault]
) -> None:
    apsw = pytest.importorskip("apsw")
    keys: list[bytes] = []

    def remembered(size: int) -> bytes:
        keys.append(os.urandom(size))
        return keys[-1]

    opened = vault.create(path, PASSPHRASE, SPACE, now=NOW, cost=Cost.floor(), random=remembered)
    opened.close()
    reader = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    reader.pragma("cipher", "sqlcipher")
    reader.pragma("legacy", 4)
    reader.execute(f"PRAGMA hexkey = '{(b'raw:' + keys[0].hex().encode()).hex()}'")
    assert reader.execute("SELECT owner FROM space").fetchall() == [(SPACE.owner,)]


@pytest.mark.parametrize("size", [0, 31, 32, 47, 49])
def test_a_key_of_another_length_never_reaches_the_file(path: Path, size: int) -> None:
    with pytest.raises(ValueError, match="48 bytes"):
        cipher.connect(path, bytes(size), new=True)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + bytes(8192)])
def test_an_empty_or_plaintext_file_is_refused(
    path: Path, make: Callable[[], Vault], content: bytes
) -> None:
    make().close()
    path.write_bytes(content)
    assert refusal(lambda: unlock(path)) == "space.damaged"
    assert path.read_bytes() == content


def test_the_other_copy_of_the_keys_serves_and_heals_the_first(
    path: Path, make: Callable[[], Vault]
) -> None:
    make().close()
    main, spare = sidecar.sidecar_path(path), sidecar.spare_path(path)
    main.write_text("abîmé")
    unlock(path).close()
    assert main.read_bytes() == spare.read_bytes()
    main.unlink()
    unlock(path).close()
    assert main.read_bytes() == spare.read_bytes()


def test_an_altered_sidecar_opens_with_a_notice(path: Path, make: Callable[[], Vault]) -> None:
    make().close()
    for copy in (sidecar.sidecar_path(path), sidecar.spare_path(path)):
        body = json.loads(copy.read_text())
        body["generation"] += 1
        copy.write_text(json.dumps(body, indent=1))
    opened = unlock(path)
    assert opened.notices == ("space.keys_altered",)
    opened.close()


def test_a_file_taken_away_while_open_is_told_at_the_next_save(
    path: Path, make: Callable[[], Vault]
) -> None:
    opened = make()
    path.rename(path.with_suffix(".ailleurs"))
    with pytest.raises(UserError, match=r"space\.unreachable"), opened.write():
        pass
    path.with_suffix(".ailleurs").rename(path)
    opened.close()


def test_a_failed_block_leaves_nothing(opened: Vault) -> None:
    with pytest.raises(ZeroDivisionError):
        _add_then_fail(opened)
    with opened.read() as session:
        assert interviews.load(session, "i-1") is None


def _add_then_fail(vault: Vault) -> None:
    with vault.write() as session:
        interviews.add(session, INTERVIEW)
        raise ZeroDivisionError


def _set_version(path: Path, number: int) -> None:
    found = next(keyring.find(sidecar.read(path), PASSPHRASE.encode(), "passphrase"))
    connection = cipher.connect(path, found.key)
    assert migrations.version_of(connection) == len(migrations.MIGRATIONS)
    connection.execute(f"PRAGMA user_version = {number}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _child(path: Path, then: str) -> subprocess.Popen[str]:
    code = f"""
from pathlib import Path
from datetime import UTC, datetime
from app.storage import vault
opened = vault.unlock(Path({str(path)!r}), {PASSPHRASE!r}, now=datetime.now(UTC))
{then}
"""
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )


def test_nothing_is_written_behind_a_closed_door(path: Path, make: Callable[[], Vault]) -> None:
    opened = make()
    opened.close()
    with pytest.raises(RuntimeError), opened.write():
        pass
    with pytest.raises(RuntimeError), opened.read():
        pass
    assert not path.with_name(f"{path.name}-wal").exists()
