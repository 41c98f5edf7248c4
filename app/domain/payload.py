"""``synthese.json``: what is transmitted, as plain data. Schema ``synthese/1``."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from app.domain.delay import Delays
from app.domain.interview import Interview
from app.domain.payload_cards import sent_cards
from app.domain.synthesis import Edition, Section, Sentence, Synthesis

SCHEMA = "synthese/1"


def payload(
    interview: Interview,
    synthesis: Synthesis,
    edition: Edition | None = None,
    delays: Delays | None = None,
    read_at: datetime | None = None,
) -> dict[str, object]:
    """The JSON object of ``synthesis``, already edited: nothing that was withheld is in it.

    Private notes, private lanes, refused cards and lines without agreement cannot be here: only
    the sentences of the synthesis are, and of cards only those a sentence rests on.
    """
    heading = synthesis.heading
    edition, delays = edition or Edition(), delays or Delays()
    return {
        "schema": SCHEMA,
        "interview": interview.id,
        "number": interview.number,
        "version": edition.number,
        "replaces": edition.replaces,
        "person": {
            "civility": interview.person.civility,
            "first_name": interview.person.first_name,
            "last_name": interview.person.last_name,
        },
        "establishment": heading.establishment,
        "counsellor": heading.counsellor,
        "held_on": heading.held_on.isoformat(),
        "due_on": heading.due_on.isoformat(),
        "minutes": heading.minutes,
        "read_back_at": read_at.isoformat(timespec="seconds") if read_at else "",
        "suspensions": [
            {
                "reason": s.reason,
                "since": s.since.isoformat(),
                "until": s.until.isoformat() if s.until else "",
            }
            for s in delays.suspensions
        ],
        "late_reason": delays.late_reason,
        "addressees": list(heading.addressees),
        "cards": sent_cards(interview, synthesis),
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "sentences": [
                    {
                        "id": s.id,
                        "kind": s.kind,
                        "lead": s.lead,
                        "text": s.text,
                        "note": s.note,
                        "group": s.group,
                        "cells": list(s.cells),
                    }
                    for s in section.sentences
                ],
            }
            for section in synthesis.sections
            if section.sentences
        ],
    }


def sections_of(body: bytes) -> tuple[Section, ...]:
    """The sections of a frozen ``synthese.json``; what its sentences rest on did not leave.

    ValueError or KeyError when ``body`` is not one.
    """
    return tuple(
        Section(told["id"], told["title"], tuple(_sentence(s) for s in told["sentences"]))
        for told in json.loads(body)["sections"]
    )


def _sentence(told: dict[str, Any]) -> Sentence:
    return Sentence(
        told["id"],
        told["text"],
        told["kind"],
        (),
        lead=told["lead"],
        note=told["note"],
        group=told["group"],
        cells=tuple(told["cells"]),
    )
