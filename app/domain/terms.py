"""Terms of the shared vocabularies: jobs, skills and certificates that an answer can point to.

The words a person said stay theirs; a link only says which published term stands near them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TermKind = Literal["job", "skill", "certificate"]


@dataclass(frozen=True)
class Term:
    """One published term: ``source`` (canevas, rome, esco, rncp), its code there and its label.

    ``rome`` is the ROME 4.0 code of the job (one letter, four digits), empty where none is certain.
    """

    source: str
    kind: TermKind
    code: str
    label: str
    rome: str = ""


@dataclass(frozen=True)
class TermLink:
    """What an answer keeps of a term: enough to be read without the file it came from."""

    source: str
    code: str
    label: str
    rome: str = ""


def link_to(term: Term) -> TermLink:
    """The link an answer keeps."""
    return TermLink(term.source, term.code, term.label, term.rome)


@dataclass(frozen=True)
class Defect:
    """Something in a published file that was survived: ``code`` says what, in which file.

    ``count`` is how often, ``line`` the first place (0 when the whole file is meant).
    """

    code: str
    file: str
    count: int = 1
    line: int = 0


@dataclass(frozen=True)
class Edition:
    """One version of one source: its terms, which skills belong to which job, what was survived.

    ``links`` are pairs of codes (job, skill); on a job without a code of its own, its ROME code.
    """

    source: str
    version: str
    terms: tuple[Term, ...]
    links: tuple[tuple[str, str], ...] = ()
    defects: tuple[Defect, ...] = ()


@dataclass(frozen=True)
class EditionLine:
    """An edition as a list shows it; ``used`` says that searches look there."""

    source: str
    version: str
    terms: int
    used: bool
