"""Pages of a PDF as pictures: for the window, and for the printer.

PDFium draws them; it is imported at the first preview. Nothing is written to the disk.
"""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

POINTS_AN_INCH = 72
PRINTED = 300


def images_of(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """The pages of ``pdf``, each ``width`` pixels wide."""
    document = import_module("pypdfium2").PdfDocument(pdf)
    try:
        return tuple(_image(page, width / page.get_width()) for page in document)
    finally:
        document.close()


def print_on(pdf: bytes, printer: QPrinter) -> None:
    """Send the pages of ``pdf`` to ``printer``, each filling its sheet."""
    document = import_module("pypdfium2").PdfDocument(pdf)
    painter = QPainter(printer)
    try:
        for index, page in enumerate(document):
            if index:
                printer.newPage()
            sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
            origin = printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()
            sheet.moveTo(-origin.x(), -origin.y())
            painter.drawImage(sheet, _image(page, PRINTED / POINTS_AN_INCH))
    finally:
        painter.end()
        document.close()


def _image(page: object, scale: float) -> QImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=4)
    made = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    )
    # A copy of its own: PDFium's memory goes with the page.
    return made.copy()
