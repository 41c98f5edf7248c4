"""The skill in hand: its words, where it shows, its level, its ease, and whether it is wished."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.answers.skills import Skill
from app.domain.method import MethodPack
from app.domain.terms import Term, link_to
from app.text import _
from app.ui import theme
from app.ui.skills.nearby import NearBar
from app.ui.widgets import (
    Button,
    FlowLayout,
    IconButton,
    IconLabel,
    OptionGroup,
    Panel,
    fit_text,
    label,
    line_field,
    remove_button,
    row,
)
from app.ui.widgets.chooser import Chooser

CHOICES = (
    ("kind", "competence_kind", "Quelle sorte ?"),
    ("origin", "competence_origin", "D’où ?"),
    ("rating", "competence_rating", "À l’aise ?"),
    ("zone", "competence_zone", "Quelle colonne ?"),
)
WISHES = (("oui", "Oui"), ("non", "Non"))


class SkillEditor(Panel):
    """Sends ``changed`` with the skill, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal(str)
    closed = Signal()

    def __init__(self, pack: MethodPack) -> None:
        super().__init__("accented", margins=(16, 8, 12, 12))
        self.body.setSpacing(8)
        self._skill = Skill("", "")
        self._build_words()
        self._build_choices(pack)
        self._build_level(pack)
        self._build_links()

    def _build_words(self) -> None:
        line = row(gap=8)
        self._name = line_field("skill.name", _("Un verbe et son objet"), kind="title")
        self._name.textEdited.connect(self._rename)
        self._context = line_field("skill.context", _("Où, avec quoi, dans quelles conditions ?"))
        self._context.textEdited.connect(lambda t: self._set(_("Contexte"), True, context=t))
        for field, share in ((self._name, 3), (self._context, 4)):
            field.editingFinished.connect(self.left)
            line.addWidget(field, share)
        drop = remove_button("skill.remove")
        drop.clicked.connect(lambda: self.removed.emit(self._skill.id))
        close = IconButton("close", _("Fermer"), "skill.close")
        close.clicked.connect(self.closed)
        line.addWidget(drop)
        line.addWidget(close)
        self.body.addLayout(line)

    def _build_choices(self, pack: MethodPack) -> None:
        line = FlowLayout(gap=8)
        self._choices: dict[str, Chooser] = {}
        for part, vocabulary, invitation in CHOICES:
            choice = Chooser(pack.vocabularies[vocabulary], _(invitation), f"skill.{part}")
            choice.chosen.connect(lambda v, p=part: self._set(_("Compétence"), **{p: v}))
            choice.setProperty("kind", "tight")
            line.fill(choice)
            self._choices[part] = choice
        self.body.addLayout(line)

    def _build_level(self, pack: MethodPack) -> None:
        levels = pack.vocabularies["competence_level"].entries
        self._level = OptionGroup(
            ((e.id, e.label) for e in levels), name="skill.level", says=_("Niveau")
        )
        self._level.chosen.connect(lambda ids: self._set(_("Niveau"), level="".join(ids)))
        self.body.addWidget(self._level)

    def _build_links(self) -> None:
        line = FlowLayout(gap=8)
        line.addWidget(label(_("Envie de s’en resservir ?"), "caption"))
        self._wanted = OptionGroup(WISHES, name="skill.wanted", says=_("Envie de s’en resservir"))
        self._wanted.setMinimumWidth(theme.scaled(150))
        self._wanted.chosen.connect(self._wish)
        line.addWidget(self._wanted)
        self._icon = IconLabel("link", "accent", 16)
        self._link = label("", "caption", wrap=True)
        self._unlink = Button(_("Défaire le lien"), "link", "", "skill.unlink")
        self._unlink.clicked.connect(lambda: self._set(_("Lien"), link=None))
        self._more = Button("", "link", "plus", "skill.evidence")
        self._more.clicked.connect(self._rest)
        self._near = NearBar("skill.near")
        self._near.taken.connect(lambda term: self._set(_("Lien"), link=link_to(term)))
        line.addWidget(self._icon)
        line.fill(self._link)
        line.addWidget(self._unlink)
        line.addWidget(self._near)
        self.body.addLayout(line)
        self.body.addWidget(self._more)

    def _rename(self, text: str) -> None:
        verb, _sep, what = text.strip().partition(" ")
        self._set(_("Mots de la compétence"), True, verb=verb, object=what)

    def _wish(self, ids: tuple[str, ...]) -> None:
        self._set(_("Envie"), wanted={("oui",): True, ("non",): False}.get(ids))

    def _rest(self) -> None:
        self._set(_("Preuve"), evidence=(*self._skill.evidence, self._open))

    def begin(self) -> None:
        """Put the caret where the skill is described."""
        self._context.setFocus()

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._skill, **parts), gesture, typing)  # type: ignore[arg-type]

    def show_skill(self, skill: Skill, near: list[Term], source: tuple[str, str]) -> None:
        """Show ``skill``; ``near`` are terms it could be linked to, ``source`` the moment in view

        (reference and title), which can become one more evidence.
        """
        self._skill = skill
        self._open, title = source
        fit_text_unless_typed(self._name, f"{skill.verb} {skill.object}".strip())
        fit_text(self._context, skill.context)
        self._level.show_chosen((skill.level,))
        self._wanted.show_chosen({True: ("oui",), False: ("non",)}.get(skill.wanted, ()))
        for part, choice in self._choices.items():
            choice.show_chosen(getattr(skill, part))
        linked = skill.link is not None
        for widget in (self._icon, self._link, self._unlink):
            widget.setVisible(linked)
        if skill.link is not None:
            rome = f" (ROME {skill.link.rome})" if skill.link.rome else ""
            self._link.setText(f"{skill.link.label}{rome}")
        self._near.show_terms([] if linked else near[:2])
        self._more.setVisible(bool(self._open) and self._open not in skill.evidence)
        self._more.setText(_("Repose aussi sur : {what}").format(what=title))


def fit_text_unless_typed(field, text: str) -> None:
    """As ``fit_text``, but a trailing space being typed is not taken away."""
    if field.text().strip() != text:
        fit_text(field, text)
