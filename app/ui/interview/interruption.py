"""What stops an hour: a pause with its reason, a refusal, time to think, a withdrawal."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.method import Vocabulary
from app.text import _
from app.ui.widgets import Button, OptionGroup, Panel, label, row


class InterruptionBar(Panel):
    """Two gestures: the button of the foot, then the reason. ``chosen`` is sent with its id;
    ``withdrawn`` when the person no longer takes part."""

    chosen = Signal(str)
    withdrawn = Signal()

    def __init__(self, reasons: Vocabulary) -> None:
        super().__init__("sunk", margins=(32, 12, 32, 10))
        self.body.addWidget(label(_("On s’arrête ici. Pour quelle raison ?"), "bold"))
        options = OptionGroup(((e.id, e.label) for e in reasons.entries), name="interruption")
        options.chosen.connect(lambda ids: self.chosen.emit(ids[0]))
        self.body.addWidget(options)
        line = row(gap=12)
        words = _("Rien n’est perdu : l’entretien reprendra à cette étape.")
        line.addWidget(label(words, "caption", wrap=True), 1)
        withdraw = Button(_("La personne se retire"), "link", name="interruption.withdraw")
        withdraw.clicked.connect(self.withdrawn)
        line.addWidget(withdraw)
        self.body.addLayout(line)


class RefusalBar(Panel):
    """The person does not take part: a refusal with its reason, or another moment."""

    refused = Signal(str)
    postponed = Signal()

    def __init__(self, reasons: Vocabulary) -> None:
        super().__init__("sunk", margins=(32, 12, 32, 10))
        self.setObjectName("refusal")
        words = _("C’est permis, et sans conséquence. La raison, seulement si elle est dite :")
        self.body.addWidget(label(words, "bold", wrap=True))
        options = OptionGroup(((e.id, e.label) for e in reasons.entries), name="refusal")
        options.chosen.connect(lambda ids: self.refused.emit(ids[0]))
        self.body.addWidget(options)
        line = row(gap=12)
        told = _("Le refus est compté, sans contenu. Ce qui est noté ici est effacé.")
        line.addWidget(label(told, "caption", wrap=True), 1)
        later = Button(_("Plutôt un autre jour"), "link", "calendar", "refusal.later")
        later.clicked.connect(self.postponed)
        line.addWidget(later)
        self.body.addLayout(line)
