"""Sending a bundle over HTTPS, resumable (tus 1.0.0 core and creation): the only code that opens a
socket, and only where a server was set.

The bundle is already signed and encrypted; the network adds a pinned authority and a token, and is
never what makes a bundle trustworthy.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import Callable
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

import requests

from app.domain.errors import UserError
from app.exchange.server import Server

CHUNK = 256 * 1024
_VERSION = {"Tus-Resumable": "1.0.0"}
_ODD = "upload.server"
_TOLD = {
    401: "upload.denied",
    403: "upload.denied",
    407: "upload.proxy",
    413: "upload.too-large",
    423: "upload.busy",
    507: "upload.no-room",
}
_GONE = {404, 410}


def send(
    server: Server,
    data: bytes,
    location: str,
    created: Callable[[str], None],
    progress: Callable[[int], None] = lambda sent: None,
) -> None:
    """Send ``data``, from where ``location`` stands when it is not empty.

    ``created`` is told the address of a new upload before a byte of content leaves, so that a later
    call resumes there. UserError "upload.…" says why it stopped; calling again resumes.
    """
    if urlsplit(server.url).scheme != "https":
        raise UserError("upload.not_https")
    with _session(server) as session:
        try:
            place, offset = _resume(session, server, location)
            if not place:
                place, offset = _create(session, server, len(data)), 0
                created(place)
            while offset < len(data):
                offset = _append(session, server, place, offset, data[offset : offset + CHUNK])
                progress(offset)
        except requests.RequestException as error:
            _explain(error)
        except OSError:  # a PEM file that is not there
            raise UserError("upload.no_authority") from None


def _session(server: Server) -> requests.Session:
    session = requests.Session()
    session.headers.update(_VERSION)
    session.auth = lambda request: _bearing(request, server.token)
    session.cert = server.certificate or None
    return session


def _ask(
    session: requests.Session, server: Server, method: str, address: str, **more: Any
) -> requests.Response:
    """One request. The authority is named each time: a session's own setting would give way to
    the environment's, and a pinned authority must not."""
    return session.request(
        method,
        address,
        timeout=server.timeout,
        allow_redirects=False,
        verify=server.authority or True,
        **more,
    )


def _bearing(request: requests.PreparedRequest, token: str) -> requests.PreparedRequest:
    """The token if there is one; set this way, so that no .netrc of the laptop adds its own."""
    if token:
        request.headers["Authorization"] = f"Bearer {token}"
    return request


def _resume(session: requests.Session, server: Server, location: str) -> tuple[str, int]:
    """Where an earlier upload stands; no place when there was none or the server forgot it."""
    if not location or urlsplit(location).netloc != urlsplit(server.url).netloc:
        return "", 0
    answer = _ask(session, server, "HEAD", location)
    if answer.status_code in _GONE:
        return "", 0
    _check(answer)
    return location, _offset(answer)


def _create(session: requests.Session, server: Server, length: int) -> str:
    """A new upload; its name on the server says nothing of what is in it."""
    name = b64encode(b"remise.synthese").decode("ascii")
    headers = {"Upload-Length": str(length), "Upload-Metadata": f"filename {name}"}
    answer = _ask(session, server, "POST", server.url, headers=headers)
    _check(answer)
    place = urljoin(server.url, answer.headers.get("Location", ""))
    # A server that names another host would be sent the token.
    if urlsplit(place)[:2] != urlsplit(server.url)[:2] or place == server.url:
        raise UserError(_ODD)
    return place


def _append(
    session: requests.Session, server: Server, place: str, offset: int, chunk: bytes
) -> int:
    headers = {
        "Upload-Offset": str(offset),
        "Content-Type": "application/offset+octet-stream",
    }
    answer = _ask(session, server, "PATCH", place, data=chunk, headers=headers)
    _check(answer)
    reached = _offset(answer)
    if not offset < reached <= offset + len(chunk):
        raise UserError(_ODD)
    return reached


def _offset(answer: requests.Response) -> int:
    told = answer.headers.get("Upload-Offset", "")
    if not told.isascii() or not told.isdigit():
        raise UserError(_ODD)
    return int(told)


def _check(answer: requests.Response) -> None:
    if answer.status_code not in (200, 201, 204):
        raise UserError(_TOLD.get(answer.status_code, _ODD))


def _explain(error: requests.RequestException) -> NoReturn:
    """No chained error: its text holds addresses."""
    if _unproven(error):
        raise UserError("upload.untrusted") from None
    if isinstance(error, requests.exceptions.ProxyError):
        raise UserError("upload.proxy") from None
    raise UserError("upload.unreachable") from None


def _unproven(error: BaseException | None) -> bool:
    """Whether a certificate failed at the bottom of ``error``: a line cut within TLS is no proof
    against a server, and both are told as an SSL error."""
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        inner = getattr(error, "reason", None), *error.args
        error = next((found for found in inner if isinstance(found, BaseException)), None)
    return error is not None
