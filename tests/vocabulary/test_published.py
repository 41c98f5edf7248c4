"""Publications as they are: read by name, by column, whatever state their rows are in."""

from __future__ import annotations

from pathlib import Path

import pytest
from vocabulary.publications import ESCO, RNCP, ROME, folder_of, zip_of

from app.domain.errors import UserError
from app.domain.published.reading import read_published, read_starter
from app.domain.terms import Edition, Term
from app.resources import resources

APPELLATIONS = "unix_referentiel_appellation_v460_utf8.csv"


def rome(tmp_path: Path, **changed: str | bytes) -> Edition:
    """The ROME edition of a folder in which the appellations were ``changed``."""
    files: dict[str, str | bytes] = {**ROME, APPELLATIONS: changed["appellations"]}
    (edition,) = read_published(folder_of(tmp_path / "rome", files))
    return edition


def told(edition: Edition) -> dict[str, tuple[int, int]]:
    return {defect.code: (defect.count, defect.line) for defect in edition.defects}


def labels(edition: Edition) -> set[str]:
    return {term.label for term in edition.terms}


def test_rome_gives_jobs_names_skills_and_their_links(tmp_path: Path) -> None:
    (edition,) = read_published(folder_of(tmp_path / "rome", ROME))
    assert (edition.source, edition.version, edition.defects) == ("rome", "v460", ())
    assert Term("rome", "job", "18166", "Préparateur / Préparatrice de commandes", "N1103") in (
        edition.terms
    )
    assert "Ouvrier / Ouvrière d’entrepôt" in labels(edition)
    assert edition.links == (("D1102", "100"), ("N1103", "101"))


def test_esco_gives_every_name_of_a_concept(tmp_path: Path) -> None:
    published = zip_of(tmp_path / "ESCO dataset - v1.2.0 - classification - fr - csv.zip", ESCO)
    (edition,) = read_published(published)
    assert (edition.version, edition.defects) == ("v1.2.0", ())
    assert [t.label for t in edition.terms if t.code == "o1"] == [
        "Boulanger/boulangère",
        "Ouvrier boulanger",
        "Ouvrière boulangère",
    ]
    assert edition.links == (("o1", "s1"),)


def test_rncp_gives_active_certificates_with_their_job(tmp_path: Path) -> None:
    (edition,) = read_published(zip_of(tmp_path / "export-fiches-csv-2026-02-01.zip", RNCP))
    assert edition.version == "2026-02-01"
    assert edition.terms == (Term("rncp", "certificate", "RNCP37537", "CAP Boulanger", "D1102"),)


def test_one_folder_may_hold_them_all(tmp_path: Path) -> None:
    found = read_published(folder_of(tmp_path / "tout", {**ROME, **ESCO, **RNCP}))
    assert [edition.source for edition in found] == ["rome", "esco", "rncp"]


def test_a_newer_version_stands_beside_the_older(tmp_path: Path) -> None:
    newer = {name.replace("v460", "v461"): text for name, text in ROME.items()}
    newer = {n: t.replace('"code_rome",', '"nouveau","code_rome",', 1) for n, t in newer.items()}
    rows = newer["unix_referentiel_code_rome_v461_utf8.csv"]
    newer["unix_referentiel_code_rome_v461_utf8.csv"] = rows.replace('\n"', '\n"x","')
    found = read_published(folder_of(tmp_path / "rome", {**ROME, **newer}))
    assert [edition.version for edition in found] == ["v460", "v461"]
    assert "Boulanger / Boulangère" in labels(found[1])


def test_ragged_rows_are_joined_filled_or_left_aside(tmp_path: Path) -> None:
    good = ROME[APPELLATIONS]
    cut = '"1","Aide\nboulanger","Aide","D1102","","N"\n'.replace('"', "")
    short = "2,Fournier,Fournier,D1102\n"
    long = "3,Cuisinier, de nuit,Cuisinier,D1102,,N\n"
    edition = rome(tmp_path, appellations=good + cut + short + long)
    assert {"Aide boulanger", "Fournier"} <= labels(edition)
    assert not any("Cuisinier" in label for label in labels(edition))
    assert told(edition) == {"joined": (1, 5), "too_short": (1, 7), "too_long": (1, 8)}


def test_another_encoding_is_read_and_told(tmp_path: Path) -> None:
    edition = rome(tmp_path, appellations=ROME[APPELLATIONS].encode("cp1252"))
    assert "Préparateur / Préparatrice de commandes" in labels(edition)
    assert told(edition) == {"encoding": (1, 0)}


def test_accents_encoded_twice_are_mended(tmp_path: Path) -> None:
    twice = ROME[APPELLATIONS].encode().decode("cp1252", errors="replace")
    edition = rome(tmp_path, appellations=twice)
    assert "Préparateur / Préparatrice de commandes" in labels(edition)
    assert "encoded_twice" in told(edition)


def test_a_byte_order_mark_and_semicolons_are_no_defect(tmp_path: Path) -> None:
    other = "\ufeff" + ROME[APPELLATIONS].replace('","', '";"')
    edition = rome(tmp_path, appellations=other)
    assert "Préparateur / Préparatrice de commandes" in labels(edition)
    assert edition.defects == ()


def test_line_ends_inside_quotes_are_no_defect(tmp_path: Path) -> None:
    text = ROME[APPELLATIONS].replace('"Préparateur"', '"Préparateur\nPréparatrice"')
    edition = rome(tmp_path, appellations=text)
    assert "Préparateur / Préparatrice de commandes" in labels(edition)
    assert edition.defects == ()


def test_a_quote_left_open_does_not_swallow_the_file(tmp_path: Path) -> None:
    rows = "".join(f"{n},Métier {n},Métier,D1102,,N\n" for n in range(300))
    edition = rome(tmp_path, appellations=ROME[APPELLATIONS] + '9,"Fournier,F,D1102,,N\n' + rows)
    assert {"Métier 0", "Métier 299"} <= labels(edition)
    assert "quote" in told(edition)


@pytest.mark.parametrize("missing", sorted(ROME))
def test_a_missing_file_leaves_the_rest(tmp_path: Path, missing: str) -> None:
    files = {name: text for name, text in ROME.items() if name != missing}
    (edition,) = read_published(folder_of(tmp_path / "rome", files))
    assert edition.terms
    assert [(d.code, d.file) for d in edition.defects] == [("missing", missing)]


def test_a_missing_column_leaves_the_file_aside(tmp_path: Path) -> None:
    text = ROME[APPELLATIONS].replace("code_rome", "code_metier")
    edition = rome(tmp_path, appellations=text)
    assert "Boulanger / Boulangère" in labels(edition)
    assert "Boulanger / Boulangère de tradition" not in labels(edition)
    assert told(edition) == {"column": (1, 0)}


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"notes.csv": "a,b\n"}, "vocabulary.none_here"),
        ({APPELLATIONS: ""}, "vocabulary.empty"),
        ({APPELLATIONS: b"\x00\xff\xfe\n\x00"}, "vocabulary.empty"),
    ],
)
def test_what_holds_nothing_is_refused(
    tmp_path: Path, files: dict[str, str | bytes], code: str
) -> None:
    with pytest.raises(UserError) as refused:
        read_published(folder_of(tmp_path / "vide", files))
    assert refused.value.code == code


def test_a_broken_zip_is_refused(tmp_path: Path) -> None:
    whole = zip_of(tmp_path / "rome.zip", ROME)
    whole.write_bytes(whole.read_bytes()[:-40])
    with pytest.raises(UserError) as refused:
        read_published(whole)
    assert refused.value.code == "vocabulary.unreadable"


def test_the_starter_is_ours_and_dated() -> None:
    starter = read_starter(resources() / "vocabularies" / "canevas.toml")
    jobs = [term for term in starter.terms if term.kind == "job"]
    skills = [term for term in starter.terms if term.kind == "skill"]
    assert len(jobs) >= 150
    assert len({skill.label for skill in skills}) == len(skills) >= 300
    assert starter.version == "2026-11-25"
    assert all(not job.rome or (len(job.rome) == 5 and job.rome[1:].isdigit()) for job in jobs)
