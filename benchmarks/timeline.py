"""Paint and layout of the timeline, against as many bare ``drawRoundedRect`` calls.

Run ``QT_QPA_PLATFORM=offscreen python -m benchmarks.timeline``. Prints each gesture at 1200x700 in
milliseconds of this thread's own time, the best of its rounds, and its ratio to bare rectangles
painted between them. Ends with 1 when a gesture passes its limit, or ``MOST`` times the bare
rectangles.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from itertools import cycle
from time import thread_time

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import View, layout
from app.ui import theme
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.hand import Pointer

TODAY = date(2026, 11, 24)
WIDTH, HEIGHT, ROUNDS, STEPS, MOST = 1200, 700, 15, 5, 2.5
ALL = "all of it at once"
LIMITS = {(500, "pan"): 8.0, (500, "zoom step"): 8.0, (500, "drag"): 1.0, (5000, "pan"): 20.0}
LAYOUT = {500: 30.0, 5000: 30.0}
LANES = (
    Lane("reperes", "Repères", "flag", "ink", points=True),
    Lane("ecole", "École", "school", "sage"),
    Lane("formation", "Formation", "diploma", "ochre"),
    Lane("emploi", "Emploi", "work", "accent"),
    Lane("engagements", "Engagements", "life", "plum"),
    Lane("lieu", "Lieu", "place", "sunk"),
)
ENDS = ("{y}-03", "{y}", "{y}-22", "{y}~", "{y}-09")


def life(count: int) -> TimelineAnswer:
    """``count`` episodes over sixty years, with ends of all kinds; the same for each run."""
    draw = random.Random(6)
    made = []
    for number in range(count):
        year = draw.randrange(1966, 2024)
        start = draw.choice(ENDS).format(y=year)
        end = draw.choice(ENDS).format(y=year + draw.randrange(1, 4))
        lane = LANES[1 + number % 5].id
        made.append(Episode(f"e{number}", lane, f"Moment {number}", start, end))
    return TimelineAnswer("1960", tuple(made))


def taken(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    started = thread_time()
    work()
    return (thread_time() - started) * 1000


def timed(
    work: Callable[[], object], beside: Callable[[], object], steps: int = 1
) -> tuple[float, float]:
    """The least milliseconds of ``work`` and of ``beside``, in turn: both meet the same machine.

    ``steps`` of the work follow each other, as those of a hand do; one of them is told.
    """

    def stepped() -> None:
        for _step in range(steps):
            work()

    rounds = [(taken(stepped) / steps, taken(beside)) for _round in range(ROUNDS)]
    mine, others = zip(*rounds, strict=True)
    return min(mine), min(others)


def bare_rectangles(count: int) -> Callable[[], None]:
    """Paints the same number of rounded rectangles, and nothing else."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    draw = random.Random(6)
    boxes = [
        QRectF(draw.uniform(150, 950), draw.uniform(40, 650), 45, 36) for _number in range(count)
    ]

    def paint() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#DFEAEC"))
        for box in boxes:
            painter.drawRoundedRect(box, 5, 5)
        painter.end()

    return paint


def gestures(count: int) -> dict[str, Callable[[], None]]:
    """One step of each gesture with ``count`` episodes: layout and paint of the window.

    ``ALL`` paints the whole picture, titles of thousands included, as no window ever shows it: told
    beside the gestures, not judged.
    """
    canvas = TimelineCanvas(LANES, TODAY)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show_answer(life(count), ())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    tall = QImage(WIDTH, canvas.height(), QImage.Format.Format_ARGB32_Premultiplied)
    window, whole = QRegion(0, 0, WIDTH, HEIGHT), QRegion(canvas.rect())
    directions = cycle((1, -1))

    def paint(region: QRegion) -> None:
        canvas.render(image, region.boundingRect().topLeft(), region)

    def panned() -> None:
        canvas.pan_by(7 * next(directions))
        paint(window)

    def zoomed() -> None:
        canvas.zoom_by(1.25 ** next(directions), 600)
        paint(window)

    return {
        "pan": panned,
        "zoom step": zoomed,
        "drag": dragging(canvas, paint),
        ALL: lambda: canvas.render(tall, QPoint(), whole),
    }


def dragging(canvas: TimelineCanvas, paint: Callable[[QRegion], None]) -> Callable[[], None]:
    """One step of a drag: what moves is laid out and painted again."""
    item = next(
        bar for bar in canvas.drawing.bars if bar.rect.y < HEIGHT - 60 and 300 < bar.rect.x < 800
    )
    start = QPointF(item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2)
    canvas.select(item.id)
    steps = cycle(range(1, 60))

    def dragged() -> None:
        if canvas.hand.mode != "whole":
            canvas.hand.press(Pointer(start))
        before = canvas.hand._dirty()
        canvas.hand.move(Pointer(start + QPointF(6 + 3 * next(steps), 0)))
        paint(QRegion(before.united(canvas.hand._dirty())))

    return dragged


def main() -> int:
    """Print the figures; 1 when one of them passes its limit."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app)
    view = View(float(date(1960, 1, 1).toordinal()), float(TODAY.toordinal()), WIDTH)
    passed = False
    for count in (500, 5000):
        answer, bare = life(count), bare_rectangles(count)
        laid, rectangles = timed(lambda told=answer: layout(told, LANES, (), view, TODAY), bare)
        passed |= laid > LAYOUT[count]
        print(f"{count} episodes: layout {laid:.1f} ms; bare rectangles {rectangles:.1f} ms")
        for name, work in gestures(count).items():
            mine, rectangles = timed(work, bare, 1 if name == ALL else STEPS)
            ratio = mine / rectangles
            limit = LIMITS.get((count, name))
            passed |= (name != ALL and ratio > MOST) or (limit is not None and mine > limit)
            told = "" if limit is None else f" (limit {limit:.0f} ms)"
            print(f"  {name}: {mine:.2f} ms{told}, {ratio:.2f} times bare rectangles")
    return int(passed)


if __name__ == "__main__":
    raise SystemExit(main())
