"""The settings one by one: their group, their name, what they change, and their control."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.method import Entry as Choice
from app.domain.method import Vocabulary
from app.text import _, sentence
from app.ui.settings.controls import FixedValue, FolderLine, Stepper, TextLine
from app.ui.settings.desk import SettingsDesk
from app.ui.settings.vocabularies import VocabularyLine
from app.ui.widgets import Segment, Switch
from app.ui.widgets.chooser import Chooser

Follow = Callable[[Callable[[], None]], None]
Make = Callable[[SettingsDesk, Follow], QWidget]

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
TERRITORIES = (
    ("metropole", "France métropolitaine"),
    ("alsace_moselle", "Alsace et Moselle"),
    ("guadeloupe", "Guadeloupe"),
    ("martinique", "Martinique"),
    ("guyane", "Guyane"),
    ("reunion", "La Réunion"),
    ("mayotte", "Mayotte"),
    ("saint_pierre_et_miquelon", "Saint-Pierre-et-Miquelon"),
    ("nouvelle_caledonie", "Nouvelle-Calédonie"),
    ("polynesie", "Polynésie française"),
    ("wallis_et_futuna", "Wallis-et-Futuna"),
)


class Entry(NamedTuple):
    """One line of the screen. ``words`` are further words by which it can be found."""

    id: str
    group: str
    name: str
    explains: str
    make: Make
    words: str = ""


def text(name: str, says: str, hint: str = "", secret: bool = False) -> Make:
    """A setting that is a text."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        line = TextLine(f"settings.{name}", _(says), _(hint), secret)
        line.changed.connect(lambda typed: desk.change(**{name: typed}))
        follow(lambda: line.show_value(getattr(desk.settings, name)))
        return line

    return make


def named(name: str, says: str) -> Make:
    """The name of the person or of the place; it is never left empty."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        line = TextLine(f"settings.{name}", _(says))

        def change(typed: str) -> None:
            if typed:
                desk.rename(**{name: typed})
            line.show_value(getattr(desk.state, name))

        line.changed.connect(change)
        follow(lambda: line.show_value(getattr(desk.state, name)))
        return line

    return make


def number(name: str, says: str, bounds: range, unit: str) -> Make:
    """A setting that is a number."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        stepper = Stepper(f"settings.{name}", _(says), bounds, _(unit))
        stepper.changed.connect(lambda value: desk.change(**{name: value}))
        follow(lambda: stepper.show_value(getattr(desk.settings, name)))
        return stepper

    return make


def among(name: str, says: str, choices: tuple[tuple[str, str], ...]) -> Make:
    """A setting that is one of a few."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        segment = Segment([(k, _(t)) for k, t in choices], f"settings.{name}", _(says))
        segment.chosen.connect(lambda value: desk.change(**{name: value}))
        follow(lambda: segment.show_chosen(getattr(desk.settings, name)))
        return segment

    return make


def _still(desk: SettingsDesk, follow: Follow) -> QWidget:
    switch = Switch(_("Réduits"), _("Doux"), _("Mouvements"), "settings.reduce_motion")
    switch.clicked.connect(lambda on: desk.change(reduce_motion=on))
    follow(lambda: switch.setChecked(desk.settings.reduce_motion))
    return switch


def one_of(name: str, says: str, choices: tuple[tuple[str, str], ...]) -> Callable[..., Chooser]:
    """A setting that is one of many, in a closed list without an invitation."""

    def make(desk: SettingsDesk, follow: Follow) -> Chooser:
        listed = Vocabulary(name, tuple(Choice(k, _(t)) for k, t in choices))
        chooser = Chooser(listed, _(says), f"settings.{name}")
        chooser.removeItem(0)
        chooser.setMinimumWidth(200)
        chooser.chosen.connect(lambda value: desk.change(**{name: value}))
        follow(lambda: chooser.show_chosen(getattr(desk.settings, name)))
        return chooser

    return make


def _language(desk: SettingsDesk, follow: Follow) -> QWidget:
    return one_of("person_language", "Langue de la personne", desk.languages)(desk, follow)


def _territory(desk: SettingsDesk, follow: Follow) -> QWidget:
    """Where the public holidays are taken from; shut while every day of the calendar counts."""
    chooser = one_of("holidays_of", "Jours fériés de", TERRITORIES)(desk, follow)
    follow(lambda: chooser.setEnabled(desk.settings.deadline_rule == "working"))
    return chooser


def _days(desk: SettingsDesk, follow: Follow) -> QWidget:
    if desk.fixed is not None:
        days = _("{n} jours").format(n=desk.fixed.deadline_days)
        return FixedValue("settings.deadline_days", days)
    return number("deadline_days", "Jours pour remettre", range(1, 31), "jours")(desk, follow)


def _method(desk: SettingsDesk, follow: Follow) -> QWidget:
    if desk.fixed is not None:
        return FixedValue("settings.method_folder", desk.fixed.method_pack)
    line = FolderLine("settings.method_folder", _("Méthode"), "")

    def choose(folder: str) -> None:
        try:
            desk.choose_method(folder)
        except UserError as error:
            line.say_trouble(sentence(error))

    def redraw() -> None:
        try:
            line.show_value(desk.settings.method_folder, desk.method_title())
        except UserError as error:
            line.show_value(desk.settings.method_folder)
            line.say_trouble(sentence(error))

    line.changed.connect(choose)
    follow(redraw)
    return line


def _key_folder(desk: SettingsDesk, follow: Follow) -> QWidget:
    line = FolderLine("settings.key_folder", _("Où remettre"), _("Demandé chaque fois"))
    line.changed.connect(lambda folder: desk.change(key_folder=folder))
    follow(lambda: line.show_value(desk.settings.key_folder))
    return line


def _vocabularies(desk: SettingsDesk, _follow: Follow) -> QWidget:
    return VocabularyLine(desk.vocabularies)


ENTRIES = (
    Entry("owner", "you", "Votre nom", "Écrit sur chaque synthèse.", named("owner", "Votre nom")),
    Entry(
        "establishment",
        "you",
        "Établissement",
        "Pour les entretiens à venir ; ceux déjà commencés gardent le leur.",
        named("establishment", "Établissement"),
        "prison site maison d’arrêt",
    ),
    Entry(
        "text_percent",
        "look",
        "Taille du texte",
        "Tout grandit, rien n’est coupé.",
        number("text_percent", "Taille du texte", range(100, 201, 25), "%"),
        "police caractères agrandir lettres",
    ),
    Entry(
        "theme",
        "look",
        "Thème",
        "Contraste élevé : traits blancs de 2 px sur fond noir.",
        among("theme", "Thème", THEMES),
        "couleurs clair sombre contraste nuit",
    ),
    Entry(
        "reduce_motion",
        "look",
        "Mouvements",
        "Réduits : rien ne glisse, rien ne se fond.",
        _still,
        "animation transition",
    ),
    Entry(
        "person_language",
        "look",
        "Langue de la personne, par défaut",
        "Langue des consignes face à face. Se choisit aussi à l’accueil.",
        _language,
        "traduction",
    ),
    Entry(
        "deadline_days",
        "days",
        "Jours pour remettre une synthèse",
        "Comptés depuis la fin de l’entretien.",
        _days,
        "échéance délai cinq",
    ),
    Entry(
        "deadline_rule",
        "days",
        "Compter en jours",
        "Ouvrés : sans samedi, dimanche ni jours fériés.",
        among("deadline_rule", "Compter en jours", RULES),
        "calendrier ouvrés fériés échéance délai",
    ),
    Entry(
        "holidays_of",
        "days",
        "Jours fériés de",
        "Là où se trouve l’établissement. Ne change rien en jours du calendrier.",
        _territory,
        "ouvrés échéance délai outre-mer alsace moselle guadeloupe martinique guyane réunion "
        "mayotte saint-pierre miquelon nouvelle-calédonie polynésie wallis futuna métropole",
    ),
    Entry(
        "rest_minutes",
        "rest",
        "Verrouiller après un repos de",
        "Sans toucher au clavier ni à la souris. La phrase de passe rouvre au même endroit.",
        number("rest_minutes", "Repos avant verrouillage", range(1, 31), "min"),
        "verrou veille sécurité minutes",
    ),
    Entry(
        "retention_days",
        "rest",
        "Effacer de cet ordinateur après l’accusé",
        "Restent les compteurs, sans nom. La personne peut demander plus tôt.",
        number("retention_days", "Effacer après l’accusé", range(1, 366), "jours"),
        "conservation purge droits jours",
    ),
    Entry(
        "vocabularies",
        "method",
        "Vocabulaires",
        "ROME 4.0, ESCO et RNCP, tels qu’ils sont publiés ; les propositions s’y cherchent.",
        _vocabularies,
        "rome esco rncp métiers compétences importer",
    ),
    Entry(
        "method_folder",
        "method",
        "Méthode",
        "Étapes, phrases à dire et listes. Un dossier à vous remplace la méthode fournie.",
        _method,
        "étapes pack vocabulaire",
    ),
    Entry(
        "controller",
        "notice",
        "Responsable du traitement",
        "Nom et adresse, lus sur la notice.",
        text("controller", "Responsable du traitement"),
        "rgpd données organisme",
    ),
    Entry(
        "dpo",
        "notice",
        "Délégué à la protection des données",
        "Comment le joindre, lu sur la notice.",
        text("dpo", "Délégué à la protection des données"),
        "dpo rgpd",
    ),
    Entry(
        "cnil",
        "notice",
        "Adresse de la CNIL",
        "Pour une réclamation.",
        text("cnil", "Adresse de la CNIL"),
        "réclamation rgpd",
    ),
    Entry(
        "key_folder",
        "folders",
        "Où remettre",
        "Le dossier ou la clé proposés au moment de remettre.",
        _key_folder,
        "usb clé export",
    ),
    Entry(
        "upload_url",
        "network",
        "Adresse du serveur",
        "Vide : rien ne part jamais par un réseau.",
        text("upload_url", "Adresse du serveur", "https://…"),
        "internet https envoi",
    ),
    Entry(
        "upload_token",
        "network",
        "Jeton du serveur",
        "Donné par votre superviseur. Il reste dans votre espace chiffré.",
        text("upload_token", "Jeton du serveur", secret=True),
        "mot de passe",
    ),
    Entry(
        "upload_authority",
        "network",
        "Autorité du serveur",
        "Un fichier PEM : seuls ses certificats sont acceptés.",
        text("upload_authority", "Autorité du serveur"),
        "certificat pem",
    ),
    Entry(
        "upload_certificate",
        "network",
        "Votre certificat",
        "Un fichier PEM avec sa clé, si le serveur le demande.",
        text("upload_certificate", "Votre certificat"),
        "pem clé",
    ),
)
