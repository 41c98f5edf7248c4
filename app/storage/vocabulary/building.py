"""Writing the reference file: whole, beside the old one, then in its place.

Labels are numbered in the order a search prefers them (short ones first), so that a search may
stop at the first hundreds it meets.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from app.domain.errors import UserError
from app.domain.spelling import words
from app.domain.terms import Edition, EditionLine

FORMAT = 1
_TABLES = f"""
PRAGMA user_version = {FORMAT};
CREATE TABLE editions (id INTEGER PRIMARY KEY, source TEXT, version TEXT, UNIQUE(source, version));
CREATE TABLE terms (
    id INTEGER PRIMARY KEY, edition INTEGER, kind TEXT, code TEXT, label TEXT, rome TEXT,
    spelled TEXT
);
CREATE TABLE links (edition INTEGER, job TEXT, skill TEXT);
CREATE TABLE words (word TEXT PRIMARY KEY, often INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE labels USING fts5(
    words, content='', detail=none, tokenize='ascii', prefix='1 2 3 4 5'
);
"""
_INDEXES = """
CREATE INDEX terms_by_code ON terms (edition, code);
CREATE INDEX links_by_job ON links (edition, job);
"""
_Row = tuple[int, str, str, str, str]
Step = Callable[[int, int], None]
AT_ONCE = 2000


def add_edition(path: Path, edition: Edition) -> None:
    """Put ``edition`` beside those of the file at ``path``; see :func:`add_editions`."""
    add_editions(path, (edition,))


def add_editions(
    path: Path, new: Sequence[Edition], step: Step = lambda _done, _whole: None
) -> None:
    """Put all of ``new`` beside those of the file at ``path``, which is made if it is not there.

    The same version again takes the place of the one before. ``step`` is told the terms written so
    far and their number; what it raises ends the work. Raises UserError ``vocabulary.not_written``
    when the disk refuses. Ended early, the file is as it was: all of ``new`` comes, or none.
    """
    fresh = path.with_name(f"{path.name}.nouveau")
    named = {(edition.source, edition.version) for edition in new}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        kept = [e for e in _kept(path) if (e.source, e.version) not in named]
        with closing(sqlite3.connect(fresh)) as db, db:
            db.executescript(f"PRAGMA journal_mode = OFF; {_TABLES}")
            _write(db, [*kept, *new], step)
            db.executescript(_INDEXES)
        os.replace(fresh, path)
    except (OSError, sqlite3.Error):
        raise UserError("vocabulary.not_written") from None
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def editions(path: Path) -> tuple[EditionLine, ...]:
    """What the file holds; of each source, the newest is the one searched. Empty without a file.

    Raises UserError ``vocabulary.damaged``.
    """
    if not readable(path):
        return ()
    with damage_told(), closing(open_read_only(path)) as db:
        used = newest(db)
        counted = db.execute(
            "SELECT e.id, source, version, count(t.id) FROM editions e"
            " LEFT JOIN terms t ON t.edition = e.id GROUP BY e.id ORDER BY source, e.id"
        )
        return tuple(EditionLine(s, v, n, id_ in used) for id_, s, v, n in counted)


def newest(db: sqlite3.Connection) -> frozenset[int]:
    """Ids of the newest edition of each source."""
    last: dict[str, tuple[tuple[int, ...], int]] = {}
    for id_, source, version in db.execute("SELECT id, source, version FROM editions"):
        rank = (_numbers(version), id_)
        last[source] = max(last.get(source, rank), rank)
    return frozenset(id_ for _rank, id_ in last.values())


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in "".join(c if c.isdigit() else " " for c in version).split())


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


@contextmanager
def damage_told() -> Iterator[None]:
    """UserError ``vocabulary.damaged`` where SQLite finds that the file is not one."""
    try:
        yield
    except sqlite3.Error:
        raise UserError("vocabulary.damaged") from None


def readable(path: Path) -> bool:
    """Whether ``path`` is a reference file of this format."""
    if not path.is_file():
        return False
    try:
        with closing(open_read_only(path)) as db:
            return bool(db.execute("PRAGMA user_version").fetchone()[0] == FORMAT)
    except sqlite3.Error:
        return False


def _kept(path: Path) -> list[Edition]:
    """The editions of a file that is there and whole; another is made anew."""
    if not readable(path):
        return []
    with closing(open_read_only(path)) as db:
        return [
            _edition(db, *row) for row in db.execute("SELECT id, source, version FROM editions")
        ]


def _edition(db: sqlite3.Connection, id_: int, source: str, version: str) -> Edition:
    from app.domain.terms import Term

    terms = db.execute(
        "SELECT kind, code, label, rome FROM terms WHERE edition = ? ORDER BY id", (id_,)
    )
    links = db.execute("SELECT job, skill FROM links WHERE edition = ?", (id_,))
    return Edition(source, version, tuple(Term(source, *row) for row in terms), tuple(links))


def _write(db: sqlite3.Connection, found: Iterable[Edition], step: Step) -> None:
    rows: list[_Row] = []
    for number, edition in enumerate(found, 1):
        db.execute(
            "INSERT INTO editions VALUES (?, ?, ?)", (number, edition.source, edition.version)
        )
        rows += [(number, t.kind, t.code, t.label, t.rome) for t in edition.terms]
        db.executemany("INSERT INTO links VALUES (?, ?, ?)", ((number, *x) for x in edition.links))
    rows.sort(key=lambda row: len(row[3]))
    spelled = [" ".join(words(row[3])) for row in rows]
    full = [
        (n, *row, told) for n, (row, told) in enumerate(zip(rows, spelled, strict=True), start=1)
    ]
    for begin in range(0, len(full), AT_ONCE):
        step(begin, len(full))
        part = full[begin : begin + AT_ONCE]
        db.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?, ?)", part)
        listed = ((row[0], row[-1]) for row in part)
        db.executemany("INSERT INTO labels (rowid, words) VALUES (?, ?)", listed)
    often: Counter[str] = Counter()
    for told in spelled:
        often.update(set(told.split()))
    db.executemany("INSERT INTO words VALUES (?, ?)", sorted(often.items()))
