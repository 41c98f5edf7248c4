"""A deck on paper: nine cards a sheet to cut, their numbers on the back, and what is seen on them.

Sheets are printed on both sides, turned at the long edge, at 100 %. Pictures lie on their side so
that nine of 84 x 63 mm fit an A4 sheet; backs are mirrored from left to right, and turned so that
a card flipped like a page shows its number upright.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.report.line import draw_line, line_width
from app.report.parts import paragraph_of
from app.report.type import ACCENT, BODY, BOLD, INK, INK_2, REGULAR, legible, load_fonts

ACROSS = DOWN = 3
A_SHEET = ACROSS * DOWN
WIDTH, HEIGHT = 63 * mm, 84 * mm
LEFT, BELOW = (A4[0] - ACROSS * WIDTH) / 2, (A4[1] - DOWN * HEIGHT) / 2
BORDER = 2.5 * mm
MARK, AWAY = 5 * mm, 1.5 * mm
MARGIN = 20 * mm


@dataclass(frozen=True)
class PaperCard:
    """What is printed of one card; ``picture`` gives the bytes of a JPEG when it is drawn."""

    number: int
    alt: str
    picture: Callable[[], bytes]


def cut_pdf(
    title: str, credit: str, cards: Sequence[PaperCard], told: Callable[[int, int], None]
) -> bytes:
    """Sheets of ``cards``, fronts and backs in turn, then the list of what is seen.

    ``told`` is called with the cards drawn and their number. Same arguments, same bytes.
    """
    load_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle(legible(title))
    canvas.setAuthor(legible(credit))
    for begin in range(0, len(cards), A_SHEET):
        sheet = cards[begin : begin + A_SHEET]
        _front(canvas, sheet, begin, len(cards), told)
        _back(canvas, sheet, title)
    _descriptions(canvas, title, credit, cards)
    canvas.save()
    return buffer.getvalue()


def _front(
    canvas: Canvas,
    sheet: Sequence[PaperCard],
    begin: int,
    whole: int,
    told: Callable[[int, int], None],
) -> None:
    _crop_marks(canvas)
    for place, card in enumerate(sheet):
        _turned(canvas, place % ACROSS, place // ACROSS, 90)
        picture = ImageReader(io.BytesIO(card.picture()))
        size = (HEIGHT - 2 * BORDER, WIDTH - 2 * BORDER)
        canvas.drawImage(picture, BORDER, BORDER, *size, preserveAspectRatio=True, anchor="c")
        _number_on_picture(canvas, card.number)
        canvas.restoreState()
        told(begin + place + 1, whole)
    canvas.showPage()


def _number_on_picture(canvas: Canvas, number: int) -> None:
    canvas.setFillColor(INK)
    canvas.roundRect(BORDER + 2 * mm, BORDER + 2 * mm, 8 * mm, 5.4 * mm, 1 * mm, 0, 1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont(BOLD, 11)
    canvas.drawCentredString(BORDER + 6 * mm, BORDER + 3.3 * mm, str(number))


def _back(canvas: Canvas, sheet: Sequence[PaperCard], title: str) -> None:
    for place, card in enumerate(sheet):
        _turned(canvas, ACROSS - 1 - place % ACROSS, place // ACROSS, -90)
        canvas.setFillColor(ACCENT)
        canvas.setFont(BOLD, 60)
        canvas.drawCentredString(HEIGHT / 2, WIDTH / 2 - 16, str(card.number))
        canvas.setFillColor(INK_2)
        said = legible(title)[:60]
        draw_line(canvas, (HEIGHT - line_width(said, 8)) / 2, 5 * mm, said, 8)
        canvas.restoreState()
    canvas.showPage()


def _turned(canvas: Canvas, column: int, row: int, angle: int) -> None:
    """Draw from now on in the card at ``column`` and ``row``, 84 mm wide and 63 high."""
    canvas.saveState()
    x, y = LEFT + column * WIDTH, A4[1] - BELOW - (row + 1) * HEIGHT
    if angle > 0:
        canvas.translate(x + WIDTH, y)
    else:
        canvas.translate(x, y + HEIGHT)
    canvas.rotate(angle)


def _crop_marks(canvas: Canvas) -> None:
    canvas.setStrokeColor(INK_2)
    canvas.setLineWidth(0.4)
    right, top = A4[0] - LEFT, A4[1] - BELOW
    for column in range(ACROSS + 1):
        x = LEFT + column * WIDTH
        canvas.line(x, top + AWAY, x, top + AWAY + MARK)
        canvas.line(x, BELOW - AWAY, x, BELOW - AWAY - MARK)
    for row in range(DOWN + 1):
        y = BELOW + row * HEIGHT
        canvas.line(LEFT - AWAY, y, LEFT - AWAY - MARK, y)
        canvas.line(right + AWAY, y, right + AWAY + MARK, y)


def _descriptions(canvas: Canvas, title: str, credit: str, cards: Sequence[PaperCard]) -> None:
    """For the counsellor: what is seen on each card, to read to a person who cannot see it."""
    canvas.setFillColor(INK)
    said = legible(f"{title}, à lire à voix haute")
    draw_line(canvas, MARGIN, A4[1] - MARGIN, said, 14, bold=True)
    canvas.setFillColor(INK_2)
    draw_line(canvas, MARGIN, A4[1] - MARGIN - 14, legible(credit)[:110], 9)
    y = A4[1] - MARGIN - 34
    for card in cards:
        line = paragraph_of([(f"{card.number}. ", True), (card.alt, False)], BODY)
        _width, high = line.wrap(A4[0] - 2 * MARGIN, A4[1])
        if y - high < MARGIN:
            canvas.showPage()
            y = A4[1] - MARGIN
        y -= high
        line.drawOn(canvas, MARGIN, y)
        y -= 3
    canvas.showPage()
