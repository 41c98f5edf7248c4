"""Erased content is gone from the bytes of the file; what must be counted stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from fictional_space import NOW

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.interview import Interview, Person, Quote
from app.domain.records import Receipt, SentBundle, SynthesisVersion
from app.domain.synthesis import Edits
from app.storage import bundles, interviews, journal, receipts, retention, search, syntheses
from app.storage.vault import Vault

WORD = "ZEPHIRIN"
PAGE = 4096
INTERVIEW = Interview(
    "i-1",
    1,
    Person("p-1", WORD),
    "MA Sud",
    NOW,
    answers={"projets": ProjectsAnswer((Project("p", WORD * 900),))},
    notes={"projets": WORD},
    quotes=(Quote("q", "projets", WORD),),
)
OTHER = Interview("i-2", 2, Person("p-2", "Sorel"), "MA Sud", NOW)
BUNDLE = SentBundle("b-1", "i-1", "c", 1, "k", 1, "m1", "", "", NOW, None, WORD.encode() * 3000)
RECEIPT = Receipt("b-1", "m1", "accepted", WORD, NOW, None, True, WORD.encode())


@pytest.fixture
def kept(opened: Vault) -> Vault:
    with opened.write() as session:
        for interview in (INTERVIEW, OTHER):
            interviews.add(session, interview)
        syntheses.save_draft(session, "i-1", Edits(texts={"s": WORD}), NOW)
        version = SynthesisVersion("i-1", 1, WORD.encode(), WORD.encode() * 3000, "d", NOW)
        syntheses.add_version(session, version)
        bundles.add(session, BUNDLE)
        receipts.add(session, RECEIPT)
        search.refresh(session)
    return opened


def due(vault: Vault, days: int) -> tuple[str, ...]:
    with vault.read() as session:
        return retention.due_for_purge(session, NOW + timedelta(days=days))


def plain_bytes(vault: Vault, path: Path) -> bytes:
    """Every page of the file decrypted by hand, free pages included.

    A page of SQLCipher 4: AES-256-CBC, then 16 bytes of IV and 64 of HMAC; the first one starts
    with the salt.
    """
    content, plain = path.read_bytes(), b""
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        text, iv = page[16 if start == 0 else 0 : -80], page[-80:-64]
        decryptor = Cipher(AES(vault.key[:32]), CBC(iv)).decryptor()
        plain += decryptor.update(text) + decryptor.finalize()
    return plain


def test_erased_content_is_gone_from_every_page(kept: Vault, path: Path) -> None:
    kept.checkpoint()
    for word in (WORD, WORD.lower()):
        assert word.encode() in plain_bytes(kept, path)
    retention.erase(kept, ["i-1"], "interview.erased", NOW)
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    for word in (WORD, WORD.lower()):
        assert word.encode() not in plain_bytes(kept, path)


def test_what_must_be_counted_stays(kept: Vault) -> None:
    retention.erase(kept, ["i-1"], "interview.erased", NOW)
    with kept.read() as session:
        assert interviews.load(session, "i-1") is None
        assert interviews.load(session, "i-2") == OTHER
        assert [s.id for s in interviews.summaries(session)] == ["i-2"]
        assert interviews.next_number(session) == 3
        assert bundles.last_of(session, "k") == replace(BUNDLE, content=b"")
        assert journal.verify(session) == ()
        line = journal.lines(session)[-1]
    assert (line.code, line.object_id) == ("interview.erased", "i-1")


def test_content_is_due_thirty_days_after_its_receipt(kept: Vault) -> None:
    assert due(kept, 29) == ()
    assert due(kept, 30) == ("i-1",)
    retention.erase(kept, ["i-1"], "interview.purged", NOW)
    assert due(kept, 30) == ()


def test_what_left_again_without_a_receipt_is_not_due(kept: Vault) -> None:
    again = replace(BUNDLE, id="b-2", sequence=2, version=2, manifest_sha256="m2")
    with kept.write() as session:
        bundles.add(session, again)
    assert due(kept, 90) == ()
    with kept.write() as session:
        refused = replace(RECEIPT, bundle_id="b-2", outcome="refused", content=b"r2")
        receipts.add(session, refused)
    assert due(kept, 90) == ()


def test_only_what_was_handed_over_is_erased_without_a_second_question(kept: Vault) -> None:
    with kept.read() as session:
        assert retention.was_handed_over(session, "i-1")
        assert not retention.was_handed_over(session, "i-2")
