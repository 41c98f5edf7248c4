"""Settings of a space: one row a setting, so that a new one takes its default in an older file."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

from sqlmodel import Session, select

from app.domain.settings import Settings
from app.storage.schema import SettingRow
from app.storage.values import decode, encode

_KINDS = get_type_hints(Settings)


def load(session: Session) -> Settings:
    """The settings kept, and the defaults of the others; ``row.damaged`` when one is broken."""
    rows = session.exec(select(SettingRow)).all()
    return Settings(**{r.name: decode(_KINDS[r.name], r.body) for r in rows if r.name in _KINDS})


def save(session: Session, settings: Settings) -> None:
    """Keep every setting."""
    for field in fields(Settings):
        body = encode(getattr(settings, field.name), _KINDS[field.name])
        session.merge(SettingRow(name=field.name, body=body))
