"""The server a space may send to: an address and what proves both sides to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

_TIMEOUT = 20.0


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
