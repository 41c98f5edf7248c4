"""No text of any screen is cut, in the smallest window and in the usual one, at twice the size.

``CANEVAS_PERCENTS`` names other sizes of text, by commas; at 100, ``test_every_screen.py`` looks.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.gallery import KINDS, Gallery, dress, open_gallery
from tests.gallery.cut import cut_texts

SIZES = ((1280, 800), (1024, 600))
PERCENTS = [int(p) for p in os.environ.get("CANEVAS_PERCENTS", "200").split(",")]


@pytest.fixture(scope="module", params=[(p, kind) for p in PERCENTS for kind in KINDS])
def gallery(tmp_path_factory, request: pytest.FixtureRequest) -> Iterator[Gallery]:
    percent, kind = request.param
    dress()
    made = open_gallery(tmp_path_factory.mktemp("cut"), kind)
    dress("light", percent)  # after the space, which wears its own settings
    yield made
    made.close()
    dress()


def test_no_text_is_cut(gallery: Gallery) -> None:
    cut = {}
    for name in gallery.ways:
        gallery.window.resize(*SIZES[-1])
        window = gallery.show(name)
        for size in SIZES:
            window.resize(*size)
            gallery.settle()
            if (found := cut_texts(window)) or window.size().toTuple() != size:
                cut[f"{name} {size}"] = (found, window.size().toTuple())
    assert "\n".join(f"{where}: {what}" for where, what in cut.items()) == ""
