"""Paint and layout of the timeline, against as many bare ``drawRoundedRect`` calls.

Run ``QT_QPA_PLATFORM=offscreen python -m benchmarks.timeline``. Prints the median of each gesture
in milliseconds at 1200x700, and its ratio to bare rectangles measured in the same run.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QRegion, Qt
from PySide6.QtWidgets import QApplication

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import View, layout
from app.ui import theme
from app.ui.timeline.canvas import TimelineCanvas

TODAY = date(2026, 11, 24)
WIDTH, HEIGHT, ROUNDS = 1200, 700, 15
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


def timed(work: Callable[[], object]) -> float:
    """Median duration of ``work`` in milliseconds."""
    taken = []
    for _round in range(ROUNDS):
        started = perf_counter()
        work()
        taken.append((perf_counter() - started) * 1000)
    return median(taken)


def bare_rectangles(count: int) -> float:
    """The same number of rounded rectangles, and nothing else."""
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

    return timed(paint)


def gestures(count: int) -> dict[str, float]:
    """Milliseconds of pan, zoom step and drag with ``count`` episodes."""
    canvas = TimelineCanvas(LANES, TODAY)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show_answer(life(count), ())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    window = QRegion(0, 0, WIDTH, HEIGHT)

    def paint(region: QRegion) -> None:
        canvas.render(image, region.boundingRect().topLeft(), region)

    directions = iter([1, -1] * ROUNDS * 2)

    def panned() -> None:
        canvas.pan_by(7 * next(directions))
        paint(window)

    def zoomed() -> None:
        canvas.zoom_by(1.25 ** next(directions), 600)
        paint(window)

    drag = dragging(canvas, paint)
    return {"pan": timed(panned), "zoom step": timed(zoomed), "drag": timed(drag)}


def dragging(canvas: TimelineCanvas, paint: Callable[[QRegion], None]) -> Callable[[], None]:
    """One step of a drag: what moves is laid out and painted again."""
    item = next(
        bar for bar in canvas.drawing.bars if bar.rect.y < HEIGHT - 60 and 300 < bar.rect.x < 800
    )
    start = QPointF(item.rect.x + item.rect.width / 2, item.rect.y + item.rect.height / 2)
    canvas.select(item.id)
    canvas.hand.press(_mouse(QMouseEvent.Type.MouseButtonPress, start))
    steps = iter(range(1, 10 * ROUNDS))

    def dragged() -> None:
        before = canvas.hand._dirty()
        canvas.hand.move(_mouse(QMouseEvent.Type.MouseMove, start + QPoint(6 + 3 * next(steps), 0)))
        paint(QRegion(before.united(canvas.hand._dirty())))

    return dragged


def _mouse(kind: QMouseEvent.Type, point: QPointF) -> QMouseEvent:
    button = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, point, point, button, button, Qt.KeyboardModifier.NoModifier)


def main() -> None:
    """Print the figures."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app)
    view = View(float(date(1960, 1, 1).toordinal()), float(TODAY.toordinal()), WIDTH)
    for count in (500, 5000):
        answer = life(count)
        laid = timed(lambda told=answer: layout(told, LANES, (), view, TODAY))
        bare = bare_rectangles(count)
        print(f"{count} episodes: layout {laid:.1f} ms, bare rectangles {bare:.1f} ms")
        for name, taken in gestures(count).items():
            print(f"  {name}: {taken:.2f} ms, {taken / bare:.2f} times bare rectangles")


if __name__ == "__main__":
    main()
