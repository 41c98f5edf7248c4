"""Laptops with a window each, one key that goes between them, and a clock that all of them read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel

from app.bootstrap import application, main_window
from app.domain.interview import Person
from app.exchange.drives import Drive
from app.storage.slots import Cost
from app.ui.demo.hands import Hands
from app.workspace.space import Workspace, World

PASSPHRASE = "sept péniches sous la lune rousse"
KEY_NAME = "AULNES 2"


class Laptops:
    """Makes laptops; ``key`` is the one key, plugged in everywhere."""

    def __init__(self, folder: Path) -> None:
        self._app = application()
        self.folder = folder
        self.key = folder / "cle-usb"
        self.key.mkdir()
        self.clock = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
        self._made: list[Laptop] = []

    def world(self) -> World:
        """What every laptop takes from outside."""
        drive = Drive(self.key, KEY_NAME, "vfat", 7_400_000_000, True)
        return World(now=self._now, cost=Cost.floor(), drives=lambda: (drive,))

    def _now(self) -> datetime:
        self.clock += timedelta(seconds=1)  # no two acts at the same moment
        return self.clock

    def new(self, owner: str, kind: str = "counsellor") -> Laptop:
        """A laptop whose owner creates a space through the door."""
        laptop = Laptop(self, self.folder / f"{len(self._made)}.canevas")
        self._made.append(laptop)
        hands = laptop.hands
        if kind == "supervisor":
            hands.click("door.kind.supervisor")
        hands.type("door.owner", owner)
        hands.type("door.establishment", "MA des Aulnes")
        hands.type("door.new_passphrase", PASSPHRASE)
        hands.click("door.make")
        hands.see("reception" if kind == "supervisor" else "home")
        return laptop

    def at(self, path: Path) -> Laptop:
        """A laptop that opens the space at ``path``."""
        laptop = Laptop(self, path)
        self._made.append(laptop)
        laptop.hands.type("door.passphrase", PASSPHRASE)
        laptop.hands.click("door.open")
        laptop.hands.see("home")
        return laptop

    def restored(self, path: Path, copy: Path) -> Laptop:
        """A new laptop whose owner brings a space back from its backup, at the door."""
        laptop = Laptop(self, path)
        self._made.append(laptop)
        hands = laptop.hands
        hands.click("door.restore_first")
        hands.type("door.copy", str(copy))
        hands.type("door.copy_passphrase", PASSPHRASE)
        hands.click("door.restore")
        hands.see("home")
        return laptop

    def close(self) -> None:
        """Close every window."""
        for laptop in self._made:
            laptop.hands.window.close()

    def files(self, suffix: str) -> list[Path]:
        """What is on the key, oldest first."""
        return sorted(self.key.glob(f"*{suffix}"), key=lambda path: path.stat().st_mtime_ns)


class Laptop:
    """One window, and what a person does in it."""

    def __init__(self, laptops: Laptops, path: Path) -> None:
        self.path = path
        self._laptops = laptops
        self.hands = Hands(main_window(path, laptops.world()))
        self.hands.window.show()

    @property
    def workspace(self) -> Workspace:
        """The open space, to prepare what is not the matter of a test."""
        return self.hands.window.screens.workspace  # type: ignore[attr-defined]

    def words(self, name: str) -> str:
        """The text of the label ``name``, once it is seen."""
        shown = self.hands.see(name)
        assert isinstance(shown, QLabel)
        return shown.text()

    def ask(self) -> None:
        """Write a request on the key."""
        self.hands.click("nav.team")
        self.hands.click("enrolment.request")
        self.hands.see("enrolment.code")

    def trust(self, first: bool = True) -> None:
        """Read the trust file on the key, and compare the authority's code the first time."""
        if self.hands.glimpse("enrolment.read") is None:
            self.hands.click("nav.team")
        self.hands.click("enrolment.read")
        if first:
            self.hands.click("enrolment.same")
        self.hands.settle()

    def held_interview(self, family_name: str) -> None:
        """An interview whose hour is over, waiting for its synthesis."""
        space = self.workspace
        made = space.begin(Person(str(space.world.new_id()), family_name, "Rudy", "M."))
        now = space.world.now()
        space.save_header(replace(made, started_at=now, closed_at=now))

    def hand_over(self, number: int) -> None:
        """Open interview ``number`` of the list and write its synthesis on the key."""
        hands = self.hands
        hands.click("nav.home")
        hands.click(f"home.open.{number}")
        hands.click("synthesis.ready")
        hands.wait(lambda: _ready(hands), "hand_over.write")
        hands.click("hand_over.write")
        hands.see("hand_over.done")
        hands.click("hand_over.finish")
        hands.see("home")

    def back_up(self, folder: Path) -> Path:
        """Back the space up in ``folder``, which is empty, from the security screen."""
        hands = self.hands
        hands.click("nav.security")
        hands.click("copies.back_up")
        hands.type("back_up.place", str(folder))
        hands.click("back_up.act")
        hands.see("copies.said")
        (copy,) = folder.glob("*.canevas")
        return copy

    def receive(self) -> tuple[int, int, int]:
        """Read the key: how many accepted, already here, in quarantine; write the receipts."""
        hands = self.hands
        hands.click("nav.reception")
        hands.wait(lambda: _enabled(hands, "reception.read"), "reception.read")
        hands.click("reception.read")
        hands.see("reception.accepted")
        found = tuple(
            int(self.words(f"reception.{name}")) for name in ("accepted", "already", "quarantined")
        )
        if _enabled(hands, "reception.receipts"):
            hands.click("reception.receipts")
            hands.see("reception.written")
        return found  # type: ignore[return-value]

    def read_receipts(self) -> None:
        """Read what came back."""
        self.hands.click("nav.receipts")
        self.hands.click("receipts.read")
        self.hands.settle()


def _enabled(hands: Hands, name: str):  # type: ignore[no-untyped-def]
    seen = hands.glimpse(name)
    return seen if seen is not None and seen.isEnabled() else None


def _ready(hands: Hands):  # type: ignore[no-untyped-def]
    return _enabled(hands, "hand_over.write")
