"""A bundle goes through, and each reason to refuse one is found and named."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from conftest import CONTENT, NOW, PDF, World, enrol, make_world, person

from app.domain.errors import UserError
from app.exchange import age, signed
from app.exchange.age import Identities
from app.exchange.authority import revocation_list
from app.exchange.judge import Accepted, Known, judge_bundle
from app.exchange.keys import new_age_identity, new_signing_key
from app.exchange.manifest import LAYOUT, Manifest
from app.exchange.refusal import Refused
from app.exchange.signing import Signer
from app.exchange.trust import seal_trust


def judge(world: World, data: bytes, **changes: object) -> Accepted | Refused:
    known = changes.get("known", Known())
    return judge_bundle(
        data,
        changes.get("identities", world.identities),
        changes.get("trust", world.trust),
        changes.get("now", NOW),
        lambda _manifest: known,
    )


def kind(judged: Accepted | Refused) -> str:
    return judged.kind if isinstance(judged, Refused) else "accepted"


def reseal(world: World, manifest: Manifest, **changes: object) -> bytes:
    """A container of ``manifest`` as it stands, signed and encrypted without any of our care."""
    payloads = (
        changes.get("encoded", signed.encode(manifest)),
        changes.get("content", CONTENT),
        changes.get("pdf", PDF),
    )
    signer = changes.get("signer", world.counsellor)
    data = signed.seal(LAYOUT, payloads, signer, manifest.signed_at)
    return age.seal(data, changes.get("recipients", manifest.recipient.keys))


def test_what_was_sealed_comes_out_as_it_was(world: World) -> None:
    sealed = world.bundle()
    judged = judge(world, sealed.data)
    assert isinstance(judged, Accepted)
    assert (judged.payload, judged.pdf, judged.manifest) == (CONTENT, PDF, sealed.manifest)
    assert judged.signer.person.display_name == "Camille Exemple"
    assert not judged.replay
    assert not judged.warnings
    assert list(judged.missing) == []


def test_either_recipient_opens_it(world: World) -> None:
    data = world.bundle().data
    assert kind(judge(world, data, identities=Identities.of(world.recovery))) == "accepted"


def test_a_stranger_cannot_open_it(world: World) -> None:
    stranger = Identities.of(new_age_identity())
    assert kind(judge(world, world.bundle().data, identities=stranger)) == "not-for-us"


def test_the_same_bundle_twice_is_one_bundle(world: World) -> None:
    sealed = world.bundle()
    again = judge(world, sealed.data, known=Known(same_id=sealed.digest, same_seq=sealed.digest))
    assert isinstance(again, Accepted)
    assert again.replay


def test_a_replay_outlives_the_theft_of_the_key(world: World) -> None:
    sealed = world.bundle()
    trust = world.revoke(world.counsellor, "compromised").trust
    known = Known(same_id=sealed.digest)
    assert kind(judge(world, sealed.data, trust=trust, known=known)) == "accepted"


def test_missing_numbers_are_told(world: World) -> None:
    sealed = world.bundle(seq=43, prev="0" * 64)
    judged = judge(world, sealed.data, known=Known(highest_seq=40))
    assert isinstance(judged, Accepted)
    assert list(judged.missing) == [41, 42]


@pytest.mark.parametrize(
    ("known", "changes", "expected"),
    [
        (Known(same_id="1" * 64), {}, "same-id"),
        (Known(latest=(1, "1" * 64)), {}, "older-version"),
        (Known(latest=(3, "1" * 64)), {"version": 2, "supersedes": "0" * 64}, "older-version"),
        (Known(latest=(1, "1" * 64)), {"version": 2, "supersedes": "0" * 64}, "predecessor"),
        (Known(latest=(1, "1" * 64)), {"version": 2, "supersedes": "1" * 64}, "accepted"),
        (Known(), {"version": 2, "supersedes": None}, "predecessor"),
        (Known(), {"version": 2, "supersedes": "1" * 64}, "accepted"),
        (Known(same_seq="1" * 64), {}, "sequence"),
        (Known(seq_before="1" * 64), {"seq": 2, "prev": "0" * 64}, "predecessor"),
        (Known(seq_before="1" * 64), {"seq": 2, "prev": "1" * 64}, "accepted"),
        (Known(prev_after="1" * 64), {}, "predecessor"),
        (Known(), {"seq": 1, "prev": "1" * 64}, "predecessor"),
    ],
)
def test_versions_and_numbers_follow_each_other(
    world: World, known: Known, changes: dict[str, object], expected: str
) -> None:
    assert kind(judge(world, world.bundle(**changes).data, known=known)) == expected


@pytest.mark.parametrize(
    ("reason", "revoked_after_signing", "expected"),
    [
        ("compromised", True, "compromised"),
        ("compromised", False, "compromised"),
        ("departed", True, "departed"),
        ("departed", False, "revoked"),
        ("superseded", True, "accepted"),
        ("superseded", False, "revoked"),
    ],
)
def test_why_a_certificate_was_taken_back_decides(
    world: World, reason: str, revoked_after_signing: bool, expected: str
) -> None:
    at = NOW + timedelta(minutes=1 if revoked_after_signing else -1)
    trust = world.revoke(world.counsellor, reason, at).trust
    judged = judge(world, world.bundle().data, trust=trust)
    assert kind(judged) == expected
    if expected == "accepted":
        assert judged.warnings == ("superseded",)


def test_a_stale_trust_file_warns_and_does_not_block(world: World) -> None:
    judged = judge(world, world.bundle().data, now=NOW + timedelta(days=200))
    assert isinstance(judged, Accepted)
    assert judged.warnings == ("stale-trust",)


def test_a_refusal_tells_the_manifest_only_once_the_signature_holds(world: World) -> None:
    stranger = enrol(world.authority, world.ids, "Inconnue", "conseiller")
    manifest = world.bundle().manifest
    foreign = replace(
        manifest, signer=replace(manifest.signer, cert_sha256=stranger.enrolled.sha256)
    )
    judged = judge(world, reseal(world, foreign, signer=stranger))
    assert judged == Refused("not-enrolled")
    late = judge(world, world.bundle().data, known=Known(same_id="1" * 64))
    assert late.manifest is not None


def test_a_signature_by_another_key_under_an_enrolled_certificate(world: World) -> None:
    thief = Signer(new_signing_key(), world.counsellor.certificate)
    assert kind(judge(world, reseal(world, world.bundle().manifest, signer=thief))) == "signature"


def test_a_supervisor_cannot_sign_a_synthesis(world: World) -> None:
    manifest = world.bundle().manifest
    enrolled = world.supervisor.enrolled
    signer = replace(manifest.signer, cert_sha256=enrolled.sha256, person_id=enrolled.person_id)
    data = reseal(world, replace(manifest, signer=signer), signer=world.supervisor)
    assert kind(judge(world, data)) == "role"


def test_another_person_cannot_be_named(world: World) -> None:
    manifest = world.bundle().manifest
    signer = replace(manifest.signer, person_id=UUID(int=99))
    assert kind(judge(world, reseal(world, replace(manifest, signer=signer)))) == "identity"


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (25, "accepted"),
        (27, "clock"),
        (24 * 40, "clock"),
        (-24 * 30.5, "accepted"),
        (-24 * 40, "clock"),
    ],
)
def test_clocks_may_be_a_little_wrong(world: World, hours: float, expected: str) -> None:
    manifest = replace(world.bundle().manifest, signed_at=NOW + timedelta(hours=hours))
    assert kind(judge(world, reseal(world, manifest))) == expected


def test_after_its_certificate_expired(world: World) -> None:
    at = NOW + timedelta(days=800)
    manifest = replace(world.bundle().manifest, signed_at=at)
    assert kind(judge(world, reseal(world, manifest), now=at)) == "expired"


def test_made_for_another_organisation(world: World) -> None:
    manifest = world.bundle().manifest
    other = replace(manifest.recipient, org_id=UUID(int=5))
    data = reseal(world, replace(manifest, recipient=other))
    assert kind(judge(world, data)) == "recipient"


def test_forwarded_to_another_key(world: World) -> None:
    """Whoever opened it rightly encrypts the very same container to somebody else."""
    sealed = world.bundle()
    other = Identities.of(new_age_identity())
    forwarded = age.seal(age.unseal(sealed.data, world.identities), other.recipients)
    assert kind(judge(world, forwarded, identities=other)) == "recipient"


def test_a_payload_other_than_the_manifest_lists(world: World) -> None:
    assert kind(judge(world, reseal(world, world.bundle().manifest, pdf=PDF + b" "))) == "digest"


@pytest.mark.parametrize(
    "content", [b'{"schema":"autre/1"}', b'{"schema": "x"}', b"[]", b"\xef\xbb\xbf{}"]
)
def test_a_synthesis_that_is_not_what_it_announces(world: World, content: bytes) -> None:
    manifest = world.bundle().manifest
    entry = replace(manifest.files[0], size=len(content), sha256=signed.sha256(content))
    listed = replace(manifest, files=(entry, manifest.files[1]))
    assert kind(judge(world, reseal(world, listed, content=content))) == "schema"


def test_larger_than_any_bundle(world: World) -> None:
    assert kind(judge(world, bytes(LAYOUT.cap + 1))) == "oversize"


def test_signing_is_refused_when_it_would_not_be_believed(world: World) -> None:
    with pytest.raises(UserError, match=r"exchange\.clock-back"):
        world_bundle_after(world, NOW + timedelta(hours=1))
    with pytest.raises(UserError, match=r"exchange\.cannot-sign"):
        world.bundle(signer=world.supervisor)
    with pytest.raises(UserError, match=r"exchange\.cannot-sign"):
        world.bundle(trust=world.revoke(world.counsellor, "departed").trust)


def world_bundle_after(world: World, moment) -> None:
    from app.exchange.bundle import Draft, seal_bundle

    manifest = world.bundle().manifest
    draft = Draft(
        manifest.case_id, 1, None, NOW, NOW, manifest.schema, manifest.app, seq=1, prev=None
    )
    seal_bundle(
        draft, CONTENT, PDF, world.counsellor, world.trust, NOW, world.ids, not_before=moment
    )


def test_a_rogue_authority_of_the_same_name(world: World) -> None:
    rogue = make_world()
    manifest = world.bundle().manifest
    data = reseal(world, manifest, signer=rogue.counsellor)
    assert kind(judge(world, data)) == "signature"
    with pytest.raises(UserError, match=r"exchange\.cannot-sign"):
        world.bundle(signer=rogue.counsellor)


def test_a_new_laptop_signs_beside_the_old(world: World) -> None:
    """Renewal: the same person, a second certificate, numbers from 1 again."""
    counsellor_id = world.counsellor.enrolled.person_id
    fresh = enrol(world.authority, world.ids, "Camille Exemple", "conseiller", counsellor_id)
    listed = person(world.counsellor, "Camille Exemple", "conseiller")
    both = replace(listed, certificates=(*listed.certificates, fresh.certificate))
    people = (*world.draft.people[:-1], both)
    trust = seal_trust(replace(world.draft, epoch=2, people=people), world.admin, NOW).trust
    for signer in (world.counsellor, fresh):
        assert (
            kind(judge(world, world.bundle(signer=signer, trust=trust).data, trust=trust))
            == "accepted"
        )


def test_revocation_lists_name_their_number(world: World) -> None:
    crl = revocation_list(world.authority, (), 9, NOW)
    assert (
        seal_trust(replace(world.draft, epoch=2, crl=crl), world.admin, NOW).trust.crl_number == 9
    )
