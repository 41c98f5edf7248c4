"""« Le premier entretien a noté… »: an offer to go on from there, step by step."""

from __future__ import annotations

from app.domain.method import Step
from app.domain.second import to_take_over
from app.text import _
from app.ui.session import Session
from app.ui.widgets import Button, IconLabel, Panel, label, row


class EarlierOffer(Panel):
    """Shown while this step is empty and the first interview held something; never by itself."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__("notice", margins=(16, 6, 12, 6))
        self._session, self._step = session, step
        line = row(gap=10)
        line.addWidget(IconLabel("redo", "ochre_text", 20))
        self._words = label("", "body", wrap=True)
        line.addWidget(self._words, 1)
        take = Button(_("Repartir de là"), "outlined", "", f"{step.id}.take_over")
        take.clicked.connect(self._take)
        line.addWidget(take)
        self.body.addLayout(line)
        self.hide()  # until its editor refreshes: shown before it has a place, it is a window

    def refresh(self) -> None:
        """Show or hide the offer."""
        earlier = self._session.earlier
        found = to_take_over(earlier, self._session.interview, self._step.id)
        self.setVisible(found is not None)
        if earlier is not None:
            day = (earlier.closed_at or earlier.created_at).astimezone()
            words = _("L’entretien du {day} a déjà noté quelque chose ici. Il reste comme il est.")
            self._words.setText(words.format(day=f"{day:%d/%m/%Y}"))

    def _take(self) -> None:
        session = self._session
        for step in session.pack.steps:
            if step.kind == "timeline" and self._step.kind == "skills":
                self._copy(step)
        self._copy(self._step)

    def _copy(self, step: Step) -> None:
        session = self._session
        found = to_take_over(session.earlier, session.interview, step.id)
        if found is not None:
            session.edit(step.id, found, _("Repartir du premier entretien"))
