"""The vocabularies beside a space: opened for searching, extended by importing publications."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.errors import UserError
from app.domain.published.reading import STARTER, read_published, read_starter
from app.domain.terms import Edition, EditionLine, Term, TermKind
from app.resources import resources
from app.storage.vocabulary import Reference, add_edition, add_editions, editions

NAME = "vocabulaires.sqlite"
STARTER_FILE = "vocabularies/canevas.toml"


class Vocabularies:
    """The reference file beside the space at ``space``; opened at the first search.

    A file that cannot be made or opened gives no suggestion: an interview never waits for it.
    """

    def __init__(self, space: Path) -> None:
        self.path = space.with_name(NAME)
        self._open: Reference | None = None

    def search(self, typed: str, kinds: Sequence[TermKind], limit: int = 8) -> list[Term]:
        """Terms near what was ``typed`` so far, best first."""
        try:
            return self._reference().search(typed, kinds, limit)
        except UserError:
            return []

    def skills_of(self, job: Term, limit: int = 8) -> list[Term]:
        """Skills that a publication links to ``job``."""
        try:
            return self._reference().skills_of(job, limit)
        except UserError:
            return []

    def lines(self) -> tuple[EditionLine, ...]:
        """The editions that are here."""
        self._make_starter()
        return editions(self.path)

    def take(
        self,
        path: Path,
        progress: Callable[[int, int], None] = lambda _done, _whole: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> tuple[Edition, ...]:
        """Import the folder or zip at ``path``: all of it, or nothing.

        ``progress`` is told the terms written and their number. Raises what ``read_published`` and
        ``add_editions`` raise, and UserError ``vocabulary.stopped`` once ``stopped`` answers yes.
        """

        def go_on() -> None:
            if stopped():
                raise UserError("vocabulary.stopped")

        def step(done: int, whole: int) -> None:
            go_on()
            progress(done, whole)

        found = read_published(path, go_on)
        self._make_starter()
        self.close()
        add_editions(self.path, found, step)
        return found

    def close(self) -> None:
        """Let the file go."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _reference(self) -> Reference:
        if self._open is None:
            self._make_starter()
            self._open = Reference(self.path)
        return self._open

    def _make_starter(self) -> None:
        """Put the shipped starter in the file unless this very version is there."""
        shipped = read_starter(resources() / STARTER_FILE)
        here = {(line.source, line.version) for line in editions(self.path)}
        if (STARTER, shipped.version) not in here:
            add_edition(self.path, shipped)
