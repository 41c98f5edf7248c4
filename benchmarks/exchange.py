"""Judging bundles against the raw primitives on the same bytes and a spawned openssl, in one run;
and receiving them all in one space, the last tenth against the first.

Usage: python -m benchmarks.exchange [COUNT]   (default 1,000 bundles: 60 KB PDF, 15 KB JSON)
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.domain.records import TrustState
from app.exchange import age, canonical, container
from app.exchange.age import Identities
from app.exchange.authority import Subject, create_authority, issue_certificate, revocation_list
from app.exchange.bundle import Draft, SealedBundle, seal_bundle
from app.exchange.judge import Accepted, judge_bundle
from app.exchange.keys import (
    age_recipient,
    new_age_identity,
    new_signing_key,
    signing_key_to_bytes,
)
from app.exchange.manifest import LAYOUT
from app.exchange.signing import Signer, holds, sign
from app.exchange.trust import (
    Organisation,
    Person,
    Recipients,
    SealedTrust,
    Settings,
    Trust,
    TrustDraft,
    seal_trust,
    trust_pem,
)
from app.storage import trust as trust_rows
from app.workspace.identity import AGE_IDENTITY, SIGNING_KEY, put_key
from app.workspace.receiving import receive
from app.workspace.space import Workspace, World, create_space

PDF_SIZE, JSON_SIZE = 60_000, 15_000
SPAWNS, BATCH = 5, 100
WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def organisation(identity: str, now: datetime) -> tuple[Signer, SealedTrust]:
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
    return signer, seal_trust(draft, signer, now)


def bundles(count: int, signer: Signer, trust: Trust, now: datetime) -> list[SealedBundle]:
    """``count`` sealed bundles, each with its own content."""
    made: list[SealedBundle] = []
    for number in range(count):
        texts = [os.urandom(50).hex() for _ in range(JSON_SIZE // 103)]
        content = canonical.encode({"schema": "essai/1", "textes": texts})
        pdf = b"%PDF-1.7\n" + os.urandom(PDF_SIZE - 9)
        before = made[-1].digest if made else None
        draft = Draft(uuid.uuid4(), 1, None, now, now, "essai/1", "canevas/0", number + 1, before)
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


def spent() -> float:
    """Seconds of processor of this process and of those it waited for: what others do on the
    machine meanwhile does not count."""
    own, children = (resource.getrusage(who) for who in WHOSE)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def timed(work: Callable[[], None]) -> float:
    """Seconds of processor that ``work`` takes."""
    start = spent()
    work()
    return spent() - start


def ratios(made: list[SealedBundle], signer: Signer, trust: Trust, identity: str) -> None:
    """Primitives, judging and spawning in turn, batch after batch; medians and their ratios."""
    now, identities = datetime.now(UTC), Identities.of(identity)
    raw, judged, spawned = [], [], []
    for start in range(0, len(made), BATCH):
        batch = made[start : start + BATCH]
        inners = [age.unseal(sealed.data, identities) for sealed in batch]
        raw.append(timed(primitives(inners, signer)) / len(batch))
        judged.append(timed(judging(batch, identity, trust, now)) / len(batch))
        if shutil.which("openssl"):
            few = inners[:SPAWNS]
            spawned.append(timed(spawning(few, trust)) / len(few))
    base, ours = median(raw), median(judged)
    print(f"{len(made)} bundles of {len(made[0].data)} bytes, batches of {BATCH}, processor time")
    print(f"primitives      {base * 1e3:7.3f} ms")
    print(f"judge_bundle    {ours * 1e3:7.3f} ms   {ours / base:.2f} x primitives (at most 6)")
    if spawned:
        theirs = median(spawned)
        print(f"openssl spawned {theirs * 1e3:7.3f} ms   {theirs / ours:.1f} x slower (5 or more)")


def growth(
    made: list[SealedBundle], identity: str, signer: Signer, sealed_trust: SealedTrust
) -> None:
    """Receiving all of them in one space: the last tenth against the first."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        space = create_space(
            folder / "s.canevas", "supervisor", "Camille", "DISP", "neuf rivages gris", World()
        )
        put_key(space, AGE_IDENTITY, identity.encode())
        put_key(space, SIGNING_KEY, signing_key_to_bytes(signer.key))
        state = TrustState(1, sealed_trust.trust.ca.der, sealed_trust.data, datetime.now(UTC))
        with space.vault.write() as session:
            trust_rows.accept(session, state)
        tenth = max(len(made) // 10, 1)
        costs = []
        for start in range(0, len(made), tenth):
            paths = []
            for number, sealed in enumerate(made[start : start + tenth]):
                paths.append(folder / f"{number}.synthese")
                paths[-1].write_bytes(sealed.data)
            costs.append(timed(lambda given=paths: receive_all(space, given)) / len(paths))
        space.close()
    print(
        f"receiving       {costs[0] * 1e3:7.3f} ms each in the first tenth, "
        f"{costs[-1] * 1e3:.3f} in the last: {costs[-1] / costs[0]:.2f} x (linear: about 1)"
    )


def receive_all(space: Workspace, paths: list[Path]) -> None:
    """Receive every file; all are sound."""
    arrivals = receive(space, paths)
    if any(arrival.outcome != "accepted" for arrival in arrivals):
        raise SystemExit("a sound bundle was refused")


def main(count: int) -> None:
    """Print milliseconds of processor a bundle and the ratios the project holds itself to."""
    now = datetime.now(UTC)
    identity = new_age_identity()
    signer, sealed_trust = organisation(identity, now)
    made = bundles(count, signer, sealed_trust.trust, now)
    ratios(made, signer, sealed_trust.trust, identity)
    growth(made, identity, signer, sealed_trust)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
