"""Where a space stands with its organisation, in words; and what a newcomer is told beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme
from app.ui.widgets import IconLabel, Panel, column, label, row
from app.workspace.enrolment import Standing

ASIDE_WIDTH = 344
NEXT = (
    ("pencil", "Vous pouvez signer et remettre."),
    ("calendar", "Votre certificat vaut deux ans. Canevas prévient 60 jours avant."),
    ("disk", "Nouvel ordinateur : une nouvelle demande, le même nom."),
)


def standing_lines(where: Standing, joined: bool) -> list[tuple[str, str, str, str]]:
    """Icon, tint, sentence and name of each thing to say."""
    until = f"{where.until.astimezone():%d/%m/%Y}" if where.until else ""
    said = {
        "unknown": ("info", "ink_2", _("Cette confiance ne vous connaît pas encore.")),
        "enrolled": (
            "check",
            "accent",
            _("C’est fait. Vous pouvez signer et remettre, jusqu’au {day}.").format(day=until),
        ),
        "ending": (
            "hourglass",
            "terracotta",
            _("Votre certificat finit le {day}. Demandez le suivant maintenant.").format(day=until),
        ),
        "expired": (
            "warn",
            "terracotta",
            _("Votre certificat a fini le {day}. Tout est gardé ; demandez le suivant pour signer.")
            .format(day=until),
        ),
        "revoked": (
            "warn",
            "terracotta",
            _("Votre certificat a été retiré. Tout est gardé. Appelez votre superviseur."),
        ),
    }[where.state]  # fmt: skip
    name = "enrolment.done" if joined or where.state == "enrolled" else "enrolment.standing"
    lines = [(*said, name)]
    if where.stale:
        words = _("Cette confiance date : une plus récente devrait exister. Rien n’est bloqué.")
        lines.append(("info", "ochre_text", words, "enrolment.stale"))
    return lines


def aside() -> QWidget:
    """Why one telephones, and what comes after."""
    outer = QWidget()
    outer.setFixedWidth(theme.scaled(ASIDE_WIDTH))
    body = column(outer, gap=16)
    why = Panel("card", margins=(24, 18, 24, 18))
    head = row(gap=10)
    head.addWidget(IconLabel("phone", "ink", 20))
    head.addWidget(label(_("Pourquoi téléphoner ?"), "strong", wrap=True), 1)
    why.body.addLayout(head)
    words = _(
        "Une clé peut changer de mains. Une voix que vous connaissez, non. "
        "Lisez les douze signes, un par un."
    )
    why.body.addWidget(label(words, "body", wrap=True))
    body.addWidget(why)
    after = Panel("card", margins=(24, 18, 24, 18))
    after.body.addWidget(label(_("Ensuite"), "bold"))
    for icon, text in NEXT:
        line = row(gap=12)
        line.addWidget(IconLabel(icon, "accent", 20))
        line.addWidget(label(_(text), "body", wrap=True), 1)
        after.body.addLayout(line)
    body.addWidget(after)
    note = _(
        "Si les codes diffèrent, rien n’est enregistré et rien n’est perdu. "
        "Gardez la clé et prévenez votre superviseur."
    )
    body.addWidget(label(note, "caption", wrap=True))
    body.addStretch(1)
    return outer
