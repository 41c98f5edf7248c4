"""The editor, the read-back and the preview, by the hands of a counsellor."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from types import SimpleNamespace
from uuid import UUID

import pytest
from lives import HELD, lenormand
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from ui.voices import Heard

from app.domain.answers.review import ReviewAnswer
from app.domain.answers.timeline import TimelineAnswer, find, put
from app.domain.deck import load_deck
from app.domain.delay import Delays, suspend
from app.domain.interview import Interview
from app.domain.method_pack import load_pack
from app.domain.payload import payload
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Edits, word_count
from app.exchange import canonical
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.synthesis.pages import images_of, print_on
from app.ui.synthesis.preview import PreviewScreen
from app.ui.synthesis.reading import ReadBack
from app.ui.synthesis.screen import SynthesisScreen
from app.workspace.space import World

PACK = load_pack(resources() / "method" / "esp")
LIVREUR = next(
    f"parcours.{e.id}" for e in lenormand().answers["frise"].episodes if e.title == "Livreur"
)
DECK = load_deck(resources() / "decks" / "canevas")


HELD_BACK = "Des mots soulignés attendent votre décision."


class Clock:
    now = HELD + timedelta(hours=1)

    def __call__(self):
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Space:
    """What the screens ask of an open space, in memory."""

    def __init__(self, clock: Clock) -> None:
        ids = (UUID(int=n) for n in count(1))
        self.world = World(now=clock, new_id=lambda: next(ids))
        self.space = SimpleNamespace(owner="Claire Maréchal")
        self.kept: dict[str, Edits] = {}
        self.late: dict[str, Delays] = {}
        self.journal: list[str] = []

    def edits(self, interview_id: str) -> Edits:
        return self.kept.get(interview_id, Edits())

    def save_edits(self, interview_id: str, edits: Edits) -> None:
        self.kept[interview_id] = edits

    def delays(self, interview_id: str) -> Delays:
        return self.late.get(interview_id, Delays())

    def save_delays(self, interview_id: str, delays: Delays) -> None:
        self.late[interview_id] = delays

    def note(self, code: str, _object_id: str = "") -> None:
        self.journal.append(code)


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None: ...
    def save_note(self, interview: Interview, step: str) -> None: ...
    def save_header(self, interview: Interview) -> None: ...


@pytest.fixture
def space(clock: Clock) -> Space:
    return Space(clock)


@pytest.fixture
def session(clock: Clock, qapp) -> Session:
    theme.apply(qapp)
    return Session(lenormand(), PACK, DECK, Memory(), clock, lambda: "new")


@pytest.fixture
def screen(qtbot, session: Session, space: Space) -> SynthesisScreen:
    made = SynthesisScreen(session, space)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def click(inside: QWidget, name: str) -> None:
    button = inside.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def said(inside: QWidget) -> str:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return " / ".join(child.text() for child in inside.findChildren(QLabel) if child.isVisible())


def livreur(screen: SynthesisScreen):
    return next(s for s in screen.draft.sentences if s.id == LIVREUR)


def answer_changes(session: Session, screen: SynthesisScreen, title: str) -> None:
    told = session.interview.answers["frise"]
    assert isinstance(told, TimelineAnswer)
    episode = find(told, livreur(screen).sources[0].partition(":")[2])
    session.edit("frise", put(told, replace(episode, title=title)), "x")


def test_the_draft_follows_the_answers_until_a_sentence_is_touched(screen, session) -> None:
    touched = livreur(screen)
    answer_changes(session, screen, "Chauffeur livreur")
    assert "chauffeur livreur" in screen.draft.text_of(livreur(screen))
    screen.draft.write(livreur(screen), "Il livre des colis.")
    answer_changes(session, screen, "Chauffeur")
    screen.show_sentence(touched.id)
    assert "Une réponse a changé" in said(screen)
    click(screen, "margin.update")
    assert touched.id not in screen.draft.edits.texts


def test_ones_own_text_may_be_kept_and_all_is_undone(screen, session) -> None:
    screen.draft.write(livreur(screen), "Il livre des colis.")
    answer_changes(session, screen, "Chauffeur")
    kept = next(s for s in screen.draft.sentences if s.id in screen.draft.edits.texts)
    screen.show_sentence(kept.id)
    click(screen, "margin.keep")
    assert not screen.draft.all_outdated()
    assert screen.draft.text_of(kept) == "Il livre des colis."
    screen.draft.undo_stack.undo()
    screen.draft.undo_stack.undo()
    assert screen.draft.edits.texts == {}


def test_a_text_whose_answer_is_gone_is_shown_and_leaves_no_more(screen, session) -> None:
    screen.draft.write(livreur(screen), "Il livre des colis.")
    told = session.interview.answers["frise"]
    session.edit("frise", replace(told, episodes=told.episodes[:2]), "x")
    assert "Sa réponse n’est plus là" in said(screen)
    assert "Il livre des colis." not in repr(screen.draft.final)


def test_leaving_a_sentence_gives_it_its_french_spaces(screen) -> None:
    sentence = livreur(screen)
    screen.draft.write(sentence, 'Il dit: "c\'est loin" !')
    screen.draft.tidy(sentence)
    assert screen.draft.text_of(sentence) == "Il dit\u202f: «\u202fc’est loin\u202f»\u202f!"


def test_each_section_says_its_words_and_its_share(screen) -> None:
    words, sections = said(screen), screen.draft.synthesis.sections
    counts = {section.id: word_count(section) for section in sections}
    assert f"{counts['parcours']} / 150" in words
    assert f"{sum(counts.values())} mots" in words


def test_a_slip_is_shown_with_the_word_that_was_meant(qtbot, screen) -> None:
    qtbot.waitUntil(lambda: screen.draft.spelling is not None, timeout=10000)
    sentence = livreur(screen)
    screen.draft.write(sentence, "Il travaile en ville.")
    screen.show_sentence(sentence.id)
    click(screen, "margin.word.0")
    assert screen.draft.text_of(sentence) in ("Il travail en ville.", "Il travaille en ville.")


def test_what_is_forbidden_stops_the_way_out_until_it_is_decided(screen) -> None:
    went: list[bool] = []
    screen.ready.connect(lambda: went.append(True))
    sentence = livreur(screen)
    screen.draft.write(sentence, "Il livre avant sa première incarcération.")
    click(screen, "synthesis.ready")
    assert not went
    assert "Une détention antérieure" in said(screen)
    assert HELD_BACK in said(screen)
    screen.draft.keep_term(sentence, "Dit par lui, à sa demande.")
    assert HELD_BACK not in said(screen)
    click(screen, "synthesis.ready")
    assert went
    assert screen.draft.edits.kept_terms == {sentence.id: "Dit par lui, à sa demande."}


def test_late_without_a_reason_goes_nowhere(screen, clock) -> None:
    went: list[bool] = []
    screen.ready.connect(lambda: went.append(True))
    clock.now = HELD + timedelta(days=7)
    click(screen, "synthesis.ready")
    assert not went
    assert "J+2, motif à noter" in said(screen)
    screen.draft.delay(replace(screen.draft.delays, late_reason="materiel"))
    click(screen, "synthesis.ready")
    assert went


def test_a_suspended_delay_is_taken_back_like_any_gesture(screen, space, session) -> None:
    due = screen.draft.synthesis.heading.due_on
    screen.draft.delay(suspend(screen.draft.delays, "transfert", HELD.date()))
    assert "Suspendu depuis" in said(screen)
    click(screen, "synthesis.undo")
    assert "Suspendu depuis" not in said(screen)
    assert screen.draft.synthesis.heading.due_on == due
    assert space.delays(session.interview.id) == Delays()
    click(screen, "synthesis.redo")
    assert "Suspendu depuis" in said(screen)


def test_where_the_list_has_no_room_a_menu_leads_to_each_section(screen) -> None:
    menu = screen.findChild(QComboBox, "synthesis.sections")
    assert not menu.isVisible()
    screen.resize(1024, 600)
    assert menu.isVisible()
    told = [menu.itemText(place) for place in range(menu.count())]
    count = word_count(screen.draft.final.sections[6])
    assert f"Projets, {word_count(screen.draft.final.sections[4])} / 120" in told
    assert count or "Savoirs de base et langue, vide" in told
    screen.draft.write(livreur(screen), "Il livre avant sa première incarcération.")
    assert any("Parcours" in t and "un terme à revoir" in t for t in map(menu.itemText, range(11)))
    bar = screen._page.verticalScrollBar()
    menu.setCurrentIndex(8)
    menu.activated.emit(8)
    assert bar.value() > 0
    assert menu.currentIndex() == 0


def test_after_handing_over_it_says_so_and_offers_a_correction(
    qtbot, screen, session, space, clock
) -> None:
    body = canonical.encode(payload(session.interview, screen.draft.final))
    handed = SynthesisVersion(session.interview.id, 1, body, b"", "", HELD)
    after = SynthesisScreen(session, space, handed)
    qtbot.addWidget(after)
    after.resize(1024, 600)
    after.show()
    assert "Version 1 remise le 24 novembre 2026" in said(after)
    assert "puis modifiée" not in said(after)
    offered = [b.text() for b in after.findChildren(QPushButton) if b.isVisible()]
    assert "Remettre une correction" in offered
    assert "Remettre" not in offered
    assert not any(text.startswith("J-") for text in offered)
    assert "Délai" not in said(after)
    after.draft.write(livreur(after), "Il livre.")
    assert "Version 1 remise le 24 novembre 2026, puis modifiée" in said(after)
    clock.now = HELD + timedelta(days=40)
    went = QSignalSpy(after.ready)
    click(after, "synthesis.ready")
    assert went.count() == 1


def read_back(screen: SynthesisScreen) -> ReadBack:
    spy = QSignalSpy(screen.read)
    click(screen, "synthesis.read")
    made = ReadBack(spy.at(0)[0])
    made.resize(1280, 800)
    made.show()
    return made


def test_the_read_back_opens_at_the_text_and_keeps_what_the_person_answers(
    screen, session, space
) -> None:
    reading = read_back(screen)
    assert "L’essentiel" in said(reading)
    assert "Entretien mené" not in said(reading)
    first = screen.draft.synthesis.sections[1].sentences[0]
    click(reading, "reading.withhold")
    assert "Ne part pas, à sa demande." in said(reading)
    click(reading, "reading.right")
    second = screen.draft.synthesis.sections[1].sentences[1]
    click(reading, "reading.object")
    reading._typed.setPlainText("j’ai appris seul")
    click(reading, "reading.noted")
    assert "Désaccord : « j’ai appris seul »" in said(reading)
    while not reading._ended:
        click(reading, "reading.right")
    click(reading, "closing.agreement.desaccord")
    click(reading, "reading.right")
    edits = space.edits(session.interview.id)
    assert edits.withheld == (first.id,)
    assert edits.objections == {second.id: "j’ai appris seul"}
    assert edits.read_at is not None
    answer = session.interview.answers["relecture"]
    assert isinstance(answer, ReviewAnswer)
    assert (answer.agreement, answer.read_back) == ("desaccord", True)
    assert not screen.draft.changed_since_read
    screen.draft.write(livreur(screen), "Il livre.")
    assert screen.draft.changed_since_read


def test_what_is_withheld_says_where_else_it_can_be_read(screen) -> None:
    skill = next(s for s in screen.draft.sentences if s.id.startswith("competences."))
    screen.draft.withhold(skill, True)
    screen.show_sentence(skill.id)
    assert "Se lit aussi dans : L’essentiel" in said(screen)
    essential = next(s for s in screen.draft.sentences if s.id == "essentiel.competences")
    screen.draft.withhold(essential, True)
    assert "L’essentiel." not in said(screen)


def test_what_is_corrected_aloud_is_written(screen) -> None:
    reading = read_back(screen)
    click(reading, "reading.correct")
    reading._typed.setPlainText("Il demande un fournil.")
    click(reading, "reading.noted")
    assert "Il demande un fournil." in said(reading)
    click(reading, "reading.undo")
    assert "Il demande un fournil." not in said(reading)


def test_the_preview_shows_each_document_and_writes_copies_without_a_name(
    qtbot, session, space, tmp_path
) -> None:
    preview = PreviewScreen(session, space, {})
    qtbot.addWidget(preview)
    preview.resize(1280, 800)
    preview.show()
    for view, pages in (("team", 2), ("person", 1), ("cv", 1)):
        preview.show_view(view)
        said(preview)
        shown = [w for w in preview.findChildren(QLabel) if w.objectName().startswith("preview.p")]
        assert len([w for w in shown if w.isVisible()]) == pages
    preview._place.show_path(tmp_path)
    for name in ("pdf", "docx", "json"):
        click(preview, f"preview.{name}")
    qtbot.waitUntil(lambda: said(preview).count("Écrit") == 3)
    written = [p for p in tmp_path.iterdir() if p.suffix in (".pdf", ".docx", ".json")]
    assert sorted(p.suffix for p in written) == [".docx", ".json", ".pdf"]
    assert space.journal == ["synthesis.copied"] * 3
    assert not any("lenormand" in p.name.lower() for p in written)


def test_the_preview_lets_nothing_out_either_while_a_forbidden_word_waits(
    qtbot, session, space, tmp_path
) -> None:
    text = "Il livre avant sa première incarcération."
    space.save_edits(session.interview.id, Edits(texts={LIVREUR: text}))
    preview = PreviewScreen(session, space, {})
    qtbot.addWidget(preview)
    preview.show()
    preview._place.show_path(tmp_path)
    before = set(tmp_path.iterdir())
    for way in ("pdf", "docx", "json", "print"):
        preview._trouble.hide()
        click(preview, f"preview.{way}")
        assert HELD_BACK in said(preview)
    qtbot.wait(0)
    assert set(tmp_path.iterdir()) == before
    assert space.journal == []


def test_the_printer_gets_the_pages_that_are_shown(qapp, session, space, tmp_path) -> None:
    preview = PreviewScreen(session, space, {})
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(preview._pdf, printer)
    printed = images_of((tmp_path / "printed.pdf").read_bytes(), 60)
    meant = images_of(preview._pdf, 60)
    assert len(printed) == len(meant) == 2
    preview.deleteLater()


def test_the_sentence_in_hand_is_said_aloud_where_there_is_a_voice(screen) -> None:
    voice = screen.draft.session.voice = Heard()
    reading = read_back(screen)
    click(reading, "reading.listen")
    assert voice.heard == [screen.draft.synthesis.sections[1].sentences[0].text]
    assert reading.findChild(QPushButton, "reading.listen").text() == "Arrêter la lecture"
    click(reading, "reading.right")
    assert not voice.speaking
    click(reading, "reading.listen")
    click(reading, "reading.close")
    assert not voice.speaking


def test_without_a_voice_the_read_back_offers_none(screen) -> None:
    assert not read_back(screen).findChild(QPushButton, "reading.listen").isVisible()


def test_the_person_undoes_in_the_read_back_their_own_gestures_only(screen) -> None:
    screen.draft.write(livreur(screen), "Il livre.")
    reading = read_back(screen)
    click(reading, "reading.withhold")
    assert screen.draft.edits.withheld
    click(reading, "reading.undo")
    click(reading, "reading.undo")
    assert not screen.draft.edits.withheld
    assert screen.draft.text_of(livreur(screen)) == "Il livre."
