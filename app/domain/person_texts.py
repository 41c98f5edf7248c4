"""What the person reads and hears, in several languages; the counsellor's side stays French.

One TOML file a language in the folder ``lang`` of a method pack, all with the same keys. Keys are
dotted (``steps.frise.title``, ``steps.frise.prompts.0``, ``vocabularies.freins.mobilite``).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import UserError
from app.domain.method import Entry, MethodPack, Step
from app.domain.method_pack import french_spaces

FRENCH = "fr"
FOLDER = "lang"


@dataclass(frozen=True)
class PersonTexts:
    """One language: its own name, how it is read and spoken, and its words by dotted key.

    ``answers`` are the entries of the vocabulary ``langues`` that this language answers to;
    ``voice`` is the tag a synthetic voice knows it by.
    """

    id: str
    name: str
    order: int
    right_to_left: bool
    voice: str
    answers: tuple[str, ...]
    words: Mapping[str, str]

    def has(self, key: str) -> bool:
        """True when there are words for ``key``."""
        return key in self.words

    def say(self, key: str, **facts: object) -> str:
        """The words of ``key`` with ``facts`` in their places; KeyError when there are none."""
        return self.words[key].format(**facts)

    def count(self, key: str, n: int) -> str:
        """The words of ``key`` for the number ``n``, in the form that the language asks for."""
        form = f"{key}_{plural(self.voice, n)}"
        return self.say(form if form in self.words else key, n=n)

    def many(self, key: str) -> tuple[str, ...]:
        """The list of sentences at ``key``, empty when there is none."""
        found: list[str] = []
        while f"{key}.{len(found)}" in self.words:
            found.append(self.words[f"{key}.{len(found)}"])
        return tuple(found)

    def entry(self, vocabulary: str, entry: Entry) -> str:
        """An entry as the person reads it; one that the pack's owner added stays in French."""
        return self.words.get(f"vocabularies.{vocabulary}.{entry.id}", entry.label)

    def title(self, step: Step) -> str:
        """The name of ``step`` on the person's screen."""
        return self.words.get(f"steps.{step.id}.title", step.title)

    def prompts(self, step: Step) -> tuple[str, ...]:
        """What is asked in ``step``; in French as the pack says it when it is not translated."""
        found = self.many(f"steps.{step.id}.prompts")
        return found if len(found) == len(step.prompts) else step.prompts

    def notice(self, pack: MethodPack) -> tuple[str, ...]:
        """The information notice; a version that is not translated is shown in French."""
        translated = self.words.get("notice.version") == pack.notice.version
        found = self.many("notice.paragraphs")
        return found if found and translated else pack.notice.paragraphs


def plural(language: str, n: int) -> str:
    """The form of a noun after the whole number ``n``: one, few or other (Unicode CLDR, plurals).

    Arabic's dual is written with its numeral, in the form of a few.
    """
    tens = n % 100
    if language == "ru":
        if n % 10 == 1 and tens != 11:
            return "one"
        return "few" if 2 <= n % 10 <= 4 and not 12 <= tens <= 14 else "other"
    if n == 1 or (language == "fr" and n == 0):
        return "one"
    if language == "ro":
        return "few" if n == 0 or 1 <= tens <= 19 else "other"
    if language == "ar":
        return "few" if n == 2 or 3 <= tens <= 10 else "other"
    return "other"


def load_texts(pack_folder: Path) -> tuple[PersonTexts, ...]:
    """All languages of a pack, in the order they are offered; UserError ``pack.bad``.

    What a language lacks is taken from French, so that a gap never shows as a key.
    """
    read = {path.stem: _read(path) for path in sorted((pack_folder / FOLDER).glob("*.toml"))}
    if FRENCH not in read:
        raise UserError("pack.bad", file=f"{FRENCH}.toml", key="(fichier)", reason="il manque")
    french = read[FRENCH]
    texts = (_texts(key, {**french, **own}) for key, own in read.items())
    return tuple(sorted(texts, key=lambda t: t.order))


def language_for(texts: tuple[PersonTexts, ...], spoken: tuple[str, ...]) -> PersonTexts:
    """The first language of ``texts`` that answers to what the person speaks, else the first."""
    for entry in spoken:
        for each in texts:
            if entry in each.answers:
                return each
    return texts[0]


def _read(path: Path) -> dict[str, Any]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        return {"language": document.pop("language"), **_flat(document, "")}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        reason = "ce n’est pas un fichier de langue lisible"
        raise UserError("pack.bad", file=path.name, key="(fichier)", reason=reason) from error


def _flat(table: dict[str, Any], before: str) -> dict[str, str]:
    """Nested tables and lists as one table of dotted keys."""
    words: dict[str, str] = {}
    for key, value in table.items():
        inner = {str(i): v for i, v in enumerate(value)} if isinstance(value, list) else value
        if isinstance(inner, dict):
            words |= _flat(inner, f"{before}{key}.")
        else:
            words[before + key] = str(inner)
    return words


def _texts(key: str, read: dict[str, Any]) -> PersonTexts:
    language = read["language"]
    words = {k: v for k, v in read.items() if k != "language"}
    if language.get("voice") == FRENCH:
        words = {k: french_spaces(v) for k, v in words.items()}
    try:
        return PersonTexts(
            id=key,
            name=language["name"],
            order=language["order"],
            right_to_left=language["right_to_left"],
            voice=language["voice"],
            answers=tuple(language["answers"]),
            words=words,
        )
    except KeyError as error:
        missing = f"language.{error.args[0]}"
        raise UserError(
            "pack.bad", file=f"{key}.toml", key=missing, reason="la clé manque"
        ) from error
