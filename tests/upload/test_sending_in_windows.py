"""The network from the windows: off until set, tried by itself; and keys offered by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from journey.laptops import Laptop, Laptops
from PySide6.QtWidgets import QLabel
from tus_server import TOKEN, TusServer

from app.exchange.drives import Drive
from app.storage import bundles
from app.ui.shell.key_field import KeyField, size_words
from app.ui.shell.sending import SendingWatch
from app.workspace import authority, uploading


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    made = Laptops(tmp_path)
    yield made
    made.close()


def enrolled(laptops: Laptops) -> tuple[Laptop, Laptop]:
    """A supervisor and a counsellor who know each other, through their windows."""
    nadia, claire = laptops.new("Nadia Ferrand", "supervisor"), laptops.new("Claire Maréchal")
    authority.found_authority(nadia.workspace, "DISP de Rennes")
    claire.ask()
    nadia.hands.click("nav.trust")
    nadia.hands.click("trust.read")
    nadia.hands.click("trust.same")
    nadia.hands.click("trust.publish")
    nadia.hands.see("trust.published")
    claire.trust()
    return nadia, claire


def use(server: TusServer, laptop: Laptop) -> None:
    space = laptop.workspace
    space.save_settings(
        replace(
            space.settings(),
            upload_url=server.url,
            upload_token=TOKEN,
            upload_authority=str(server.authority),
        )
    )


def test_a_bundle_waits_for_the_network_and_goes_by_itself(
    laptops: Laptops, tus: TusServer, qtbot
) -> None:
    _nadia, claire = enrolled(laptops)
    use(tus, claire)
    claire.held_interview("Lenormand")
    hands = claire.hands
    hands.click("nav.home")
    hands.click("home.open.1")
    hands.click("synthesis.ready")
    hands.wait(lambda: _enabled(hands, "hand_over.write"), "hand_over.write")
    hands.click("hand_over.write")
    hands.click("hand_over.send")
    hands.click("hand_over.finish")
    hands.click("nav.receipts")
    assert "En attente du réseau" in claire.words("receipts.queue")
    tus.fault = "507"
    hands.click("receipts.send")
    hands.wait(lambda: _said(hands, "plus de place"), "the reason")
    tus.fault = ""
    uploading.enqueue(claire.workspace, uploading.queue(claire.workspace)[0].bundle_id)
    watch = SendingWatch(claire.workspace)
    with qtbot.waitSignal(watch.tried, timeout=30_000):
        watch.look()
    watch.stop()
    with claire.workspace.vault.read() as session:
        sent = bundles.last_signed(session)
    assert sent is not None
    assert tus.files() == [sent.content]


def test_without_a_server_no_screen_speaks_of_a_network(laptops: Laptops) -> None:
    _nadia, claire = enrolled(laptops)
    claire.hands.click("nav.receipts")
    claire.hands.settle()
    assert claire.hands.glimpse("receipts.queue") is None
    assert claire.hands.glimpse("receipts.send") is None


def field(laptop: Laptop, qtbot, *drives: Drive) -> KeyField:
    space = laptop.workspace
    space.world = replace(space.world, drives=lambda: drives)
    made = KeyField("place", space)
    qtbot.addWidget(made)
    made.show()
    return made


def state(made: KeyField) -> str:
    shown = made.findChild(QLabel, "place.state")
    assert shown is not None
    return shown.text()


def test_a_key_that_is_alone_chooses_itself_and_two_are_offered(
    laptops: Laptops, qtbot, tmp_path: Path
) -> None:
    claire = laptops.new("Claire Maréchal")
    first = Drive(laptops.key, "AULNES 2", "vfat", 7_400_000_000, True)
    other = Drive(tmp_path, "BREVENNE", "exfat", 900_000, False)
    alone = field(claire, qtbot, first)
    qtbot.waitUntil(lambda: alone.path == laptops.key, timeout=20_000)
    assert state(alone) == "Clé AULNES 2 (FAT32) : 7,4 Go libres."
    two = field(claire, qtbot, first, other)
    qtbot.waitUntil(lambda: two.findChild(object, "place.keys") is not None, timeout=20_000)
    assert two.path is None
    two.show_path(tmp_path)
    assert "protégée en écriture" in state(two)
    none = field(claire, qtbot)
    assert "Branchez la clé" in state(none)
    none.show_path(tmp_path)
    assert "sur cet ordinateur" in state(none)


def test_free_room_is_said_in_french() -> None:
    assert size_words(14_800_000_000) == "14,8 Go libres"
    assert size_words(2_500_000) == "2,5 Mo libres"
    assert size_words(64_000) == "64 Ko libres"


def _enabled(hands, name: str):
    seen = hands.glimpse(name)
    return seen if seen is not None and seen.isEnabled() else None


def _said(hands, words: str):
    seen = hands.glimpse("receipts.queue")
    return seen if seen is not None and words in seen.text() else None
