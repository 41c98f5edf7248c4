"""Every vector of ``tests/vectors/bundles`` is judged as its header says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from app.exchange.age import Identities
from app.exchange.judge import judge_bundle
from app.exchange.refusal import Refused
from app.exchange.trust import Trust, load_trust

FOLDER = Path(__file__).parents[1] / "vectors" / "bundles"
VECTORS = sorted(FOLDER.glob("*.vector"))


@pytest.fixture(scope="module")
def trust() -> Trust:
    return load_trust((FOLDER / "trust.confiance").read_bytes())


@pytest.fixture(scope="module")
def identities() -> Identities:
    return Identities.of((FOLDER / "identity.txt").read_text().strip())


def test_there_are_vectors() -> None:
    assert len(VECTORS) > 60


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_vector(path: Path, trust: Trust, identities: Identities) -> None:
    header, data = path.read_bytes().split(b"\n\n", 1)
    facts = dict(line.split(": ", 1) for line in header.decode().splitlines())
    now = datetime.fromisoformat(facts["now"])
    judged = judge_bundle(data, identities, trust, now)
    assert (judged.kind if isinstance(judged, Refused) else "accepted") == facts["expect"]
