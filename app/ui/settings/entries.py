"""The settings one by one: their group, their name, what they change, and their control."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.settings import making
from app.ui.settings.making import Make

GROUPS = (
    ("you", "Vous", "user"),
    ("look", "Lecture et affichage", "text"),
    ("days", "Délais", "clock"),
    ("rest", "Repos et effacement", "lock"),
    ("method", "Méthode", "cards"),
    ("notice", "Notice d’information", "shield"),
    ("folders", "Dossiers", "box"),
    ("network", "Envoi par le réseau", "send"),
)
THEMES = (("light", "Clair"), ("dark", "Sombre"), ("contrast", "Contraste élevé"))
RULES = (("calendar", "du calendrier"), ("working", "ouvrés"))


class Entry(NamedTuple):
    """One line of the screen. ``words`` are further words by which it can be found."""

    id: str
    group: str
    name: str
    explains: str
    make: Make
    words: str = ""


ENTRIES = (
    Entry(
        "owner",
        "you",
        "Votre nom",
        "Écrit sur chaque synthèse.",
        making.named("owner", "Votre nom"),
    ),
    Entry(
        "establishment",
        "you",
        "Établissement",
        "Pour les entretiens à venir ; ceux déjà commencés gardent le leur.",
        making.named("establishment", "Établissement"),
        "prison site maison d’arrêt",
    ),
    Entry(
        "text_percent",
        "look",
        "Taille du texte",
        "Tout grandit, rien n’est coupé.",
        making.number("text_percent", "Taille du texte", range(100, 201, 25), "%"),
        "police caractères agrandir lettres",
    ),
    Entry(
        "theme",
        "look",
        "Thème",
        "Contraste élevé : traits blancs de 2 px sur fond noir.",
        making.among("theme", "Thème", THEMES),
        "couleurs clair sombre contraste nuit",
    ),
    Entry(
        "reduce_motion",
        "look",
        "Mouvements",
        "Réduits : rien ne glisse, rien ne se fond.",
        making.still,
        "animation transition",
    ),
    Entry(
        "person_language",
        "look",
        "Langue de la personne, par défaut",
        "Langue des consignes face à face. Se choisit aussi à l’accueil.",
        making.language,
        "traduction",
    ),
    Entry(
        "deadline_days",
        "days",
        "Jours pour remettre une synthèse",
        "Comptés depuis la fin de l’entretien.",
        making.days,
        "échéance délai cinq",
    ),
    Entry(
        "deadline_rule",
        "days",
        "Compter en jours",
        "Ouvrés : sans samedi, dimanche ni jours fériés.",
        making.among("deadline_rule", "Compter en jours", RULES),
        "calendrier ouvrés fériés échéance délai",
    ),
    Entry(
        "holidays_of",
        "days",
        "Jours fériés de",
        "Là où se trouve l’établissement. Ne change rien en jours du calendrier.",
        making.territory,
        "ouvrés échéance délai outre-mer alsace moselle guadeloupe martinique guyane réunion "
        "mayotte saint-pierre miquelon nouvelle-calédonie polynésie wallis futuna métropole",
    ),
    Entry(
        "rest_minutes",
        "rest",
        "Verrouiller après un repos de",
        "Sans toucher au clavier ni à la souris. La phrase de passe rouvre au même endroit.",
        making.number("rest_minutes", "Repos avant verrouillage", range(1, 31), "min"),
        "verrou veille sécurité minutes",
    ),
    Entry(
        "retention_days",
        "rest",
        "Effacer de cet ordinateur après l’accusé",
        "Restent les compteurs, sans nom. La personne peut demander plus tôt.",
        making.number("retention_days", "Effacer après l’accusé", range(1, 366), "jours"),
        "conservation purge droits jours",
    ),
    Entry(
        "vocabularies",
        "method",
        "Vocabulaires",
        "ROME 4.0, ESCO et RNCP, tels qu’ils sont publiés ; les propositions s’y cherchent.",
        making.vocabularies,
        "rome esco rncp métiers compétences importer",
    ),
    Entry(
        "method_folder",
        "method",
        "Méthode",
        "Étapes, phrases à dire et listes. Un dossier à vous remplace la méthode fournie.",
        making.method,
        "étapes pack vocabulaire",
    ),
    Entry(
        "controller",
        "notice",
        "Responsable du traitement",
        "Nom et adresse, lus sur la notice.",
        making.text("controller", "Responsable du traitement", wide=True),
        "rgpd données organisme",
    ),
    Entry(
        "dpo",
        "notice",
        "Délégué à la protection des données",
        "Comment le joindre, lu sur la notice.",
        making.text("dpo", "Délégué à la protection des données", wide=True),
        "dpo rgpd",
    ),
    Entry(
        "cnil",
        "notice",
        "Adresse de la CNIL",
        "Pour une réclamation.",
        making.text("cnil", "Adresse de la CNIL", wide=True),
        "réclamation rgpd",
    ),
    Entry(
        "key_folder",
        "folders",
        "Où remettre",
        "Le dossier ou la clé proposés au moment de remettre.",
        making.key_folder,
        "usb clé export",
    ),
    Entry(
        "upload_url",
        "network",
        "Adresse du serveur",
        "Vide : rien ne part jamais par un réseau.",
        making.server,
        "internet https envoi",
    ),
    Entry(
        "upload_token",
        "network",
        "Jeton du serveur",
        "Donné par votre superviseur. Il reste dans votre espace chiffré.",
        making.text("upload_token", "Jeton du serveur", secret=True),
        "mot de passe",
    ),
    Entry(
        "upload_authority",
        "network",
        "Autorité du serveur",
        "Un fichier PEM : seuls ses certificats sont acceptés.",
        making.pem("upload_authority", "Autorité du serveur", "Celles du système"),
        "certificat pem",
    ),
    Entry(
        "upload_certificate",
        "network",
        "Votre certificat",
        "Un fichier PEM avec sa clé, si le serveur le demande.",
        making.pem("upload_certificate", "Votre certificat", "Aucun"),
        "pem clé",
    ),
)
FOR_SUPERVISOR = ("text_percent", "theme", "reduce_motion", "rest_minutes")
"""What concerns whoever sits at the screen: the rest is about interviews."""
