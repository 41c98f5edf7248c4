"""Makes the vectors of ``bundles/``: one success or failure each, its kind in the header.

Run ``python tests/vectors/generate_bundles.py`` after a change of the format. A vector is a text
header (``expect``, ``now``, ``comment``, one a line), an empty line, then the file to judge. The
trust file and the identity that judge them stand beside, once. Keys are fresh and fictional.
"""

from __future__ import annotations

import json
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "exchange")]

from conftest import CONTENT, NOW, PDF, World, enrol, make_world, person  # noqa: E402

from app.exchange import age, container, signed  # noqa: E402
from app.exchange.authority import Revocation, revocation_list  # noqa: E402
from app.exchange.keys import age_recipient, new_age_identity, new_signing_key  # noqa: E402
from app.exchange.manifest import LAYOUT, Manifest  # noqa: E402
from app.exchange.signing import Signer  # noqa: E402
from app.exchange.trust import seal_trust  # noqa: E402


@dataclass(frozen=True)
class Vector:
    """A file to judge at ``now``, and the kind of refusal expected ("accepted" for none)."""

    name: str
    expect: str
    data: bytes
    comment: str
    now: datetime = NOW


@dataclass(frozen=True)
class Cast:
    """The world with everybody an attack needs, and one sound bundle of it."""

    world: World
    stolen: Signer
    stranger: Signer

    @property
    def sound(self) -> Manifest:
        return self.world.bundle().manifest

    @property
    def inner(self) -> bytes:
        return age.unseal(self.world.bundle().data, self.world.identities)

    def encrypt(self, inner: bytes) -> bytes:
        return age.seal(inner, self.world.trust.payload.recipients.both)

    def reseal(self, encoded: bytes, signer: Signer | None = None, **changes: bytes) -> bytes:
        payloads = (encoded, changes.get("content", CONTENT), changes.get("pdf", PDF))
        sealed = signed.seal(LAYOUT, payloads, signer or self.world.counsellor, NOW)
        return self.encrypt(sealed)

    def manifest(self, sealer: Signer | None = None, **changes: object) -> bytes:
        """A bundle whose manifest is changed and duly signed."""
        changed = replace(self.sound, **changes)
        payloads = (signed.encode(changed), CONTENT, PDF)
        who = sealer or self.world.counsellor
        return self.encrypt(signed.seal(LAYOUT, payloads, who, changed.signed_at))


def make_cast() -> Cast:
    """An organisation with a counsellor whose key is declared stolen; a stranger nobody listed."""
    world = make_world()
    stolen = enrol(world.authority, world.ids, "Maxime Exemple", "conseiller")
    stranger = enrol(world.authority, world.ids, "Sasha Exemple", "conseiller")
    listed = person(stolen, "Maxime Exemple", "conseiller")
    lost = Revocation(stolen.enrolled.serial, NOW, "compromised")
    crl = revocation_list(world.authority, [lost], 2, NOW)
    people = (*world.draft.people, listed)
    world.draft = replace(world.draft, epoch=2, crl=crl, people=people)
    world.sealed_trust = seal_trust(world.draft, world.admin, NOW)
    return Cast(world, stolen, stranger)


def age_vectors(cast: Cast) -> Iterator[Vector]:
    """What reaches the age layer."""
    data = cast.world.bundle().data
    body = data.index(b"\n--- ") + 60
    flipped = bytearray(data)
    flipped[30] ^= 1
    flipped_body = bytearray(data)
    flipped_body[body] ^= 1
    intro, header = data[:22], data[22 : data.index(b"\n--- ") + 1]
    many = intro + header.split(b"\n-> ")[0] + b"\n" + header * 200 + data[22 + len(header) :]
    yield Vector("age-sound", "accepted", data, "a sound bundle")
    yield Vector("age-empty", "age", b"", "nothing at all")
    yield Vector("age-header-flip", "age", bytes(flipped), "one bit of the header")
    yield Vector("age-body-flip", "age", bytes(flipped_body), "one bit of the body")
    yield Vector("age-appended", "age", data + b"\0", "one byte after the end")
    for part in (10, 100, body, len(data) // 2, len(data) - 1):
        yield Vector(f"age-cut-{part:05}", "age", data[:part], "cut short")
    yield Vector("age-many-stanzas", "age", many, "hundreds of stanzas")
    yield Vector(
        "age-endless-header", "age", intro + b"-> X25519 " + b"A" * 9000, "no end of header"
    )
    yield Vector("age-passphrase", "age", intro + b"-> scrypt AAAA 30\nAAAA\n--- A\n", "passphrase")
    armour = b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"
    yield Vector("age-armoured", "age", armour, "an armoured file")
    other = age_recipient(new_age_identity())
    yield Vector("age-other-key", "not-for-us", age.seal(cast.inner, [other]), "another's key only")


def zipped(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    """The entries zipped by an ordinary library, in the order given."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def container_vectors(cast: Cast) -> Iterator[Vector]:
    """What a zip reader would let through."""
    inner = cast.inner
    with zipfile.ZipFile(BytesIO(inner)) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    local, central = bytearray(inner), bytearray(inner)
    local[18:22] = struct.pack("<I", 2**32 - 1)
    at = inner.index(b"PK\1\2")
    central[at + 24 : at + 28] = struct.pack("<I", 1)
    linked = bytearray(inner)
    linked[at + 38 : at + 42] = struct.pack("<I", 0o120777 << 16)
    renamed = bytearray(inner)
    renamed[at + 46] ^= 1
    attacks = {
        "again": (zipped(entries), "same content zipped again"),
        "deflated": (zipped(entries, zipfile.ZIP_DEFLATED), "same content, compressed"),
        "duplicate": (zipped([*entries, entries[1]]), "an entry twice"),
        "traversal": (zipped([*entries, ("../../x", b"x")]), "a name that climbs"),
        "backslash": (zipped([*entries, ("..\\x", b"x")]), "a name with a backslash"),
        "absolute": (zipped([*entries, ("/etc/x", b"x")]), "an absolute name"),
        "extra": (zipped([*entries, ("autre.json", b"{}")]), "an unsigned entry"),
        "missing": (zipped(entries[:3] + entries[4:]), "an entry less"),
        "reordered": (zipped([entries[0], entries[2], entries[1], *entries[3:]]), "another order"),
        "comment": (inner[:-2] + b"\1\0!", "an archive comment"),
        "prefix": (b"#!" + inner, "something before"),
        "suffix": (inner + b"PK", "something after"),
        "bomb": (zipped([("x", bytes(10**6))], zipfile.ZIP_DEFLATED), "a bomb"),
        "lying-size": (bytes(local), "a size beyond the file"),
        "lying-directory": (bytes(central), "directory and header differ in size"),
        "other-name": (bytes(renamed), "directory and header differ in name"),
        "symlink": (bytes(linked), "an entry said to be a link"),
        "swapped-pdf": (inner.replace(PDF[20:60], PDF[20:60][::-1]), "PDF changed, digests kept"),
        "not-a-zip": (b"bonjour", "no zip at all"),
    }
    for name, (data, comment) in attacks.items():
        yield Vector(f"container-{name}", "container", cast.encrypt(data), comment)


def signature_vectors(cast: Cast) -> Iterator[Vector]:
    """Who signed, and with what."""
    world, manifest = cast.world, cast.sound
    opened = container.cut(LAYOUT, cast.inner)

    def with_signature(data: bytes, payloads: tuple[bytes, ...] = opened.payloads) -> bytes:
        return cast.encrypt(container.render(LAYOUT, payloads, data))

    def by(signer: Signer) -> object:
        return replace(
            manifest.signer,
            cert_sha256=signer.enrolled.sha256,
            person_id=signer.enrolled.person_id,
        )

    swapped = (*opened.payloads[:2], PDF + b"%")
    foreign = container.cut(LAYOUT, age.unseal(world.bundle().data, world.identities))
    other_manifest = (foreign.payloads[0], *opened.payloads[1:])
    thief = Signer(new_signing_key(), world.counsellor.certificate)
    rogue = make_world().counsellor
    mine, found = signed.encode(manifest), opened.signature
    attacks = {
        "swapped-pdf": (with_signature(found, swapped), "PDF changed, digests redone"),
        "manifest": (with_signature(found, other_manifest), "another's manifest"),
        "foreign": (with_signature(foreign.signature), "another bundle's signature"),
        "empty": (with_signature(b""), "an empty signature file"),
        "trailing": (with_signature(found + b"\0"), "a byte after the signature"),
        "twice": (with_signature(found * 2), "two signers"),
        "deep": (with_signature(b"0\x80" * 4000), "deep ASN.1"),
        "other-key": (cast.reseal(mine, thief), "one's certificate, another's key"),
        "rogue-ca": (cast.reseal(mine, rogue), "a CA of the same name"),
    }
    for name, (data, comment) in attacks.items():
        yield Vector(f"signature-{name}", "signature", data, comment)
    signers = {
        "not-enrolled": (cast.stranger, "not-enrolled"),
        "rogue": (rogue, "not-enrolled"),
        "stolen": (cast.stolen, "compromised"),
        "supervisor": (world.supervisor, "role"),
    }
    for name, (signer, expect) in signers.items():
        data = cast.manifest(signer, signer=by(signer))
        yield Vector(f"signer-{name}", expect, data, "soundly signed by the wrong one")
    impersonated = cast.manifest(signer=replace(manifest.signer, person_id=UUID(int=9)))
    yield Vector("signer-impersonated", "identity", impersonated, "names another person")


def context_vectors(cast: Cast) -> Iterator[Vector]:
    """Sound and signed, but not for here or not for now."""
    manifest = cast.sound
    recipient = manifest.recipient
    elsewhere = replace(recipient, org_id=UUID(int=9))
    forwarded = replace(recipient, keys=(age_recipient(new_age_identity()),))
    late, early = NOW + timedelta(days=40), NOW - timedelta(days=40)
    after = NOW + timedelta(days=800)
    numbered = replace(manifest.signer, seq=2, prev=None)
    entry = replace(manifest.files[1], sha256="0" * 64)
    files = (manifest.files[0], entry)
    yield Vector("context-organisation", "recipient", cast.manifest(recipient=elsewhere), "")
    yield Vector("context-forwarded", "recipient", cast.manifest(recipient=forwarded), "")
    yield Vector("context-future", "clock", cast.manifest(signed_at=late), "40 days ahead")
    yield Vector("context-past", "clock", cast.manifest(signed_at=early), "40 days behind")
    yield Vector("context-expired", "expired", cast.manifest(signed_at=after), "", after)
    yield Vector("context-predecessor", "predecessor", cast.manifest(version=2), "names none")
    yield Vector("context-first", "predecessor", cast.manifest(supersedes="0" * 64), "first of two")
    yield Vector("context-number", "predecessor", cast.manifest(signer=numbered), "act 2")
    yield Vector("context-digest", "digest", cast.manifest(files=files), "")


def json_vectors(cast: Cast) -> Iterator[Vector]:
    """Manifests and contents that another parser would read."""
    sound = signed.encode(cast.sound)
    loose = json.loads(sound)
    without = {key: value for key, value in loose.items() if key != "app"}

    def canonical_bytes(value: object) -> bytes:
        return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()

    manifests: dict[str, bytes] = {
        "nested": b"[" * 60_000,
        "bom": b"\xef\xbb\xbf" + sound,
        "bad-utf8": sound.replace(b"synthese/1", b"synthese/\xff", 1),
        "nan": sound.replace(b'"version":1', b'"version":NaN'),
        "float": sound.replace(b'"version":1', b'"version":1.0'),
        "trailing": sound + b" ",
        "duplicate": sound.replace(b'"version":1', b'"version":1,"version":1'),
        "unknown": canonical_bytes({**loose, "zz": 1}),
        "missing": canonical_bytes(without),
        "huge": sound.replace(b'"version":1', b'"version":' + b"9" * 5000),
        "boolean": sound.replace(b'"version":1', b'"version":true'),
        "text": sound.replace(b'"version":1', b'"version":"1"'),
        "zero": sound.replace(b'"version":1', b'"version":0'),
        "unsorted": json.dumps(dict(reversed(loose.items())), separators=(",", ":")).encode(),
        "spaced": json.dumps(loose, sort_keys=True).encode(),
        "empty": b"",
    }
    for name, encoded in manifests.items():
        yield Vector(f"json-{name}", "manifest", cast.reseal(encoded), "the manifest")
    contents = {"nested": b"[" * 200_000, "list": b"[]", "bom": b"\xef\xbb\xbf" + CONTENT}
    for name, content in contents.items():
        entry = replace(cast.sound.files[0], size=len(content), sha256=signed.sha256(content))
        manifest = signed.encode(replace(cast.sound, files=(entry, cast.sound.files[1])))
        data = cast.reseal(manifest, content=content)
        yield Vector(f"content-{name}", "schema", data, "the synthesis")


FAMILIES: tuple[Callable[[Cast], Iterator[Vector]], ...] = (
    age_vectors,
    container_vectors,
    signature_vectors,
    context_vectors,
    json_vectors,
)


def main() -> None:
    """Write every vector, and what judges them."""
    cast, folder = make_cast(), HERE / "bundles"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.vector"):
        old.unlink()
    (folder / "trust.confiance").write_bytes(cast.world.sealed_trust.data)
    (folder / "identity.txt").write_text(cast.world.operational + "\n")
    for family in FAMILIES:
        for vector in family(cast):
            header = f"expect: {vector.expect}\nnow: {vector.now.isoformat()}\n"
            comment = f"comment: {vector.comment}\n\n"
            path = folder / f"{vector.name}.vector"
            path.write_bytes((header + comment).encode() + vector.data)


if __name__ == "__main__":
    main()
