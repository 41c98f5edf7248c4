"""A code of twelve characters in three groups, compared by voice, never typed."""

from __future__ import annotations

from app.ui.widgets import Panel, label, row


class CodePanel(Panel):
    """Three large groups."""

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
