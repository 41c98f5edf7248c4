"""One first frame, in a process of its own: ``python -m benchmarks.frame bare|canevas``.

Prints JSON: ``at`` (seconds of the system's clock when the first frame was on the screen) and
``loaded`` (names of the modules imported by then). It imports nothing that the window would not.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstFrame(QObject):
    """Watches ``app`` until a widget has been painted, then tells and quits."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._app.removeEventFilter(self)
            loaded = sorted(sys.modules)
            QTimer.singleShot(0, lambda: self._tell(loaded))
        return False

    def _tell(self, loaded: list[str]) -> None:
        at = time.time()
        import json

        print(json.dumps({"at": at, "loaded": loaded}), flush=True)
        self._app.quit()


def bare() -> tuple[QApplication, QMainWindow]:
    """The least that PySide6 can show."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    return app, window


def canevas() -> tuple[QApplication, QMainWindow]:
    """Canevas's window at the door of a space, as the program's entry makes it."""
    from app.bootstrap import appearance_path, application, default_path, main_window

    return application(appearance_path()), main_window(default_path())


def main() -> None:
    """Show the window named on the command line until its first frame."""
    app, window = canevas() if sys.argv[1] == "canevas" else bare()
    watch = FirstFrame(app)
    window.show()
    app.exec()
    del watch


if __name__ == "__main__":
    main()
