"""The information notice as it is read, heard or printed: the pack's words and the space's names.

It names who is responsible for the file, who protects the data, and the CNIL (GDPR, article 13).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.method import Notice
from app.domain.settings import Settings


@dataclass(frozen=True)
class NoticeText:
    """``contacts`` are pairs of a heading and who it names, empty while that is not set."""

    version: str
    paragraphs: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]

    @property
    def aloud(self) -> str:
        """All of it, as a voice reads it."""
        named = (f"{heading} : {who}." for heading, who in self.contacts if who)
        return "\n".join((*self.paragraphs, *named))

    @property
    def is_complete(self) -> bool:
        """Whether everyone the law wants named is named."""
        return all(who for _heading, who in self.contacts)


def notice_text(notice: Notice, settings: Settings) -> NoticeText:
    """The notice of this space."""
    contacts = (
        ("Responsable du traitement", settings.controller.strip()),
        ("Délégué à la protection des données", settings.dpo.strip()),
        ("Pour une réclamation", settings.cnil.strip()),
    )
    return NoticeText(notice.version, notice.paragraphs, contacts)
