"""Vague dates: EDTF values, their bounds, their French words, and what a counsellor types."""

from app.domain.dates.ages import age_words, ages_at, date_at_age
from app.domain.dates.bounds import add_months, earliest, latest, sort_key
from app.domain.dates.edtf import OPEN, parse, write
from app.domain.dates.lengths import length, length_words
from app.domain.dates.typed import Anchor, Question, Reading, turned
from app.domain.dates.understand import stands_alone, understand
from app.domain.dates.values import (
    After,
    Before,
    Between,
    Moment,
    Ongoing,
    Unknown,
    Vague,
)
from app.domain.dates.words import capital, during, reading, span_words, until, words

__all__ = [
    "OPEN",
    "After",
    "Anchor",
    "Before",
    "Between",
    "Moment",
    "Ongoing",
    "Question",
    "Reading",
    "Unknown",
    "Vague",
    "add_months",
    "age_words",
    "ages_at",
    "capital",
    "date_at_age",
    "during",
    "earliest",
    "latest",
    "length",
    "length_words",
    "parse",
    "reading",
    "sort_key",
    "span_words",
    "stands_alone",
    "turned",
    "understand",
    "until",
    "words",
    "write",
]
