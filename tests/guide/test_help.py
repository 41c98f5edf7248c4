"""The help in the window: over the work, which stays as it was; never over the person's screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from app.ui.help.contents import Contents
from app.ui.help.guide import Chapter, guide, search
from app.ui.help.page import GuidePage
from app.ui.help.panel import HelpPanel
from app.ui.help.topics import topic_of
from tests.gallery import Gallery, apart, dress, hour

ABOUT = {
    "accueil": "L’heure",
    "frise": "La frise",
    "entretiens": "Mes entretiens",
    "equipe": "L’équipe, la clé, les accusés",
    "reglages": "Réglages",
}
NEVER = ("face-frise", "face-rendre", "relire")
PRIVATE = ("Lenormand", "Rudy", "Bensaïd", "Fatigué", "Aulnes")


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("help"), ways=hour.SCREENS | hour.DESTINATIONS)
    yield made
    made.close()


def press(gallery: Gallery, key: Qt.Key) -> None:
    """A key where the keyboard is."""
    gallery.window.activateWindow()
    gallery.settle()
    QTest.keyClick(QApplication.focusWidget() or gallery.window, key)
    gallery.settle()


def panel(gallery: Gallery) -> HelpPanel | None:
    return gallery.window.findChild(HelpPanel)


def chapter_shown(gallery: Gallery) -> str:
    return gallery.window.findChild(Contents).currentItem().text()


def test_by_keys_from_the_timeline_to_the_help_and_back(gallery: Gallery) -> None:
    gallery.show("frise")
    canvas = gallery.widget("timeline.canvas")
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    chosen = canvas.selected
    before = gallery.screens.session.interview
    press(gallery, Qt.Key.Key_F1)
    assert chapter_shown(gallery) == "La frise"
    assert not canvas.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "FRISE")
    gallery.settle()
    found = gallery.window.findChild(QLabel, "help.found").text()
    assert found == f"{len(search('frise'))} passages"
    press(gallery, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), Contents)
    press(gallery, Qt.Key.Key_Down)
    page = gallery.window.findChild(GuidePage)
    assert page.verticalScrollBar().value() > 0
    assert page.extraSelections()
    press(gallery, Qt.Key.Key_Escape)
    assert panel(gallery) is None
    assert QApplication.focusWidget() is canvas
    assert canvas.isVisible()
    assert (canvas.selected, gallery.screens.session.interview) == (chosen, before)


def test_f1_opens_and_closes(gallery: Gallery) -> None:
    gallery.show("projets")
    press(gallery, Qt.Key.Key_F1)
    assert panel(gallery) is not None
    press(gallery, Qt.Key.Key_F1)
    assert panel(gallery) is None


@pytest.mark.parametrize("name", ABOUT)
def test_it_begins_at_what_concerns_the_screen(gallery: Gallery, name: str) -> None:
    gallery.show(name)
    press(gallery, Qt.Key.Key_F1)
    assert chapter_shown(gallery) == ABOUT[name]


def test_what_goes_wrong_comes_first(gallery: Gallery) -> None:
    gallery.show("bandeau")
    press(gallery, Qt.Key.Key_F1)
    page = gallery.window.findChild(GuidePage)
    assert page.textCursor().block().text() == "Le disque est plein, débranché ou protégé"
    gallery.window.band.settle()


def test_a_screen_of_its_own_section_is_scrolled_to_it(gallery: Gallery) -> None:
    gallery.show("droits")
    press(gallery, Qt.Key.Key_F1)
    page = gallery.window.findChild(GuidePage)
    assert page.cursorForPosition(page.viewport().rect().topLeft()).position() > 500


@pytest.mark.parametrize("name", NEVER)
def test_it_never_opens_over_what_faces_the_person(gallery: Gallery, name: str) -> None:
    gallery.show(name)
    press(gallery, Qt.Key.Key_F1)
    assert panel(gallery) is None
    gallery.window.turn_help()
    assert panel(gallery) is None
    assert gallery.window.findChildren(GuidePage) == []


def test_nothing_of_it_is_left_in_the_window_of_the_person(gallery: Gallery) -> None:
    gallery.show("frise")
    press(gallery, Qt.Key.Key_F1)
    gallery.show("face-frise")
    names = [widget.objectName() for widget in gallery.window.findChildren(QWidget)]
    assert [name for name in names if name.startswith("help") or name.endswith(".help")] == []


def test_the_gestures_of_the_work_rest_meanwhile(gallery: Gallery) -> None:
    """Undo, another step, turning the screen: nothing happens to what one does not see."""
    gallery.show("frise")
    stack = gallery.screens.session.undo_stack
    session = gallery.screens.session
    session.edit("frise", replace(session.interview.answers["frise"], birth="1990"), "Naissance")
    before = stack.index()
    press(gallery, Qt.Key.Key_F1)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_2):
        QTest.keyClick(gallery.window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    assert panel(gallery) is not None
    assert stack.index() == before
    assert session.interview.current_step == "frise"


def test_the_veil_covers_it_and_gives_it_back(gallery: Gallery) -> None:
    gallery.show("frise")
    press(gallery, Qt.Key.Key_F1)
    press(gallery, Qt.Key.Key_F9)
    assert gallery.window.veil.isVisible()
    QTest.keyClick(gallery.window, Qt.Key.Key_F1)
    assert panel(gallery) is not None  # not turned under the veil
    gallery.window.veil.lift()
    assert QApplication.focusWidget().objectName() == "help.search"


def test_it_holds_nothing_of_anybody(gallery: Gallery) -> None:
    gallery.show("accueil")
    press(gallery, Qt.Key.Key_F1)
    held = [gallery.window.findChild(GuidePage).toPlainText()]
    held += [label.text() for label in panel(gallery).findChildren(QLabel)]
    assert [name for name in PRIVATE if any(name in text for text in held)] == []


@pytest.mark.parametrize(
    ("name", "destination"),
    [
        ("entretiens", "nav.help"),
        ("frise", "interview.help"),
        ("synthese", "synthesis.help"),
        ("remettre", "hand_over.help"),
    ],
)
def test_it_is_found_without_knowing_the_key(gallery: Gallery, name: str, destination: str) -> None:
    gallery.show(name)
    opener = gallery.widget(destination)
    gallery.click(destination)
    assert panel(gallery) is not None
    gallery.click("help.close")
    assert panel(gallery) is None
    assert QApplication.focusWidget() is opener


@pytest.mark.parametrize("chapter", guide(), ids=lambda chapter: chapter.path)
def test_every_chapter_is_shown_whole(qapp, chapter: Chapter) -> None:
    page = GuidePage()
    page.resize(520, 500)
    page.show()
    page.show_markdown(chapter.markdown)
    assert page.horizontalScrollBar().maximum() == 0
    text = page.toPlainText()
    assert "\ufffc" not in text  # a picture that is not there
    assert "](" not in text
    assert "**" not in text
    assert "|---" not in text
    for number, section in enumerate(chapter.sections):
        assert section.title in text
        page.go_to(number)


def test_a_link_leads_inside_and_no_browser_is_ever_opened(gallery: Gallery) -> None:
    opened: list[str] = []
    catcher = Catcher(opened)
    QDesktopServices.setUrlHandler("https", catcher, "take")
    gallery.show("entretiens")
    press(gallery, Qt.Key.Key_F1)
    page = gallery.window.findChild(GuidePage)
    page.anchorClicked.emit(QUrl("guide/clavier.md#la-frise"))
    gallery.settle()
    assert chapter_shown(gallery) == "Raccourcis clavier"
    page.setSource(QUrl("https://example.org"))
    gallery.settle()
    QDesktopServices.unsetUrlHandler("https")
    assert opened == []
    assert "Ctrl + D" in page.toPlainText()


class Catcher(QWidget):
    """Takes what would go to a browser."""

    def __init__(self, opened: list[str]) -> None:
        super().__init__()
        self.opened = opened

    def take(self, link: QUrl) -> None:
        self.opened.append(link.toString())


def test_at_the_door_too(tmp_path) -> None:
    dress()
    made = Gallery(tmp_path, apart.outside, apart.DOOR)
    made.show("porte")
    made.widget("door.passphrase").setText("à moitié")
    press(made, Qt.Key.Key_F1)
    assert chapter_shown(made) == "Que faire si…"
    press(made, Qt.Key.Key_Escape)
    assert QApplication.focusWidget().objectName() == "door.passphrase"
    assert made.widget("door.passphrase").text() == "à moitié"
    made.show("porte-creer")
    QTest.mouseClick(made.widget("door.help"), Qt.MouseButton.LeftButton)
    made.settle()
    assert chapter_shown(made) == "Premiers pas"
    made.close()


def test_every_screen_of_a_supervisor_has_its_help(tmp_path) -> None:
    dress()
    made = Gallery(tmp_path, apart.alone, apart.SUPERVISOR)
    for name in apart.SUPERVISOR:
        made.show(name)
        assert topic_of(made.shown).startswith("guide/superviseur.md") or "rejoindre" in name
        press(made, Qt.Key.Key_F1)
        assert panel(made) is not None
        made.click("help.close")
    made.click("nav.help")
    assert panel(made) is not None
    made.close()


def finger(gallery: Gallery, widget: QWidget, *path: QPoint) -> None:
    """A finger comes down on ``widget``, follows ``path`` and lets go."""
    handle, screen = gallery.window.windowHandle(), QTest.createTouchDevice()
    spots = [widget.mapTo(gallery.window, spot) for spot in path]
    for kind, spot in (("press", spots[0]), *(("move", s) for s in spots[1:])):
        getattr(QTest.touchEvent(handle, screen), kind)(0, spot, handle).commit()
    QTest.touchEvent(handle, screen).release(0, spots[-1], handle).commit()
    gallery.settle()


def test_a_finger_scrolls_the_contents_and_the_page_and_follows_a_link(gallery: Gallery) -> None:
    gallery.show("entretiens")
    gallery.window.resize(1024, 600)
    press(gallery, Qt.Key.Key_F1)
    contents, page = (gallery.window.findChild(kind) for kind in (Contents, GuidePage))
    here, up = QPoint(60, 300), QPoint(60, 180)
    finger(gallery, contents.viewport(), here, up)
    assert contents.verticalScrollBar().value() == 120
    assert chapter_shown(gallery) == "Mes entretiens"
    finger(gallery, page.viewport(), here, up)
    assert page.verticalScrollBar().value() == 120
    end = page.document().lastBlock()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    line = QTextCursor(end)
    line.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    line.movePosition(QTextCursor.MoveOperation.Left, n=5)
    finger(gallery, page.viewport(), page.cursorRect(line).center())
    assert chapter_shown(gallery) == "Raccourcis clavier"
    wanted = contents.item(14)
    contents.scrollToItem(wanted)
    finger(gallery, contents.viewport(), contents.visualItemRect(wanted).center())
    assert chapter_shown(gallery) == wanted.text() == "Glossaire"
    gallery.window.resize(1280, 800)


def test_a_search_that_finds_nothing_says_what_to_try(gallery: Gallery) -> None:
    gallery.show("entretiens")
    press(gallery, Qt.Key.Key_F1)
    field = gallery.window.findChild(QLineEdit, "help.search")
    field.setText("xylophone")
    assert gallery.widget("help.nothing").isVisible()
    field.setText("")
    contents = gallery.window.findChild(Contents)
    assert contents.isVisible()
    assert contents.count() == len(guide())
    assert gallery.window.findChild(QPushButton, "help.close").accessibleName()
