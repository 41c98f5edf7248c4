"""Sections of the frame: heading, basic skills and language, the read-back."""

from __future__ import annotations

from app.domain.composition.language import listed, lowered, quote_closed
from app.domain.composition.material import Material
from app.domain.method import Entry
from app.domain.synthesis import Sentence

SATISFIED = {
    "accord": "d’accord",
    "reserves": "d’accord avec réserves",
    "desaccord": "pas d’accord",
}

HELPED = {
    "aucun": "sans interprète",
    "present": "avec interprète",
    "telephone": "avec interprète au téléphone",
}


def heading(material: Material) -> tuple[Sentence, ...]:
    """The language and how the interview was held."""
    spoken = material.values.get("langue", ())
    if not isinstance(spoken, tuple) or not spoken:
        return ()
    named = listed([f"en {lowered(material.label('langues', key))}" for key in spoken])
    helped = HELPED.get(str(material.values.get("interprete", "")))
    text = f"Entretien mené {named}" + (f", {helped}." if helped else ".")
    return (Sentence("entete.langue", text, "observé", ("field:langue", "field:interprete")),)


def basics(material: Material) -> tuple[Sentence, ...]:
    """Ease with reading, writing, numbers and computers; levels; language; mobility."""
    found = [*_levels(material), *_ease(material), *_french(material), *_mobility(material)]
    return tuple(found)


def _levels(material: Material) -> list[Sentence]:
    parts = []
    for key, words in (("niveau_atteint", "niveau atteint"), ("niveau_obtenu", "niveau obtenu")):
        value = material.values.get(key)
        if value:
            parts.append(f"{words}\u202f: {lowered(material.label('niveaux', str(value)))}")
    if not parts:
        return []
    text = "\u202f; ".join(parts)
    return [_told(material, "savoirs.niveau", f"{text}.", "niveau", "niveau_atteint")]


def _ease(material: Material) -> list[Sentence]:
    by_ease: dict[str, list[str]] = {}
    for entry in _entries(material, "savoirs_de_base"):
        value = material.values.get(f"savoirs.{entry.id}")
        if value and value != "non_aborde":
            by_ease.setdefault(str(value), []).append(lowered(entry.label))
    if not by_ease:
        return []
    parts = [
        f"{', '.join(skills)}\u202f: {lowered(material.label('aisance', ease))}"
        for ease, skills in by_ease.items()
    ]
    text = "\u202f; ".join(parts)
    return [_told(material, "savoirs.base", f"{text}.", "savoirs", "savoirs")]


def _french(material: Material) -> list[Sentence]:
    parts = []
    for key, words in (("francais_oral", "à l’oral"), ("francais_ecrit", "à l’écrit")):
        value = material.values.get(key)
        if value and value != "non_evalue":
            level = material.label("cecrl", str(value))
            parts.append(f"{level if level.isupper() else lowered(level)} {words}")
    if not parts:
        return []
    text = f"français {listed(parts)}."
    return [_told(material, "savoirs.langue", text, "francais", "francais_oral")]


def _mobility(material: Material) -> list[Sentence]:
    parts = []
    for key, words in (("permis", "permis"), ("moyens", "se déplace")):
        value = material.values.get(key)
        if isinstance(value, tuple) and value:
            labels = [material.label(key, v) for v in value]
            named = [text if text.isupper() else lowered(text) for text in labels]
            parts.append(f"{words}\u202f: {listed(named)}")
    if not parts:
        return []
    text = "\u202f; ".join(parts)
    return [_told(material, "savoirs.mobilite", f"{text}.", "permis", "permis")]


def _told(material: Material, key: str, text: str, field: str, source: str) -> Sentence:
    """A sentence that says when it is what the counsellor saw, not what the person said."""
    seen = field in material.observed
    told = f"observé\u202f: {text}" if seen else text
    told = f"{told[:1].upper()}{told[1:]}"
    return Sentence(key, told, "observé" if seen else "dit", (f"field:{source}",))


def reading(material: Material) -> tuple[Sentence, ...]:
    """Whether it was read back, whether the person agrees, and their reservations as said."""
    review = material.review
    found = []
    if review.read_back:
        agreed = SATISFIED.get(review.agreement)
        text = f"Relue avec {material.subject.name}"
        text += f", {agreed}." if agreed else "."
        found.append(Sentence("relecture.avis", text, "constat", ("field:agreement",)))
    if review.reservations:
        text = f"{material.subject.name} précise\u202f: {quote_closed(review.reservations)}"
        found.append(Sentence("relecture.reserves", text, "dit", ("field:reservations",)))
    if review.first_contact:
        who = material.label("destinataires", review.first_contact)
        text = f"{material.subject.name} souhaite voir en premier\u202f: {who}."
        found.append(Sentence("relecture.premier", text, "dit", ("field:first_contact",)))
    if review.copy_offered:
        text = "Une copie lui a été proposée."
        found.append(Sentence("relecture.copie", text, "constat", ("field:copy_offered",)))
    return tuple(found)


def _entries(material: Material, vocabulary: str) -> tuple[Entry, ...]:
    found = material.pack.vocabularies.get(vocabulary)
    return found.entries if found else ()
