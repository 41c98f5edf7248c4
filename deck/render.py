"""Render the cards of the deck: ``python deck/render.py all|NN... [--draft] [--out FOLDER]``.

With ``all``, only the cards whose scene has changed since their picture was made are rendered,
unless ``--force``; a card asked for by its number always is.  Drafts are small PNG pictures, to
judge a composition.
"""

from __future__ import annotations

import argparse
import importlib
import tempfile
import time
from pathlib import Path

import catalogue
from fingerprints import fingerprint, remember, rendered
from kit.finish import compose, grade, save
from kit.stage import Stage

CARDS = Path(__file__).resolve().parent / "cards"


def scripts(wanted: list[str]) -> list[Path]:
    """The scripts of the cards asked for, in order."""
    known = {int(path.name[1:3]): path for path in sorted(CARDS.glob("c[0-9][0-9]_*.py"))}
    if wanted == ["all"]:
        return list(known.values())
    return [known[int(number)] for number in wanted]


def target(script: Path, folder: Path, draft: bool) -> Path:
    """Where the picture of a card goes."""
    number, slug = script.stem[1:3], script.stem[4:].replace("_", "-")
    return folder / f"{number}-{slug}{'.png' if draft else '.webp'}"


def render(script: Path, picture: Path, draft: bool, samples: int) -> None:
    """Build, compute and finish one card."""
    started = time.time()
    module = importlib.import_module(f"cards.{script.stem}")
    stage = Stage(draft=draft, seed=int(script.stem[1:3]), samples=samples)
    module.build(stage)
    built = time.time() - started
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.png"
        stage.render(raw)
        pixels = compose(raw, stage.sky)
    save(grade(pixels, getattr(module, "BLOOM", 0.35)), picture)
    print(
        f"{picture.name}: built in {built:.0f} s, {time.time() - started:.0f} s in all", flush=True
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cards", nargs="+", help="card numbers, or all")
    parser.add_argument("--draft", action="store_true", help="400x300 with few samples")
    parser.add_argument("--samples", type=int, default=16, help="rays a pixel (default: 16)")
    parser.add_argument("--force", action="store_true", help="with all: render every card")
    parser.add_argument("--out", type=Path, default=catalogue.DECK, help="folder of the pictures")
    options = parser.parse_args()
    known = {} if options.force or options.cards != ["all"] else rendered()
    for script in scripts(options.cards):
        picture = target(script, options.out, options.draft)
        if picture.exists() and known.get(script.stem) == fingerprint(script):
            continue
        render(script, picture, options.draft, options.samples)
        if options.out == catalogue.DECK and not options.draft:
            remember(script)
            catalogue.write_catalogue()


if __name__ == "__main__":
    main()
