"""The space the storage tests open: whose it is, its passphrase, and when."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.records import Space

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PASSPHRASE = "quatre saisons au bord du canal"
SPACE = Space("0f8fad5b-d9cb-469f-a165-70867728950e", "counsellor", "Claire Morel", "MA Sud", NOW)
