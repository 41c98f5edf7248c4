"""A stock tus server on loopback, over HTTPS with a certificate of its own authority."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

tussi = pytest.importorskip("tussi", reason="the tus server of the tests runs on Linux only")
uvicorn = pytest.importorskip("uvicorn")

Message = MutableMapping[str, Any]
TOKEN = "jeton-fictif"


@dataclass
class TusServer:
    """The running server. ``fault`` is what it does to the next content: see ``_Faults``."""

    url: str
    authority: Path
    completed: Path
    fault: str = ""
    patches: int = 0
    created: int = 0
    arrived: list[bytes] = field(default_factory=list)

    def files(self) -> list[bytes]:
        """What arrived whole."""
        return [p.read_bytes() for p in sorted(self.completed.iterdir()) if p.suffix != ".meta"]


class _Faults:
    """An ASGI layer in front of the server: asks for the token, cuts, refuses, as told."""

    def __init__(self, app: Any, server: TusServer) -> None:
        self._app, self._server = app, server

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        deliver: Callable[[Message], Awaitable[None]],
    ) -> None:
        if scope["type"] != "http":
            return
        method, server = scope["method"], self._server
        server.patches += method == "PATCH"
        server.created += method == "POST"
        sent = dict(scope["headers"]).get(b"authorization", b"")
        if sent != f"Bearer {TOKEN}".encode():
            await self._refuse(deliver, 401)
        elif server.fault.isdigit() and method in ("POST", "PATCH"):
            await self._refuse(deliver, int(server.fault))
        elif server.fault == "cut" and method == "PATCH" and server.patches > 1:
            server.fault = ""
            headers = [(b"content-length", b"9")]  # promised, never sent: uvicorn then hangs up
            await deliver({"type": "http.response.start", "status": 200, "headers": headers})
        elif server.fault == "slow" and method == "PATCH":
            server.fault = ""
            await _pass_time(receive)
        else:
            await self._app(scope, receive, deliver)

    async def _refuse(self, deliver: Callable[[Message], Awaitable[None]], status: int) -> None:
        headers = [(b"content-length", b"0")]
        await deliver({"type": "http.response.start", "status": status, "headers": headers})
        await deliver({"type": "http.response.body", "body": b""})


async def _pass_time(receive: Callable[[], Awaitable[Message]]) -> None:
    """Answer nothing until the client has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass


def certificate(folder: Path) -> tuple[Path, Path]:
    """A self-signed certificate for the loopback address, and its key, as PEM files."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "serveur de test")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / "autorite.pem", folder / "cle.pem"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return pem, secret


@pytest.fixture
def tus(tmp_path: Path) -> Iterator[TusServer]:
    pem, secret = certificate(tmp_path)
    completed = tmp_path / "arrives"
    completed.mkdir()
    storage = tussi.FilesystemStorage(directory=tmp_path / "en-cours")
    server = TusServer("", pem, completed)
    app = _Faults(tussi.TUSApp(storage=storage, completed_dir=completed), server)
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=0,
        log_level="critical",
        lifespan="off",
        ssl_certfile=str(pem),
        ssl_keyfile=str(secret),
    )
    runner = uvicorn.Server(config)
    ready = threading.Event()
    started = runner.startup

    async def startup(sockets: Any = None) -> None:
        await started(sockets)
        ready.set()

    runner.startup = startup
    thread = threading.Thread(target=runner.run, daemon=True)
    thread.start()
    assert ready.wait(20)
    port = runner.servers[0].sockets[0].getsockname()[1]
    server.url = f"https://127.0.0.1:{port}/files/"
    yield server
    runner.should_exit = runner.force_exit = True
    thread.join(10)
