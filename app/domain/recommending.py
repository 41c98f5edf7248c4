"""What the pack's rules would recommend, from projects, agreed obstacles and recorded choices.

Nothing is ever added by itself: a suggestion waits until it is taken or left. Obstacles that the
person does not agree to pass on suggest nothing, since a recommendation would tell of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.answers.form import FormAnswer
from app.domain.answers.obstacles import ObstaclesAnswer
from app.domain.answers.projects import Project, ProjectsAnswer, in_view
from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.interview import Interview
from app.domain.method import Field, MethodPack, RecommendationRule

CONFIDENCE = "confidence_below"
LISTS: Mapping[str, Mapping[str, str]] = {
    "project": {
        "horizon": "horizons",
        "status": "statuts",
        "activity": "activites_detention",
        "access": "acces_travail",
    },
    "obstacle": {"category": "freins", "impact": "impact"},
    "form": {},
}
"""The keys that a line of ``when`` may name, and the list its values come from."""

Facts = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Basis:
    """What a recommendation can rest on: a reference, what to call it, and its recorded choices."""

    reference: str
    label: str
    facts: Facts
    on: str


@dataclass(frozen=True)
class Suggestion:
    """A rule that holds for a basis. ``action`` is the sentence, complete."""

    rule: RecommendationRule
    basis: Basis
    action: str

    @property
    def key(self) -> str:
        """How the review remembers that it was left: ``RULE@BASIS``."""
        return f"{self.rule.id}@{self.basis.reference}"


def suggestions(interview: Interview, pack: MethodPack) -> tuple[Suggestion, ...]:
    """Suggestions not yet taken nor left, the most pressing first."""
    review = _review(interview)
    settled = {*review.declined, *(f"{r.rule}@{r.basis}" for r in review.recommendations)}
    order = [entry.id for entry in pack.vocabularies["priorites"].entries]
    found = [
        Suggestion(rule, basis, rule.action.format(quoi=basis.label))
        for basis in bases(interview, pack)
        for rule in pack.recommendations
        if rule.on == basis.on and all(_holds(line, basis.facts) for line in rule.when)
    ]
    waiting = {s.action: s for s in reversed(found) if s.key not in settled}
    taken = {r.action for r in review.recommendations}
    return tuple(
        sorted(
            (s for s in reversed(waiting.values()) if s.action not in taken),
            key=lambda s: order.index(s.rule.priority) if s.rule.priority else len(order),
        )
    )


def recommendation_of(suggestion: Suggestion, new_id: str) -> Recommendation:
    """The recommendation that taking ``suggestion`` writes; it can be changed afterwards."""
    rule = suggestion.rule
    return Recommendation(
        new_id,
        suggestion.action,
        rule.addressee,
        rule.delay,
        rule.priority,
        suggestion.basis.reference,
        rule.id,
    )


def bases(interview: Interview, pack: MethodPack) -> tuple[Basis, ...]:
    """Everything a recommendation can rest on, in the order of the steps."""
    found: list[Basis] = []
    for step in pack.steps:
        answer = interview.answers.get(step.id)
        if isinstance(answer, ProjectsAnswer):
            found += [_of_project(p) for p in in_view(answer) if p.title]
        elif isinstance(answer, ObstaclesAnswer):
            found += [
                Basis(
                    f"obstacle:{o.id}",
                    pack.label("freins", o.category),
                    {"category": frozenset({o.category}), "impact": frozenset({o.impact})},
                    "obstacle",
                )
                for o in answer.obstacles
                if o.transmitted
            ]
        elif isinstance(answer, FormAnswer):
            found += list(_of_form(answer, step.fields, pack))
    return tuple(found)


def _of_project(project: Project) -> Basis:
    facts = {
        "horizon": frozenset({project.horizon}),
        "status": frozenset({project.status}),
        "activity": frozenset({project.activity}),
        "access": frozenset({project.access}),
        "to_check": frozenset({"oui"} if project.to_check else ()),
        CONFIDENCE: frozenset()
        if project.confidence is None
        else frozenset({str(project.confidence)}),
        **{condition: frozenset({state}) for condition, state in project.conditions.items()},
    }
    return Basis(f"project:{project.id}", project.title, facts, "project")


def _of_form(answer: FormAnswer, fields: tuple[Field, ...], pack: MethodPack) -> Iterator[Basis]:
    for key, (label, vocabulary) in _form_keys(fields, pack).items():
        value = answer.values.get(key)
        chosen = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        if chosen:
            said = ", ".join(pack.label(vocabulary, entry) for entry in chosen)
            yield Basis(f"field:{key}", f"{label}, {said}", {key: frozenset(chosen)}, "form")


def _form_keys(fields: tuple[Field, ...], pack: MethodPack) -> dict[str, tuple[str, str]]:
    """Each recorded choice of a form: its key -> what to call it, the list of its values."""
    keys: dict[str, tuple[str, str]] = {}
    for field in fields:
        if not field.vocabulary:
            continue
        if not field.rows:
            keys[field.id] = (field.label, field.vocabulary)
            continue
        link = "." if field.kind == "grid" else "_"
        for row in pack.vocabularies[field.rows].entries:
            keys[f"{field.id}{link}{row.id}"] = (f"{field.label}, {row.label}", field.vocabulary)
    return keys


def _holds(line: str, facts: Facts) -> bool:
    key, values = _read(line)
    if key == CONFIDENCE:
        return any(int(said) < int(values[0]) for said in facts.get(key, ()))
    return bool(facts.get(key, frozenset()) & set(values))


def _read(line: str) -> tuple[str, list[str]]:
    key, _equals, values = line.partition("=")
    return key.strip(), [value.strip() for value in values.split("|")]


def _review(interview: Interview) -> ReviewAnswer:
    found = (a for a in interview.answers.values() if isinstance(a, ReviewAnswer))
    return next(found, ReviewAnswer())


def fault_of(rule: RecommendationRule, pack: MethodPack) -> tuple[str, str] | None:
    """What is wrong with ``rule`` in ``pack``: the key and the reason; None when fine."""
    if rule.on not in LISTS:
        return "on", "il faut « project », « obstacle » ou « form »"
    known = _known(rule.on, pack)
    for line in rule.when:
        key, values = _read(line)
        if key not in known:
            return "when", f"« {key} » n’est pas une information connue de « {rule.on} »"
        unknown = [value for value in values if value not in known[key]]
        if unknown:
            return "when", f"« {unknown[0]} » n’est pas une valeur connue de « {key} »"
    for part, vocabulary in (
        ("addressee", "destinataires"),
        ("delay", "delais"),
        ("priority", "priorites"),
    ):
        value = getattr(rule, part)
        if value and value not in _ids(pack, vocabulary):
            return part, f"« {value} » n’est pas dans la liste « {vocabulary} »"
    if "{" in rule.action.replace("{quoi}", ""):
        return "action", "seul {quoi} peut être mis entre accolades"
    return None


def _known(on: str, pack: MethodPack) -> dict[str, frozenset[str]]:
    """The keys a rule on ``on`` may name, each with the values it may take."""
    known = {key: _ids(pack, vocabulary) for key, vocabulary in LISTS[on].items()}
    if on == "project":
        states = _ids(pack, "etat_condition")
        known |= {entry.id: states for entry in pack.vocabularies["conditions"].entries}
        known |= {"to_check": frozenset({"oui"}), CONFIDENCE: frozenset(map(str, range(11)))}
    if on == "form":
        for step in pack.steps:
            listed = _form_keys(step.fields, pack)
            known |= {key: _ids(pack, vocabulary) for key, (_l, vocabulary) in listed.items()}
    return known


def _ids(pack: MethodPack, vocabulary: str) -> frozenset[str]:
    return frozenset(entry.id for entry in pack.vocabularies[vocabulary].entries)
