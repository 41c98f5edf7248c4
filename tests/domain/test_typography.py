from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.typography import typographic


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Il dit: "je veux l\'avoir"...', "Il dit\u202f: «\u202fje veux l’avoir\u202f»…"),
        ("«Déjà fait.»", "«\u202fDéjà fait.\u202f»"),
        ("Vraiment ?!", "Vraiment\u202f?!"),
        ("Il vient à 14:30 ; il part.", "Il vient à 14:30\u202f; il part."),
        ("M. Roux , 10 ans", "M.\u00a0Roux, 10\u00a0ans"),
        ("Niveau A2, 3 km, 50 %.", "Niveau A2, 3\u00a0km, 50\u00a0%."),
    ],
)
def test_what_is_typed_in_haste_is_printed_as_french(typed: str, printed: str) -> None:
    assert typographic(typed) == printed


@given(st.text(alphabet="ab1 .:;!?«»\"'’,\u202f%(", max_size=30))
def test_twice_is_once(text: str) -> None:
    assert typographic(typographic(text)) == typographic(text)
