"""A start for somebody met before: the timeline of an earlier interview."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.answers.timeline import TimelineAnswer, is_empty
from app.text import _
from app.ui.timeline.edits import Edits
from app.ui.widgets import Button, label, row


class EarlierOffer(QWidget):
    """Shown while the timeline is empty and the same person told one before."""

    def __init__(self, edits: Edits) -> None:
        super().__init__()
        self._edits = edits
        line = row(self, gap=8)
        line.addWidget(
            label(_("Une frise existe, d’un entretien précédent."), "caption", wrap=True), 1
        )
        take = Button(_("La reprendre"), "link", name="timeline.earlier")
        take.clicked.connect(self._take)
        line.addWidget(take)
        self.hide()

    def show_for(self, answer: TimelineAnswer) -> None:
        """Offer the earlier timeline as long as ``answer`` is empty."""
        self.setVisible(is_empty(answer) and self._edits.earlier is not None)

    def _take(self) -> None:
        earlier = self._edits.earlier
        if earlier is not None:
            self._edits.begin_with(earlier)
