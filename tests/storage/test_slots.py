"""Key slots and the sidecar that holds them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage import passphrase, sidecar, slots
from app.storage.sidecar import Sidecar
from app.storage.slots import Cost

KEY = bytes(range(48))


def sealed(secret: bytes = b"secret") -> slots.Slot:
    return slots.seal(KEY, secret, "vault", "passphrase", Cost.floor(), os.urandom)


def test_only_its_secret_opens_a_slot_and_only_in_its_space() -> None:
    slot = sealed()
    assert slots.unseal(slot, b"secret", "vault") == KEY
    assert slots.unseal(slot, b"Secret", "vault") is None
    assert slots.unseal(slot, b"secret", "another") is None


def test_a_slot_whose_derivation_was_changed_does_not_open() -> None:
    slot = replace(sealed(), cost=replace(Cost.floor(), lanes=1))
    assert slots.unseal(slot, b"secret", "vault") is None


@pytest.mark.parametrize(
    "cost",
    [Cost(32 * 1024), Cost(passes=2), Cost(lanes=0), Cost(4 * 1024 * 1024), Cost(passes=99)],
)
def test_a_cost_out_of_bounds_is_never_derived(cost: Cost) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        slots.seal(KEY, b"secret", "vault", "passphrase", cost, os.urandom)
    with pytest.raises(ValueError, match="out of bounds"):
        replace(sealed(), cost=cost)


@pytest.fixture
def keys() -> Sidecar:
    return sidecar.signed(Sidecar("vault", 1, (sealed(), sealed(b"other"))), KEY)


def test_a_sidecar_comes_back_as_it_was_written(tmp_path: Path, keys: Sidecar) -> None:
    sidecar.write(tmp_path / "x.canevas", keys)
    assert sidecar.read(tmp_path / "x.canevas") == (keys,)
    assert sidecar.is_authentic(keys, KEY)


def test_a_removed_or_exchanged_slot_shows(keys: Sidecar) -> None:
    assert not sidecar.is_authentic(replace(keys, slots=keys.slots[:1]), KEY)
    assert not sidecar.is_authentic(replace(keys, slots=keys.slots[::-1]), KEY)


def test_a_sidecar_of_a_later_format_says_so(tmp_path: Path, keys: Sidecar) -> None:
    body = json.loads(sidecar.encode(keys)) | {"format": "canevas-cles/2"}
    sidecar.sidecar_path(tmp_path / "x.canevas").write_text(json.dumps(body))
    with pytest.raises(UserError, match=r"space\.newer"):
        sidecar.read(tmp_path / "x.canevas")


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: body.pop("slots"),
        lambda body: body["slots"][0].pop("salt"),
        lambda body: body["slots"][0].update(kind=3, more=1),
        lambda body: body["slots"][0].update(sealed="AA=="),
        lambda body: body["slots"][0]["argon2id"].update(memory_kib=10**9),
        lambda body: body["slots"][0]["argon2id"].update(memory_kib="many"),
        lambda body: body.update(slots=body["slots"] * 20),
        lambda body: body.update(slots={}),
    ],
)
def test_a_damaged_sidecar_is_refused(
    tmp_path: Path, keys: Sidecar, damage: Callable[[dict[str, object]], object]
) -> None:
    body = json.loads(sidecar.encode(keys))
    damage(body)
    sidecar.sidecar_path(tmp_path / "x.canevas").write_text(json.dumps(body, indent=1))
    with pytest.raises(UserError, match=r"space\.keys_damaged"):
        sidecar.read(tmp_path / "x.canevas")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("court", "passphrase.short"),
        ("Abcdef1!abc", "passphrase.short"),
        ("douze signes", "passphrase.classes"),
        ("Abcdef1!abcd", None),
        ("quatorze sigles", None),
    ],
)
def test_the_rule_of_passphrases(text: str, code: str | None) -> None:
    if code is None:
        passphrase.check(text)
        return
    with pytest.raises(UserError) as caught:
        passphrase.check(text)
    assert caught.value.code == code
