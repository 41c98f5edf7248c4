"""Printing a PDF with what the computer has; without a printer, the PDF opens to be looked at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from app.domain.notice import NoticeText

SPOOLERS = ("lp", "lpr")


def print_pdf(content: bytes, name: str) -> str:
    """Send ``content`` to the default printer: « printed », « opened » to be printed by hand when
    no printer takes it, or « kept » when nothing opens it.

    Only for documents that name nobody: the file stays in the temporary folder until the system
    clears it, because a spooler reads it later.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
    path = Path(folder) / name
    path.write_bytes(content)
    if _spooled(path):
        return "printed"
    return "opened" if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) else "kept"


def print_notice(text: NoticeText) -> str:
    """Print the notice; « printed », « opened » or « kept »."""
    from app.report.notice import notice_pdf

    return print_pdf(notice_pdf(text), "notice-information.pdf")


def _spooled(path: Path) -> bool:
    if sys.platform == "win32":
        os.startfile(path, "print")
        return True
    tool = next((found for name in SPOOLERS if (found := shutil.which(name))), None)
    if tool is None:
        return False
    done = subprocess.run([tool, str(path)], capture_output=True, check=False, timeout=20)
    return done.returncode == 0
