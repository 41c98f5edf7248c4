"""A second interview knows the first one, and leaves it as it was."""

from __future__ import annotations

from dataclasses import replace

from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.interview import Interview, Person, with_answer
from app.domain.method_pack import load_pack
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Edits
from app.exchange import canonical
from app.resources import resources
from app.storage import syntheses
from app.workspace import finalising, planning
from app.workspace.earlier import earlier, earlier_told
from app.workspace.space import Workspace

PACK = load_pack(resources() / "method" / "esp")
RECOMMENDED = "preconisations.r"
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


def test_what_is_read_of_it_is_what_people_made_of_it_then_what_was_handed_over(workspace) -> None:
    first = held(workspace)
    composed = texts(workspace, first)
    assert any("préqualification" in text for text in composed)
    workspace.save_edits(first.id, Edits(texts={RECOMMENDED: "Préparer la rentrée."}))
    assert "Préparer la rentrée." in texts(workspace, first)
    assert not any("préqualification" in text for text in texts(workspace, first))
    left = finalising.finished(workspace, first, PACK, workspace.edits(first.id))
    body = canonical.encode(left.content)
    version = SynthesisVersion(first.id, 1, body, b"", "", workspace.world.now())
    with workspace.vault.write() as session:
        syntheses.add_version(session, version)
    workspace.save_edits(first.id, Edits(withheld=(RECOMMENDED,)))
    assert "Préparer la rentrée." in texts(workspace, first)


def texts(workspace: Workspace, interview: Interview) -> list[str]:
    told = earlier_told(workspace, interview, PACK)
    return [s.text for part in told for s in part.sentences]
