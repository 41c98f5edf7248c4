"""Where the help begins for each screen; a screen that is not named here gets none.

The screens that face the person are not named: nothing opens over them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

TOPICS = {
    "door.new_passphrase": "guide/premiers-pas.md",
    "door": "guide/que-faire-si.md#la-phrase-de-passe-est-oubliée-ou-refusée",
    "home": "guide/mes-entretiens.md",
    "withdrawn": "guide/heure.md#la-personne-se-retire",
    "synthesis": "guide/synthese.md",
    "preview": "guide/synthese.md#aperçu-impression-copies",
    "hand_over": "guide/equipe.md#remettre",
    "receipts": "guide/equipe.md#remises-et-accusés",
    "enrolment": "guide/equipe.md#rejoindre-léquipe",
    "decks": "guide/cartes-images.md#le-jeu-de-votre-établissement",
    "journal": "guide/securite.md#le-journal",
    "security": "guide/securite.md",
    "rights": "guide/securite.md#les-droits-de-la-personne",
    "settings": "guide/reglages.md",
    "reception": "guide/superviseur.md#réception",
    "trust": "guide/superviseur.md#personnes-et-confiance",
}
"""By the name of a widget of the screen; the first that is seen decides."""
LATER_STEPS = "guide/competences-projets.md"
STEPS = {
    "form": "guide/heure.md#les-champs",
    "cards": "guide/cartes-images.md",
    "timeline": "guide/frise.md",
    "skills": f"{LATER_STEPS}#compétences--partir-dun-moment-précis",
    "projects": f"{LATER_STEPS}#projets--trois-au-plus-en-vue",
    "obstacles": f"{LATER_STEPS}#freins-et-appuis--ce-qui-part-ce-qui-reste-entre-nous",
    "review": f"{LATER_STEPS}#préconisations--proposées-jamais-ajoutées",
}
"""In the hour, by the kind of step."""
WELCOME = "guide/heure.md"


def topic_of(screen: QWidget) -> str:
    """The page and section of the help for ``screen``, empty for one that must have none."""
    hour = _seen(screen, "interview")
    if hour is not None:
        first = hour.session.pack.steps[0]  # type: ignore[attr-defined]
        step = hour.step  # type: ignore[attr-defined]
        return WELCOME if step is first else STEPS[step.kind]
    return next((link for name, link in TOPICS.items() if _seen(screen, name)), "")


def _seen(screen: QWidget, name: str) -> QWidget | None:
    found = [screen, *screen.findChildren(QWidget, name)]
    return next((w for w in found if w.objectName() == name and w.isVisible()), None)
