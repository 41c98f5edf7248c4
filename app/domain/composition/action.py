"""Sections that a team acts on: skills, projects, obstacles and supports, recommendations."""

from __future__ import annotations

from app.domain.answers.obstacles import Obstacle, Support
from app.domain.answers.projects import Project
from app.domain.answers.review import FollowUp
from app.domain.answers.skills import Skill
from app.domain.composition.language import closed, lowered, quote_closed, quoted
from app.domain.composition.material import Material
from app.domain.synthesis import Sentence

MOST_SKILLS = 6
# Of health, a synthesis says only that an arrangement is needed; the detail stays in the interview.
HEALTH = "sante"
ON_RELEASE = ("m0_3", "m3_12", "plus")
GROUP_HERE, GROUP_OUT = "Pendant la détention", "À la sortie"
GROUP_OPEN = "Sans date pour l’instant"
SINCE = "Suites du premier entretien"


def skills(material: Material) -> tuple[Sentence, ...]:
    """Up to six skills, each with the experience it rests on."""
    order = ("sur", "a_verifier", "a_developper", "")
    found = sorted(material.skills, key=lambda s: order.index(s.zone) if s.zone in order else 3)
    return tuple(_skill(material, skill) for skill in found[:MOST_SKILLS])


def _skill(material: Material, skill: Skill) -> Sentence:
    told = [material.evidence(reference) for reference in skill.evidence]
    notes = [closed(text) for text in told if text]
    if skill.level:
        notes.append(closed(material.label("competence_level", skill.level)))
    if skill.rating:
        felt = lowered(material.label("competence_rating", skill.rating))
        notes.append(closed(f"Se dit {felt}"))
    if skill.zone in ("a_verifier", "a_developper"):
        notes.append(closed(material.label("competence_zone", skill.zone)))
    if skill.wanted:
        notes.append("Voudrait le refaire.")
    if skill.quote:
        notes.append(quoted(closed(skill.quote)))
    lead = f"{skill.verb} {skill.object}".strip()
    sources = (f"skill:{skill.id}", *skill.evidence)
    return Sentence(
        f"competences.{skill.id}", skill.context, "dit", sources, lead=lead, note=" ".join(notes)
    )


def projects(material: Material) -> tuple[Sentence, ...]:
    """Each project with its horizon, how much the person believes in it, and the first step."""
    sentences = [_project(material, project) for project in material.wishes]
    if material.projects.no_longer:
        text = f"{material.subject.name} dit ne plus vouloir\u202f: "
        text += f"{quote_closed(material.projects.no_longer)}"
        sentences.append(
            Sentence("projets.refus", text, "dit", ("field:no_longer",), group=GROUP_OUT)
        )
    return tuple(sentences)


def _project(material: Material, project: Project) -> Sentence:
    who = material.subject
    parts = [_when(material, project), _way_in(material, project)]
    if project.confidence is not None:
        parts.append(f"{who.start} y croit à {project.confidence} sur 10.")
    if project.one_more:
        parts.append(f"Pour un point de plus\u202f: {quote_closed(project.one_more)}")
    if project.step:
        step = [project.step, project.step_with, project.step_when]
        parts.append(closed("Premier pas\u202f: " + ", ".join(lowered(s) for s in step if s)))
    parts.append(_conditions(material, project))
    group = GROUP_OUT if project.horizon in ON_RELEASE else GROUP_HERE
    if not project.horizon:
        group = GROUP_OPEN
    return Sentence(
        f"projets.{project.id}",
        " ".join(part for part in parts if part),
        "dit",
        (f"project:{project.id}",),
        lead=closed(project.title),
        group=group,
    )


def _when(material: Material, project: Project) -> str:
    """« Tout de suite, ici, projet engagé. »"""
    horizon = material.label("horizons", project.horizon) if project.horizon else ""
    status = lowered(material.label("statuts", project.status)) if project.status else ""
    told = [horizon, f"{'projet' if horizon else 'Projet'} {status}" if status else ""]
    joined = ", ".join(part for part in told if part)
    return closed(joined.replace("projet piste", "une piste").replace("Projet piste", "Une piste"))


def _way_in(material: Material, project: Project) -> str:
    """The activity in detention, how far the way into it is, and what is to be checked."""
    told = [
        material.label("activites_detention", project.activity) if project.activity else "",
        lowered(material.label("acces_travail", project.access)) if project.access else "",
        "accord à vérifier" if project.to_check else "",
        f"métier proche\u202f: {lowered(project.job.label)}" if project.job else "",
    ]
    joined = ", ".join(part for part in told if part)
    return closed(joined) if joined else ""


def _conditions(material: Material, project: Project) -> str:
    """« À réunir : permis, à obtenir ; horaires, à vérifier. »"""
    told = [
        f"{lowered(material.label('conditions', key))}, "
        f"{lowered(material.label('etat_condition', state))}"
        for key, state in project.conditions.items()
        if state
    ]
    return closed("À réunir\u202f: " + "\u202f; ".join(told)) if told else ""


def obstacles(material: Material) -> tuple[Sentence, ...]:
    """Obstacles and supports the person agreed to pass on."""
    hindering = [_obstacle(material, o) for o in material.obstacles]
    helping = [_support(s) for s in material.supports]
    return (*hindering, *helping)


def _since_when(words: str) -> str:
    """« Depuis 2019. », whether « depuis » was typed or not."""
    told = words.strip().lower().startswith("depuis")
    return closed(words if told or not words.strip() else f"Depuis {words}")


def _obstacle(material: Material, obstacle: Obstacle) -> Sentence:
    lead = material.label("freins", obstacle.category)
    if obstacle.impact:
        word = lowered(material.label("impact", obstacle.impact))
        lead += f", {word}" if obstacle.impact == "sans_impact" else f", impact {word}"
    source = (f"obstacle:{obstacle.id}",)
    if obstacle.category == HEALTH:
        text = "Besoin d’aménagement déclaré."
        return Sentence(f"freins.{obstacle.id}", text, "dit", source, f"{lead}.", group="Freins")
    parts = [
        closed(obstacle.detail) if obstacle.detail else "",
        _since_when(obstacle.since),
        closed(f"Déjà essayé\u202f: {lowered(obstacle.tried)}") if obstacle.tried else "",
        closed(f"Aiderait\u202f: {lowered(obstacle.help)}") if obstacle.help else "",
    ]
    text = " ".join(part for part in parts if part)
    return Sentence(f"freins.{obstacle.id}", text, "dit", source, f"{lead}.", group="Freins")


def _support(support: Support) -> Sentence:
    text = closed(support.detail) if support.detail else ""
    source = (f"support:{support.id}",)
    return Sentence(
        f"appuis.{support.id}", text, "dit", source, closed(support.role), group="Appuis"
    )


def recommendations(material: Material) -> tuple[Sentence, ...]:
    """Rows of the table: action, addressee, delay, priority; then what became of earlier ones."""
    return (*_advised(material), *_since(material))


def _since(material: Material) -> tuple[Sentence, ...]:
    """In a second interview: each recommendation of the first one of which something is known."""
    return tuple(
        _became(material, follow_up)
        for follow_up in material.review.follow_ups
        if follow_up.outcome or follow_up.note
    )


def _became(material: Material, follow_up: FollowUp) -> Sentence:
    """« Commencée, ULE. Deux séances faites. »"""
    told = [
        material.label("suites", follow_up.outcome) if follow_up.outcome else "",
        material.label("destinataires", follow_up.addressee) if follow_up.addressee else "",
    ]
    parts = [", ".join(part for part in told if part), follow_up.note]
    text = " ".join(closed(part) for part in parts if part)
    key, lead = follow_up.recommendation, closed(follow_up.action)
    return Sentence(f"suites.{key}", text, "observé", (f"follow_up:{key}",), lead, group=SINCE)


def _advised(material: Material) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(
            f"preconisations.{r.id}",
            closed(r.action),
            "proposé",
            (f"recommendation:{r.id}", *((r.basis,) if r.basis else ())),
            cells=(
                material.label("destinataires", r.addressee),
                material.label("delais", r.delay),
                material.label("priorites", r.priority),
            ),
        )
        for r in material.review.recommendations
        if r.action
    )
