"""Three lives as the documents that were looked at; a fourth, extreme one, that nothing breaks.

After a wanted change, run ``golden_documents.py``, read the texts' diff and look at the pictures.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from golden_documents import DOCUMENTS, FOLDER, PACK, composed, pictures_of, text_of
from PIL import Image, ImageChops, ImageStat

sys.path.insert(0, str(Path(__file__).parents[1] / "domain"))

from golden import LIVES
from lives import HELD, empty, lenormand
from test_report_pdf import overlong, strange

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.review import FollowUp
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.interview import Interview, Person, Quote, with_answer
from app.domain.person_texts import load_texts
from app.report import person_page, team_docx, team_pdf
from app.resources import resources

EVERY_DIACRITIC = "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ àâäæçéèêëîïôöœùûüÿ « L’été, à Noël » d’Aÿ"
MIXED = f"{EVERY_DIACRITIC} 😀 مرحبا بالعالم שלום 张伟 e\u0301 \u202eabc\u202c"
MOST_DIFFERENT = 1.5
# The box that fonts draw for a sign they lack, and the sign it stands for once extracted.
MISSING = re.compile("[\u25a1\ufffd\x00\ue000-\uf8ff]")


def extreme() -> Interview:
    """Everything at its longest and in every script, on all lanes at once."""
    life = overlong()
    lanes = [lane.id for lane in PACK.step("frise").lanes]
    told = tuple(
        Episode(f"x{i}", lane, MIXED, "1999~", "2003-06" if i % 2 else None, MIXED, MIXED)
        for i, lane in enumerate(lanes * 5)
    )
    cards = tuple(PlacedCard(f"c{n}", "me_parle", MIXED, MIXED, (MIXED,), True) for n in (1, 2, 3))
    life = with_answer(life, "frise", TimelineAnswer("1940", told))
    life = with_answer(life, "images", CardsAnswer("canevas", "1", (), cards))
    quotes = tuple(Quote(f"q{i}", "freins", MIXED, transmitted=True) for i in range(3))
    return replace(life, person=Person("p", MIXED, "D’Artagnan-Œuvrard", "Mme"), quotes=quotes)


ALL = {**LIVES, "empty": empty, "overlong": overlong, "strange": strange, "extreme": extreme}


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("name", LIVES)
def test_a_document_reads_and_looks_as_it_was_reviewed(name: str, kind: str) -> None:
    pdf = DOCUMENTS[kind](LIVES[name]())
    assert text_of(pdf) == (FOLDER / f"{name}-{kind}.txt").read_text(encoding="utf-8")
    drawn = pictures_of(pdf)
    assert len(drawn) == len(list(FOLDER.glob(f"{name}-{kind}-*.png")))
    for number, picture in enumerate(drawn, 1):
        meant = Image.open(FOLDER / f"{name}-{kind}-{number}.png")
        assert ImageStat.Stat(ImageChops.difference(picture, meant)).mean[0] < MOST_DIFFERENT


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    folder = tmp_path_factory.mktemp("documents")
    found = {}
    for name, life in ALL.items():
        for kind, make in DOCUMENTS.items():
            found[name, kind] = folder / f"{name}-{kind}.pdf"
            found[name, kind].write_bytes(make(life()))
    return found


def words(page: str) -> list[tuple[float, float, float, float, str]]:
    pattern = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    found = re.findall(pattern, page)
    return [(*map(float, numbers), text) for *numbers, text in found]


def overlapping(placed: list[tuple[float, float, float, float, str]]) -> list[tuple[str, str]]:
    """Pairs of words that share more than their margins."""
    found = []
    placed = sorted(placed, key=lambda word: word[1])
    for index, one in enumerate(placed):
        for other in islice(placed, index + 1, None):
            if other[1] > one[3]:
                break
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - other[1]
            if across > 1.5 and down > min(one[3] - one[1], other[3] - other[1]) * 0.45:
                found.append((one[4], other[4]))
    return found


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("name", ALL)
def test_no_word_lies_over_another_or_off_its_page(made, name: str, kind: str) -> None:
    said = subprocess.run(
        ["pdftotext", "-bbox", str(made[name, kind]), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not said.stderr
    for page in said.stdout.split("<page ")[1:]:
        placed = words(page)
        for left, top, right, low, text in placed:
            assert left >= 20, text
            assert top >= 15, text
            assert right <= 595 - 20, text
            assert low <= 842 - 15, text
        assert overlapping(placed) == []


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("name", ALL)
def test_mupdf_reads_it_without_a_warning(made, name: str, kind: str) -> None:
    said = subprocess.run(
        ["mutool", "draw", "-q", "-N", "-F", "txt", "-o", "/dev/null", str(made[name, kind])],
        capture_output=True,
        text=True,
    )
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize("name", ALL)
def test_the_docx_opens_and_names_nobody_in_its_properties(name: str) -> None:
    from docx import Document

    data = team_docx(composed(ALL[name]()), ALL[name](), PACK, HELD)
    document = Document(io.BytesIO(data))
    about = document.core_properties
    assert (about.author, about.last_modified_by) == ("Canevas", "")
    drawn = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert drawn == ([] if name == "empty" else ["Frise du parcours, dite en phrases au-dessus."])
    assert "Lenormand" not in f"{about.title} {about.subject} {about.comments} {about.keywords}"


def test_what_became_of_earlier_recommendations_is_in_the_pdf_and_the_docx() -> None:
    from docx import Document

    life = lenormand()
    review = replace(
        life.answers["relecture"],
        follow_ups=(FollowUp("r", "Passer le permis", "ule", "refusee", "plus tard"),),
    )
    told = composed(with_answer(life, "relecture", review))
    pdf = " ".join(text_of(team_pdf(told, life, PACK, HELD)).split())
    document = Document(io.BytesIO(team_docx(told, life, PACK, HELD)))
    paragraphs = [p.text for p in document.paragraphs]
    assert "Suites du premier entretien Passer le permis. Refusée, ULE. Plus tard." in pdf
    said = paragraphs.index("Suites du premier entretien")
    assert paragraphs[said + 1] == "Passer le permis. Refusée, ULE. Plus tard."


def test_every_french_sign_is_in_the_text_of_the_pdf(made) -> None:
    text = text_of(made["extreme", "team"].read_bytes())
    assert set(EVERY_DIACRITIC.replace(" ", "")) <= set(text)


def test_the_cv_says_nothing_of_where_the_person_is() -> None:
    text = text_of(DOCUMENTS["cv"](lenormand()))
    assert text.startswith("Rudy Lenormand")
    assert not re.search("arrêt|détention|péniten", text)


TEXTS = load_texts(resources() / "method" / "esp")


@pytest.mark.parametrize(
    ("language", "title"), [("fr", "Ma page"), ("es", "Mi página"), ("en", "My page")]
)
def test_the_persons_page_speaks_their_language_and_keeps_their_words(
    language: str, title: str
) -> None:
    texts = next(each for each in TEXTS if each.id == language)
    text = text_of(person_page(composed(lenormand()), lenormand(), texts))
    assert text.startswith(title)
    assert "J’ai jamais raté une embauche." in text


@pytest.mark.parametrize("texts", TEXTS, ids=lambda each: each.id)
def test_every_language_gives_one_page_in_its_own_words(texts) -> None:
    pdf = person_page(composed(lenormand()), lenormand(), texts)
    assert len(pictures_of(pdf)) == 1
    said = text_of(pdf)
    assert not MISSING.search(said)
    assert all(texts.words[f"page.{key}"] in said for key in ("title", "said", "want", "today"))


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("name", ["strange", "extreme"])
def test_no_box_stands_for_a_sign(made, name: str, kind: str) -> None:
    said = text_of(made[name, kind].read_bytes())
    assert not MISSING.search(said)
    assert "[émoji]" in said
    assert "مرحبا" in said
