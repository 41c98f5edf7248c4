"""Python's garbage is collected where the widgets live: anywhere else, it hangs or crashes Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import gc, threading
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget
from app.ui.shell.application import dressed

app = dressed()
window_thread, let_go_in = threading.get_ident(), []

class Left(QWidget):
    def __init__(self):
        super().__init__()
        self.itself = self

    def __del__(self):
        let_go_in.append(threading.get_ident())

def save():
    for _each in range(50 * gc.get_threshold()[0]):
        piece = []
        piece.append(piece)

Left().show()
app.processEvents()
saving = threading.Thread(target=save, daemon=True)
saving.start()
saving.join(20)
print("let go of while saving:", len(let_go_in))
clock = QElapsedTimer()
clock.start()
while not let_go_in and clock.elapsed() < 20_000:
    save()
    app.processEvents()
print("in the window's thread:", let_go_in == [window_thread])
"""


def test_a_thread_that_saves_destroys_no_widget() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told.stdout.splitlines() == [
        "let go of while saving: 0",
        "in the window's thread: True",
    ], told.stderr[-600:]
