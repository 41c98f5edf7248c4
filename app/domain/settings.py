"""What a person sets for their space; it lives inside the encrypted file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark", "contrast"]
DeadlineRule = Literal["calendar", "working"]
HomeView = Literal["board", "table"]
Territory = Literal[
    "metropole",
    "alsace_moselle",
    "guadeloupe",
    "martinique",
    "guyane",
    "reunion",
    "mayotte",
    "saint_pierre_et_miquelon",
    "nouvelle_caledonie",
    "polynesie",
    "wallis_et_futuna",
]

CNIL = "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr"


@dataclass(frozen=True)
class Settings:
    """Choices with their defaults, those of the method where it has one.

    ``rest_minutes`` of rest lock the space; ``retention_days`` after the receipt the content is
    purged; ``deadline_days`` counted by ``deadline_rule`` give the due date, working days without
    the public holidays of ``holidays_of``; ``text_percent`` is the size of the text from 100 to
    200; ``reduce_motion`` stills the few transitions.
    ``controller`` and ``dpo`` (name and how to reach them) and ``cnil`` are what the information
    notice names. ``person_language`` is the code of the language the person is offered first.
    ``key_folder`` is where bundles are written, ``method_folder`` a method pack of one's own;
    empty, the USB key is asked for and the pack is the shipped one. ``deck`` is the ``id@version``
    of the pictures laid in new interviews, the shipped ones when empty. The ``upload_`` fields are
    those of ``app.exchange.server.Server``; without an address nothing is sent over a network.
    """

    rest_minutes: int = 5
    retention_days: int = 30
    deadline_days: int = 5
    deadline_rule: DeadlineRule = "calendar"
    holidays_of: Territory = "metropole"
    theme: Theme = "light"
    text_percent: int = 100
    reduce_motion: bool = False
    person_language: str = "fr"
    home_view: HomeView = "board"
    controller: str = ""
    dpo: str = ""
    cnil: str = CNIL
    key_folder: str = ""
    method_folder: str = ""
    deck: str = ""
    upload_url: str = ""
    upload_token: str = ""
    upload_authority: str = ""
    upload_certificate: str = ""
