"""The one application object of the process."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.collector import Collector


def dressed(appearance: Path | None = None) -> QApplication:
    """The application object, made at the first call, in the colours kept at ``appearance``."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Canevas")
    if app.findChild(QTranslator) is None:
        _speak_french(app)
    if app.findChild(Collector) is None:
        Collector(app)
    if appearance is not None:
        theme.recall(appearance)
    theme.ground(app)
    return app


def _speak_french(app: QApplication) -> None:
    """Give Qt's own words (menus of fields, dialogs of folders) in French, as it ships them."""
    translator = QTranslator(app)
    if translator.load("qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
