"""Whatever bytes a publication holds, reading it ends, and raises nothing but what is told."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.published.rows import Defects, rows
from app.domain.spelling import words

WANTED = {"code": ("code_ogr",), "label": ("libelle",)}
HEADER = b"code_ogr,libelle,statut\n"
CELLS = st.sampled_from(
    [
        "1",
        "Boulanger",
        '"',
        '""',
        ",",
        ";",
        "\n",
        "\r\n",
        "\t",
        "é",
        "Ã©",
        "\0",
        "''",
        " ",
        "\ufeff",
    ]
)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(st.binary(max_size=400))
def test_bytes_after_a_header_give_rows_or_defects(noise: bytes) -> None:
    defects = Defects()
    for row in rows(HEADER + noise, "f.csv", WANTED, defects):
        assert set(row) == {"code", "label"}
    assert all(defect.count >= 1 for defect in defects.all())


@MANY
@given(st.lists(CELLS, max_size=60).map("".join))
def test_pieces_of_csv_never_swallow_the_line_after_them(noise: str) -> None:
    last = "77,Cordonnier,1\n"
    text = HEADER.decode() + noise.replace('"', "") + "\n" + last
    found = list(rows(text.encode(), "f.csv", WANTED, Defects()))
    assert any("Cordonnier" in row["label"] or "Cordonnier" in row["code"] for row in found)


@given(st.text(max_size=80))
def test_words_are_plain_whatever_is_typed(typed: str) -> None:
    assert all(word and " " not in word for word in words(typed))
