"""Whatever the answers, nothing private or not agreed reaches the synthesis or what is sent."""

from __future__ import annotations

import json

from golden import pack
from hypothesis import given, settings
from hypothesis import strategies as st
from lives import HELD, lenormand

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.skills import ActionStory, Skill, SkillsAnswer
from app.domain.answers.timeline import CurvePoint, Episode, Gap, TimelineAnswer
from app.domain.composition import compose, heading_of
from app.domain.interview import Interview, Person, Quote, with_answer
from app.domain.payload import payload
from app.domain.synthesis import Edits, edited

METHOD = pack()
SECRET = "zinzolin"
OPEN = "ouvert"
FREINS = [entry.id for entry in METHOD.vocabularies["freins"].entries]
LANES = [lane.id for lane in METHOD.step("frise").lanes]
KINDS = {
    lane.id: {kind.id: kind.private for kind in lane.kinds} for lane in METHOD.step("frise").lanes
}
HORIZONS = ["", *(entry.id for entry in METHOD.vocabularies["horizons"].entries)]
PRIVATE = {lane.id for lane in METHOD.step("frise").lanes if lane.private}
ZONES = {zone.id: zone.kept for zone in METHOD.step("images").zones}
keys = st.sampled_from([f"k{i}" for i in range(6)])


def word(agreed: bool) -> str:
    return OPEN if agreed else SECRET


@st.composite
def cards(draw: st.DrawFn) -> PlacedCard:
    zone, agreed = draw(st.sampled_from(sorted(ZONES))), draw(st.booleans())
    said = word(agreed)
    alike = draw(st.sampled_from(["", said]))
    return PlacedCard(f"c{draw(keys)}", zone, said, alike, (said,), agreed, why=said)


@st.composite
def episodes(draw: st.DrawFn) -> Episode:
    lane = draw(st.sampled_from(LANES))
    kind = draw(st.sampled_from(["", *KINDS[lane]]))
    said = word(lane not in PRIVATE and not KINDS[lane].get(kind, False))
    end = draw(st.sampled_from([None, "..", "2014", "../2015", ""]))
    start = draw(st.sampled_from(["", "2010~"]))
    return Episode(draw(keys), lane, said, start, end, said, said, kind, SECRET)


@st.composite
def obstacles(draw: st.DrawFn) -> Obstacle:
    category, agreed = draw(st.sampled_from(FREINS)), draw(st.booleans())
    said = word(agreed and category != "sante")
    return Obstacle(draw(keys), category, "fort", said, said, said, said, agreed)


@st.composite
def supports(draw: st.DrawFn) -> Support:
    agreed = draw(st.booleans())
    return Support(draw(keys), word(agreed), word(agreed), agreed)


@st.composite
def skills(draw: st.DrawFn) -> Skill:
    evidence = st.tuples(st.sampled_from(["episode", "card", "quote"]), keys).map(":".join)
    found = tuple(draw(st.lists(evidence, max_size=3)))
    return Skill(draw(keys), "Coudre", evidence=found)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    status = draw(st.sampled_from(["", "piste", "ecarte"]))
    said = word(status != "ecarte")
    return Project(
        draw(keys),
        said,
        draw(st.sampled_from(HORIZONS)),
        status,
        draw(st.sampled_from([None, 0, 10])),
        said,
        said,
        said,
        said,
        discarded_because=SECRET,
    )


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    many = {"max_size": 4, "unique_by": lambda item: getattr(item, "id", None) or item.card_id}
    quotes = draw(st.lists(st.tuples(keys, st.booleans()), max_size=4))
    return Interview(
        id="i",
        number=1,
        person=Person("p", "Roux", "Ali", "M."),
        establishment="MA",
        created_at=HELD,
        notes={step.id: SECRET for step in METHOD.steps},
        quotes=tuple(Quote(key, "frise", word(agreed), agreed) for key, agreed in quotes),
        answers={
            "images": CardsAnswer(placed=tuple(draw(st.lists(cards(), **many)))),
            "frise": TimelineAnswer(
                "1991",
                tuple(draw(st.lists(episodes(), **many))),
                (Gap("2012", "2014", withheld=True),),
                (CurvePoint("personal", "2013", -3),),
            ),
            "freins": ObstaclesAnswer(
                tuple(draw(st.lists(obstacles(), **many))),
                tuple(draw(st.lists(supports(), **many))),
            ),
            "competences": SkillsAnswer(
                tuple(draw(st.lists(skills(), **many))),
                (ActionStory("episode:k1", SECRET, SECRET, SECRET, SECRET),),
            ),
            "projets": ProjectsAnswer(tuple(draw(st.lists(projects(), **many)))),
        },
    )


@settings(max_examples=150, deadline=None)
@given(interviews())
def test_nothing_private_or_not_agreed_leaves(interview: Interview) -> None:
    synthesis = compose(interview, METHOD, heading_of(interview, METHOD, "Claire Maréchal", HELD))
    assert SECRET not in repr(synthesis)
    assert SECRET not in json.dumps(payload(interview, synthesis), ensure_ascii=False)


def test_neither_the_curve_nor_what_was_not_said_is_ever_sent() -> None:
    interview = lenormand()
    told = interview.answers["frise"]
    answer = TimelineAnswer(
        told.birth,
        told.episodes,
        (Gap("2021-06", "2023-01", withheld=True),),
        (CurvePoint("work", "2012", -3), CurvePoint("personal", "2015", 3)),
    )
    after = with_answer(interview, "frise", answer)
    bare, full = (
        payload(life, compose(life, METHOD, heading_of(life, METHOD, "Claire Maréchal", HELD)))
        for life in (interview, after)
    )
    assert full == bare


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_withheld_sentence_does_not_leave(data: st.DataObject) -> None:
    interview = lenormand()
    whole = compose(interview, METHOD, heading_of(interview, METHOD, "Claire Maréchal", HELD))
    told = [s.id for section in whole.sections for s in section.sentences]
    withheld = data.draw(st.lists(st.sampled_from(told), unique=True))
    sent = json.dumps(payload(interview, edited(whole, Edits(withheld=tuple(withheld)))))
    assert {key for key in told if f'"{key}"' in sent} == set(told) - set(withheld)


def test_what_leaves_is_plain_data_without_sources() -> None:
    interview = lenormand()
    whole = compose(interview, METHOD, heading_of(interview, METHOD, "Claire Maréchal", HELD))
    sent = payload(interview, whole)
    assert json.loads(json.dumps(sent)) == sent
    assert sent["schema"] == "synthese/1"
    assert "episode:" not in json.dumps(sent)
    assert "Un proche" not in json.dumps(sent)
