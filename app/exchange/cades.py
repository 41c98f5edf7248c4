"""A detached CAdES-B-B signature in one fixed DER layout, written and never parsed.

ETSI EN 319 122-1: CMS SignedData over id-data, one signer, its certificate embedded, and the signed
attributes content-type, signing-time, message-digest and signing-certificate-v2 (RFC 5035), in that
order, which is DER's order for these four because each is longer than the one before.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from app.exchange import der
from app.exchange.certificate import Certificate
from app.exchange.signing import Signer, sign

_DATA = der.object_id("1.2.840.113549.1.7.1")
_SIGNED_DATA = der.object_id("1.2.840.113549.1.7.2")
_CONTENT_TYPE = der.object_id("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = der.object_id("1.2.840.113549.1.9.4")
_SIGNING_TIME = der.object_id("1.2.840.113549.1.9.5")
_SIGNING_CERTIFICATE_V2 = der.object_id("1.2.840.113549.1.9.16.2.47")
_SHA256 = der.tlv(der.SEQUENCE, der.object_id("2.16.840.1.101.3.4.2.1"))
_ECDSA_SHA256 = der.tlv(der.SEQUENCE, der.object_id("1.2.840.10045.4.3.2"))
_VERSION_1 = der.integer(1)
# A DER ECDSA-Sig-Value on P-256: two integers of at most 33 bytes.
SIGNATURE_SIZES = range(8, 73)


def attributes(certificate: Certificate, content: bytes, signed_at: datetime) -> bytes:
    """The four signed attributes one after the other, without what encloses them."""
    own_digest = der.tlv(der.OCTET_STRING, bytes.fromhex(certificate.sha256))
    certificate_id = der.tlv(der.SEQUENCE, der.tlv(der.SEQUENCE, own_digest))
    digest = hashlib.sha256(content).digest()
    return b"".join(
        (
            _attribute(_CONTENT_TYPE, _DATA),
            _attribute(_SIGNING_TIME, der.time(signed_at)),
            _attribute(_MESSAGE_DIGEST, der.tlv(der.OCTET_STRING, digest)),
            _attribute(_SIGNING_CERTIFICATE_V2, der.tlv(der.SEQUENCE, certificate_id)),
        )
    )


def signed_bytes(attributes: bytes) -> bytes:
    """The exact bytes that are signed: the attributes as a SET OF (RFC 5652, 5.4)."""
    return der.tlv(der.SET, attributes)


def render(certificate: Certificate, attributes: bytes, signature: bytes) -> bytes:
    """The whole detached signature file (DER ContentInfo)."""
    signer_info = der.tlv(
        der.SEQUENCE,
        _VERSION_1,
        der.tlv(der.SEQUENCE, certificate.issuer, der.integer(certificate.serial)),
        _SHA256,
        der.tlv(der.CONTEXT_0, attributes),
        _ECDSA_SHA256,
        der.tlv(der.OCTET_STRING, signature),
    )
    signed_data = der.tlv(
        der.SEQUENCE,
        _VERSION_1,
        der.tlv(der.SET, _SHA256),
        der.tlv(der.SEQUENCE, _DATA),
        der.tlv(der.CONTEXT_0, certificate.der),
        der.tlv(der.SET, signer_info),
    )
    return der.tlv(der.SEQUENCE, _SIGNED_DATA, der.tlv(der.CONTEXT_0, signed_data))


def seal(signer: Signer, content: bytes, signed_at: datetime) -> bytes:
    """Sign ``content``."""
    made = attributes(signer.enrolled, content, signed_at)
    return render(signer.enrolled, made, sign(signer.key, signed_bytes(made)))


def cut_signature(found: bytes, certificate: Certificate, attributes: bytes) -> bytes | None:
    """The ECDSA value at the end of ``found``, if all the rest is what ``render`` writes.

    Every enclosing length takes two bytes whatever the value's size, so that the size of the value
    follows from the size of the file.
    """
    frame = len(render(certificate, attributes, bytes(SIGNATURE_SIZES[-1])))
    size = SIGNATURE_SIZES[-1] - frame + len(found)
    if size not in SIGNATURE_SIZES:
        return None
    signature = found[-size:]
    return signature if render(certificate, attributes, signature) == found else None


def _attribute(kind: bytes, value: bytes) -> bytes:
    return der.tlv(der.SEQUENCE, kind, der.tlv(der.SET, value))
