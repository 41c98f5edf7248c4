"""Enrolment as a conversation: request, code, trust file, code confirmed once, later epochs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from conftest import NOW, World, make_world, person

from app.exchange import container, signed
from app.exchange.authority import Subject, issue_certificate, revocation_list
from app.exchange.judge import judge_bundle
from app.exchange.keys import new_signing_key
from app.exchange.refusal import Refused
from app.exchange.request import LAYOUT as REQUEST_LAYOUT
from app.exchange.request import RequestDraft, judge_request, seal_request
from app.exchange.signing import Signer
from app.exchange.trust import (
    LAYOUT,
    TrustAccepted,
    TrustPayload,
    judge_trust,
    load_trust,
    seal_trust,
)


def kind(judged: object) -> str:
    return judged.kind if isinstance(judged, Refused) else "accepted"


def test_the_first_import_gives_a_code_to_confirm(world: World) -> None:
    judged = judge_trust(world.sealed_trust.data, NOW, None)
    assert isinstance(judged, TrustAccepted)
    assert judged.first
    again = judge_trust(world.revoke(world.counsellor, "departed").data, NOW, None)
    assert judged.authority_code == again.authority_code
    assert make_world().trust.ca.der != judged.trust.ca.der


def test_a_later_epoch_follows_without_a_code(world: World) -> None:
    judged = judge_trust(world.revoke(world.counsellor, "departed").data, NOW, world.trust)
    assert isinstance(judged, TrustAccepted)
    assert not judged.first
    assert judged.trust.epoch == 2


def test_the_file_in_force_passes_again_and_an_older_one_never(world: World) -> None:
    newer = world.revoke(world.counsellor, "departed").trust
    assert kind(judge_trust(world.sealed_trust.data, NOW, world.trust)) == "accepted"
    assert kind(judge_trust(world.sealed_trust.data, NOW, newer)) == "epoch"


def test_two_files_of_one_epoch_are_not_both_believed(world: World) -> None:
    other = seal_trust(replace(world.draft, people=world.draft.people[:2]), world.admin, NOW)
    assert kind(judge_trust(other.data, NOW, world.trust)) == "epoch"


def test_a_higher_epoch_cannot_bring_back_an_older_revocation_list(world: World) -> None:
    """A thief of the authority's key would publish under the list that ignores the theft."""
    crl = revocation_list(world.authority, (), 7, NOW)
    pinned = seal_trust(replace(world.draft, epoch=2, crl=crl), world.admin, NOW).trust
    back = seal_trust(replace(world.draft, epoch=3), world.admin, NOW)
    assert kind(judge_trust(back.data, NOW, pinned)) == "epoch"


def test_another_authority_is_refused_once_one_is_pinned(world: World) -> None:
    assert kind(judge_trust(make_world().sealed_trust.data, NOW, world.trust)) == "authority"


def test_only_an_authority_publishes(world: World) -> None:
    assert (
        kind(judge_trust(seal_trust(world.draft, world.supervisor, NOW).data, NOW, None)) == "role"
    )


def test_the_file_cannot_give_its_signer_the_role(world: World) -> None:
    """The role stands in the certificate too: listing oneself as *autorité* is not enough."""
    promoted = person(world.counsellor, "Camille Exemple", "autorité")
    draft = replace(world.draft, people=(promoted,))
    assert kind(judge_trust(seal_trust(draft, world.counsellor, NOW).data, NOW, None)) == "role"


def test_a_certificate_of_another_authority_cannot_be_listed(world: World) -> None:
    rogue = make_world()
    stranger = person(rogue.counsellor, "Inconnu", "conseiller")
    draft = replace(world.draft, people=(*world.draft.people, stranger))
    assert kind(judge_trust(seal_trust(draft, world.admin, NOW).data, NOW, None)) == "authority"


def test_a_revoked_authority_is_refused(world: World) -> None:
    published = world.revoke(world.admin, "departed")
    assert kind(judge_trust(published.data, NOW, None)) == "revoked"


def test_from_the_future(world: World) -> None:
    early = NOW - timedelta(days=3)
    assert kind(judge_trust(world.sealed_trust.data, early, None)) == "clock"


def test_stale_is_a_warning(world: World) -> None:
    judged = judge_trust(world.sealed_trust.data, NOW + timedelta(days=100), None)
    assert isinstance(judged, TrustAccepted)
    assert judged.warnings == ("stale-trust",)


def test_an_unknown_field_is_refused(world: World) -> None:
    opened = container.cut(LAYOUT, world.sealed_trust.data)
    payload = opened.payloads[0].replace(b'{"ca":', b'{"aa":1,"ca":')
    data = signed.seal(LAYOUT, (payload,), world.admin, NOW)
    assert kind(judge_trust(data, NOW, None)) == "manifest"


def test_what_was_kept_opens_again(world: World) -> None:
    assert load_trust(world.sealed_trust.data).digest == world.trust.digest


def test_a_request_says_what_was_asked(request_file) -> None:
    judged = judge_request(request_file.data)
    assert judged == request_file.request
    assert judged.code == request_file.code
    assert len(judged.code.replace("-", "")) == 12


def test_the_code_covers_the_encryption_key(request_file, world: World) -> None:
    other = replace(request_file.request, age_recipient=world.draft.recipients.operational)
    assert other.code != request_file.code


def test_a_request_signed_by_another_key(world: World, request_file) -> None:
    payload = signed.encode(request_file.request)
    data = signed.seal(REQUEST_LAYOUT, (payload,), world.counsellor, NOW)
    assert kind(judge_request(data)) == "signature"


def test_a_request_is_enrolled_and_signs(world: World) -> None:
    """The whole conversation, from the newcomer's key to a bundle."""
    key, newcomer = new_signing_key(), UUID(int=3)
    draft = RequestDraft(newcomer, "Andréa Exemple", world.draft.recipients.recovery)
    asked = judge_request(seal_request(draft, key, NOW, world.ids).data)
    subject = Subject(asked.person_id, asked.display_name, frozenset({"conseiller"}))
    certificate = issue_certificate(world.authority, subject, asked.public_key, NOW, world.ids)
    signer = Signer(key, certificate)
    people = (*world.draft.people, person(signer, "Andréa Exemple", "conseiller"))
    trust = seal_trust(replace(world.draft, epoch=2, people=people), world.admin, NOW).trust
    sealed = world.bundle(signer=signer, trust=trust)
    assert kind(judge_bundle(sealed.data, world.identities, trust, NOW)) == "accepted"


def test_the_payload_reads_as_it_was_written(world: World) -> None:
    opened = container.cut(LAYOUT, world.sealed_trust.data)
    assert signed.decode(TrustPayload, opened.payloads[0]) == world.trust.payload
