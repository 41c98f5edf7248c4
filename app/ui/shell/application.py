"""The one application object of the process."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from app.ui import theme


def dressed() -> QApplication:
    """The application object, made at the first call, in the program's colours."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Canevas")
    theme.ground(app)
    return app
