"""What is said of a synthesis that is longer than the two pages a team reads."""

from __future__ import annotations

from importlib import import_module

from app.domain.synthesis import word_count
from app.text import _
from app.ui.synthesis.draft import Draft

MOST_PAGES = 2


def pages_in(pdf: bytes) -> int:
    """How many pages ``pdf`` has."""
    document = import_module("pypdfium2").PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def overlong_words(draft: Draft, pdf: bytes) -> str:
    """How many pages it is, and the sections above their share; empty when two pages do."""
    count = pages_in(pdf)
    if count <= MOST_PAGES:
        return ""
    shares = {plan.id: plan.words for plan in draft.session.pack.sections}
    counted = [(s.title, word_count(s), shares.get(s.id, 0)) for s in draft.final.sections]
    above = [
        _("{title} ({n} mots, {share} prévus)").format(title=title, n=n, share=share)
        for title, n, share in sorted(counted, key=lambda part: part[2] - part[1])
        if n > share
    ]
    told = _("La synthèse fait {n} pages au lieu de deux.").format(n=count)
    if above:
        listed = _("Plus longs que prévu : {list}.").format(list=", ".join(above))
        told = f"{told} {listed}"
    return told
