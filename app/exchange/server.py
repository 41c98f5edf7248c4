"""The server a space may send to: an address and what proves both sides to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.errors import UserError

EXAMPLE = "https://depot.exemple.fr/envois"
_TIMEOUT = 20.0
_NAME = re.compile(r"[\w-]+(\.[\w-]+)*|[0-9a-f:]+:[0-9a-f:]*")
_PEM = b"-----BEGIN CERTIFICATE-----"
_LARGEST_PEM = 1 << 20


@dataclass(frozen=True)
class Server:
    """Where to send: ``url`` is the address of a tus server, over HTTPS.

    ``token`` is sent as a bearer token. ``authority`` is a PEM file: only its certificates may
    vouch for the server; empty means those of the system. ``certificate`` is a PEM file with a
    client certificate and its key. Proxies are those of the system's environment.
    """

    url: str
    token: str = field(default="", repr=False)
    authority: str = ""
    certificate: str = ""
    timeout: float = _TIMEOUT

    @property
    def host(self) -> str:
        """The name people know it by."""
        return urlsplit(self.url).hostname or ""


def judge_address(address: str) -> None:
    """``upload.bad_address`` unless ``address`` may be a server's, ``upload.plain_address`` when
    what is sent there could be read on the way."""
    try:
        parts = urlsplit(address)
        named = bool(_NAME.fullmatch(parts.hostname or "")) and parts.port != 0
    except ValueError:  # a port or an IPv6 address that is none
        named = False
    if not named or "@" in parts.netloc or re.search(r"\s", address):
        raise UserError("upload.bad_address", example=EXAMPLE)
    if parts.scheme != "https":
        raise UserError("upload.plain_address")


def judge_pem(path: str) -> None:
    """``upload.bad_pem`` unless a file at ``path`` holds a certificate in PEM."""
    try:
        with Path(path).open("rb") as file:
            held = file.read(_LARGEST_PEM)
    except OSError:
        held = b""
    if _PEM not in held:
        raise UserError("upload.bad_pem")
