"""What every view of the person's screen is, and the ones that turn pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.method import Step
from app.domain.person_texts import PersonTexts
from app.ui.face.controls import FaceButton, face_label
from app.ui.session import Session
from app.ui.widgets import clear, column, row, scroller

# Between the parts of a page, and beside them for the bar that scrolls.
GAP, CLOSER, BESIDE = 20, 6, 8


class FaceView(QWidget):
    """One step for the person. ``refresh`` redraws from the session; ``spoken`` is read aloud."""

    def __init__(self, session: Session, step: Step, texts: PersonTexts) -> None:
        super().__init__()
        self.session, self.step, self.texts = session, step, texts

    def refresh(self) -> None:
        """Redraw from the session's value."""

    def spoken(self) -> str:
        """What is on the screen, as it is said."""
        return ""

    def foot(self) -> QWidget | None:
        """What stands at the foot of the screen, or nothing."""
        return None


class Page(NamedTuple):
    """One page: what tells it from the others, what is said, how it is built."""

    key: str
    spoken: str
    build: Callable[[], tuple[QWidget, Callable[[], None]]]


class PagedView(FaceView):
    """One thing at a time; subclasses give ``pages``, each with its own ``redraw``.

    The page shown is kept while its key exists, so that what is typed is never interrupted.
    """

    def __init__(self, session: Session, step: Step, texts: PersonTexts) -> None:
        super().__init__(session, step, texts)
        self._at = 0
        self._shown = ""
        self._sheet: QWidget | None = None
        self._redraw: Callable[[], None] = lambda: None
        self._place = column(self, gap=0)
        self._foot = QWidget()
        line = row(self._foot, gap=16)
        self._back = FaceButton(texts.say("ui.back"), "face_outlined", "chev-left", "face.previous")
        self._where = face_label("", "face_soft", name="face.where")
        self._next = FaceButton(texts.say("ui.next"), "face_filled", "chev-right", "face.next")
        self._next.icon_after(texts.right_to_left)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._where)
        line.addStretch(1)
        line.addWidget(self._next)

    def pages(self) -> list[Page]:
        """The pages as the value is now, one at least."""
        raise NotImplementedError

    def foot(self) -> QWidget:
        return self._foot

    def spoken(self) -> str:
        pages = self.pages()
        return pages[self._here(pages)].spoken

    def turn(self, by: int) -> None:
        """Go to a neighbouring page."""
        self.session.flush()
        pages = self.pages()
        self._show(pages[min(max(self._here(pages) + by, 0), len(pages) - 1)])
        self.refresh()

    def refresh(self) -> None:
        pages = self.pages()
        self._at = self._here(pages)
        if pages[self._at].key != self._shown:
            self._show(pages[self._at])
        self._redraw()
        self._show_place(len(pages))

    def _here(self, pages: list[Page]) -> int:
        """The place of the page shown, or of its neighbour when it is gone."""
        keys = [page.key for page in pages]
        return keys.index(self._shown) if self._shown in keys else min(self._at, len(pages) - 1)

    def _show(self, page: Page) -> None:
        clear(self._place)
        self._sheet, self._redraw = page.build()
        self._shown = page.key
        self._place.addWidget(scroller(self._sheet))
        self._fit()

    def _fit(self) -> None:
        """Where room lacks, the parts stand closer, so that the last one is seen too."""
        if self._sheet is not None:
            self._space(GAP, BESIDE)
            if self._sheet.heightForWidth(self.width()) > self.height():
                self._space(CLOSER, 0)

    def _space(self, gap: int, above: int) -> None:
        assert self._sheet is not None
        layout = self._sheet.layout()
        layout.setSpacing(gap)
        sides = (BESIDE, 0) if self.texts.right_to_left else (0, BESIDE)
        layout.setContentsMargins(sides[0], above, sides[1], above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_place(self, count: int) -> None:
        for button, on in ((self._back, self._at > 0), (self._next, self._at < count - 1)):
            if button.hasFocus() and not on:
                self.setFocus()  # Qt would give it to what undoes the last answer
            button.setEnabled(on)
        self._where.setText(self.texts.say("ui.of", here=self._at + 1, all=count))
        self._foot.setVisible(count > 1)


def sheet(title: str, *parts: QWidget) -> QWidget:
    """A page: its question in large type, and what answers it."""
    page = QWidget()
    body = column(page)
    if title:
        body.addWidget(face_label(title, "face_title", wrap=True))
    for part in parts:
        body.addWidget(part)
    body.addStretch(1)
    return page
