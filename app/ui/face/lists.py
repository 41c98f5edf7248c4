"""Skills, projects, obstacles and the last step for the person: one card a page, few questions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.answers import obstacles as board
from app.domain.answers import projects as plans
from app.domain.answers import review as closing
from app.domain.answers import skills as abilities
from app.domain.answers.obstacles import Obstacle, Support
from app.domain.answers.projects import Project
from app.domain.answers.skills import Skill
from app.text import _
from app.ui.face.controls import FaceChoices, face_label
from app.ui.face.view import Page, PagedView, sheet
from app.ui.skills.evidence import evidence_of
from app.ui.widgets import fit_text, line_field

MOST = 10
FACES = {"oui": "sun", "moyen": "minus", "non": "close"}


class _Lists(PagedView):
    def answer(self):
        """The answer of the step as it is now."""
        return self.session.answer(self.step)

    def _one_of(self, vocabulary: str, name: str, says: str, icons=None) -> FaceChoices:
        entries = self.session.pack.vocabularies[vocabulary].entries
        choices = ((e.id, self.texts.entry(vocabulary, e)) for e in entries)
        return FaceChoices(choices, f"face.{name}", says, icons=icons)

    def _yes_no(self, name: str, says: str, yes: str = "ui.yes", no: str = "ui.no") -> FaceChoices:
        choices = (("yes", self.texts.say(yes)), ("no", self.texts.say(no)))
        return FaceChoices(choices, f"face.{name}", says)

    def _ask(self, key: str) -> QWidget:
        return face_label(self.texts.say(key), "face_strong", wrap=True)

    def _or_nothing(self, pages: list[Page]) -> list[Page]:
        words = self.texts.say("ui.nothing")
        return pages or [Page("nothing", words, lambda: (sheet(words), lambda: None))]


class SkillsFace(_Lists):
    """A skill, where it shows, how it is done, and whether it is still wanted."""

    def pages(self) -> list[Page]:
        return self._or_nothing([self._page(skill) for skill in self.answer().skills])

    def _page(self, skill: Skill) -> Page:
        said = f"{skill.verb} {skill.object}".strip()
        return Page(skill.id, said, partial(self._build, skill.id, said))

    def _build(self, key: str, said: str):
        level = self._one_of("competence_level", "level", self.texts.say("ui.how_well"))
        level.chosen.connect(lambda ids: self._set(key, level="".join(ids)))
        wanted = self._yes_no("wanted", self.texts.say("ui.wanted"))
        said_of = {("yes",): True, ("no",): False}
        wanted.chosen.connect(lambda ids: self._set(key, wanted=said_of.get(ids)))
        shown = (self._ask("ui.how_well"), level, self._ask("ui.wanted"), wanted)
        where = self._evidence(key)

        def redraw() -> None:
            skill = abilities.find(self.answer(), key)
            level.show_chosen((skill.level,))
            wanted.show_chosen({True: ("yes",), False: ("no",)}.get(skill.wanted, ()))

        return sheet(said, *where, *shown), redraw

    def _evidence(self, key: str) -> list[QWidget]:
        known = evidence_of(self.session.interview, self.session.pack, self.session.deck)
        titles = {source.reference: source.title for source in known}
        skill = abilities.find(self.answer(), key)
        found = [titles[ref] for ref in skill.evidence if titles.get(ref)]
        words = self.texts.say("ui.from", what=", ".join(found))
        return [face_label(words, "face_soft", wrap=True)] if found else []

    def _set(self, key: str, **parts: object) -> None:
        skill = replace(abilities.find(self.answer(), key), **parts)
        self.session.edit(self.step.id, abilities.put(self.answer(), skill), _("Compétence"))


class ProjectsFace(_Lists):
    """A project in the person's words, when, and how much they believe in it."""

    def pages(self) -> list[Page]:
        return self._or_nothing([self._page(project) for project in self.answer().projects])

    def _page(self, project: Project) -> Page:
        return Page(project.id, project.title, partial(self._build, project.id))

    def _build(self, key: str):
        title = plans.find(self.answer(), key).title
        when = self._one_of("horizons", "horizon", self.texts.say("ui.when_project"))
        when.chosen.connect(lambda ids: self._set(key, horizon="".join(ids)))
        digits = ((str(n), str(n)) for n in range(MOST + 1))
        believe = FaceChoices(digits, "face.confidence", self.texts.say("ui.believe"))
        believe.chosen.connect(lambda ids: self._set(key, confidence=int(ids[0]) if ids else None))
        parts = (self._ask("ui.when_project"), when, self._ask("ui.believe"), believe)

        def redraw() -> None:
            project = plans.find(self.answer(), key)
            when.show_chosen((project.horizon,))
            believe.show_chosen(() if project.confidence is None else (str(project.confidence),))

        return sheet(title, *parts), redraw

    def _set(self, key: str, **parts: object) -> None:
        project = replace(plans.find(self.answer(), key), **parts)
        self.session.edit(self.step.id, plans.put(self.answer(), project), _("Projet"))


class ObstaclesFace(_Lists):
    """What may complicate, as tiles; then each obstacle and support: how much, and may it go."""

    def pages(self) -> list[Page]:
        answer = self.answer()
        title = self.texts.say("ui.hard")
        return [
            Page("tiles", title, partial(self._tiles, title)),
            *(self._obstacle_page(o) for o in answer.obstacles),
            *(self._support_page(s) for s in answer.supports),
        ]

    def _tiles(self, title: str):
        entries = self.session.pack.vocabularies["freins"].entries
        choices = ((e.id, self.texts.entry("freins", e)) for e in entries)
        icons = {e.id: e.icon for e in entries}
        tiles = FaceChoices(choices, "face.freins", title, several=True, icons=icons)
        tiles.chosen.connect(self._choose)

        def redraw() -> None:
            tiles.show_chosen([o.category for o in self.answer().obstacles])

        return sheet(title, tiles), redraw

    def _choose(self, ids: tuple[str, ...]) -> None:
        """Add what was touched; take away only an obstacle of which nothing was said yet."""
        answer = self.answer()
        known = {o.category for o in answer.obstacles}
        for category in ids:
            if category not in known:
                answer = board.put_obstacle(answer, Obstacle(self.session.new_id(), category))
        for obstacle in answer.obstacles:
            bare = obstacle == Obstacle(obstacle.id, obstacle.category)
            if obstacle.category not in ids and bare:
                answer = board.remove(answer, obstacle.id)
        self.session.edit(self.step.id, answer, _("Freins"))
        self.refresh()

    def _obstacle_page(self, obstacle: Obstacle) -> Page:
        entries = self.session.pack.vocabularies["freins"].entries
        entry = next((e for e in entries if e.id == obstacle.category), None)
        said = self.texts.entry("freins", entry) if entry else obstacle.category
        return Page(obstacle.id, said, partial(self._obstacle, obstacle.id, said))

    def _obstacle(self, key: str, said: str):
        how = self._one_of("impact", "impact", self.texts.say("ui.how_hard"))
        how.chosen.connect(lambda ids: self._change(key, impact="".join(ids)))
        agree = self._agreement(key)

        def redraw() -> None:
            obstacle = next(o for o in self.answer().obstacles if o.id == key)
            how.show_chosen((obstacle.impact,))
            agree.show_chosen(("yes",) if obstacle.transmitted else ("no",))

        parts = (self._ask("ui.how_hard"), how, self._ask("ui.write"), agree)
        return sheet(said, *parts), redraw

    def _agreement(self, key: str) -> FaceChoices:
        made = self._yes_no("write", self.texts.say("ui.write"), "ui.write_yes", "ui.write_no")
        made.chosen.connect(lambda ids: self._change(key, transmitted=ids == ("yes",)))
        return made

    def _support_page(self, support: Support) -> Page:
        return Page(support.id, support.role, partial(self._support, support.id))

    def _support(self, key: str):
        support = next(s for s in self.answer().supports if s.id == key)
        agree = self._agreement(key)
        parts = [face_label(support.role, "face_body", wrap=True), self._ask("ui.write"), agree]

        def redraw() -> None:
            now = next(s for s in self.answer().supports if s.id == key)
            agree.show_chosen(("yes",) if now.transmitted else ("no",))

        return sheet(self.texts.say("ui.count_on"), *parts), redraw

    def _change(self, key: str, **parts: object) -> None:
        answer = self.answer()
        for obstacle in (o for o in answer.obstacles if o.id == key):
            answer = board.put_obstacle(answer, replace(obstacle, **parts))
        for support in (s for s in answer.supports if s.id == key):
            answer = board.put_support(answer, replace(support, **parts))
        self.session.edit(self.step.id, answer, _("Freins et appuis"))


class ReviewFace(_Lists):
    """What is proposed, the person's opinion and word, then three questions about the hour."""

    def pages(self) -> list[Page]:
        proposed, agree, word = (self.texts.say(f"ui.{k}") for k in ("proposed", "agree", "word"))
        actions = [r.action for r in self.answer().recommendations if r.action]
        return [
            Page("proposed", " ".join((proposed, *actions)), partial(self._proposed, proposed)),
            Page("agree", agree, partial(self._agree, agree)),
            Page("word", word, partial(self._word, word)),
            *map(self._question, self.session.pack.vocabularies["questions_satisfaction"].entries),
        ]

    def _proposed(self, title: str):
        actions = [r.action for r in self.answer().recommendations if r.action]
        shown = actions or [self.texts.say("ui.nothing")]
        return sheet(
            title, *(face_label(t, "face_reading", wrap=True) for t in shown)
        ), lambda: None

    def _agree(self, title: str):
        choices = self._one_of("accord", "accord", title)
        choices.chosen.connect(lambda ids: self._set(_("Avis"), agreement="".join(ids)))
        return sheet(title, choices), lambda: choices.show_chosen((self.answer().agreement,))

    def _word(self, title: str):
        word = line_field("face.word", self.texts.say("ui.type_here"), title, kind="words")
        word.setMinimumHeight(60)
        word.textEdited.connect(lambda text: self._set(_("Mot"), True, key_word=text))
        word.editingFinished.connect(self.session.flush)
        return sheet(title, word), lambda: fit_text(word, self.answer().key_word)

    def _question(self, entry) -> Page:
        title = self.texts.entry("questions_satisfaction", entry)
        return Page(entry.id, title, partial(self._rating, entry.id, title))

    def _rating(self, key: str, title: str):
        choices = self._one_of("satisfaction", f"satisfaction.{key}", title, icons=FACES)
        choices.chosen.connect(lambda ids: self._rate(key, "".join(ids)))
        return sheet(title, choices), lambda: choices.show_chosen(
            (self.answer().satisfaction.get(key, ""),)
        )

    def _rate(self, key: str, value: str) -> None:
        others = {k: v for k, v in self.answer().satisfaction.items() if k != key}
        self._set(_("Ressenti"), satisfaction={**others, key: value} if value else others)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        changed: closing.ReviewAnswer = replace(self.answer(), **parts)
        self.session.edit(self.step.id, changed, gesture, typing)
