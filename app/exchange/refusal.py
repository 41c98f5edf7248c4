"""Why a file is refused: one short code a reason, the same in quarantine, receipts and vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from app.exchange.manifest import Manifest

Kind = Literal[
    "oversize",  # more than the cap: not even opened
    "age",  # not a sound age file: header, truncation, altered body
    "not-for-us",  # sound, but encrypted to nobody we are
    "container",  # not byte for byte the container our layout gives
    "manifest",  # the manifest is not canonical JSON, or a field is missing, unknown or mistyped
    "not-enrolled",  # the signer's certificate is not in the trust file
    "signature",  # the signature does not hold
    "role",  # the signer is enrolled but may not sign this kind of file
    "identity",  # the file names another person than the certificate's
    "compromised",  # the signer's key was declared stolen or lost
    "departed",  # the signer left after signing: a human decides
    "revoked",  # signed after the certificate was revoked
    "expired",  # signed outside the certificate's validity
    "clock",  # signed in the future, or received before it could exist
    "recipient",  # made for another organisation or another key
    "digest",  # a payload is not the one the manifest lists
    "schema",  # the synthesis is not canonical JSON of the announced schema
    "same-id",  # this bundle id is known with other content
    "older-version",  # not newer than the version already here
    "predecessor",  # does not follow the version or the act it claims to follow
    "sequence",  # this signer's number was already used for something else
    "authority",  # a trust file of another authority than the pinned one
    "epoch",  # a trust file older than the one in force
    "unknown-bundle",  # a receipt for something never sent
]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not taken in, with its ``kind`` and, where it could be read, its manifest."""

    kind: Kind
    manifest: Manifest | None = None
    digest: str | None = None

    @property
    def code(self) -> str:
        """The key of the French sentence in ``app/text``."""
        return f"refused.{self.kind}"


class Refusal(Exception):
    """Raised between the judging steps of this package; never leaves it."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.kind: Kind = kind
