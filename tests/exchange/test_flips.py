"""No altered byte is ever accepted: not in the encrypted file, not in the container inside it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from conftest import NOW, PDF, World

from app.exchange import age, container
from app.exchange.judge import judge_bundle
from app.exchange.manifest import LAYOUT
from app.exchange.pades import check_pdf, sign_pdf
from app.exchange.receipt import judge_receipt
from app.exchange.refusal import Refused
from app.exchange.request import judge_request
from app.exchange.trust import judge_trust

# Every position with CANEVAS_ALL_FLIPS=1; otherwise a stride that no field's length divides.
_STRIDE = 1 if os.environ.get("CANEVAS_ALL_FLIPS") else 37


def flips(data: bytes, stride: int = _STRIDE) -> Iterator[bytes]:
    for position in range(0, len(data), stride):
        altered = bytearray(data)
        altered[position] ^= 1 << position % 8
        yield bytes(altered)


def test_of_the_encrypted_file(world: World) -> None:
    for altered in flips(world.bundle().data):
        assert isinstance(judge_bundle(altered, world.identities, world.trust, NOW), Refused)


def test_of_the_container_inside(world: World) -> None:
    """The insider's case: whoever can open a bundle alters it and encrypts it again."""
    sealed = world.bundle()
    inner = age.unseal(sealed.data, world.identities)
    for altered in flips(inner):
        data = age.seal(altered, sealed.manifest.recipient.keys)
        assert isinstance(judge_bundle(data, world.identities, world.trust, NOW), Refused)


def test_truncated_anywhere(world: World) -> None:
    data = world.bundle().data
    for size in range(0, len(data), _STRIDE):
        assert isinstance(judge_bundle(data[:size], world.identities, world.trust, NOW), Refused)


def test_of_a_trust_file(world: World) -> None:
    for altered in flips(world.sealed_trust.data):
        assert isinstance(judge_trust(altered, NOW, None), Refused)


def test_of_a_receipt(world: World, receipt) -> None:
    for altered in flips(receipt.data):
        judged = judge_receipt(
            altered, world.trust, NOW, lambda _id: receipt.receipt.manifest_sha256
        )
        assert isinstance(judged, Refused)


def test_of_a_request(request_file) -> None:
    for altered in flips(request_file.data):
        assert isinstance(judge_request(altered), Refused)


@pytest.mark.parametrize("extra", [b"\0", b"PK\5\6" + bytes(18)])
def test_nothing_before_nothing_after(world: World, extra: bytes) -> None:
    sealed = world.bundle()
    inner = age.unseal(sealed.data, world.identities)
    for altered in (extra + inner, inner + extra):
        data = age.seal(altered, sealed.manifest.recipient.keys)
        judged = judge_bundle(data, world.identities, world.trust, NOW)
        assert isinstance(judged, Refused)
        assert judged.kind == "container"


def test_rendering_again_gives_the_same_bytes(world: World) -> None:
    inner = age.unseal(world.bundle().data, world.identities)
    opened = container.cut(LAYOUT, inner)
    assert container.render(LAYOUT, opened.payloads, opened.signature) == inner


def test_of_a_signed_pdf(world: World) -> None:
    """Nothing that is shown can change: only the unused padding of the signature may."""
    pdf = sign_pdf(PDF, world.counsellor, world.authority.certificate, NOW, "Remise")
    opening = pdf.index(b"/Contents <") + len(b"/Contents <")
    padding = range(opening, pdf.index(b">", opening))
    for position in range(0, len(pdf), 97):
        altered = bytearray(pdf)
        altered[position] ^= 2
        if position not in padding:
            assert check_pdf(bytes(altered), world.trust).state != "valid", position
