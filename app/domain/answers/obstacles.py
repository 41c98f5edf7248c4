"""Answers of the obstacles step: what may complicate a project, and what one can count on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.relatives import named_relative


@dataclass(frozen=True)
class Obstacle:
    """One obstacle. ``category`` and ``impact`` are entry ids of the pack.

    ``transmitted`` is the person's agreement to pass it on; nothing leaves without it.
    ``since_episode`` is the moment of the timeline that ``since`` names, empty when it was typed.
    ``arrangements`` are entries of ``amenagements``: the only words kept of health.
    """

    id: str
    category: str
    impact: str = ""
    since: str = ""
    detail: str = ""
    tried: str = ""
    help: str = ""
    transmitted: bool = False
    since_episode: str = ""
    arrangements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Support:
    """Someone by role, never by name, or something one can count on.

    ``kind`` is an entry id of ``appuis`` (a relative, a former employer, a diploma...).
    """

    id: str
    role: str
    detail: str = ""
    transmitted: bool = False
    kind: str = ""


@dataclass(frozen=True)
class ObstaclesAnswer:
    """Obstacles and supports of one board; ``clear`` are categories talked of, with no obstacle."""

    obstacles: tuple[Obstacle, ...] = ()
    supports: tuple[Support, ...] = ()
    clear: tuple[str, ...] = ()


def names(item: Obstacle | Support) -> str:
    """The name of a relative that was typed in one of the texts of ``item``, or an empty text."""
    texts = (
        (item.detail, item.since, item.tried, item.help)
        if isinstance(item, Obstacle)
        else (item.role, item.detail)
    )
    return next(filter(None, map(named_relative, texts)), "")


def put_obstacle(answer: ObstaclesAnswer, obstacle: Obstacle) -> ObstaclesAnswer:
    """Add ``obstacle``, or replace the one of the same id where it stands.

    A line that names a relative cannot be passed on: its agreement waits until the name is gone.
    """
    obstacle = replace(obstacle, transmitted=obstacle.transmitted and not names(obstacle))
    if all(o.id != obstacle.id for o in answer.obstacles):
        clear = tuple(c for c in answer.clear if c != obstacle.category)
        return replace(answer, obstacles=(*answer.obstacles, obstacle), clear=clear)
    changed = tuple(obstacle if o.id == obstacle.id else o for o in answer.obstacles)
    return replace(answer, obstacles=changed)


def put_support(answer: ObstaclesAnswer, support: Support) -> ObstaclesAnswer:
    """Add ``support``, or replace the one of the same id where it stands; see ``put_obstacle``."""
    support = replace(support, transmitted=support.transmitted and not names(support))
    if all(s.id != support.id for s in answer.supports):
        return replace(answer, supports=(*answer.supports, support))
    changed = tuple(support if s.id == support.id else s for s in answer.supports)
    return replace(answer, supports=changed)


def mark_clear(answer: ObstaclesAnswer, category: str, on: bool) -> ObstaclesAnswer:
    """Note that ``category`` was talked of and stands in the way of nothing, or take it back."""
    others = tuple(c for c in answer.clear if c != category)
    return replace(answer, clear=(*others, category) if on else others)


def remove(answer: ObstaclesAnswer, item_id: str) -> ObstaclesAnswer:
    """Take the obstacle or support of that id away."""
    return replace(
        answer,
        obstacles=tuple(o for o in answer.obstacles if o.id != item_id),
        supports=tuple(s for s in answer.supports if s.id != item_id),
    )


def is_empty(answer: ObstaclesAnswer) -> bool:
    """True while nothing has been recorded."""
    return not answer.obstacles and not answer.supports and not answer.clear
