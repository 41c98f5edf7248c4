"""What the hand and the keys need of the canvas, so that neither imports it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, Qt, SignalInstance
from PySide6.QtGui import QPainter

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import Bar, Pin, View
from app.domain.timeline.drawing import Drawing


class Surface(Protocol):
    """The canvas as its gestures see it."""

    answer: TimelineAnswer
    lanes: Sequence[Lane]
    today: date
    view: View
    drawing: Drawing
    selected: str
    opened: SignalInstance
    changed: SignalInstance
    created: SignalInstance
    removed: SignalInstance
    copied: SignalInstance

    def select(self, episode_id: str) -> None:
        """Select an episode, or nothing."""

    def episode(self) -> Episode | None:
        """The selected episode."""

    def item(self, episode_id: str) -> Bar | Pin | None:
        """The drawn episode of that id."""

    def item_at(self, point: QPointF) -> Bar | Pin | None:
        """The episode under ``point``."""

    def lane_at(self, y: float) -> str:
        """The lane at that height."""

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

    def paint_ring(self, painter: QPainter, item: Bar | Pin) -> None:
        """The ring of a chosen episode."""

    def setCursor(self, shape: Qt.CursorShape) -> None:
        """The pointer's shape."""

    def update(self, area: QRect = ...) -> None:
        """Paint again."""
