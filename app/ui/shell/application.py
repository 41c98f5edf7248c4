"""The one application object of the process."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui import theme


def dressed(appearance: Path | None = None) -> QApplication:
    """The application object, made at the first call, in the colours kept at ``appearance``."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Canevas")
    if appearance is not None:
        theme.recall(appearance)
    theme.ground(app)
    return app
