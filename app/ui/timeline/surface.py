"""What the hand, the keys and the painting need of the canvas, so that none imports it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRect, Qt, SignalInstance

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import Bar, Pin, Plan, View
from app.domain.timeline.drawing import Drawing, GapBox
from app.ui.timeline.words import GroundWords


class Surface(Protocol):
    """The canvas as its gestures see it."""

    answer: TimelineAnswer
    lanes: Sequence[Lane]
    today: date
    plan: Plan
    view: View
    drawing: Drawing
    words: GroundWords
    selected: str
    others: frozenset[str]
    stem: float | None
    by_keys: bool
    hand: Any
    ghost: Any
    backdrop: Any
    opened: SignalInstance
    changed: SignalInstance
    created: SignalInstance
    removed: SignalInstance
    copied: SignalInstance
    recalled: SignalInstance
    silent: SignalInstance
    written: SignalInstance

    @property
    def chosen(self) -> tuple[Episode, ...]:
        """All selected episodes."""

    def select(self, episode_id: str) -> None:
        """Select an episode alone, or nothing."""

    def add(self, episode_id: str) -> None:
        """Select one more episode, or let go of it."""

    def select_all(self) -> None:
        """Select every episode."""

    def select_also(self, ids: tuple[str, ...]) -> None:
        """Select these episodes too."""

    def episode(self) -> Episode | None:
        """The selected episode."""

    def item(self, episode_id: str) -> Bar | Pin | None:
        """The drawn episode of that id."""

    def item_at(self, point: QPointF) -> Bar | Pin | None:
        """The episode under ``point``."""

    def place_at(self, point: QPointF) -> None:
        """Open the episode at ``point``, or put a new one there."""

    def silence_at(self, point: QPointF) -> GapBox | None:
        """The silent period whose mark is under ``point``."""

    def lane_at(self, y: float) -> str:
        """The lane at that height."""

    def lane(self, lane_id: str) -> Lane:
        """The lane of that id."""

    def in_time(self, x: float) -> bool:
        """True between the labels and today."""

    def measure(self, text: str) -> float:
        """Width of a title."""

    def words_of(self, episode: Episode) -> str:
        """The dates of ``episode`` as one says them."""

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Magnify."""

    def pan_by(self, units: float) -> None:
        """Move what is shown."""

    def show_all(self) -> None:
        """Fit the whole life."""

    def show_day(self, day: float) -> None:
        """Bring ``day`` into the middle."""

    def seen_top(self) -> float:
        """The height at which scrolling cuts the canvas off."""

    def seen_height(self) -> float:
        """How much of the canvas is in sight."""

    def setCursor(self, shape: Qt.CursorShape) -> None:
        """The pointer's shape."""

    def rect(self) -> QRect:
        """All of it."""

    def update(self, area: QRect = ...) -> None:
        """Paint again."""
