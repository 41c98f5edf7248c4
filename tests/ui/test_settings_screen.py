"""Réglages: each change is kept at once, explained, found by its words, and taken back."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from spaces import clock, workspace
from ui.forms import part, shown, write

from app.resources import resources
from app.ui import theme
from app.ui.settings.desk import SettingsDesk
from app.ui.settings.entries import ENTRIES, GROUPS
from app.ui.settings.screen import SettingsScreen
from app.workspace.calendar import Fixed

__all__ = ["clock", "workspace"]


@pytest.fixture
def open_settings(qtbot, qapp, workspace):
    theme.apply(qapp, "light", 100)

    def opened(fixed: Fixed | None = None) -> SettingsScreen:
        applied = []
        desk = SettingsDesk(workspace, applied.append)
        desk.fixed = fixed
        screen = SettingsScreen(desk)
        screen.applied = applied
        qtbot.addWidget(screen)
        theme.dress(screen)
        screen.resize(1188, 800)
        screen.show()
        QApplication.processEvents()
        return screen

    return opened


def click(screen, name: str) -> None:
    QTest.mouseClick(part(screen, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def retype(screen, name: str, text: str) -> None:
    field = part(screen, name)
    field.clear()
    write(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_every_setting_is_named_explained_and_in_a_group():
    groups = {key for key, _title, _icon in GROUPS}
    assert {entry.group for entry in ENTRIES} == groups
    assert all(entry.name and entry.explains.endswith(".") for entry in ENTRIES)


def test_a_number_is_stepped_kept_and_applied_at_once(open_settings, workspace):
    screen = open_settings()
    click(screen, "settings.rest_minutes.less")
    assert workspace.settings().rest_minutes == 4
    assert part(screen, "settings.rest_minutes.value").text() == "4 min"
    assert screen.applied[-1] == workspace.settings()


def test_a_number_stops_at_its_bounds(open_settings, workspace):
    screen = open_settings()
    assert not part(screen, "settings.text_percent.less").isEnabled()
    for _time in range(4):
        click(screen, "settings.text_percent.more")
    assert workspace.settings().text_percent == 200
    assert not part(screen, "settings.text_percent.more").isEnabled()


def test_one_of_a_few_is_chosen(open_settings, workspace):
    screen = open_settings()
    click(screen, "settings.theme.dark")
    click(screen, "settings.deadline_rule.working")
    click(screen, "settings.reduce_motion")
    kept = workspace.settings()
    assert (kept.theme, kept.deadline_rule, kept.reduce_motion) == ("dark", "working", True)


def test_public_holidays_are_those_of_the_place_once_working_days_count(open_settings, workspace):
    screen = open_settings()
    write(part(screen, "settings.search"), "fériés réunion")
    places = part(screen, "settings.holidays_of")
    assert shown(screen, "settings.holidays_of")
    assert (places.currentText(), places.isEnabled()) == ("France métropolitaine", False)
    part(screen, "settings.search").clear()
    click(screen, "settings.deadline_rule.working")
    assert places.isEnabled()
    places.setFocus()
    QTest.keyClicks(places, "la")
    assert workspace.settings().holidays_of == "reunion"
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert places.currentText() == "France métropolitaine"


def test_a_text_is_kept_when_it_is_left(open_settings, workspace):
    screen = open_settings()
    retype(screen, "settings.controller", "Afpa, direction régionale")
    assert workspace.settings().controller == "Afpa, direction régionale"


def test_the_name_and_the_place_follow_and_are_never_empty(open_settings, workspace):
    screen = open_settings()
    retype(screen, "settings.owner", "Claire Morel")
    retype(screen, "settings.establishment", "")
    assert workspace.space.owner == "Claire Morel"
    assert workspace.vault.space.owner == "Claire Morel"
    assert part(screen, "settings.establishment").text() == "MA des Aulnes"


def test_the_language_offered_first_is_chosen_by_its_own_name(open_settings, workspace):
    screen = open_settings()
    chooser = part(screen, "settings.person_language")
    names = [chooser.itemText(index) for index in range(chooser.count())]
    assert {"Français", "العربية", "Español"} <= set(names)
    QTest.keyClick(chooser, Qt.Key.Key_End)
    assert workspace.settings().person_language == chooser.itemData(chooser.count() - 1)


def test_changes_are_taken_back_one_by_one(open_settings, workspace):
    screen = open_settings()
    click(screen, "settings.theme.dark")
    retype(screen, "settings.owner", "Autre")
    for _time in range(2):
        QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.settings().theme == "light"
    assert workspace.space.owner == "Claire Maréchal"
    assert part(screen, "settings.owner").text() == "Claire Maréchal"


def test_what_is_taken_back_is_named_and_brought_into_sight(open_settings):
    screen = open_settings()
    click(screen, "settings.theme.dark")
    bar = screen._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert part(screen, "settings.found").text() == "C’est annulé : Thème"
    assert not part(screen, "settings.line.theme").visibleRegion().isEmpty()


def test_a_setting_is_found_by_words_that_are_tinted(open_settings):
    screen = open_settings()
    write(part(screen, "settings.search"), "jours")
    assert shown(screen, "settings.line.deadline_rule")
    assert not shown(screen, "settings.line.theme")
    line = part(screen, "settings.line.deadline_rule")
    tint = theme.colour("ochre_soft").name()
    assert f'{tint};color:{theme.colour("ink").name()}">jours</span>' in "".join(
        label.text() for label in line.findChildren(QLabel)
    )
    assert part(screen, "settings.found").text() == "4 réglages"
    assert "(3)" in part(screen, "settings.group.days").text()


def test_accents_do_not_hide_a_setting_and_nothing_found_says_what_to_try(open_settings):
    screen = open_settings()
    write(part(screen, "settings.search"), "theme nuit")
    assert shown(screen, "settings.line.theme")
    write(part(screen, "settings.search"), " zzz")
    assert shown(screen, "settings.none")
    part(screen, "settings.search").clear()
    assert shown(screen, "settings.line.owner")


def test_what_the_trust_file_fixes_wears_a_padlock_and_says_so(open_settings):
    screen = open_settings(Fixed(epoch=14, deadline_days=5, method_pack="esp"))
    assert not shown(screen, "settings.deadline_days.more")
    line = part(screen, "settings.line.deadline_days")
    said = " ".join(label.text() for label in line.findChildren(QLabel))
    assert "5 jours" in said
    assert "Fixé par la confiance n° 14." in said
    assert shown(screen, "settings.deadline_rule.working")


def test_a_method_of_ones_own_is_judged_before_it_is_taken(open_settings, workspace, tmp_path):
    good = tmp_path / "bonne"
    shutil.copytree(resources() / "method" / "esp", good)
    head = (good / "pack.toml").read_text(encoding="utf-8")
    (good / "pack.toml").write_text(
        head.replace('"Entretien socio-professionnel"', '"Ma méthode"'), encoding="utf-8"
    )
    screen = open_settings()
    desk = screen._desk
    desk.choose_method(str(good))
    screen.refresh()
    assert part(screen, "settings.method_folder.value").text() == "Ma méthode, version 1.0"
    (good / "pack.toml").write_text("[", encoding="utf-8")
    screen.refresh()
    assert "pack.toml" in part(screen, "settings.method_folder.trouble").text()
    click(screen, "settings.method_folder.clear")
    assert workspace.settings() == replace(workspace.settings(), method_folder="")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pas une adresse", "Ce n’est pas l’adresse d’un serveur."),
        ("depot.exemple.fr/envois", "Ce n’est pas l’adresse d’un serveur."),
        ("https://", "Ce n’est pas l’adresse d’un serveur."),
        ("https://depot exemple.fr", "Ce n’est pas l’adresse d’un serveur."),
        ("https://depot.exemple.fr:99999/", "Ce n’est pas l’adresse d’un serveur."),
        ("https://nom:secret@depot.exemple.fr/", "Ce n’est pas l’adresse d’un serveur."),
        ("http://depot.exemple.fr/envois", "Cette adresse n’est pas en HTTPS"),
    ],
)
def test_what_is_no_address_is_not_kept_and_says_why(open_settings, workspace, typed, said):
    screen = open_settings()
    good = "https://depot.exemple.fr:8443/envois"
    retype(screen, "settings.upload_url", good)
    retype(screen, "settings.upload_url", typed)
    assert workspace.settings().upload_url == good
    assert part(screen, "settings.upload_url.trouble").text().startswith(said)
    assert part(screen, "settings.upload_url").text() == typed
    retype(screen, "settings.upload_url", "")
    assert workspace.settings().upload_url == ""
    assert not shown(screen, "settings.upload_url.trouble")


def test_a_file_of_certificates_is_one_before_it_is_kept(open_settings, workspace, tmp_path):
    (tmp_path / "photo.pem").write_bytes(b"JFIF")
    (tmp_path / "bon.pem").write_text("-----BEGIN CERTIFICATE-----\n")
    screen = open_settings()
    line = screen.findChild(QLabel, "settings.upload_authority.trouble").parentWidget()
    line.changed.emit(str(tmp_path / "photo.pem"))
    assert workspace.settings().upload_authority == ""
    assert "pas de certificat PEM" in part(screen, "settings.upload_authority.trouble").text()
    line.changed.emit(str(tmp_path / "bon.pem"))
    assert workspace.settings().upload_authority == str(tmp_path / "bon.pem")
    assert part(screen, "settings.upload_authority.value").text() == "bon.pem"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(932, 600), (1188, 800)])
def test_nothing_is_cut_at_any_size_of_text(open_settings, qapp, percent, size):
    screen = open_settings()
    theme.apply(qapp, "light", percent)
    screen.resize(*size)
    QApplication.processEvents()
    inside = screen._area.widget()
    assert inside.minimumSizeHint().width() <= screen._area.viewport().width()
    theme.apply(qapp, "light", 100)
