"""What a person sets for their space; it lives inside the encrypted file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark", "contrast"]
DeadlineRule = Literal["calendar", "working"]


@dataclass(frozen=True)
class Settings:
    """Choices with their defaults, those of the method where it has one.

    ``rest_minutes`` of rest lock the space; ``retention_days`` after the receipt the content is
    purged; ``deadline_days`` counted by ``deadline_rule`` give the due date; ``text_percent`` is
    the size of the text from 100 to 200; ``reduce_motion`` stills the few transitions.
    """

    rest_minutes: int = 5
    retention_days: int = 30
    deadline_days: int = 5
    deadline_rule: DeadlineRule = "calendar"
    theme: Theme = "light"
    text_percent: int = 100
    reduce_motion: bool = False
