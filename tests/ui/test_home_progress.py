"""The card of an hour says what is done of it, even after a way back to its first step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from app.domain.interview import StepProgress
from tests import lives
from tests.gallery import STEPS, Gallery, dress


def test_an_hour_done_and_gone_back_to_its_first_step_is_not_empty(tmp_path) -> None:
    dress()
    gallery = Gallery(tmp_path)
    done = {step: StepProgress("done", 60) for step in STEPS}
    told = replace(lives.lenormand(), closed_at=None, current_step="accueil", progress=done)
    kept = gallery.keep(gallery.workspace, told)
    (summary,) = (s for s in gallery.workspace.summaries() if s.id == kept.id)
    assert summary.steps_done == 8
    gallery.screens.show_home()
    gallery.settle()
    said = [w.text() for w in gallery.window.findChildren(QLabel) if w.isVisible()]
    assert any("Étape 1 sur 8" in text and "8 faites" in text for text in said)
    gallery.close()
