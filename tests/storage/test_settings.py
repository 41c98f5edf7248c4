"""Settings come back as they were set, and a new one takes its default in an older file."""

from __future__ import annotations

import pytest
from sqlmodel import Session

from app.domain.errors import UserError
from app.domain.settings import Settings
from app.storage import settings
from app.storage.schema import SettingRow
from app.storage.vault import Vault


def put(session: Session, name: str, body: str) -> None:
    session.merge(SettingRow(name=name, body=body))


def test_a_new_space_has_the_defaults_of_the_method(opened: Vault) -> None:
    with opened.read() as session:
        assert settings.load(session) == Settings(rest_minutes=5, retention_days=30)


def test_settings_come_back(opened: Vault) -> None:
    chosen = Settings(rest_minutes=2, deadline_rule="working", theme="dark", text_percent=150)
    with opened.write() as session:
        settings.save(session, chosen)
    with opened.read() as session:
        assert settings.load(session) == chosen


def test_an_unknown_setting_is_left_alone_and_a_broken_one_is_told(opened: Vault) -> None:
    with opened.write() as session:
        put(session, "of_a_later_program", "1")
        put(session, "rest_minutes", '"soon"')
    with opened.read() as session, pytest.raises(UserError, match=r"row\.damaged"):
        settings.load(session)
