"""The two kinds of embedded font: one that measures quickly, one whose letters join."""

from __future__ import annotations

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

PRIVATE, LAST_PRIVATE = 0xE000, 0xF8FF
SUBSET = 256
# A letter alone, then joined to what is after it, before it, and on both sides.
JOINER = "\u200d"
PLACES = ("{}", f"{{}}{JOINER}", f"{JOINER}{{}}", f"{JOINER}{{}}{JOINER}")
LAM_ALEF = tuple(f"\u0644{alef}" for alef in "\u0627\u0622\u0623\u0625")


class Face(TTFont):  # type: ignore[misc]
    """A font that measures and numbers its letters quickly: a document asks several times."""

    def __init__(self, name: str, file: str, shapable: bool = False) -> None:
        super().__init__(name, file, shapable=shapable)
        self._letter = _Widths(self.face).__getitem__

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        return 0.001 * size * sum(map(self._letter, text))

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Letters that the document already numbered, in its first 256, are looked up at once."""
        state = self.state.get(doc)
        if state is not None:
            try:
                numbers = [state.assignments[code] for code in map(ord, text.replace("\xa0", " "))]
            except KeyError:
                return super().splitString(text, doc, encoding)  # type: ignore[no-any-return]
            if numbers and max(numbers) < SUBSET:
                return [(0, bytes(numbers))]
        return super().splitString(text, doc, encoding)  # type: ignore[no-any-return]


class _Widths(dict[str, float]):
    """Width of each letter in thousandths, read from the font once."""

    def __init__(self, face: Any) -> None:
        self._face = face

    def __missing__(self, letter: str) -> float:
        width: float = self._face.charWidths.get(ord(letter), self._face.defaultWidth)
        self[letter] = width
        return width


class JoinedFace(Face):
    """A font with letters that join: each form has a code, and a document says what it reads as."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file, shapable=True)
        self.letters = frozenset(map(chr, self.face.charToGlyph))
        self._read = self._name_every_form()

    def _name_every_form(self) -> dict[str, str]:
        """Give the joined forms a code each, by their place in the font; what each reads as.

        reportlab would number them in the order of use: the same document would not be the same
        bytes, and a copied word would be made of these numbers.
        """
        face, shaped = self.face, self.hbFont()
        for glyph in range(shaped.face.glyph_count):
            if glyph not in face.glyphToChar:
                code = PRIVATE + glyph
                face.charToGlyph[code] = glyph
                face.glyphToChar[glyph] = [code]
                face.charWidths[code] = shaped.get_glyph_h_advance(glyph)
        read: dict[str, str] = {}
        for letters in (*sorted(self.letters), *LAM_ALEF):
            for place in PLACES:
                code = self._only_form(shaped, place.format(letters))
                if PRIVATE <= code <= LAST_PRIVATE:
                    read.setdefault(f"{code:04X}", letters.encode("utf-16-be").hex().upper())
        return read

    def _only_form(self, shaped: Any, text: str) -> int:
        """The code of the one form that ``text`` is drawn as; 0 when there are several."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaped, buffer)
        blank = self.face.charToGlyph.get(32)
        found = [info.codepoint for info in buffer.glyph_infos if info.codepoint != blank]
        return int(self.face.glyphToChar[found[0]][0]) if len(found) == 1 else 0

    def addObjects(self, doc: Any) -> None:
        super().addObjects(doc)
        name = self.face.name.decode()
        for key, stored in doc.idToObject.items():
            if key.startswith("toUnicodeCMap:") and key.endswith(f"+{name}"):
                stored.content = re.sub(
                    r"(<..> )<(....)>",
                    lambda found: f"{found[1]}<{self._read.get(found[2], found[2])}>",
                    stored.content,
                )
