"""Bytes nobody wrote: every reader answers with a refusal, and with nothing else."""

from __future__ import annotations

from conftest import NOW, World, make_world
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange import age, canonical
from app.exchange.judge import judge_bundle
from app.exchange.receipt import judge_receipt
from app.exchange.refusal import Refused
from app.exchange.request import judge_request
from app.exchange.trust import judge_trust
from app.exchange.verify import verify_file

WORLD: World = make_world()
SOUND = WORLD.bundle().data
INNER = age.unseal(SOUND, WORLD.identities)
BOUNDED = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)


@st.composite
def mangled(draw: st.DrawFn, base: bytes) -> bytes:
    """``base`` with a slice cut out, repeated, or replaced."""
    start = draw(st.integers(0, len(base) - 1))
    end = draw(st.integers(start, min(len(base), start + 400)))
    return base[:start] + draw(st.binary(max_size=80)) + base[end:]


@BOUNDED
@given(st.binary(max_size=3000))
def test_noise_is_refused_by_every_reader(data: bytes) -> None:
    assert isinstance(judge_bundle(data, WORLD.identities, WORLD.trust, NOW), Refused)
    assert isinstance(judge_trust(data, NOW, None), Refused)
    assert isinstance(judge_receipt(data, WORLD.trust, NOW, lambda _id: None), Refused)
    assert isinstance(judge_request(data), Refused)


@BOUNDED
@given(mangled(SOUND))
def test_a_mangled_file_is_refused(data: bytes) -> None:
    judged = judge_bundle(data, WORLD.identities, WORLD.trust, NOW)
    assert data == SOUND or isinstance(judged, Refused)


@BOUNDED
@given(mangled(INNER))
def test_a_mangled_container_encrypted_again_is_refused(inner: bytes) -> None:
    data = age.seal(inner, WORLD.trust.payload.recipients.both)
    judged = judge_bundle(data, WORLD.identities, WORLD.trust, NOW)
    assert inner == INNER or isinstance(judged, Refused)


@BOUNDED
@given(mangled(WORLD.sealed_trust.data))
def test_a_mangled_trust_file_is_refused(data: bytes) -> None:
    assert data == WORLD.sealed_trust.data or isinstance(judge_trust(data, NOW, None), Refused)


@BOUNDED
@given(st.binary(max_size=2000).map(lambda tail: b"%PDF-1.7\n" + tail))
def test_a_pdf_of_noise_is_not_authentic(data: bytes) -> None:
    verdict = verify_file(data, "a.pdf", WORLD.trust, WORLD.identities, NOW)
    assert verdict.outcome == "not_authentic"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@BOUNDED
@given(_JSON)
def test_what_is_encoded_is_decoded_to_the_same(value: object) -> None:
    assert canonical.decode(canonical.encode(value)) == value
