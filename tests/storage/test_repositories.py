"""What is kept in a space comes back as the same values."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fictional_space import NOW
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person, Quote, StepProgress
from app.domain.records import (
    Departure,
    Enrolled,
    Imported,
    ImportSummary,
    IssuedCertificate,
    IssuedReceipt,
    Neighbours,
    Quarantined,
    Receipt,
    SentBundle,
    SynthesisVersion,
    TrustState,
)
from app.domain.synthesis import Edits
from app.storage import (
    bundles,
    imports,
    interviews,
    issued,
    keys,
    people,
    quarantine,
    receipts,
    syntheses,
    trust,
)
from app.storage.vault import Vault

LATER = NOW + timedelta(days=1)
INTERVIEW = Interview(
    "i-1",
    1,
    Person("p-1", "Dubreuil", "Yanis", "M."),
    "MA Sud",
    NOW,
    planned_at=LATER,
    current_step="accueil",
    answers={"projets": ProjectsAnswer((Project("p", "Cuisinier"),))},
    progress={"accueil": StepProgress("done", 300, (0, 2))},
    notes={"accueil": "à l’aise"},
    quotes=(Quote("q", "projets", "Je veux cuisiner.", True),),
)
BUNDLE = SentBundle("b-1", "i-1", "c-1", 1, "k1", 1, "m1", "", "", NOW, LATER, b"age")
RECEIPT = Receipt("b-1", "m1", "accepted", "", LATER, LATER, True, b"recu")
SUMMARY = ImportSummary("b-1", "c-1", 1, "p-9", "k1", "m1", "", 1, "", NOW, NOW, LATER, LATER)
IMPORTED = Imported(SUMMARY, b"{}", b"{}", b"%PDF", b"p7s")
ISSUED = IssuedReceipt(1, "b-1", "accepted", LATER, "", "d1", b"recu")


@pytest.fixture
def kept(opened: Vault) -> Vault:
    with opened.write() as session:
        interviews.add(session, INTERVIEW)
    return opened


def test_an_interview_comes_back_equal(kept: Vault) -> None:
    with kept.read() as session:
        assert interviews.load(session, "i-1") == INTERVIEW
        assert interviews.load(session, "i-2") is None
        assert interviews.next_number(session) == 2


def test_each_part_is_saved_alone(kept: Vault) -> None:
    answer = ProjectsAnswer((), "l’usine")
    with kept.write() as session:
        interviews.save_answer(session, "i-1", "projets", answer)
        interviews.save_note(session, "i-1", "accueil", "fatigué")
        interviews.save_header(session, replace(INTERVIEW, closed_at=LATER))
    with kept.read() as session:
        found = interviews.load(session, "i-1")
    notes = {"accueil": "fatigué"}
    expected = replace(INTERVIEW, answers={"projets": answer}, notes=notes, closed_at=LATER)
    assert found == expected


def test_the_board_knows_what_left_and_what_came_back(kept: Vault) -> None:
    with kept.write() as session:
        interviews.add(session, replace(INTERVIEW, id="i-2", number=2))
        bundles.add(session, BUNDLE)
        receipts.add(session, RECEIPT)
        receipts.add(session, RECEIPT)
    with kept.read() as session:
        second, first = interviews.summaries(session)
        assert receipts.of_interview(session, "i-1") == (RECEIPT,)
    assert (second.id, second.handed_over_at, second.receipt_outcome) == ("i-2", None, "")
    assert (first.handed_over_at, first.due_at, first.receipt_at) == (NOW, LATER, LATER)
    assert (first.receipt_outcome, first.person) == ("accepted", INTERVIEW.person)


def test_the_board_tells_the_state_of_what_left_last(kept: Vault) -> None:
    soon, later = LATER + timedelta(days=1), LATER + timedelta(days=2)
    second = replace(BUNDLE, id="b-2", sequence=2, version=2, manifest_sha256="m2", signed_at=soon)
    refused = replace(RECEIPT, outcome="refused", content=b"no")
    with kept.write() as session:
        bundles.add(session, BUNDLE)
        receipts.add(session, refused)
        bundles.add(session, second)
    with kept.read() as session:
        (waiting,) = interviews.summaries(session)
    assert (waiting.handed_over_at, waiting.receipt_at, waiting.receipt_outcome) == (soon, None, "")
    with kept.write() as session:
        answered = replace(RECEIPT, bundle_id="b-2", received_at=later)
        receipts.add(session, answered)
    with kept.read() as session:
        (done,) = interviews.summaries(session)
    assert (done.receipt_at, done.receipt_outcome) == (later, "accepted")


def test_drafts_and_frozen_versions(kept: Vault) -> None:
    edits = Edits(texts={"s1": "Autre phrase."}, read_at=LATER)
    version = SynthesisVersion("i-1", 1, b"{}", b"%PDF", "d", NOW)
    with kept.write() as session:
        syntheses.save_draft(session, "i-1", Edits(), NOW)
        syntheses.save_draft(session, "i-1", edits, LATER)
        syntheses.add_version(session, version)
    with kept.read() as session:
        assert syntheses.draft(session, "i-1", Edits) == edits
        assert syntheses.draft(session, "i-2", Edits) is None
        assert syntheses.versions(session, "i-1") == (version,)


def test_bundles_are_found_by_id_and_by_order(kept: Vault) -> None:
    second = replace(BUNDLE, id="b-2", sequence=2, version=2, manifest_sha256="m2")
    with kept.write() as session:
        assert bundles.last_of(session, "k1") is None
        bundles.add(session, second)
        bundles.add(session, BUNDLE)
    with kept.read() as session:
        assert bundles.sent(session, "i-1") == (BUNDLE, second)
        assert bundles.last_of(session, "k1") == second
        assert bundles.last_of(session, "k2") is None
        assert bundles.find(session, "b-1") == BUNDLE
        assert bundles.find(session, "b-9") is None


def test_keys_trust_and_people(opened: Vault) -> None:
    person = Enrolled("p-1", "Claire Morel", "conseiller", ("MA Sud", "MA Nord"), NOW)
    moved = replace(person, establishments=("MA Nord",))
    lost, left = (IssuedCertificate(der, "p-1", "age1x", NOW) for der in (b"one", b"two"))
    first, second = TrustState(1, b"ca", b"t1", NOW), TrustState(2, b"ca", b"t2", LATER)
    with opened.write() as session:
        keys.put(session, "signing", b"old", NOW)
        keys.put(session, "signing", b"new", LATER)
        trust.accept(session, second)
        trust.accept(session, first)
        people.put(session, person)
        people.put(session, moved)
        for certificate in (lost, left):
            people.put_certificate(session, certificate)
        people.revoke(session, b"one", LATER, "compromised")
        people.revoke(session, b"one", NOW, "departed")
        people.revoke(session, b"two", LATER, "departed")
    with opened.read() as session:
        assert keys.get(session, "signing") == b"new"
        assert keys.get(session, "age") is None
        assert trust.current(session) == second
        assert people.all_people(session) == (moved,)
        assert [c.revoked_reason for c in people.certificates(session)] == [
            "compromised",
            "departed",
        ]


def test_an_import_and_its_receipt_are_kept_together_or_not_at_all(opened: Vault) -> None:
    same_sequence = replace(IMPORTED, summary=replace(SUMMARY, bundle_id="b-2"))
    with pytest.raises(IntegrityError):
        _import_all(opened, IMPORTED, same_sequence)
    with opened.read() as session:
        assert issued.last(session) is None
        assert imports.summaries(session) == ()
    with opened.write() as session:
        imports.add(session, IMPORTED)
        issued.add(session, ISSUED)
    with opened.read() as session:
        assert imports.summaries(session) == (SUMMARY,)
        assert imports.load(session, "b-1") == IMPORTED
        assert imports.load(session, "b-2") is None
        assert issued.of_bundle(session, "b-1") == issued.last(session) == ISSUED


def test_a_refused_file_is_kept_once_with_its_reason(opened: Vault) -> None:
    held = Quarantined("d1", "signer.unknown", NOW, b"bytes")
    with opened.write() as session:
        quarantine.add(session, held)
        quarantine.add(session, held)
    with opened.read() as session:
        assert quarantine.held(session) == (held,)


def test_a_decision_stays_when_the_same_file_comes_again(opened: Vault) -> None:
    held = Quarantined("d1", "refused.departed", NOW, b"bytes")
    with opened.write() as session:
        quarantine.add(session, held)
        quarantine.decide(session, "d1", "refused", LATER, "Nadia")
        quarantine.add(session, held)
    with opened.read() as session:
        assert quarantine.held(session) == ()
        found = quarantine.find(session, "d1")
        assert found is not None
        assert (found.decision, found.decided_by) == ("refused", "Nadia")


def test_numbers_are_counted_for_each_certificate(opened: Vault) -> None:
    other = replace(SUMMARY, bundle_id="b-2", case_id="c-2", cert_sha256="k2", manifest_sha256="m2")
    later = replace(
        SUMMARY, bundle_id="b-4", case_id="c-4", manifest_sha256="m4", sequence=4, previous="m3"
    )
    with opened.write() as session:
        for summary in (SUMMARY, other, later):
            imports.add(session, replace(IMPORTED, summary=summary))
    with opened.read() as session:
        assert imports.missing(session) == (("p-9", (2, 3)),)
        between = imports.neighbours(session, "b-3", "c-4", "k1", 3)
        assert between == Neighbours(None, (1, "m4"), None, None, "m3", 4)
        assert imports.neighbours(session, "b-1", "c-9", "k2", 2).before == "m2"


def test_what_left_is_told_with_the_key_it_left_on(kept: Vault) -> None:
    with kept.write() as session:
        bundles.add(session, BUNDLE)
        bundles.note_departure(session, Departure("b-1", NOW, "CLE-1"))
        bundles.note_departure(session, Departure("b-1", LATER, "CLE-2"))
    with kept.read() as session:
        assert [left.medium for left, _bundle in bundles.departures(session)] == ["CLE-2", "CLE-1"]


def test_a_saved_row_that_was_damaged_is_told_not_read(kept: Vault) -> None:
    with kept.write() as session:
        session.execute(text("""UPDATE answers SET body = '{"projects": 3}'"""))
    with kept.read() as session, pytest.raises(UserError, match=r"row\.damaged"):
        interviews.load(session, "i-1")


def _import_all(vault: Vault, *imported: Imported) -> None:
    with vault.write() as session:
        issued.add(session, ISSUED)
        for one in imported:
            imports.add(session, one)
