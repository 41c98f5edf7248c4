"""What stops an hour: a pause with its reason, a refusal, time to think, a withdrawal."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.method import Vocabulary
from app.text import _
from app.ui.interview.asking import Asking
from app.ui.widgets import Button, OptionGroup


class InterruptionBar(Asking):
    """Two gestures: the button of the foot, then the reason. ``chosen`` is sent with its id;
    ``withdrawn`` when the person no longer takes part."""

    chosen = Signal(str)
    withdrawn = Signal()

    def __init__(self, reasons: Vocabulary) -> None:
        super().__init__("interruption", _("On s’arrête ici. Pour quelle raison ?"))
        options = OptionGroup(((e.id, e.label) for e in reasons.entries), name="interruption")
        options.chosen.connect(lambda ids: self.chosen.emit(ids[0]))
        self.body.addWidget(options)
        withdraw = Button(_("La personne se retire"), "link", name="interruption.withdraw")
        withdraw.clicked.connect(self.withdrawn)
        self.add_ending(_("Rien n’est perdu : l’entretien reprendra à cette étape."), withdraw)


class RefusalBar(Asking):
    """The person does not take part: a refusal with its reason, or another moment."""

    refused = Signal(str)
    postponed = Signal()

    def __init__(self, reasons: Vocabulary) -> None:
        words = _("C’est permis, et sans conséquence. La raison, seulement si elle est dite :")
        super().__init__("refusal", words)
        options = OptionGroup(((e.id, e.label) for e in reasons.entries), name="refusal")
        options.chosen.connect(lambda ids: self.refused.emit(ids[0]))
        self.body.addWidget(options)
        later = Button(_("Plutôt un autre jour"), "link", "calendar", "refusal.later")
        later.clicked.connect(self.postponed)
        self.add_ending(
            _("Le refus est compté, sans contenu. Ce qui est noté ici est effacé."), later
        )
