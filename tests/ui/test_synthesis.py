"""The editor, the read-back and the preview, by the hands of a counsellor."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lives import HELD
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton
from ui.synthesis_desk import LIVREUR, click, livreur, said
from ui.voices import Heard

from app.domain.answers.review import ReviewAnswer
from app.domain.answers.timeline import TimelineAnswer, find, put
from app.domain.payload import payload
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Edits, word_count
from app.exchange import canonical
from app.ui.session import Session
from app.ui.synthesis.pages import images_of, print_on
from app.ui.synthesis.preview import PreviewScreen
from app.ui.synthesis.reading import ReadBack
from app.ui.synthesis.screen import SynthesisScreen

HELD_BACK = "Des mots soulignés attendent votre décision."


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


def test_going_on_keeps_what_was_typed_without_saying_that_it_is_noted(
    screen, session, space
) -> None:
    reading = read_back(screen)
    first, second = screen.draft.synthesis.sections[1].sentences[:2]
    click(reading, "reading.object")
    reading._typed.setPlainText("ce n’était pas un fournil")
    click(reading, "reading.right")
    assert first.id not in reading._right
    click(reading, "reading.correct")
    reading._typed.setPlainText("Il livre en ville.")
    reading._close()
    assert space.edits(session.interview.id).objections == {first.id: "ce n’était pas un fournil"}
    assert screen.draft.text_of(second) == "Il livre en ville."


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
