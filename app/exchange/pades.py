"""PAdES-B-B on the PDF itself, so that prison teams can check it in an ordinary PDF reader.

pyHanko does the work and takes 0.6 s to import: it is loaded at the first call.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.exchange.signing import Signer
from app.exchange.trust import Enrolled, Trust

# "altered" covers what was changed or added after signing, and what no reader can read.
PdfState = Literal["valid", "unsigned", "altered", "not-enrolled", "revoked", "expired"]


@dataclass(frozen=True, slots=True)
class PdfCheck:
    """What can be said of a PDF's signature; ``signer`` and ``signed_at`` once it holds."""

    state: PdfState
    signer: Enrolled | None = None
    signed_at: datetime | None = None


def sign_pdf(pdf: bytes, signer: Signer, ca: bytes, now: datetime, reason: str) -> bytes:
    """``pdf`` with one PAdES-B-B signature over all of it; the CA certificate (DER) is embedded."""
    from app.exchange.pades_pyhanko import sign

    return sign(pdf, signer, ca, now, reason)


def check_pdf(pdf: bytes, trust: Trust) -> PdfCheck:
    """Whether ``pdf`` is as an enrolled person signed it. Opens no connection."""
    from app.exchange.pades_pyhanko import read_signature

    state, digest, signed_at = read_signature(pdf)
    if state != "valid" or signed_at is None:
        return PdfCheck("unsigned" if state == "unsigned" else "altered")
    enrolled = trust.enrolled.get(digest)
    if enrolled is None:
        return PdfCheck("not-enrolled")
    certificate = enrolled.certificate
    if not certificate.not_before <= signed_at <= certificate.not_after:
        return PdfCheck("expired")
    revoked = trust.revocation(certificate)
    if revoked is not None and (revoked.reason == "compromised" or signed_at >= revoked.at):
        return PdfCheck("revoked")
    return PdfCheck("valid", enrolled, signed_at)
