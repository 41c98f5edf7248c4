"""Two gestures to interrupt: the button, then the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.method import Vocabulary
from app.text import _
from app.ui.widgets import OptionGroup, Panel, label


class InterruptionBar(Panel):
    """Asks why the hour stops here. ``chosen`` is sent with the reason's id."""

    chosen = Signal(str)

    def __init__(self, reasons: Vocabulary) -> None:
        super().__init__("sunk", margins=(32, 12, 32, 14))
        self.body.addWidget(label(_("On s’arrête ici. Pour quelle raison ?"), "bold"))
        options = OptionGroup(((e.id, e.label) for e in reasons.entries), name="interruption")
        options.chosen.connect(lambda ids: self.chosen.emit(ids[0]))
        self.body.addWidget(options)
        words = _("Rien n’est perdu : l’entretien reprendra à cette étape.")
        self.body.addWidget(label(words, "caption"))
