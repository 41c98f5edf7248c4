"""The demonstration's bundle, judged by ordinary tools: age, openssl, pdfsig. Nothing of ours."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

TOOLS = ("age", "openssl", "pdfsig", "certutil")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(
    bool(MISSING) and "CI" not in os.environ, reason=f"not installed here: {', '.join(MISSING)}"
)


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def opened(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle decrypted by age and unpacked by the zip library of Python."""
    folder = tmp_path_factory.mktemp("ailleurs")
    bundle = next((demonstration / "cle-usb").glob("*.synthese"))
    identity = demonstration / "cles" / "organisation.age"
    _run("age", "-d", "-i", identity, "-o", folder / "b.zip", bundle, cwd=folder)
    with zipfile.ZipFile(folder / "b.zip") as archive:
        archive.extractall(folder)
    return folder


def test_openssl_accepts_the_signature(demonstration: Path, opened: Path) -> None:
    said = _run(
        *("openssl", "cms", "-verify", "-binary", "-inform", "DER"),
        *("-in", "META-INF/signature.p7s", "-content", "META-INF/ASiCManifest.xml"),
        *("-CAfile", demonstration / "cles" / "trust.pem"),
        *("-crl_check", "-cades", "-purpose", "any", "-out", "signed.xml"),
        cwd=opened,
    )
    assert "CAdES Verification successful" in said or "Verification successful" in said


def test_digests_hold(opened: Path) -> None:
    manifest = json.loads((opened / "manifeste.json").read_text(encoding="utf-8"))
    for entry in manifest["files"]:
        data = (opened / entry["name"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    container = (opened / "META-INF" / "ASiCManifest.xml").read_text(encoding="utf-8")
    assert "manifeste.json" in container


def test_pdfsig_trusts_the_pdf(demonstration: Path, opened: Path) -> None:
    store = opened / "nss"
    store.mkdir(exist_ok=True)
    pem = demonstration / "cles" / "trust.pem"
    authority = opened / "ca.pem"
    _run("openssl", "x509", "-in", pem, "-out", authority, cwd=opened)
    crl = opened / "liste.der"
    _run("openssl", "crl", "-in", pem, "-outform", "DER", "-out", crl, cwd=opened)
    _run("certutil", "-N", "-d", f"sql:{store}", "--empty-password", cwd=opened)
    _run(
        "certutil",
        "-A",
        "-d",
        f"sql:{store}",
        "-n",
        "ca",
        "-t",
        "C,C,C",
        "-i",
        authority,
        cwd=opened,
    )
    _run("crlutil", "-I", "-d", f"sql:{store}", "-i", crl, cwd=opened)
    said = _run("pdfsig", "-nssdir", f"sql:{store}", "synthese.pdf", cwd=opened)
    assert "Signature is Valid" in said
    assert "Certificate is Trusted" in said
