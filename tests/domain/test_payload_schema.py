"""``synthese.json`` is as its published schema says; the schema refuses the rest."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace

import pytest
from golden import LIVES, composed
from hypothesis import given, settings
from lives import HELD, empty, lenormand
from schema import faults
from test_privacy import interviews

from app.domain.delay import Delays, suspend
from app.domain.interview import Interview
from app.domain.payload import SCHEMA, payload
from app.domain.synthesis import Edition
from app.resources import resources

PUBLISHED = json.loads(
    (resources() / "schemas" / "synthese.schema.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("life", [*LIVES.values(), empty])
def test_a_real_synthesis_fits_the_schema(life) -> None:
    assert faults(payload(life(), composed(life())), PUBLISHED) == []


def test_so_does_a_late_suspended_correction() -> None:
    delays = replace(suspend(Delays(), "hopital", HELD.date()), late_reason="materiel")
    sent = payload(lenormand(), composed(lenormand()), Edition(2, "ab" * 32), delays, HELD)
    assert faults(sent, PUBLISHED) == []
    assert PUBLISHED["$id"] == f"canevas:{SCHEMA}"


@settings(max_examples=40, deadline=None)
@given(interviews())
def test_whatever_the_answers(interview: Interview) -> None:
    assert faults(payload(interview, composed(interview)), PUBLISHED) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda p: p.pop("version"), "$.version: missing"),
        (lambda p: p.update(notes="…"), "$.notes: unknown"),
        (lambda p: p.update(version=0), "$.version: minimum"),
        (lambda p: p.update(replaces="abc"), "$.replaces: pattern"),
        (lambda p: p["sections"][0]["sentences"][0].update(kind="deviné"), "enum"),
    ],
)
def test_the_schema_refuses_what_is_not_a_synthesis(change, fault: str) -> None:
    sent = deepcopy(payload(lenormand(), composed(lenormand())))
    change(sent)
    assert any(fault in told for told in faults(sent, PUBLISHED))
