"""Feeds every reader of exchange files with what libFuzzer invents, guided by coverage.

``python -m fuzz_readers -runs=N -seed=S`` (options are libFuzzer's). The first byte chooses the
reader. Anything but a refusal, on bytes that nobody signed, ends the process with a crash.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["app.exchange"]):
    from conftest import NOW, make_world

    from app.exchange import age, container, signed
    from app.exchange.judge import judge_bundle
    from app.exchange.manifest import LAYOUT, Manifest
    from app.exchange.receipt import judge_receipt
    from app.exchange.refusal import Refusal, Refused
    from app.exchange.request import judge_request
    from app.exchange.trust import judge_trust

WORLD = make_world()


def _bundle(data: bytes) -> object:
    return judge_bundle(data, WORLD.identities, WORLD.trust, NOW)


def _inside(data: bytes) -> object:
    """What an attacker who can encrypt to us may put inside."""
    return _bundle(age.seal(data, WORLD.trust.payload.recipients.both))


def _container(data: bytes) -> object:
    try:
        return container.cut(LAYOUT, data)
    except Refusal as refusal:
        return Refused(refusal.kind)


def _manifest(data: bytes) -> object:
    try:
        return signed.decode(Manifest, data)
    except Refusal as refusal:
        return Refused(refusal.kind)


READERS = (
    _bundle,
    _inside,
    _container,
    _manifest,
    lambda data: judge_trust(data, NOW, None),
    lambda data: judge_receipt(data, WORLD.trust, NOW, lambda _id: None),
    judge_request,
)


def one_input(data: bytes) -> None:
    """Try one input."""
    reader = READERS[data[0] % len(READERS)] if data else _bundle
    answer = reader(data[1:])
    if not isinstance(answer, Refused):
        raise AssertionError("accepted")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
