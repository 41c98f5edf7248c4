"""The list of shortcuts in the guide is the one that the code binds, no more and no less."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.resources import documents
from app.ui.timeline import keys
from tests.gallery import Gallery, dress, hour

UI = Path(__file__).parents[2] / "app" / "ui"
NAMES = {
    **{"Gauche": "Left", "Droite": "Right", "Haut": "Up", "Bas": "Down", "Maj": "Shift"},
    **{"Entrée": "Return", "Espace": "Space", "Échap": "Esc", "Suppr": "Del"},
    **{"Retour arrière": "Backspace", "Page suivante": "PgDown", "Page précédente": "PgUp"},
    "−": "-",
}
SAME = {"Enter": "Return", "Escape": "Esc", "Delete": "Del", "Plus": "+", "Minus": "-"}
FOLDERS = {
    "Les cartes-images": ("board",),
    "Compétences et projets": ("skills",),
    "La relecture": ("synthesis",),
    "Les réglages et les images": ("decks",),
    "Partout": ("widgets",),
    "La frise": ("timeline",),
    "Mes entretiens": ("home",),
    "Pendant l’heure": ("interview", "face"),
}
"""Which part of the list tells the keys that folders read one by one."""
BY_QT = {"Tab", "Shift+Tab", "Space", "Menu"}
"""What Qt does by itself."""
TOLD_APART = {"Tab", "Backtab", "Equal"}
"""Left alone by the code that names them; « = » is « + » without its shift."""
LOOKED_AT = (
    *("shell/window.py", "home/screen.py", "settings/screen.py", "help/panel.py"),
    *("interview/screen.py", "interview/bar.py", "interview/note.py", "interview/notice.py"),
    *("skills/nearby.py", "face/screen.py"),
)
SHORTCUT = re.compile(r"Ctrl\+|F\d")


def cells(section: str) -> list[str]:
    """The first column of the table of a part of the list."""
    text = (documents() / "guide" / "clavier.md").read_text(encoding="utf-8")
    part = text.split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line.split("|")[1].strip() for line in part.splitlines() if line.startswith("| ")]
    return [cell for row in rows[1:] for cell in row.replace(" (ou =)", "").split(", ")]


def told(section: str) -> set[str]:
    """The keys of a part of the list, as Qt names them."""
    return {key for cell in cells(section) for key in _keys(cell)}


def _keys(cell: str) -> Iterator[str]:
    if (span := re.search(r"(.*?)(\d) à (\d)$", cell)) is not None:
        for digit in range(int(span[2]), int(span[3]) + 1):
            yield _named(f"{span[1]}{digit}")
    elif "flèches" in cell:
        for arrow in ("Left", "Right", "Up", "Down"):
            yield _named(cell.replace("flèches", arrow))
    elif not cell.startswith("une "):
        yield _named(cell)


def _named(cell: str) -> str:
    if cell == "+":
        return cell
    return "+".join(NAMES.get(part.strip(), part.strip()) for part in cell.split("+"))


def bound(inside: QWidget) -> set[str]:
    """Every shortcut of ``inside`` and of what it holds."""
    found = {each.key().toString() for each in inside.findChildren(QShortcut)}
    found |= {each.shortcut().toString() for each in inside.findChildren(QAbstractButton)}
    return found - {""}


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("keys"), ways=hour.SCREENS | hour.DESTINATIONS)
    yield made
    made.close()


def shown(gallery: Gallery, *names: str) -> set[str]:
    """The shortcuts of these screens."""
    return set().union(*(bound(gallery.show(name).centralWidget()) for name in names))


def test_those_of_the_window(gallery: Gallery) -> None:
    of_the_window = {each.key().toString() for each in gallery.window._shortcuts}
    assert of_the_window == {key for key in told("Partout") if SHORTCUT.match(key)}


def test_those_of_the_hour(gallery: Gallery) -> None:
    found = shown(gallery, "notice", "competences")
    assert found == told("Pendant l’heure") | {
        key for key in told("Compétences et projets") if SHORTCUT.match(key)
    }


def test_those_of_the_person_are_among_them(gallery: Gallery) -> None:
    assert shown(gallery, "face-projets") <= told("Pendant l’heure")


def test_those_of_the_list_and_of_the_settings(gallery: Gallery) -> None:
    assert shown(gallery, "entretiens") | {"Return", "Menu", "Esc"} == told("Mes entretiens")
    settings = {key for key in told("Les réglages et les images") if SHORTCUT.match(key)}
    assert shown(gallery, "reglages") == settings


def test_nothing_else_binds_a_shortcut() -> None:
    """A file that does from now on joins the list, and the screens looked at here."""
    texts = {path: path.read_text(encoding="utf-8") for path in UI.rglob("*.py")}
    found = [path for path, text in texts.items() if re.search(r"QShortcut\(|setShortcut\(", text)]
    assert sorted(path.relative_to(UI).as_posix() for path in found) == sorted(LOOKED_AT)


def test_those_of_the_help(gallery: Gallery) -> None:
    gallery.show("entretiens")
    gallery.window.turn_help()
    panel = gallery.window.findChild(QWidget, "help")
    assert bound(panel) | {"Return"} == told("Dans l’aide")


def read_in(folders: tuple[str, ...]) -> set[str]:
    """The keys that the code of ``folders`` reads one by one."""
    names = {
        node.attr.removeprefix("Key_")
        for folder in folders
        for path in (UI / folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr.startswith("Key_")
    }
    return {SAME.get(name, name) for name in names - TOLD_APART}


@pytest.mark.parametrize("section", FOLDERS)
def test_the_keys_that_are_read_one_by_one(section: str) -> None:
    timeline, read = section == "La frise", read_in(FOLDERS[section])
    plain = {key for key in told(section) if timeline or not SHORTCUT.match(key)}
    alone = {key if len(key) == 1 else key.split("+")[-1] for key in plain}
    digits = {digit for digit in alone if digit.isdigit() and not timeline}
    assert alone - digits - (BY_QT - read) == read


def does_something(canvas, key: str) -> bool:
    """Whether the timeline heeds ``key``, with a moment chosen."""
    combined: QKeyCombination = QKeySequence(key)[0]
    event = QKeyEvent(QEvent.Type.KeyPress, combined.key(), combined.keyboardModifiers())
    canvas.blockSignals(True)
    canvas.select(next(each.id for each in canvas.drawing.items if each.lane == "emploi"))
    heeded = keys.press(canvas, event)
    canvas.blockSignals(False)
    return heeded


def test_the_timeline_heeds_each_key_that_is_told(gallery: Gallery) -> None:
    gallery.show("frise")
    canvas = gallery.widget("timeline.canvas")
    listed = told("La frise")
    assert {"Ctrl+D", "Alt+Shift+Left", "-", "Shift+Up"} <= listed
    assert [key for key in sorted(listed) if not does_something(canvas, key)] == []


def test_the_timeline_heeds_no_letter_that_is_not_told(gallery: Gallery) -> None:
    gallery.show("frise")
    canvas = gallery.widget("timeline.canvas")
    letters = [f"Ctrl+{chr(code)}" for code in range(ord("A"), ord("Z") + 1)]
    heeded = {key for key in letters if does_something(canvas, key)}
    assert heeded == {key for key in told("La frise") if key in letters}


def test_a_key_that_nothing_binds_would_be_seen(gallery: Gallery) -> None:
    gallery.show("frise")
    assert not does_something(gallery.widget("timeline.canvas"), "Ctrl+B")
    assert "Ctrl+B" not in told("La frise")
