"""Where the help begins for each screen; a screen that is not named here gets none.

The screens that face the person are not named: nothing opens over them. What goes wrong on a
screen comes before what the screen is about.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from app.ui.shell.trouble import TROUBLE

TOPICS = {
    "door.new_passphrase": "guide/premiers-pas.md",
    "door": "guide/que-faire-si.md#la-phrase-de-passe-est-oubliée-ou-refusée",
    "home.first": "guide/premiers-pas.md",
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
TROUBLES = {
    "la-phrase-de-passe-est-oubliée-ou-refusée": (
        *("passphrase", "space.wrong_passphrase", "space.wait", "space.last_passphrase"),
    ),
    "lespace-ne-souvre-pas": ("space", "recovery"),
    "lespace-est-abîmé-ou-des-lignes-manquent": (
        *("backup", "row", "space.damaged", "space.rolled_back"),
        *("space.keys_altered", "space.keys_older"),
    ),
    "le-disque-est-plein-débranché-ou-protégé": (
        *("space.full", "space.read_only", "space.unreachable", "backup.refused", "timeline"),
    ),
    "la-date-de-lordinateur-est-fausse": ("clock", "exchange.clock-back"),
    "canevas-refuse-de-remettre": ("exchange", "synthesis", "trust.not_enrolled"),
    "la-clé-usb-refuse": (
        *("key", "receipt", "request", "bundle", "trust.none_here", "reception.none_here"),
    ),
    "une-synthèse-est-refusée": ("refused",),
    "la-confiance-ou-les-codes-ne-vont-pas": ("trust", "refused.authority", "refused.epoch"),
    "le-superviseur-est-arrêté": ("authority", "reception", "import", "trust.no_authority"),
    "lenvoi-par-le-réseau-échoue": ("upload",),
    "un-jeu-dimages-une-méthode-un-vocabulaire-est-refusé": (
        *("deck", "paper", "pack", "vocabulary", "defect"),
    ),
    "un-entretien-ne-souvre-pas-ou-va-seffacer": ("interview", "retention", "export"),
    "quelque-chose-dimprévu-est-arrivé": ("bug",),
}
"""The paragraph of « Que faire si… » for errors, by their codes, else by the area of the code."""
PARAGRAPHS = {code: title for title, codes in TROUBLES.items() for code in codes}


def topic_of(screen: QWidget) -> str:
    """The page and section of the help for ``screen``, empty for one that must have none."""
    own = _about(screen)
    return (_trouble(screen.window()) or own) if own else ""


def paragraph_of(code: str) -> str:
    """The page and section for the error ``code``, empty when none is written."""
    title = PARAGRAPHS.get(code) or PARAGRAPHS.get(code.split(".")[0])
    return f"guide/que-faire-si.md#{title}" if title else ""


def _about(screen: QWidget) -> str:
    hour = _seen(screen, "interview")
    if hour is not None:
        first = hour.session.pack.steps[0]  # type: ignore[attr-defined]
        step = hour.step  # type: ignore[attr-defined]
        return WELCOME if step is first else STEPS[step.kind]
    return next((link for name, link in TOPICS.items() if _seen(screen, name)), "")


def _trouble(window: QWidget) -> str:
    told = (each for each in window.findChildren(QFrame) if each.isVisible())
    codes = (str(each.property(TROUBLE)) for each in told if each.property(TROUBLE))
    return next((link for code in codes if (link := paragraph_of(code))), "")


def _seen(screen: QWidget, name: str) -> QWidget | None:
    found = [screen, *screen.findChildren(QWidget, name)]
    return next((w for w in found if w.objectName() == name and w.isVisible()), None)
