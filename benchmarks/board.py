"""The table of cards: ready, moved, imported, and what it weighs; beside bare Qt and bare Pillow.

Run ``QT_QPA_PLATFORM=offscreen python -m benchmarks.board``. Prints milliseconds, megabytes and
ratios to baselines measured in the same run; ends with 1 when a limit is passed: ready in 150 ms,
a move in 2 ms, 120 pictures of 1600x1200 in 2 s without a frame over 50 ms, 60 MB more than the
window without cards. Times are of work done, so that a loaded computer counts as an idle one; the
import and its frames are by the clock, beside bare Pillow and an idle window by the same clock.
"""

from __future__ import annotations

import io
import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, thread_time

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QSize, QTimer
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from app.decks.importing import WORKERS, Request, import_deck
from app.decks.writing import toml
from app.domain.deck import Deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import jobs, theme
from app.ui.board.pictures import forget
from app.ui.session import Session
from app.ui.steps.cards import CardsEditor

CARDS, MANY, ROUNDS = 54, 120, 7
SIZE, FRAME_MS = (1152, 570), 8
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
LIMITS = {"ready": 150.0, "move": 2.0, "import": 2000.0, "frame": 50.0, "memory": 60.0}


@dataclass
class Figure:
    """One measure: its value, its baseline, and the unit of both."""

    name: str
    value: float
    baseline: float
    unit: str = "ms"

    def line(self) -> str:
        """The line printed."""
        ratio = f"{self.value / self.baseline:8.2f} times" if self.baseline else " " * 14
        beside = f"{self.baseline:8.2f} {self.unit}" if self.baseline else " " * 11
        limit = LIMITS[self.name]
        return f"{self.name:8}{self.value:9.2f} {self.unit}{beside}{ratio}   (limit {limit:.0f})"


class Forgetful:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_note(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


def bring(folder: Path, count: int) -> Path:
    """A folder of ``count`` pictures of 1600x1200 that look like photographs, and its deck.toml."""
    shipped = sorted((resources() / "decks" / "canevas").glob("*.webp"))[:6]
    pictures = []
    for path in shipped:
        with Image.open(path) as opened:
            written = io.BytesIO()
            opened.convert("RGB").resize((1600, 1200)).save(written, "JPEG", quality=88)
            pictures.append(written.getvalue())
    folder.mkdir()
    cards = []
    for number in range(1, count + 1):
        (folder / f"{number}.jpg").write_bytes(pictures[number % len(pictures)])
        texts = {"title": f"Image {number}", "alt_fr": "Un chemin.", "families": []}
        cards.append({"id": f"c{number}", "number": number, "file": f"{number}.jpg", **texts})
    head = {"schema": 1, "id": f"essai-{count}", "version": "1", "title": "Essai"}
    head |= {"author": "Essai", "licence": "Usage interne", "rights": "Essai"}
    (folder / "deck.toml").write_text(toml(head | {"cards": cards}), encoding="utf-8")
    return folder


def session_of(deck: Deck) -> Session:
    """An interview that has not come to its pictures yet."""
    pack = load_pack(resources() / "method" / "esp")
    ids = (f"n{number}" for number in range(1000))
    interview = Interview("i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW)
    return Session(interview, pack, deck, Forgetful(), lambda: NOW, lambda: next(ids))


def enter(session: Session, window: QMainWindow) -> CardsEditor:
    """Put the picture step in the window and let it be painted."""
    step = next(step for step in session.pack.steps if step.kind == "cards")
    editor = CardsEditor(session, step)
    window.setCentralWidget(editor)
    editor.show()
    QApplication.processEvents()
    window.grab()
    return editor


def milliseconds(work: Callable[[], object]) -> float:
    """How long ``work`` keeps this thread busy: a loaded computer counts as an idle one."""
    begun = thread_time()
    work()
    return (thread_time() - begun) * 1000


def ready(deck: Deck, window: QMainWindow) -> Figure:
    """From entering the step to the last card painted, no picture decoded before."""

    def begin() -> float:
        session = session_of(deck)
        forget()
        return milliseconds(lambda: enter(session, window))

    def bare() -> None:
        image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        for place, card in enumerate(deck.cards):
            reader = QImageReader(str(card.thumbnail))
            reader.setScaledSize(QSize(102, 76))
            painter.drawImage(place % 9 * 110, place // 9 * 80, reader.read())
        painter.end()

    begin()
    rounds = [(begin(), milliseconds(bare)) for _ in range(ROUNDS)]
    return Figure("ready", median(r[0] for r in rounds), median(r[1] for r in rounds))


def moved(window: QMainWindow) -> Figure:
    """One step of a drag over the cards, painted; beside a bare label over an empty window."""
    editor = window.centralWidget()
    assert isinstance(editor, CardsEditor)
    table = editor._table
    card = editor.session.deck.cards[0]
    table._lift(card.id, table.mapToGlobal(QPoint(300, 200)))
    empty = QWidget()
    empty.resize(*SIZE)
    label = QLabel(empty)
    label.setPixmap(QPixmap(130, 104))
    empty.show()
    QApplication.processEvents()

    def step(move: Callable[[QPoint], object], number: int) -> float:
        at = QPoint(200 + 5 * number, 150 + 3 * number)
        return milliseconds(lambda: (move(at), QApplication.processEvents()))

    ours = [step(lambda at: table._carry(table.mapToGlobal(at)), n) for n in range(60)]
    theirs = [step(label.move, n) for n in range(60)]
    table._let_go()
    return Figure("move", median(ours), median(theirs))


def imported(folder: Path, shelf: Path) -> tuple[Figure, Figure]:
    """The import as the screen runs it, the window alive meanwhile; beside Pillow in one thread."""
    ticks: list[float] = []
    told: list[int] = []
    pulse = QTimer(interval=FRAME_MS)
    pulse.timeout.connect(lambda: ticks.append(perf_counter()))
    progress = jobs.Progress(pulse)
    progress.told.connect(lambda done, _whole: told.append(done))
    finished: list[object] = []
    request = Request(shelf, progress=progress, stopped=progress.stopped)
    loop = QEventLoop()

    def ended(deck: object) -> None:
        finished.append(deck)
        loop.quit()

    begun, busy = perf_counter(), process_time()
    pulse.start()
    jobs.run(lambda: import_deck(folder, request), pulse, ended, ended)
    loop.exec()
    spent, worked = (perf_counter() - begun) * 1000, (process_time() - busy) * 1000
    pulse.stop()
    assert isinstance(finished[0], Deck), finished[0]
    assert told[-1] == MANY
    print(f"import: {spent:.0f} ms by the clock, {worked:.0f} ms of work, {WORKERS} at a time")
    frames = max((b - a) * 1000 for a, b in pairwise(ticks))
    begun = perf_counter()
    bare_import(folder)
    bare = (perf_counter() - begun) * 1000
    return Figure("import", spent, bare), Figure("frame", frames, idle_frame(spent))


def idle_frame(spent: float) -> float:
    """The longest wait between two frames of a window that does nothing, for as long."""
    ticks: list[float] = []
    pulse = QTimer(interval=FRAME_MS)
    pulse.timeout.connect(lambda: ticks.append(perf_counter()))
    pulse.start()
    loop = QEventLoop()
    QTimer.singleShot(round(min(max(spent, 500), 5000)), loop.quit)
    loop.exec()
    return max((b - a) * 1000 for a, b in pairwise(ticks))


def bare_import(folder: Path) -> None:
    """Decode and write each picture again, nothing else."""
    for path in folder.glob("*.jpg"):
        with Image.open(path) as opened:
            opened.save(io.BytesIO(), "JPEG", quality=84)


def resident() -> float:
    """Megabytes of memory this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def weight(deck: Deck, window: QMainWindow) -> Figure:
    """What the table and five cards seen large add to the window without cards."""
    window.setCentralWidget(QWidget())
    forget()
    QApplication.processEvents()
    before = resident()
    editor = enter(session_of(deck), window)
    for card in random.Random(5).sample(deck.cards, 5):
        editor._table._large.open(card, laid=False)
        window.grab()
        editor._table._large.close_card()
    assert editor._table._cards[deck.cards[0].id].isVisible()
    return Figure("memory", resident() - before, 0, "MB")


def main() -> int:
    """Measure and tell."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app)
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    with TemporaryDirectory() as name:
        shelf = Path(name) / "jeux"
        deck = import_deck(bring(Path(name) / "54", CARDS), Request(shelf))
        # Memory first: what a first use adds, before anything was ever decoded here.
        figures = [weight(deck, window), ready(deck, window), moved(window)]
        figures += imported(bring(Path(name) / "120", MANY), shelf)
    for figure in figures:
        print(figure.line())
    print(f"load of this computer: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return int(any(figure.value > LIMITS[figure.name] for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
