"""What the product makes is checked by tools that know nothing of it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from conftest import NOW, PDF, World
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

from app.exchange.pades import sign_pdf
from app.exchange.trust import Trust, trust_pem

TOOLS = ("age", "openssl", "pdfsig", "certutil", "crlutil")


@pytest.fixture(autouse=True)
def _tools() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"missing tools: {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)


def cms_verify(folder: Path) -> subprocess.CompletedProcess[str]:
    command = (
        "openssl cms -verify -binary -inform DER -in META-INF/signature.p7s"
        " -content META-INF/ASiCManifest.xml -CAfile trust.pem -crl_check -cades -purpose any"
        f" -attime {int((NOW + timedelta(hours=1)).timestamp())} -out verified.xml"
    )
    return run(*command.split(), cwd=folder)


@pytest.fixture
def opened(world: World, tmp_path: Path) -> Path:
    """A bundle decrypted by ``age`` and unpacked by an ordinary zip reader."""
    pdf = sign_pdf(PDF, world.counsellor, world.authority.certificate, NOW, "Remise")
    (tmp_path / "b.synthese").write_bytes(world.bundle(pdf=pdf).data)
    (tmp_path / "identity").write_text(world.operational + "\n")
    made = run("age", "-d", "-i", "identity", "-o", "b.zip", "b.synthese", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    (tmp_path / "trust.pem").write_bytes(trust_pem(world.trust))
    return tmp_path


def test_openssl_accepts_the_signature(opened: Path) -> None:
    done = cms_verify(opened)
    assert done.returncode == 0, done.stderr
    assert "CAdES Verification successful" in done.stderr


def test_openssl_refuses_it_once_the_certificate_is_revoked(opened: Path, world: World) -> None:
    revoked = world.revoke(world.counsellor, "compromised").trust
    (opened / "trust.pem").write_bytes(trust_pem(revoked))
    done = cms_verify(opened)
    assert done.returncode != 0
    assert "revoked" in done.stderr


def test_openssl_refuses_another_content(opened: Path) -> None:
    signed = opened / "META-INF" / "ASiCManifest.xml"
    signed.write_bytes(signed.read_bytes().replace(b"synthese.pdf", b"synthese.xdf"))
    assert cms_verify(opened).returncode != 0


def test_the_digests_lead_from_the_signature_to_each_file(opened: Path) -> None:
    xml = (opened / "META-INF" / "ASiCManifest.xml").read_text()
    found = re.findall(r'DataObjectReference URI="([^"]+)".*?DigestValue>([^<]+)<', xml)
    assert [name for name, _ in found] == ["manifeste.json", "synthese.json", "synthese.pdf"]
    for name, digest in found:
        assert hashlib.sha256((opened / name).read_bytes()).digest() == base64.b64decode(digest)
    for entry in json.loads((opened / "manifeste.json").read_text())["files"]:
        content = (opened / entry["name"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (
            entry["size"],
            entry["sha256"],
        )


def nss_database(folder: Path, trust: Trust) -> None:
    """What a prison team's reader would hold: the authority and its revocation list."""
    (folder / "ca.der").write_bytes(trust.ca.der)
    crl = x509.load_der_x509_crl(trust.payload.crl)
    (folder / "crl.der").write_bytes(crl.public_bytes(Encoding.DER))
    (folder / "nss").mkdir()
    for command in (
        "certutil -N -d sql:nss --empty-password",
        "certutil -A -d sql:nss -n autorite -t CT,CT,CT -i ca.der",
        "crlutil -I -d sql:nss -i crl.der",
    ):
        done = run(*command.split(), cwd=folder)
        assert done.returncode == 0, done.stderr


def test_pdfsig_finds_the_pdf_valid_and_trusted(opened: Path, world: World) -> None:
    nss_database(opened, world.trust)
    said = run("pdfsig", "-nssdir", "sql:nss", "synthese.pdf", cwd=opened).stdout
    assert "Signature is Valid." in said
    assert "Certificate is Trusted." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def test_pdfsig_says_revoked_after_a_revocation(opened: Path, world: World) -> None:
    at = NOW - timedelta(days=1)
    nss_database(opened, world.revoke(world.counsellor, "compromised", at).trust)
    said = run("pdfsig", "-nssdir", "sql:nss", "synthese.pdf", cwd=opened).stdout
    assert "Certificate has been Revoked." in said


def test_openssl_checks_the_other_three_kinds(
    world: World, receipt, request_file, tmp_path: Path
) -> None:
    kinds = {"recu": receipt.data, "confiance": world.sealed_trust.data}
    for name, data in kinds.items():
        folder = tmp_path / name
        unpack(data, folder)
        (folder / "trust.pem").write_bytes(trust_pem(world.trust))
        done = cms_verify(folder)
        assert done.returncode == 0, done.stderr
    folder = tmp_path / "demande"
    unpack(request_file.data, folder)
    (folder / "csr.der").write_bytes(request_file.request.csr)
    done = run("openssl", "req", "-inform", "DER", "-in", "csr.der", "-verify", cwd=folder)
    assert done.returncode == 0, done.stderr
    own = x509.load_der_x509_certificate(request_file.request.certificate)
    (folder / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
    command = (
        "openssl cms -verify -binary -inform DER -in META-INF/signature.p7s -cades -content"
        " META-INF/ASiCManifest.xml -CAfile own.pem -purpose any -out verified.xml"
        f" -attime {int((NOW + timedelta(hours=1)).timestamp())}"
    )
    done = run(*command.split(), cwd=folder)
    assert done.returncode == 0, done.stderr


def unpack(data: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / "file.zip").write_bytes(data)
    with zipfile.ZipFile(folder / "file.zip") as archive:
        archive.extractall(folder)


def test_pyhanko_agrees_on_the_outer_signature(opened: Path, world: World) -> None:
    context = ValidationContext(
        trust_roots=[asn1_x509.Certificate.load(world.trust.ca.der)],
        crls=[world.trust.payload.crl],
        allow_fetching=False,
        revocation_mode="hard-fail",
        moment=NOW + timedelta(hours=1),
    )
    content = cms.ContentInfo.load((opened / "META-INF" / "signature.p7s").read_bytes())
    signed = (opened / "META-INF" / "ASiCManifest.xml").read_bytes()
    status = asyncio.run(
        async_validate_detached_cms(signed, content["content"], signer_validation_context=context)
    )
    assert status.bottom_line
    assert status.signing_cert.dump() == world.counsellor.certificate
