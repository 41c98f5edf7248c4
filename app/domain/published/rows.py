"""Rows of a published CSV, whatever state it is in: nothing raises, everything is reported."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.terms import Defect

DELIMITERS = ";,\t"
# More line ends than any label or description has: a quote was left open.
MOST_LINES_IN_A_FIELD = 200
_DAMAGED_TWICE = ("Ã©", "Ã¨", "Ã ", "Ãª", "â€™")


@dataclass
class Defects:
    """Counts what was survived, file by file, with the first line where it was seen."""

    found: dict[tuple[str, str], Defect] = field(default_factory=dict)

    def note(self, code: str, file: str, line: int = 0) -> None:
        """Count one more ``code`` in ``file``."""
        seen = self.found.get((code, file), Defect(code, file, 0, line))
        self.found[code, file] = Defect(code, file, seen.count + 1, seen.line)

    def all(self) -> tuple[Defect, ...]:
        """Everything noted, in the order it was first seen."""
        return tuple(self.found.values())


def rows(
    data: bytes, file: str, wanted: Mapping[str, Sequence[str]], defects: Defects
) -> Iterator[dict[str, str]]:
    """The rows of ``data`` as the ``wanted`` columns: name here -> names it may have there.

    A file without one of them gives no row and notes ``column``.
    """
    text = _text(data, file, defects)
    lines = _lines(text, file, defects)
    header = [name.strip().casefold() for name in next(lines, (0, []))[1]]
    places = {name: _place(header, names) for name, names in wanted.items()}
    if any(place < 0 for place in places.values()):
        defects.note("column", file)
        return
    for _line, cells in _whole(lines, len(header), file, defects):
        yield {name: _clean(cells[place]) for name, place in places.items()}


def _place(header: Sequence[str], names: Iterable[str]) -> int:
    return next((header.index(name) for name in names if name in header), -1)


def _clean(cell: str) -> str:
    # ROME doubles its apostrophes, as SQL does.
    return cell.strip().replace("''", "’").replace("'", "’")


def _text(data: bytes, file: str, defects: Defects) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        defects.note("encoding", file)
        text = data.decode("cp1252", errors="replace")
    if any(sign in text for sign in _DAMAGED_TWICE):
        text = _mended(text, file, defects)
    return text.replace("\0", "")


def _mended(text: str, file: str, defects: Defects) -> str:
    """Lines that were encoded twice, read once more."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if any(sign in line for sign in _DAMAGED_TWICE):
            try:
                lines[index] = line.encode("cp1252").decode("utf-8")
            except UnicodeError:
                continue
            defects.note("encoded_twice", file, index + 1)
    return "\n".join(lines)


def _lines(text: str, file: str, defects: Defects) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells; a quote left open makes the file be read without quotes."""
    first = text[: text.find("\n")]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        found = list(_read(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))
    except (csv.Error, _QuoteLeftOpen):
        defects.note("quote", file)
        plain = csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE
        )
        found = [(line, [cell.strip('"') for cell in cells]) for line, cells in _read(plain)]
    return iter(found)


class _QuoteLeftOpen(Exception):
    """A field went over more lines than any text has."""


def _read(reader) -> Iterator[tuple[int, list[str]]]:  # type: ignore[no-untyped-def]
    before = 0
    for cells in reader:
        if reader.line_num - before > MOST_LINES_IN_A_FIELD:
            raise _QuoteLeftOpen
        yield before + 1, cells
        before = reader.line_num


def _whole(
    lines: Iterator[tuple[int, list[str]]], width: int, file: str, defects: Defects
) -> Iterator[tuple[int, list[str]]]:
    """Rows of ``width`` cells: cut ones joined again, short ones filled, longer ones left aside."""
    held: tuple[int, list[str]] | None = None
    for line, cells in lines:
        if not any(cells):
            continue
        if held is not None:
            joined = [*held[1][:-1], f"{held[1][-1]} {cells[0]}", *cells[1:]]
            if len(joined) <= width and len(cells) < width:
                held = (held[0], joined)
                if len(joined) == width:
                    defects.note("joined", file, held[0])
                    yield held
                    held = None
                continue
            yield _filled(held, width, file, defects)
            held = None
        if len(cells) < width:
            held = (line, cells)
        elif len(cells) == width or not any(cells[width:]):
            yield line, cells[:width]
        else:
            defects.note("too_long", file, line)
    if held is not None:
        yield _filled(held, width, file, defects)


def _filled(
    row: tuple[int, list[str]], width: int, file: str, defects: Defects
) -> tuple[int, list[str]]:
    defects.note("too_short", file, row[0])
    return row[0], [*row[1], *[""] * (width - len(row[1]))]
