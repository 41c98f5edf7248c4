"""What the canvas says of its own: in French for the counsellor, in the person's language else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.person_texts import PersonTexts
from app.domain.timeline.view import reached
from app.text import _


@dataclass(frozen=True)
class GroundWords:
    """``horizons`` by code, whole and shortened; ``reached`` says an age; nothing is invited when
    ``invites`` is empty."""

    coming: str
    horizons: tuple[Mapping[str, str], Mapping[str, str]]
    private: str
    withheld: str
    left_empty: str
    invites: tuple[str, ...]
    reached: Callable[[int], str]


def french() -> GroundWords:
    """The counsellor's."""
    return GroundWords(
        coming=_("À venir"),
        horizons=(
            {"here": _("ici"), "m3": _("3 mois"), "m12": _("1 an"), "later": _("après")},
            {"here": _("ici"), "m3": _("3 m"), "m12": _("1 a"), "later": "…"},
        ),
        private=_("Cette ligne ne part jamais."),
        withheld=_("Préfère ne pas dire"),
        left_empty=_("Laissé vide"),
        invites=(
            _(
                "Deux ou trois repères d’abord : un déménagement, une naissance, "
                "un premier salaire."
            ),
            _("Glissez sur une ligne pour une période, double-cliquez pour une date."),
        ),
        reached=reached,
    )


def of_person(texts: PersonTexts) -> GroundWords:
    """The person's: what they are asked is said by the screen, not by the canvas."""
    say = texts.say
    horizons = {code: say(f"ui.{code}") for code in ("here", "m3", "m12")}
    horizons["later"] = say("ui.later_on")
    short = {code: say(f"ui.{code}_short") for code in ("m3", "m12")}
    return GroundWords(
        coming=say("ui.coming"),
        horizons=(horizons, {**horizons, **short, "later": "…"}),
        private=say("ui.private_line"),
        withheld=say("ui.withheld"),
        left_empty=say("ui.left_empty"),
        invites=(),
        reached=lambda age: texts.count("ui.age", age),
    )
