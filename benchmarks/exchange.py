"""Judging bundles against the raw primitives on the same bytes and a spawned openssl, in one run.

Usage: python -m benchmarks.exchange [COUNT]   (default 1,000 bundles: 60 KB PDF, 15 KB JSON)
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.exchange import age, canonical, container
from app.exchange.age import Identities
from app.exchange.authority import Subject, create_authority, issue_certificate, revocation_list
from app.exchange.bundle import Draft, SealedBundle, seal_bundle
from app.exchange.judge import Accepted, judge_bundle
from app.exchange.keys import age_recipient, new_age_identity, new_signing_key
from app.exchange.manifest import LAYOUT
from app.exchange.signing import Signer, holds, sign
from app.exchange.trust import (
    Organisation,
    Person,
    Recipients,
    Settings,
    Trust,
    TrustDraft,
    seal_trust,
    trust_pem,
)

PDF_SIZE, JSON_SIZE = 60_000, 15_000
SPAWNS = 30


def organisation(identity: str, now: datetime) -> tuple[Signer, Trust]:
    """A fictional organisation of one person holding every role."""
    made = create_authority("Organisation fictive", now, uuid.uuid4)
    key, person_id = new_signing_key(), uuid.uuid4()
    roles = ("conseiller", "superviseur", "autorité")
    subject = Subject(person_id, "Camille Exemple", frozenset(roles))
    certificate = issue_certificate(made, subject, key.public_key(), now, uuid.uuid4)
    recovery = age_recipient(new_age_identity())
    draft = TrustDraft(
        epoch=1,
        valid_until=now + timedelta(days=90),
        organisation=Organisation(made.org_id, made.name),
        ca=made.certificate,
        crl=revocation_list(made, (), 1, now),
        recipients=Recipients(age_recipient(identity), recovery),
        people=(Person(person_id, "Camille Exemple", ("0001",), roles, (certificate,)),),
        settings=Settings(5, "esp"),
    )
    signer = Signer(key, certificate)
    return signer, seal_trust(draft, signer, now).trust


def bundles(count: int, signer: Signer, trust: Trust, now: datetime) -> list[SealedBundle]:
    """``count`` sealed bundles, each with its own content."""
    made = []
    for number in range(count):
        texts = [os.urandom(50).hex() for _ in range(JSON_SIZE // 103)]
        content = canonical.encode({"schema": "essai/1", "textes": texts})
        pdf = b"%PDF-1.7\n" + os.urandom(PDF_SIZE - 9)
        draft = Draft(uuid.uuid4(), 1, None, now, now, "essai/1", "canevas/0", number + 1, "0" * 64)
        if number == 0:
            draft = Draft(uuid.uuid4(), 1, None, now, now, "essai/1", "canevas/0", 1, None)
        made.append(seal_bundle(draft, content, pdf, signer, trust, now, uuid.uuid4))
    return made


def primitives(inners: list[bytes], signer: Signer) -> Callable[[], None]:
    """One AEAD opening, one SHA-256 and one ECDSA verification for each container's bytes."""
    box, nonce = ChaCha20Poly1305(bytes(32)), bytes(12)
    sealed = [box.encrypt(nonce, inner, None) for inner in inners]
    signature, public = sign(signer.key, b""), signer.key.public_key()

    def work() -> None:
        for data in sealed:
            hashlib.sha256(box.decrypt(nonce, data, None)).digest()
            holds(public, signature, b"")

    return work


def judging(
    made: list[SealedBundle], identity: str, trust: Trust, now: datetime
) -> Callable[[], None]:
    """Decrypt, verify and decode each bundle, as an import does."""
    identities = Identities.of(identity)

    def work() -> None:
        for sealed in made:
            if not isinstance(judge_bundle(sealed.data, identities, trust, now), Accepted):
                raise SystemExit("a sound bundle was refused")

    return work


def spawning(inners: list[bytes], trust: Trust) -> Callable[[], None]:
    """``openssl cms -verify`` in a new process for each, the files being there already."""
    folder = Path(tempfile.mkdtemp())
    (folder / "trust.pem").write_bytes(trust_pem(trust))
    for number, inner in enumerate(inners):
        opened = container.cut(LAYOUT, inner)
        (folder / f"{number}.p7s").write_bytes(opened.signature)
        (folder / f"{number}.xml").write_bytes(opened.asic_manifest)

    def work() -> None:
        for number in range(len(inners)):
            command = (
                f"openssl cms -verify -binary -inform DER -in {number}.p7s -content {number}.xml"
            )
            options = "-CAfile trust.pem -crl_check -cades -purpose any -out /dev/null"
            subprocess.run(
                [*command.split(), *options.split()], cwd=folder, check=True, capture_output=True
            )
        shutil.rmtree(folder)

    return work


def timed(work: Callable[[], None]) -> float:
    """Seconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(count: int) -> None:
    """Print milliseconds a bundle and the two ratios the project holds itself to."""
    now = datetime.now(UTC)
    identity = new_age_identity()
    signer, trust = organisation(identity, now)
    made = bundles(count, signer, trust, now)
    inners = [age.unseal(sealed.data, Identities.of(identity)) for sealed in made]
    raw = timed(primitives(inners, signer)) / count
    judged = timed(judging(made, identity, trust, now)) / count
    print(f"{count} bundles of {len(made[0].data)} bytes")
    print(f"primitives      {raw * 1e3:7.3f} ms")
    print(f"judge_bundle    {judged * 1e3:7.3f} ms   {judged / raw:.2f} x primitives (at most 6)")
    if shutil.which("openssl"):
        spawned = timed(spawning(inners[:SPAWNS], trust)) / len(inners[:SPAWNS])
        print(
            f"openssl spawned {spawned * 1e3:7.3f} ms   {spawned / judged:.1f} x slower (5 or more)"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
