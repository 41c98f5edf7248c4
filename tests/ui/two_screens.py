"""A window on the first of two screens, told as JSON; run by ``test_face_to_face``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.face.screen import FaceScreen
from app.ui.interview.screen import InterviewScreen
from tests.gallery import Gallery, dress


def main() -> None:
    """Turn, follow, close; print what was seen."""
    from tests.ui.test_face_to_face import PRIVATE, held

    dress()
    gallery = Gallery(Path(sys.argv[1]))
    gallery.step("projets")
    interview = gallery.window.findChildren(InterviewScreen)[0]
    interview.turn()
    gallery.settle()
    person = next(w for w in QApplication.topLevelWidgets() if isinstance(w, FaceScreen))
    title = person.findChildren(QLabel)[0]
    beside = {
        "title": title.text(),
        "x": person.geometry().x(),
        "counsellor": interview.isVisible(),
    }
    private = [text for text in PRIVATE if text in held(person)]
    interview.show_step("freins")
    gallery.settle()
    followed = next(t.text() for t in person.findChildren(QLabel) if t.isVisible())
    interview.leave()
    gallery.settle()
    told = {
        "screens": len(QGuiApplication.screens()),
        "beside": beside,
        "private": private,
        "followed": followed,
        "closed": not any(isinstance(w, FaceScreen) for w in QApplication.topLevelWidgets()),
    }
    print(json.dumps(told))
    gallery.close()


if __name__ == "__main__":
    main()
