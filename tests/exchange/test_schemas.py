"""The published JSON Schemas say what the code reads."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from app.exchange import container, signed
from app.exchange.receipt import LAYOUT as RECEIPT_LAYOUT

TESTS = Path(__file__).parents[1]
_SPEC = importlib.util.spec_from_file_location(
    "generate_schemas", TESTS / "vectors" / "generate_schemas.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
schemas = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(schemas)


@pytest.mark.parametrize("name", schemas.PAYLOADS)
def test_the_published_schema_is_up_to_date(name: str) -> None:
    published = schemas.FOLDER / f"{name}.schema.json"
    assert published.read_text(encoding="utf-8") == schemas.written(name)


def test_a_real_payload_has_exactly_the_fields_required(world, receipt, request_file) -> None:
    payloads = {
        "manifeste": signed.encode(world.bundle().manifest),
        "confiance": signed.encode(world.trust.payload),
        "demande": signed.encode(request_file.request),
        "recu": container.cut(RECEIPT_LAYOUT, receipt.data).payloads[0],
    }
    for name, payload in payloads.items():
        published = json.loads((schemas.FOLDER / f"{name}.schema.json").read_text())
        assert sorted(json.loads(payload)) == published["required"]
        assert published["additionalProperties"] is False
