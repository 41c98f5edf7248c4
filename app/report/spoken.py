"""The person's words in the team's PDF, each beside the small picture that brought them."""

from __future__ import annotations

import io
from collections.abc import Mapping

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, TableStyle

from app.domain.synthesis import Section, Sentence
from app.report.parts import EMBEDDED, WIDTH, Grid, gap, marked, told

PICTURE = (16 * mm, 12 * mm)
COLUMN = 20 * mm


class SmallPicture(Flowable):  # type: ignore[misc]
    """A card of the deck, small, from the bytes of a JPEG."""

    def __init__(self, jpeg: bytes) -> None:
        super().__init__()
        self._jpeg = jpeg

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return PICTURE

    def draw(self) -> None:
        self.canv.drawImage(ImageReader(io.BytesIO(self._jpeg)), 0, 0, *PICTURE)


def spoken(section: Section, pictures: Mapping[str, bytes]) -> list[Flowable]:
    """Words with a picture first, then those without; ``pictures`` are JPEG by card id."""
    made: list[Flowable] = []
    plain: list[Sentence] = []
    for sentence in section.sentences:
        cards = (source.removeprefix("card:") for source in sentence.sources)
        picture = next((pictures[card] for card in cards if card in pictures), None)
        if picture is None:
            plain.append(sentence)
        else:
            made += [_beside(sentence, picture), gap(4)]
    if plain:
        made.append(marked([told(sentence) for sentence in plain], columns=1))
    return made


def _beside(sentence: Sentence, jpeg: bytes) -> Grid:
    row = Grid([[SmallPicture(jpeg), told(sentence)]], colWidths=[COLUMN, WIDTH - COLUMN])
    row.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in _SIDES),
            ]
        )
    )
    return row


_SIDES = ("LEFT", "RIGHT", "TOP", "BOTTOM")
