"""``synthese.json``: what is transmitted, as plain data. Schema ``synthese/1``."""

from __future__ import annotations

from app.domain.interview import Interview
from app.domain.synthesis import Synthesis

SCHEMA = "synthese/1"


def payload(interview: Interview, synthesis: Synthesis) -> dict[str, object]:
    """The JSON object of ``synthesis``, already edited: nothing that was withheld is in it.

    Private notes, private lanes, refused cards and lines without agreement cannot be here: only
    the sentences of the synthesis are.
    """
    heading = synthesis.heading
    return {
        "schema": SCHEMA,
        "interview": interview.id,
        "number": interview.number,
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
        "addressees": list(heading.addressees),
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
