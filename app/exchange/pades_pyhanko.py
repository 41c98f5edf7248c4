"""The two uses we make of pyHanko. Only ``pades.py`` imports this module, at the first call."""

from __future__ import annotations

import hashlib
import logging
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Literal

from asn1crypto import keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.exchange.keys import signing_key_to_bytes
from app.exchange.signing import Signer

# What the library says of a crooked file is for its developers: the verdict says it in French.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

_FIELD = "Signature"
Integrity = Literal["valid", "unsigned", "altered"]
# A reader of hostile PDF objects fails in all these ways; each means "not a PDF we can vouch for".
_UNREADABLE = (
    PdfError,
    SigningError,
    SignatureValidationError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
)


class _SignerAt(PdfSigner):
    """A PdfSigner whose clock is given: pyHanko offers no parameter for the time of signing."""

    def __init__(self, metadata: PdfSignatureMetadata, signer: SimpleSigner, at: datetime) -> None:
        super().__init__(metadata, signer)
        self._at = at

    def init_signing_session(
        self, pdf_out: Any, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


def sign(pdf: bytes, signer: Signer, ca: bytes, now: datetime, reason: str) -> bytes:
    """See ``pades.sign_pdf``."""
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register(x509.Certificate.load(ca))
    key = keys.PrivateKeyInfo.load(signing_key_to_bytes(signer.key))
    simple = SimpleSigner(x509.Certificate.load(signer.certificate), key, store)
    metadata = PdfSignatureMetadata(
        field_name=_FIELD,
        md_algorithm="sha256",
        reason=reason,
        subfilter=SigSeedSubFilter.PADES,
    )
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    out: BytesIO = _SignerAt(metadata, simple, now.astimezone(UTC)).sign_pdf(writer)
    return out.getvalue()


def read_signature(
    pdf: bytes,
) -> tuple[Literal["valid", "unsigned", "altered"], str, datetime | None]:
    """The state of the one signature, its certificate's digest and the moment it claims.

    Only integrity is asked of pyHanko; whom to trust is decided by the trust file. The certificate
    is therefore its own trust root here.
    """
    try:
        signatures = PdfFileReader(BytesIO(pdf)).embedded_signatures
        if len(signatures) != 1:
            return ("altered" if signatures else "unsigned"), "", None
        found = signatures[0]
        certificate: bytes = found.signer_cert.dump()
        at: datetime | None = found.self_reported_timestamp
        context = ValidationContext(
            trust_roots=[found.signer_cert],
            allow_fetching=False,
            moment=at,
            revocation_mode="soft-fail",
        )
        status = validate_pdf_signature(found, signer_validation_context=context)
        whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
        sound = status.intact and status.valid and whole
    except _UNREADABLE:
        return "altered", "", None
    return ("valid" if sound else "altered"), hashlib.sha256(certificate).hexdigest(), at
