"""``verify_file``: authentic, not authentic, or impossible to judge, with a sentence for each."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from conftest import NOW, PDF, World, make_world

from app.exchange.age import Identities
from app.exchange.keys import new_age_identity
from app.exchange.pades import PdfState, check_pdf, sign_pdf
from app.exchange.refusal import Kind
from app.exchange.verify import Verdict, explain, verify_file
from app.text import MESSAGES

# Refusals that compare with what a space already holds, or that other kinds of file get.
OF_THE_SPACE = {"same-id", "older-version", "predecessor", "sequence"}
OF_OTHERS = {"authority", "epoch", "unknown-bundle"}


@pytest.fixture(scope="module")
def signed_pdf(world: World) -> bytes:
    return sign_pdf(PDF, world.counsellor, world.authority.certificate, NOW, "Remise")


def verify(world: World, data: bytes, name: str, **changes: object) -> Verdict:
    trust = changes.get("trust", world.trust)
    verdict = verify_file(data, name, trust, changes.get("identities", world.identities), NOW)
    MESSAGES[verdict.code].format(**verdict.facts)  # every code has its sentence and its facts
    return verdict


def test_each_kind_is_found_authentic(world: World, receipt, signed_pdf: bytes) -> None:
    files = {
        "a.synthese": (world.bundle(pdf=signed_pdf).data, "verify.bundle"),
        "a.recu": (receipt.data, "verify.receipt"),
        "a.confiance": (world.sealed_trust.data, "verify.trust"),
        "a.pdf": (signed_pdf, "verify.pdf"),
    }
    for name, (data, code) in files.items():
        for announced in (name, "sans-suffixe"):
            verdict = verify(world, data, announced)
            assert (verdict.outcome, verdict.code) == ("authentic", code)


def test_what_misses_to_judge_is_said(world: World, receipt, request_file) -> None:
    bundle = world.bundle().data
    stranger = Identities.of(new_age_identity())
    judged = [
        verify(world, bundle, "a.synthese", identities=None),
        verify(world, bundle, "a.synthese", identities=stranger),
        verify(world, bundle, "a.synthese", trust=None),
        verify(world, receipt.data, "a.recu", trust=None),
        verify(world, world.sealed_trust.data, "a.confiance", trust=None),
        verify(world, request_file.data, "a.demande"),
        verify(world, b"bonjour", "a.txt"),
    ]
    assert {verdict.outcome for verdict in judged} == {"cannot_judge"}


def test_a_flipped_byte_makes_each_kind_not_authentic(
    world: World, receipt, request_file, signed_pdf: bytes
) -> None:
    files = {
        "a.synthese": world.bundle(pdf=signed_pdf).data,
        "a.recu": receipt.data,
        "a.confiance": world.sealed_trust.data,
        "a.demande": request_file.data,
        "a.pdf": signed_pdf,
    }
    for name, data in files.items():
        for position in (0, 400, len(data) - 20):
            altered = bytearray(data)
            altered[position] ^= 4
            assert verify(world, bytes(altered), name).outcome == "not_authentic", (name, position)


def test_the_pdf_inside_must_be_signed_too(world: World) -> None:
    verdict = verify(world, world.bundle().data, "a.synthese")
    assert (verdict.outcome, verdict.code) == ("not_authentic", "verify.pdf-unsigned")


def test_by_the_same_person(world: World) -> None:
    pdf = sign_pdf(PDF, world.supervisor, world.authority.certificate, NOW, "Remise")
    verdict = verify(world, world.bundle(pdf=pdf).data, "a.synthese")
    assert (verdict.outcome, verdict.code) == ("not_authentic", "refused.identity")


def test_another_authority(world: World) -> None:
    verdict = verify(world, make_world().sealed_trust.data, "a.confiance")
    assert (verdict.outcome, verdict.code) == ("not_authentic", "refused.authority")


def test_a_pdf_changed_after_signing(world: World, signed_pdf: bytes) -> None:
    assert check_pdf(signed_pdf, world.trust).state == "valid"
    assert check_pdf(signed_pdf + b"\n%%EOF\n", world.trust).state == "altered"
    twice = sign_once_more(world, signed_pdf)
    assert check_pdf(twice, world.trust).state == "altered"


def sign_once_more(world: World, pdf: bytes) -> bytes:
    """An incremental update after the signature: the page's media box is changed."""
    from io import BytesIO

    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = generic.NumberObject(90)
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_by_others(world: World) -> None:
    other = make_world()
    pdf = sign_pdf(PDF, other.counsellor, other.authority.certificate, NOW, "Remise")
    assert check_pdf(pdf, world.trust).state == "not-enrolled"
    revoked = world.revoke(world.counsellor, "compromised").trust
    own = sign_pdf(PDF, world.counsellor, world.authority.certificate, NOW, "Remise")
    assert check_pdf(own, revoked).state == "revoked"
    late = replace(world, ids=world.ids)
    after = NOW.replace(year=NOW.year + 3)
    expired = sign_pdf(PDF, late.counsellor, late.authority.certificate, after, "Remise")
    assert check_pdf(expired, world.trust).state == "expired"


@pytest.mark.parametrize("code", [f"refused.{kind}" for kind in get_args(Kind)])
def test_every_refusal_has_its_sentence(code: str) -> None:
    assert MESSAGES[code].endswith(".")


@pytest.mark.parametrize("state", [state for state in get_args(PdfState) if state != "valid"])
def test_every_state_of_a_pdf_has_its_sentence(state: str) -> None:
    assert MESSAGES[f"verify.pdf-{state}"].startswith("pas authentique")


def test_what_holds_is_told_up_to_what_does_not(world: World, signed_pdf: bytes) -> None:
    whole = world.bundle(pdf=signed_pdf).data
    sound = verify_file(whole, "a.synthese", world.trust, world.identities, NOW)
    assert {step.holds for step in explain(sound)} == {True}
    cut = verify_file(whole[:-1], "a.synthese", world.trust, world.identities, NOW)
    told = [step.holds for step in explain(cut)]
    assert told[:2] == [True, False]
    assert set(told[2:]) == {None}
    assert explain(verify_file(b"PK", "a.docx", world.trust, world.identities, NOW)) == ()


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_refusal_of_a_bundle_falls_on_one_step(kind: str) -> None:
    """A file refused for what else is known here (a number used twice) holds in itself."""
    told = explain(Verdict("not_authentic", f"refused.{kind}"))
    assert [step.holds for step in told].count(False) == (kind not in OF_THE_SPACE | OF_OTHERS)
