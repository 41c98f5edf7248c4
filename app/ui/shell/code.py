"""A code of twelve characters in three groups, compared by voice, never typed."""

from __future__ import annotations

from app.ui.widgets import IconLabel, Panel, label, row

# First names of the French telephone alphabet; figures are said as they are.
_SPELT = {
    "A": "Anatole", "B": "Berthe", "C": "Célestin", "D": "Désiré", "E": "Eugène", "F": "François",
    "G": "Gaston", "H": "Henri", "J": "Joseph", "K": "Kléber", "M": "Marcel", "N": "Nicolas",
    "P": "Pierre", "Q": "Quintal", "R": "Raoul", "S": "Suzanne", "T": "Thérèse", "V": "Victor",
    "W": "William", "X": "Xavier", "Y": "Yvonne", "Z": "Zoé",
    "0": "zéro", "1": "un", "2": "deux", "3": "trois", "4": "quatre", "5": "cinq", "6": "six",
    "7": "sept", "8": "huit", "9": "neuf",
}  # fmt: skip


def spelt(code: str) -> str:
    """The code as it is read by telephone, a group at a time."""
    groups = (", ".join(_SPELT[sign] for sign in group) for group in code.split("-"))
    return " · ".join(groups)


class CodePanel(Panel):
    """Three large groups, spelt out below."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__("sunk", margins=(20, 16, 20, 16))
        self.setObjectName(name)
        self.setAccessibleName(" ".join(code))
        line = row(gap=14)
        for group in code.split("-"):
            box = Panel("card", margins=(16, 10, 16, 10))
            box.body.addWidget(label(group, "code"))
            line.addWidget(box)
        line.addStretch(1)
        self.body.addLayout(line)
        aloud = row(gap=8)
        aloud.addWidget(IconLabel("phone", "ink_2", 18))
        aloud.addWidget(label(spelt(code), "caption", wrap=True), 1)
        self.body.addLayout(aloud)
