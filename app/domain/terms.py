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
