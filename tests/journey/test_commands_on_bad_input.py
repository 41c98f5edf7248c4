"""Bad input on the command line: a plain French sentence and 2, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import CANNOT_JUDGE, run


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00"])
def test_a_passphrase_file_that_says_nothing(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phrase = tmp_path / "phrase"
    if content is not None:
        phrase.write_bytes(content)
    space = str(tmp_path / "s.canevas")
    code = run(["import", "--space", space, "--passphrase-file", str(phrase), str(tmp_path)])
    assert code == CANNOT_JUDGE
    assert "phrase de passe" in capsys.readouterr().err


def test_a_folder_named_like_a_bundle_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.synthese").mkdir()
    phrase = tmp_path / "phrase"
    phrase.write_text("sept péniches\n", encoding="utf-8")
    space = str(tmp_path / "s.canevas")
    code = run(["import", "--space", space, "--passphrase-file", str(phrase), str(tmp_path)])
    assert code == CANNOT_JUDGE
    assert "Aucune synthèse" in capsys.readouterr().err
