"""Judges the largest and the most crooked inputs in one process; says its peak memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from conftest import NOW, make_world

from app.exchange import age
from app.exchange.judge import judge_bundle
from app.exchange.manifest import LAYOUT
from app.exchange.refusal import Refused
from app.exchange.trust import judge_trust


def hostile(recipients: tuple[str, str]) -> Iterator[bytes]:
    """One input after the other, none kept."""
    room = LAYOUT.cap - 20_000  # what age adds still fits under the cap
    yield os.urandom(LAYOUT.cap)
    yield b"\0" * (LAYOUT.cap + 1)
    yield b"age-encryption.org/v1\n" + b"-> X25519 " * (LAYOUT.cap // 20)
    yield age.seal(b"PK\3\4" + b"\0" * room, recipients)
    yield age.seal(b"[" * room, recipients)


def main() -> None:
    """Every input must be refused; the peak is told in KB."""
    world = make_world()
    for data in hostile(world.trust.payload.recipients.both):
        assert isinstance(judge_bundle(data, world.identities, world.trust, NOW), Refused)
    assert isinstance(judge_trust(b"PK\3\4" + b"{" * (8 * 1024 * 1024), NOW, None), Refused)
    # Not getrusage: a child begins with its parent's peak there.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    sys.stdout.write(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))


if __name__ == "__main__":
    main()
