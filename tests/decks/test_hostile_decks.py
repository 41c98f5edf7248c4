"""Decks made to harm, or made in haste: each is refused with its sentence, and nothing is kept."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import builders as make
import pytest

from app.decks.importing import DeckRefused, Request, import_deck
from app.domain.errors import UserError
from app.text import sentence

Built = Callable[[Path], Path]


def changed_card(which: int = 2, **changes: object) -> dict[str, object]:
    """A description of three cards with one of them changed."""
    cards = [make.card(n, **(changes if n == which else {})) for n in (1, 2, 3)]
    return make.description(cards=0) | {"cards": cards}


def with_file(name: str, data: bytes) -> Built:
    """A sound deck, one of its files replaced."""
    return lambda folder: make.folder_of(make.files_of(make.description()) | {name: data}, folder)


def described(content: dict[str, object]) -> Built:
    return lambda folder: make.folder_of(
        make.files_of(make.description()) | {"deck.toml": make.toml(content).encode()}, folder
    )


def bomb(folder: Path) -> Path:
    files = make.files_of(make.description()) | {"photos/2.jpg": b"\0" * 30_000_000}
    return make.zip_of(files, folder / "bombe.zip")


def linked(folder: Path) -> Path:
    made = make.folder_of(make.files_of(make.description()), folder)
    (made / "photos/2.jpg").unlink()
    (made / "photos/2.jpg").symlink_to("/etc/hostname")
    return made


def linked_zip(folder: Path) -> Path:
    path = make.zip_of(make.files_of(make.description()), folder / "liens.zip")
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("photos/lien.jpg")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/hostname")
    return path


def traversing_zip(folder: Path) -> Path:
    files = make.files_of(make.description()) | {"../../dehors.jpg": make.picture()}
    return make.zip_of(files, folder / "dehors.zip")


def thousand(folder: Path) -> Path:
    return make.folder_of({"deck.toml": make.toml(make.description(1000)).encode()}, folder)


def empty(folder: Path) -> Path:
    return make.folder_of({"lisez-moi.txt": b"rien"}, folder)


HOSTILE: dict[str, tuple[Built, str]] = {
    "bomb": (bomb, "« photos/2.jpg » deviendrait énorme une fois ouvert (30 Mo) : refusé."),
    "link": (linked, "« photos/2.jpg » est un lien : copiez le fichier lui-même dans le jeu."),
    "link in a zip": (linked_zip, "« photos/lien.jpg » est un lien"),
    "traversal": (described(changed_card(file="../../secret.jpg")), "« ../../secret.jpg » désigne"),
    "absolute": (described(changed_card(file="/etc/a.jpg")), "« /etc/a.jpg » désigne un endroit"),
    "drive": (described(changed_card(file="C:\\a.jpg")), "« C:\\a.jpg » désigne un endroit hors"),
    "traversal in a zip": (traversing_zip, "« ../../dehors.jpg » désigne un endroit hors du jeu"),
    "wrong suffix": (
        with_file("photos/2.jpg", make.picture("PNG")),
        "« photos/2.jpg » est en réalité une image PNG : corrigez la fin de son nom.",
    ),
    "not a picture": (
        with_file("photos/2.jpg", b"MZ\x90 program"),
        "« photos/2.jpg » n’est pas une image JPEG, PNG ou WebP lisible.",
    ),
    "another kind of picture": (
        with_file("photos/2.jpg", make.picture("GIF")),
        "« photos/2.jpg » n’est pas une image JPEG, PNG ou WebP lisible.",
    ),
    "truncated": (
        with_file("photos/2.jpg", make.picture(size=(900, 700), quality=95)[:1200]),
        "« photos/2.jpg » est coupée ou abîmée : copiez-la de nouveau.",
    ),
    "20,000 points": (
        described(changed_card(file="photos/2.png")),
        "« photos/2.png » mesure 20000 × 20000 points : au plus 8000 de côté.",
    ),
    "20,000 points of one side": (
        with_file("photos/2.jpg", make.picture(size=(20_000, 300))),
        "« photos/2.jpg » mesure 20000 × 300 points : au plus 8000 de côté.",
    ),
    "tiny": (with_file("photos/2.jpg", make.picture(size=(60, 40))), "mesure 60 × 40 points"),
    "no alt text": (
        described(changed_card(alt_fr=" ")),
        "Il manque la description de l’image pour la carte 2 : ce que l’on voit",
    ),
    "ids twice": (described(changed_card(id="c01")), "L’identifiant « c01 » sert à 2 cartes."),
    "numbers twice": (described(changed_card(number=1)), "Le numéro 1 sert à 2 cartes."),
    "newer format": (
        described(make.description(schema=7, cards=3)),
        "Ce jeu est écrit au format 7 ; ce Canevas connaît le format 1. Mettez Canevas à jour.",
    ),
    "empty": (empty, "Ce jeu ne contient aucune carte."),
    "foreign id": (described(changed_card(id="карта")), "n’est pas valable pour la carte 2"),
    "hidden signs": (
        described(changed_card(title="Le gué\u202egpj.exe")),
        "Un texte contient des signes invisibles pour la carte 2. Retapez-le.",
    ),
    "1,000 cards": (
        thousand,
        "1000 cartes : un jeu en compte au plus 120, et de 36 à 60 de préférence.",
    ),
    "no licence": (described(make.description(licence="")), "La licence n’est pas dite."),
    "no rights": (described(make.description(rights="")), "Les droits ne sont pas déclarés"),
    "missing file": (
        described(changed_card(file="photos/9.jpg")),
        "« photos/9.jpg » est annoncé, mais n’est pas dans le jeu.",
    ),
    "altered": (
        described(changed_card(sha256="0" * 64)),
        "« photos/2.jpg » n’est pas l’image annoncée : son empreinte diffère.",
    ),
    "no number": (described(changed_card(number=0)), "le numéro manque"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_deck_is_refused_with_its_sentence(name: str, tmp_path: Path) -> None:
    build, expected = HOSTILE[name]
    folder = tmp_path / "apporte"
    folder.mkdir()
    if name == "20,000 points":
        make.folder_of({"photos/2.png": make.empty_png(20_000, 20_000)}, folder)
    place = build(folder)
    with pytest.raises(DeckRefused) as refused:
        import_deck(place, Request(tmp_path / "jeux"))
    told = [sentence(fault) for fault in refused.value.faults]
    assert any(expected.casefold() in one.casefold() for one in told), told
    assert len(told) == 1, told
    assert list((tmp_path / "jeux").glob("*")) == []


def test_every_fault_is_listed_at_once(tmp_path: Path) -> None:
    content = changed_card(alt_fr="", number=1) | {"licence": "", "rights": ""}
    files = make.files_of(make.description()) | {"deck.toml": make.toml(content).encode()}
    files["photos/1.jpg"] = b"rien"
    files["photos/3.jpg"] = make.picture("WEBP")
    place = make.zip_of(files, tmp_path / "jeu.zip", top="jeu/")
    with pytest.raises(DeckRefused) as refused:
        import_deck(place, Request(tmp_path / "jeux"))
    assert [fault.code for fault in refused.value.faults] == [
        "deck.no_licence",
        "deck.no_rights",
        "deck.no_alt",
        "deck.number_twice",
        "deck.not_picture",
        "deck.suffix",
    ]
    assert "6 point(s)" in sentence(refused.value)


@pytest.mark.parametrize(
    ("data", "code"), [(b"PK not a zip", "deck.zip"), (b"", "deck.zip"), (None, "deck.nothing")]
)
def test_what_is_no_deck_at_all_is_said_plainly(
    data: bytes | None, code: str, tmp_path: Path
) -> None:
    place = tmp_path / "jeu.zip"
    if data is not None:
        place.write_bytes(data)
    with pytest.raises(UserError) as error:
        import_deck(place, Request(tmp_path / "jeux"))
    assert error.value.code == code


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe nothing", b"schema = " + b"9" * 5000, b"a = " + b"[" * 5000, b"#" * 1_000_001],
    ids=["not utf-8", "endless number", "endless nesting", "endless text"],
)
def test_a_description_that_is_not_toml_is_said(data: bytes, tmp_path: Path) -> None:
    place = make.folder_of({"deck.toml": data}, tmp_path / "jeu")
    with pytest.raises(UserError) as error:
        import_deck(place, Request(tmp_path / "jeux"))
    assert error.value.code == "deck.not_toml"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_not_a_plain_file_is_never_opened(tmp_path: Path) -> None:
    place = make.folder_of(make.files_of(make.description()), tmp_path / "jeu")
    (place / "photos/2.jpg").unlink()
    os.mkfifo(place / "photos/2.jpg")
    with pytest.raises(DeckRefused) as refused:
        import_deck(place, Request(tmp_path / "jeux"))
    assert [fault.code for fault in refused.value.faults] == ["deck.missing"]


def test_a_locked_zip_is_said(tmp_path: Path) -> None:
    place = make.zip_of(make.files_of(make.description()), tmp_path / "jeu.zip")
    data = bytearray(place.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the first entry of the directory says it is encrypted
    place.write_bytes(bytes(data))
    with pytest.raises((DeckRefused, UserError)) as error:
        import_deck(place, Request(tmp_path / "jeux"))
    faults = getattr(error.value, "faults", (error.value,))
    assert {fault.code for fault in faults} <= {"deck.locked", "deck.unreadable"}
