"""Answers of the obstacles step: what may complicate a project, and what one can count on."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Obstacle:
    """One obstacle. ``category`` and ``impact`` are entry ids of the pack.

    ``transmitted`` is the person's agreement to pass it on; nothing leaves without it.
    """

    id: str
    category: str
    impact: str = ""
    since: str = ""
    detail: str = ""
    tried: str = ""
    help: str = ""
    transmitted: bool = False


@dataclass(frozen=True)
class Support:
    """Someone by role, never by name, or something one can count on."""

    id: str
    role: str
    detail: str = ""
    transmitted: bool = False


@dataclass(frozen=True)
class ObstaclesAnswer:
    """Obstacles and supports of one board."""

    obstacles: tuple[Obstacle, ...] = ()
    supports: tuple[Support, ...] = ()


def put_obstacle(answer: ObstaclesAnswer, obstacle: Obstacle) -> ObstaclesAnswer:
    """Add ``obstacle``, or replace the one of the same id where it stands."""
    if all(o.id != obstacle.id for o in answer.obstacles):
        return replace(answer, obstacles=(*answer.obstacles, obstacle))
    changed = tuple(obstacle if o.id == obstacle.id else o for o in answer.obstacles)
    return replace(answer, obstacles=changed)


def put_support(answer: ObstaclesAnswer, support: Support) -> ObstaclesAnswer:
    """Add ``support``, or replace the one of the same id where it stands."""
    if all(s.id != support.id for s in answer.supports):
        return replace(answer, supports=(*answer.supports, support))
    changed = tuple(support if s.id == support.id else s for s in answer.supports)
    return replace(answer, supports=changed)


def remove(answer: ObstaclesAnswer, item_id: str) -> ObstaclesAnswer:
    """Take the obstacle or support of that id away."""
    return replace(
        answer,
        obstacles=tuple(o for o in answer.obstacles if o.id != item_id),
        supports=tuple(s for s in answer.supports if s.id != item_id),
    )


def is_empty(answer: ObstaclesAnswer) -> bool:
    """True while nothing has been recorded."""
    return not answer.obstacles and not answer.supports
