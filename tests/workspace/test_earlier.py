"""A second interview knows the first one, and leaves it as it was."""

from __future__ import annotations

from dataclasses import replace

from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.interview import Interview, Person, with_answer
from app.workspace import planning
from app.workspace.earlier import earlier
from app.workspace.space import Workspace

PERSON = Person("p-1", "Lenormand", "Rudy", "M.")


def held(workspace: Workspace, person: Person = PERSON) -> Interview:
    """A closed interview with one recommendation."""
    review = ReviewAnswer((Recommendation("r", "Inscrire à la préqualification", "ule"),))
    interview = with_answer(workspace.begin(person), "relecture", review)
    interview = replace(interview, closed_at=workspace.world.now())
    workspace.save_answer(interview, "relecture")
    workspace.save_header(interview)
    return interview


def test_a_first_interview_has_none_before_it(workspace) -> None:
    held(workspace, Person("p-2", "Autre"))
    assert earlier(workspace, workspace.begin(PERSON)) is None


def test_the_last_closed_one_is_found_whole(workspace) -> None:
    held(workspace)
    last = held(workspace)
    workspace.begin(PERSON)
    refused = workspace.begin(PERSON)
    planning.end_without_content(workspace, refused.id, "refused", "pas_utile")
    found = earlier(workspace, workspace.begin(PERSON))
    assert found is not None
    assert found.id == last.id
    assert found.answers == last.answers


def test_the_first_one_does_not_see_the_second(workspace) -> None:
    first = held(workspace)
    held(workspace)
    assert earlier(workspace, first) is None
