"""Sending to a stock tus server: resumed after a cut, refused plainly, over HTTPS or not at all."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import requests
from tus_server import TOKEN, TusServer, certificate

from app.domain.errors import UserError
from app.exchange import upload
from app.exchange.server import Server
from app.exchange.upload import CHUNK, send

DATA = bytes(range(256)) * (3 * CHUNK // 256) + b"fin"


class Notes:
    """What ``send`` tells on the way."""

    def __init__(self) -> None:
        self.location, self.sent = "", [0]

    def created(self, location: str) -> None:
        self.location = location


def server_of(tus: TusServer, **other: object) -> Server:
    given: dict[str, object] = {"token": TOKEN, "authority": str(tus.authority), "timeout": 2.0}
    return Server(tus.url, **{**given, **other})  # type: ignore[arg-type]


def code(server: Server, notes: Notes, data: bytes = DATA) -> str:
    with pytest.raises(UserError) as caught:
        send(server, data, notes.location, notes.created, notes.sent.append)
    assert caught.value.__cause__ is None
    return caught.value.code


def test_a_bundle_arrives_whole_with_its_progress(tus: TusServer) -> None:
    notes = Notes()
    send(server_of(tus), DATA, "", notes.created, notes.sent.append)
    assert tus.files() == [DATA]
    assert notes.sent == [0, CHUNK, 2 * CHUNK, 3 * CHUNK, len(DATA)]


def test_an_upload_cut_midway_is_resumed_where_it_stopped(tus: TusServer) -> None:
    notes = Notes()
    tus.fault = "cut"
    assert code(server_of(tus), notes) == "upload.unreachable"
    assert notes.sent[-1] == CHUNK
    send(server_of(tus), DATA, notes.location, notes.created, notes.sent.append)
    assert tus.created == 1
    assert notes.sent[2] == 2 * CHUNK
    assert tus.files() == [DATA]


def test_a_line_cut_within_tls_says_nothing_against_the_server() -> None:
    """Both are SSL errors for the library; only a certificate that fails is a reason to worry."""
    cut = requests.exceptions.SSLError(ssl.SSLEOFError(8, "EOF occurred in violation of protocol"))
    with pytest.raises(UserError) as caught:
        upload._explain(cut)
    assert caught.value.code == "upload.unreachable"


def test_a_server_that_stalls_is_left_and_resumed(tus: TusServer) -> None:
    notes = Notes()
    tus.fault = "slow"
    assert code(server_of(tus, timeout=0.5), notes) == "upload.unreachable"
    send(server_of(tus), DATA, notes.location, notes.created)
    assert tus.files() == [DATA]


@pytest.mark.parametrize(
    ("status", "expected"),
    [("413", "too-large"), ("507", "no-room"), ("500", "server"), ("423", "busy")],
)
def test_a_refusal_has_its_reason_and_nothing_arrives(
    tus: TusServer, status: str, expected: str
) -> None:
    tus.fault = status
    assert code(server_of(tus), Notes()) == f"upload.{expected}"
    assert tus.files() == []


def test_without_the_right_token_nothing_is_sent(tus: TusServer) -> None:
    assert code(server_of(tus, token="un autre"), Notes()) == "upload.denied"
    assert tus.patches == 0


def test_another_authority_is_not_believed(tus: TusServer, tmp_path: Path) -> None:
    (tmp_path / "autre").mkdir()
    other, _key = certificate(tmp_path / "autre")
    assert code(server_of(tus, authority=str(other)), Notes()) == "upload.untrusted"
    assert code(server_of(tus, authority=""), Notes()) == "upload.untrusted"
    assert tus.created == 0


def test_a_missing_authority_file_is_told(tus: TusServer, tmp_path: Path) -> None:
    gone = str(tmp_path / "parti.pem")
    assert code(server_of(tus, authority=gone), Notes()) == "upload.no_authority"


def test_nothing_is_ever_sent_in_the_clear() -> None:
    assert code(Server("http://127.0.0.1:9/"), Notes()) == "upload.not_https"


def test_nobody_answers() -> None:
    assert code(Server("https://127.0.0.1:9/", timeout=1.0), Notes()) == "upload.unreachable"


def test_a_finished_upload_is_not_sent_twice(tus: TusServer) -> None:
    notes = Notes()
    send(server_of(tus), DATA, "", notes.created)
    patches = tus.patches
    send(server_of(tus), DATA, notes.location, notes.created)
    assert (tus.created in (1, 2), tus.patches >= patches) == (True, True)
    assert set(tus.files()) == {DATA}


def test_a_location_on_another_host_is_never_followed(tus: TusServer) -> None:
    """The token would go there: a new upload is made instead."""
    notes = Notes()
    notes.location = "https://example.invalid/files/1"
    send(server_of(tus), DATA, notes.location, notes.created)
    assert tus.files() == [DATA]
