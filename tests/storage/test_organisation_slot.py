"""The organisation’s key in the safe opens a space whose people lost theirs; no other does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE
from pyrage import x25519

from app.domain.errors import UserError
from app.storage import holders, passphrase, sidecar, slots, vault
from app.storage.rekey import rekey
from app.storage.slots import Cost
from app.storage.vault import Vault

SAFE, OTHER_SAFE = x25519.Identity.generate(), x25519.Identity.generate()


@pytest.fixture
def path_with_slot(make: Callable[[], Vault], path: Path) -> Path:
    opened = make()
    holders.seal_for_organisation(opened, str(SAFE.to_public()), now=NOW)
    opened.close()
    return path


def open_with(path: Path, text: str) -> Vault:
    return vault.unlock_with_code(path, text, now=NOW)


def test_the_key_of_the_safe_opens_however_it_is_copied(path_with_slot: Path) -> None:
    typed = str(SAFE).lower()
    opened = open_with(path_with_slot, f" {typed[:30]} {typed[30:]}\n")
    assert opened.notices == ()
    opened.close()


def test_another_key_does_not_and_a_mistyped_one_is_told(path_with_slot: Path) -> None:
    with pytest.raises(UserError, match=r"space\.wrong_code"):
        open_with(path_with_slot, str(OTHER_SAFE))
    with pytest.raises(UserError, match=r"recovery\.mistyped"):
        open_with(path_with_slot, str(SAFE)[:-1] + "2")


def test_it_opens_after_the_data_key_was_renewed(path_with_slot: Path) -> None:
    rekey(path_with_slot, PASSPHRASE, now=NOW, cost=Cost.floor())
    opened = open_with(path_with_slot, str(SAFE))
    assert opened.notices == ()
    opened.close()


def test_the_same_recipient_again_writes_nothing_and_another_takes_its_place(
    make: Callable[[], Vault], path: Path
) -> None:
    opened = make()
    holders.seal_for_organisation(opened, str(SAFE.to_public()), now=NOW)
    before = sidecar.read(path)
    holders.seal_for_organisation(opened, str(SAFE.to_public()), now=NOW)
    assert sidecar.read(path) == before
    holders.seal_for_organisation(opened, str(OTHER_SAFE.to_public()), now=NOW)
    opened.close()
    with pytest.raises(UserError, match=r"space\.wrong_code"):
        open_with(path, str(SAFE))
    open_with(path, str(OTHER_SAFE)).close()


def test_a_recipient_slipped_into_the_sidecar_shows(path_with_slot: Path) -> None:
    (keys,) = sidecar.read(path_with_slot)
    slipped = tuple(
        replace(s, recipient=str(OTHER_SAFE.to_public())) if s.kind == "organisation" else s
        for s in keys.slots
    )
    sidecar.write(path_with_slot, replace(keys, slots=slipped))
    opened = vault.unlock(path_with_slot, PASSPHRASE, now=NOW)
    assert opened.notices == ("space.keys_altered",)
    opened.close()


@pytest.mark.parametrize(
    ("seconds", "mebibytes"), [(3.0, 64), (0.26, 64), (0.1, 320), (0.02, 1024), (0.0, 1024)]
)
def test_the_cost_of_a_guess_grows_with_the_machine_and_never_below_the_floor(
    seconds: float, mebibytes: int
) -> None:
    cost = slots.calibrated(lambda _cost: seconds)
    assert (cost.memory_kib, cost.passes) == (mebibytes * 1024, 3)


@pytest.mark.parametrize(
    ("text", "bars"),
    [
        ("court", 1),
        ("Azerty123456!", 2),
        ("canevas canevas", 2),
        ("aaaaaaaaaaaaaaaa", 2),
        ("Claire Morel Rennes", 2),
        ("sept péniches rousses", 5),
    ],
)
def test_strength_is_said_honestly(text: str, bars: int) -> None:
    assert passphrase.strength(text, ("Claire Morel", "Rennes")).score == bars


def test_a_very_long_passphrase_is_estimated_too() -> None:
    assert passphrase.strength("quatre saisons au bord du canal " * 20).score == 5
