"""A whole interview, from the first window to the receipt, as ``canevas demo`` plays it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from app.domain.interview import Interview
from app.ui.demo import life
from app.workspace.space import World, open_space

ROOT = Path(__file__).parents[2]


def _interview(folder: Path) -> Interview:
    workspace = open_space(folder / "conseiller.canevas", life.COUNSELLOR[2], World())
    try:
        return workspace.load(workspace.summaries()[0].id)
    finally:
        workspace.close()


def test_it_leaves_what_it_promises(demonstration: Path) -> None:
    report = json.loads((demonstration / "rapport.json").read_text(encoding="utf-8"))
    kinds = sorted(path.suffix for path in (demonstration / "cle-usb").iterdir())
    assert kinds == [".confiance", ".demande", ".pdf", ".pdf", ".recu", ".synthese"]
    assert len(list((demonstration / "ecrans").glob("*.png"))) == report["ecrans"] >= 25
    assert report["verifies"]
    assert all(report["verifies"].values())
    assert "fichiers vérifiés" in (demonstration / "sortie.txt").read_text(encoding="utf-8")


def test_the_report_names_every_file_with_its_digest(demonstration: Path) -> None:
    report = json.loads((demonstration / "rapport.json").read_text(encoding="utf-8"))
    for name in ("cle-usb", "ecrans", "cles"):
        for path in (demonstration / name).iterdir():
            digest = sha256(path.read_bytes()).hexdigest()
            assert report["sha256"][str(path.relative_to(demonstration))] == digest


def test_every_gesture_is_in_the_encrypted_file(demonstration: Path) -> None:
    interview = _interview(demonstration)
    answers = interview.answers
    assert [e.title for e in answers["frise"].episodes] == [e[1] for e in life.EPISODES]
    assert {(c.card_id, c.zone) for c in answers["images"].placed} == set(life.CARDS)
    assert [c.alike for c in answers["images"].placed if c.alike] == [
        words[2] for words in life.CARD_WORDS
    ]
    assert [f"{s.verb} {s.object}" for s in answers["competences"].skills] == [
        skill[1] for skill in life.SKILLS
    ]
    assert [s.zone for s in answers["competences"].skills] == [skill[3] for skill in life.SKILLS]
    assert all(skill.evidence for skill in answers["competences"].skills)
    assert [p.confidence for p in answers["projets"].projects] == [p[3] for p in life.PROJECTS]
    assert [o.detail for o in answers["freins"].obstacles] == [o[2] for o in life.OBSTACLES]
    assert [s.transmitted for s in answers["freins"].supports] == [s[2] for s in life.SUPPORTS]
    assert [r.action for r in answers["relecture"].recommendations] == [
        r[0] for r in life.RECOMMENDATIONS
    ]
    assert interview.notes["accueil"] == life.NOTE
    assert interview.quotes[0].text == life.QUOTE
    assert 50 <= sum(p.seconds for p in interview.progress.values()) // 60 <= 70


def test_dates_are_kept_vague(demonstration: Path) -> None:
    episodes = {e.title: e for e in _interview(demonstration).answers["frise"].episodes}
    assert episodes["Apprenti au fournil"].end == "2009-22"
    assert episodes["Préparateur de commandes"].start == "2010~"
    assert episodes["Vendeur sur les marchés"].end == "/2021" or episodes[
        "Vendeur sur les marchés"
    ].end.endswith("2021")
    assert episodes["Premier salaire"].end is None


def test_nothing_private_leaves_on_the_key(demonstration: Path) -> None:
    for path in (demonstration / "cle-usb").glob("*.pdf"):
        text = subprocess.run(
            ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True
        ).stdout
        told = " ".join(text.split())
        assert "Fatigué" not in told
        assert "Un proche" not in told


def test_verify_says_so_one_line_a_file(demonstration: Path) -> None:
    key = demonstration / "cle-usb"
    trust = next(key.glob("*.confiance"))
    identity = demonstration / "cles" / "organisation.age"
    bundle, receipt = next(key.glob("*.synthese")), next(key.glob("*.recu"))
    assert _verify(trust, [bundle, receipt], identity) == 0
    assert _verify(trust, [bundle], None) == 2
    flipped = demonstration / "abime.synthese"
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    flipped.write_bytes(bytes(data))
    assert _verify(trust, [flipped, receipt], identity) == 1


def _verify(trust: Path, files: list[Path], identity: Path | None) -> int:
    more = ["--identity", str(identity)] if identity else []
    command = [
        sys.executable,
        "-m",
        "app",
        "verify",
        *map(str, files),
        "--trust",
        str(trust),
        *more,
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert len(done.stdout.strip().splitlines()) == len(files), done.stderr
    assert "importé" not in done.stdout  # nobody imports anything here
    return done.returncode


def test_import_takes_the_key_again_and_changes_nothing(demonstration: Path) -> None:
    command = [
        *(sys.executable, "-m", "app", "import"),
        *("--space", str(demonstration / "superviseur.canevas")),
        *("--passphrase-file", str(demonstration / "cles" / "superviseur.phrase")),
        str(demonstration / "cle-usb"),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "déjà ici" in done.stdout


def test_touching_a_socket_would_have_ended_it() -> None:
    """The demonstration above ran under this hook: no part of an hour reaches for a network."""
    tried = subprocess.run(
        [
            sys.executable,
            "-c",
            "from journey.without_network import forbid; import sys, socket; "
            "sys.addaudithook(forbid); socket.create_connection(('127.0.0.1', 9))",
        ],
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
    )
    assert tried.returncode == 70
