"""How each setting is made into a control that shows it and keeps what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.method import Entry as Choice
from app.domain.method import Vocabulary
from app.text import _, sentence
from app.ui.settings.controls import FixedValue, PathLine, Stepper, TextLine, ask_pem
from app.ui.settings.desk import SettingsDesk
from app.ui.settings.vocabularies import VocabularyLine
from app.ui.widgets import Segment, Switch
from app.ui.widgets.chooser import Chooser

Follow = Callable[[Callable[[], None]], None]
Make = Callable[[SettingsDesk, Follow], QWidget]

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


def text(name: str, says: str, hint: str = "", secret: bool = False, wide: bool = False) -> Make:
    """A setting that is a text, ``wide`` when it is a whole sentence."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        line = TextLine(f"settings.{name}", _(says), _(hint), secret, wide)
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


def still(desk: SettingsDesk, follow: Follow) -> QWidget:
    """Whether anything may move."""
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


def language(desk: SettingsDesk, follow: Follow) -> QWidget:
    """The language the person is offered first, by its own name."""
    return one_of("person_language", "Langue de la personne", desk.languages)(desk, follow)


def territory(desk: SettingsDesk, follow: Follow) -> QWidget:
    """Where the public holidays are taken from; shut while every day of the calendar counts."""
    chooser = one_of("holidays_of", "Jours fériés de", TERRITORIES)(desk, follow)
    follow(lambda: chooser.setEnabled(desk.settings.deadline_rule == "working"))
    return chooser


def days(desk: SettingsDesk, follow: Follow) -> QWidget:
    """How many days a synthesis may take, or what the trust file says."""
    if desk.fixed is not None:
        days = _("{n} jours").format(n=desk.fixed.deadline_days)
        return FixedValue("settings.deadline_days", days)
    return number("deadline_days", "Jours pour remettre", range(1, 31), "jours")(desk, follow)


def method(desk: SettingsDesk, follow: Follow) -> QWidget:
    """The shipped method or a folder, judged first, or what the trust file says."""
    if desk.fixed is not None:
        return FixedValue("settings.method_folder", desk.fixed.method_pack)
    line = PathLine("settings.method_folder", _("Méthode"), "")

    def redraw() -> None:
        try:
            line.show_value(desk.settings.method_folder, desk.method_title())
        except UserError as error:
            line.show_value(desk.settings.method_folder)
            line.say_trouble(sentence(error))

    line.changed.connect(_judged(line, desk.choose_method))
    follow(redraw)
    return line


def _judged(line: TextLine | PathLine, take: Callable[[str], None]) -> Callable[[str], None]:
    """``take`` what was given, or let ``line`` say why not."""

    def take_or_say(given: str) -> None:
        try:
            take(given)
        except UserError as error:
            line.say_trouble(sentence(error))
        else:
            line.say_trouble("")

    return take_or_say


def server(desk: SettingsDesk, follow: Follow) -> QWidget:
    """Where bundles may be sent, judged before it is kept."""
    line = TextLine("settings.upload_url", _("Adresse du serveur"), "https://…", wide=True)
    line.changed.connect(_judged(line, desk.choose_server))
    follow(lambda: line.show_value(desk.settings.upload_url))
    return line


def pem(name: str, says: str, none: str) -> Make:
    """A setting that is a file of certificates."""

    def make(desk: SettingsDesk, follow: Follow) -> QWidget:
        line = PathLine(f"settings.{name}", _(says), _(none), ask_pem)
        line.changed.connect(_judged(line, lambda path: desk.choose_pem(name, path)))
        follow(lambda: line.show_value(getattr(desk.settings, name)))
        return line

    return make


def key_folder(desk: SettingsDesk, follow: Follow) -> QWidget:
    """Where bundles are written."""
    line = PathLine("settings.key_folder", _("Où remettre"), _("Demandé chaque fois"))
    line.changed.connect(lambda folder: desk.change(key_folder=folder))
    follow(lambda: line.show_value(desk.settings.key_folder))
    return line


def vocabularies(desk: SettingsDesk, _follow: Follow) -> QWidget:
    """What is searched, and importing more."""
    return VocabularyLine(desk.vocabularies)
