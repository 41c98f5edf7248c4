"""Whatever a ``deck.toml`` holds, it is judged by sentences, never by a crash."""

from __future__ import annotations

import builders as make
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import deck_format
from app.domain.deck_format import is_inside, shown
from app.text import sentence

values = st.recursive(
    st.one_of(st.text(max_size=20), st.integers(), st.booleans(), st.floats(), st.none()),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4), st.dictionaries(st.text(max_size=6), inside, max_size=4)
    ),
    max_leaves=8,
)
keys = st.sampled_from(sorted(make.description() | make.card(1) | {"sha256": "", "draft": True}))
changes = st.dictionaries(keys, values, max_size=4)


@settings(max_examples=150, deadline=None)
@given(changes, st.lists(changes, max_size=3))
def test_any_description_is_judged(deck: dict[str, object], cards: list[dict[str, object]]) -> None:
    content = make.description(cards=0) | {
        "cards": [make.card(place) | changed for place, changed in enumerate(cards, 1)]
    }
    for fault in deck_format.faults(content | deck):
        assert sentence(fault).endswith((".", "refusé."))


@given(st.text(max_size=80))
def test_a_name_shown_is_short_and_plain(name: str) -> None:
    assert len(shown(name)) <= 60
    assert deck_format.is_plain(shown(name))


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_inside_leads_outside(before: str, after: str) -> None:
    for name in (f"{before}/../{after}", f"/{after}", f"{before}\\{after}", f"C:{after}", ""):
        assert not is_inside(name)
