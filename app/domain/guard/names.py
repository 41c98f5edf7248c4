"""Names that stand in the private lane of the timeline: relatives, who are never named."""

from __future__ import annotations

import re

from app.domain.answers.timeline import TimelineAnswer
from app.domain.interview import Interview
from app.domain.method import MethodPack

CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)*")
# Words that begin a title, and towns and months are no names: « Naissance de Lina à Lyon ».
PLACE_BEFORE = re.compile(r"(?:\bà|\bau|\ben|\bde la région|\bprès de|\bvers)\s$", re.IGNORECASE)


def private_names(interview: Interview, pack: MethodPack) -> frozenset[str]:
    """Words with a capital in episodes of private lanes, but not their first word and no place."""
    private = {lane.id for step in pack.steps for lane in step.lanes if lane.private}
    told = (a for a in interview.answers.values() if isinstance(a, TimelineAnswer))
    texts = (
        text
        for answer in told
        for episode in answer.episodes
        if episode.lane in private
        for text in (episode.title, episode.detail, episode.quote)
    )
    own = {interview.person.first_name, interview.person.last_name}
    return frozenset(name for text in texts for name in _names(text)) - own


def _names(text: str) -> list[str]:
    found = CAPITAL.finditer(text)
    return [m.group() for m in found if m.start() and not PLACE_BEFORE.search(text[: m.start()])]
