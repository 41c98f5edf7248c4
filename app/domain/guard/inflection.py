"""Forms of a French word: plurals, feminines, the regular conjugations, and typing without accents.

Rules, not a dictionary: a form that does not exist is found nowhere and does no harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SHORT = 3
GRAVE = re.compile(r"[eé]([^aeiouyéè]{1,2})$")
VERB_ER = [
    "er",
    "e",
    "es",
    "ons",
    "ez",
    "ent",
    "é",
    "ée",
    "és",
    "ées",
    "ant",
    "ais",
    "ait",
    "ions",
    "iez",
    "aient",
    "a",
    "ai",
    "as",
    "èrent",
    "era",
    "erai",
    "eras",
    "erons",
    "erez",
    "eront",
    "erait",
    "erais",
    "eraient",
    "ère",
    "ères",
]
VERB_IR = [
    "ir",
    "i",
    "is",
    "it",
    "ie",
    "ies",
    "issons",
    "issez",
    "issent",
    "issant",
    "issait",
    "issais",
    "issaient",
    "ira",
    "irai",
    "iront",
    "irait",
]
# Endings of nouns and adjectives, the longest first: what is replaced, and by what.
ENDINGS = (
    ("trice", ("trice", "trices", "teur", "teurs")),
    ("teur", ("teur", "teurs", "teuse", "teuses", "trice", "trices")),
    ("eur", ("eur", "eurs", "euse", "euses", "eure", "eures")),
    ("eux", ("eux", "euse", "euses")),
    ("oux", ("oux", "ouse", "ouses")),
    ("if", ("if", "ifs", "ive", "ives")),
    ("eau", ("eau", "eaux")),
    ("al", ("al", "aux", "ale", "ales")),
    ("el", ("el", "els", "elle", "elles")),
    ("en", ("en", "ens", "enne", "ennes")),
    ("on", ("on", "ons", "onne", "onnes")),
    ("et", ("et", "ets", "ette", "ettes", "ète", "ètes")),
    ("f", ("f", "fs", "ve", "ves")),
    ("c", ("c", "cs", "que", "ques")),
    ("s", ("s", "se", "ses")),
    ("x", ("x", "se", "ses")),
    ("e", ("e", "es")),
)
# « de » and its kin stand for one another: « trafic de drogue », « du juge d’instruction ».
LINKS = {
    "de": ("de", "d", "du", "des"),
    "à": ("à", "au", "aux", "a"),
    "le": ("le", "la", "les", "l"),
    "un": ("un", "une", "des"),
    "son": ("son", "sa", "ses", "leur", "leurs"),
    "que": ("que", "qu"),
    "se": ("se", "s"),
    "être": ("être", "est", "était", "sont", "étaient", "été", "serait", "fut", "sera", "suis"),
    "avoir": ("avoir", "a", "ai", "ont", "avait", "avaient", "eu", "aurait", "ayant"),
    "faire": ("faire", "fait", "faisait", "font", "faite", "fais", "faisant"),
    "prendre": ("prendre", "prend", "prenait", "prennent", "pris", "prise", "prends", "prenant"),
    "sortir": ("sortir", "sort", "sortait", "sorti", "sortie", "sortant"),
    "vivre": ("vivre", "vit", "vivait", "vivent", "vécu"),
    "croire": ("croire", "croit", "croyait"),
    "boire": ("boire", "boit", "buvait", "bu", "bois"),
    "suivre": ("suivre", "suit", "suivi", "suivie", "suivait", "suivis", "suivies"),
    "mettre": ("mettre", "met", "mis", "mise", "mises", "mettait"),
    "souffrir": ("souffrir", "souffre", "souffrait", "souffert", "souffrant"),
    "attendre": ("attendre", "attend", "attendait", "attendant"),
    "craindre": ("craindre", "craint", "craignait"),
}


def forms(lemma: str) -> frozenset[str]:
    """Small-letter forms of ``lemma``; ``=mot`` and words of three letters or fewer have but one.

    Each form is there with its accents and without any, but for ``=mot``.
    """
    if lemma.startswith("="):
        return frozenset((lemma[1:],))
    if lemma in LINKS:
        return _with_bare(LINKS[lemma])
    if len(lemma) <= SHORT:
        return _with_bare((lemma,))
    return _with_bare((*_nouns(lemma), *_verbs(lemma)))


def bare(word: str) -> str:
    """``word`` without accents and ligatures, as typed in haste."""
    plain = unicodedata.normalize("NFD", word.replace("œ", "oe").replace("æ", "ae"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _nouns(lemma: str) -> Iterable[str]:
    for ending, replaced in ENDINGS:
        if lemma.endswith(ending):
            stem = lemma.removesuffix(ending)
            return [f"{stem}{new}" for new in replaced]
    return [f"{lemma}{new}" for new in ("", "e", "s", "es")]


def _verbs(lemma: str) -> Iterable[str]:
    if lemma.endswith("er"):
        stem = lemma.removesuffix("er")
        # « il jugeait », « il menaçait »; « il révèle », « il lève »
        soft = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem[-1:] == "c" else stem
        grave = GRAVE.sub(r"è\1", stem)
        return [
            *(f"{soft if end[0] in 'ao' else stem}{end}" for end in VERB_ER),
            *(f"{grave}{end}" for end in ("e", "es", "ent")),
        ]
    if lemma.endswith("ir"):
        return [f"{lemma.removesuffix('ir')}{end}" for end in VERB_IR]
    return ()


def _with_bare(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, bare(word)))
