"""What the gestures of the timeline change: each is one edit of the session, one undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.answers import skills
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.skills import Skill, SkillsAnswer
from app.domain.answers.timeline import (
    CurvePoint,
    Episode,
    Gap,
    TimelineAnswer,
    find,
    is_empty,
    put_all,
    put_gap,
    put_points,
    remove,
    remove_gap,
    remove_point,
    started_from,
)
from app.domain.dates import Anchor, Question, Reading, stands_alone, understand
from app.domain.method import Step
from app.domain.timeline.hints import Hint, recalled
from app.domain.timeline.writing import Written, written
from app.text import _
from app.ui.session import Session


class Edits:
    """The timeline of an open interview, seen and changed by whole values."""

    def __init__(self, session: Session, step: Step, today: date) -> None:
        self.session, self.step, self.today = session, step, today
        self._fresh = ("", 0)  # the last episode made, and how many gestures there were then

    @property
    def answer(self) -> TimelineAnswer:
        """The life as told so far."""
        answer = self.session.answer(self.step)
        assert isinstance(answer, TimelineAnswer)
        return answer

    @property
    def projects(self) -> tuple[Project, ...]:
        """Projects told so far, for the future zone."""
        answers = self.session.interview.answers.values()
        return next((a.projects for a in answers if isinstance(a, ProjectsAnswer)), ())

    def understand(self, typed: str) -> Reading | Question:
        """What ``typed`` means, told from the birth and the landmarks of this life."""
        answer = self.answer
        anchors = [Anchor(e.title, e.start, e.end) for e in answer.episodes if e.title]
        return understand(typed, self.today, answer.birth, anchors)

    # --- episodes -------------------------------------------------------------------------------

    def put(self, episodes: Iterable[Episode], gesture: str, typing: bool = False) -> None:
        """Add or replace episodes."""
        self._edit(put_all(self.answer, episodes), gesture, typing)

    def remove(self, ids: Iterable[str]) -> None:
        """Take episodes away."""
        gone = tuple(ids)
        gesture = _("Retirer un moment") if len(gone) == 1 else _("Retirer des moments")
        self._edit(remove(self.answer, *gone), gesture)

    def leave(self, episode_id: str) -> None:
        """A moment that is left without anything said of it goes, as if it had never been."""
        episode = find(self.answer, episode_id)
        if episode is None or not episode.is_blank or self.skills_of(episode_id):
            return
        if self._fresh == (episode_id, self.session.undo_stack.index()):
            self.session.forget_gesture()
        else:
            self.remove((episode_id,))

    def leave_blank(self) -> None:
        """All moments without a word are left: the table may have several."""
        for blank in [episode.id for episode in self.answer.episodes if episode.is_blank]:
            self.leave(blank)

    def create(self, lane: str, start: str, end: str | None) -> str:
        """A new episode still without a title; its id."""
        return self._added(Episode(self.session.new_id(), lane, "", start, end))

    def recall(self, hint: Hint) -> str:
        """The episode a hint asks for; its id."""
        return self._added(recalled(self.answer, hint, self.session.new_id()))

    def write(self, lane: str, text: str) -> tuple[str, Question | None]:
        """The episode typed in place; its id, and what has to be asked back about its dates."""
        told = written(text, self.understand)
        start, end = self._dates(lane, told)
        question = told.when if isinstance(told.when, Question) else None
        made = Episode(self.session.new_id(), lane, told.title, start, end)
        if question is not None:
            made = replace(made, start_said=told.said)
        elif isinstance(told.when, Reading) and not stands_alone(told.said, told.when, self.today):
            made = replace(made, start_told=told.said)
        return self._added(made), question

    def _dates(self, lane: str, told: Written) -> tuple[str, str | None]:
        points = next(each.points for each in self.step.lanes if each.id == lane)
        if isinstance(told.when, Reading):
            return told.when.start, None if points else told.when.end
        return "", None if points else ""

    def copy(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The same episodes again, to be moved or renamed; their ids."""
        wanted = set(ids)
        made = [
            replace(e, id=self.session.new_id()) for e in self.answer.episodes if e.id in wanted
        ]
        self.put(made, _("Copier"))
        return tuple(episode.id for episode in made)

    def _added(self, episode: Episode) -> str:
        self.put((episode,), _("Nouveau moment"))
        self._fresh = (episode.id, self.session.undo_stack.index())
        return episode.id

    @property
    def earlier(self) -> TimelineAnswer | None:
        """The timeline the same person told in an earlier interview, if any."""
        before = self.session.earlier
        answers = before.answers.values() if before else ()
        found = (a for a in answers if isinstance(a, TimelineAnswer) and not is_empty(a))
        return next(found, None)

    def begin_with(self, earlier: TimelineAnswer) -> None:
        """Take the timeline of an earlier interview as a start."""
        ids = [self.session.new_id() for _episode in earlier.episodes]
        self._edit(started_from(earlier, ids), _("Reprendre une frise"))

    # --- birth, silences, curve -----------------------------------------------------------------

    def set_birth(self, typed: str) -> bool:
        """Keep the birth typed, none when empty; False, and nothing changes, if not understood."""
        found = understand(typed, self.today) if typed else Reading("")
        if isinstance(found, Reading):
            self._edit(replace(self.answer, birth=found.start), _("Naissance"))
        return isinstance(found, Reading)

    def leave_empty(self, gap: Gap, withheld: bool) -> None:
        """Record that a period stays empty, or that the person prefers not to say."""
        gesture = _("Préfère ne pas dire") if withheld else _("Laisser vide")
        self._edit(put_gap(self.answer, replace(gap, withheld=withheld)), gesture)

    def fill(self, gap: Gap) -> None:
        """Forget that the period was left empty."""
        self._edit(remove_gap(self.answer, gap), _("Ne plus laisser vide"))

    def draw_curve(self, points: tuple[CurvePoint, ...], instead: CurvePoint | None = None) -> None:
        """Add points to the curve, in the place of ``instead``."""
        answer = self.answer if instead is None else remove_point(self.answer, instead)
        self._edit(put_points(answer, points), _("Courbe"))

    def erase_point(self, point: CurvePoint) -> None:
        """Take a point off the curve."""
        self._edit(remove_point(self.answer, point), _("Retirer un point"))

    # --- skills that show in an episode ---------------------------------------------------------

    def skills_of(self, episode_id: str) -> tuple[Skill, ...]:
        """Skills whose evidence is the episode."""
        found = self._skills()
        told = found[1].skills if found else ()
        return tuple(skill for skill in told if f"episode:{episode_id}" in skill.evidence)

    def add_skill(self, episode_id: str, typed: str) -> None:
        """A skill seen in the episode: verb, then object."""
        found, words = self._skills(), typed.strip()
        if found is None or not words or find(self.answer, episode_id) is None:
            return
        step, answer = found
        verb, _space, what = words.partition(" ")
        zones = self.session.pack.vocabularies["competence_zone"].entries
        evidence = (f"episode:{episode_id}",)
        skill = Skill(self.session.new_id(), verb, what, evidence=evidence, zone=zones[0].id)
        after = skills.put(answer, skill)
        self.session.edit(step.id, after, _("Nouvelle compétence"), shown_at=self.step.id)

    def _skills(self) -> tuple[Step, SkillsAnswer] | None:
        for step in self.session.pack.steps:
            if step.kind == "skills":
                answer = self.session.answer(step)
                assert isinstance(answer, SkillsAnswer)
                return step, answer
        return None

    def _edit(self, answer: TimelineAnswer, gesture: str, typing: bool = False) -> None:
        self.session.edit(self.step.id, answer, gesture, typing)
