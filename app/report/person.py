"""The person's own page: one A4 sheet in plain French, 14 points at least, no italics.

Only what may be transmitted stands on it. When there is too much for one page, the last quotes
and skills and the oldest episodes are left out; the letters never get smaller.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.skills import SkillsAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.composition.language import lowered
from app.domain.dates import sort_key
from app.domain.interview import Interview
from app.domain.person_texts import PersonTexts
from app.domain.synthesis import Sentence, Synthesis
from app.report.ages import AgeLine
from app.report.page_words import PageWords
from app.report.parts import EMBEDDED, paragraph
from app.report.pictogram import Mark, Pictogram
from app.report.type import ACCENT, BOLD, REGULAR, load_fonts, style

MARGIN = 17 * mm
WIDTH = A4[0] - 2 * MARGIN
PICTURE = 58
COLUMN = WIDTH - PICTURE
LONGEST = 110
GAP = 17
TO_DEVELOP = "a_developper"
# A context that begins with one of these goes on from the skill; any other follows a comma.
RUNS_ON = re.compile(
    r"(à|aux?|avec|chez|comme|contre|d|dans|des?|devant|du|en|entre|et|hors|lors|ou|par|pendant|pour"
    r"|quand|sans|selon|seule?s?|sous|sur|vers)\b",
    re.IGNORECASE,
)
INFINITIVE = ("er", "ir", "re", "oir")


class _Look(NamedTuple):
    """The four roles of letters."""

    text: ParagraphStyle
    strong: ParagraphStyle
    name: ParagraphStyle
    head: ParagraphStyle


def _look(side: int) -> _Look:
    return _Look(
        text=style(14, 19, alignment=side),
        strong=style(14, 19, fontName=BOLD, alignment=side),
        name=style(27, 32, fontName=BOLD, alignment=side),
        head=style(17, 22, fontName=BOLD, textColor=ACCENT, alignment=side),
    )


LOOKS = {False: _look(TA_LEFT), True: _look(TA_RIGHT)}
"""By whether the page is read from right to left."""


class _Most(NamedTuple):
    """How many of each the page takes."""

    quotes: int
    episodes: int
    skills: int


FULLEST_FIRST = (
    _Most(3, 6, 4),
    _Most(2, 5, 3),
    _Most(2, 4, 2),
    _Most(1, 3, 2),
    _Most(1, 3, 1),
    _Most(1, 0, 1),
    _Most(0, 0, 0),
)


def person_page(
    synthesis: Synthesis, interview: Interview, texts: PersonTexts | None = None
) -> bytes:
    """The page of ``synthesis`` (already edited), its fixed words as in ``texts``, else French.

    Same arguments, same bytes.
    """
    load_fonts()
    words = PageWords(texts)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR, lang=words.language)
    canvas.setTitle(words.say("title"))
    canvas.setAuthor("Canevas")
    canvas.setSubject("Entretien socio-professionnel")
    _place(canvas, _fitting(synthesis, interview, words))
    canvas.save()
    return buffer.getvalue()


def _place(canvas: Canvas, blocks: Sequence[Flowable]) -> None:
    top = A4[1] - MARGIN
    for block in blocks:
        _, height = block.wrapOn(canvas, WIDTH, top)
        block.drawOn(canvas, MARGIN, top - height)
        top -= height


def _fitting(synthesis: Synthesis, interview: Interview, words: PageWords) -> list[Flowable]:
    """The fullest page that fits on one sheet."""
    room = A4[1] - 2 * MARGIN
    for most in FULLEST_FIRST:
        blocks = _blocks(synthesis, interview, words, most)
        if sum(block.wrap(WIDTH, room)[1] for block in blocks) <= room:
            break
    return blocks


def _blocks(
    synthesis: Synthesis, interview: Interview, words: PageWords, most: _Most
) -> list[Flowable]:
    project, look = _first_project(synthesis, interview), LOOKS[words.right_to_left]
    said = [paragraph(text, look.text) for text in _quotes(synthesis)[: most.quotes]]
    skills = _skills(synthesis, interview, words)[: most.skills]
    able = [paragraph(text, look.text) for text in skills]
    told = _life(synthesis, interview)[-most.episodes :] if most.episodes else []
    birth = _timeline(interview).birth
    line = [AgeLine(tuple(told), birth, synthesis.heading.held_on, COLUMN, words)] if told else []
    ask = cut(words.say("ask", who=synthesis.heading.counsellor))
    rights = [paragraph(text, look.text) for text in (words.say("mine"), words.say("change"), ask)]
    made = [
        _head(synthesis, words),
        *_block("speak", "said", said, words),
        *_block("timeline", "path", line, words),
        *_block("skill", "able", able, words),
        *_block("path", "want", _wish(project, words), words),
        *_block("flag", "step", _step(project, words), words, framed=True),
        *_block("shield", "rights", rights, words),
    ]
    return made[:-1]


def _head(synthesis: Synthesis, words: PageWords) -> Table:
    day, look = words.day(synthesis.heading.held_on), LOOKS[words.right_to_left]
    held = paragraph(cut(words.say("held", who=synthesis.heading.person, day=day)), look.text)
    told = [paragraph(words.say("title"), look.name), Spacer(0, 4), held, Spacer(0, 14)]
    table = _row([told, Mark(34)], [WIDTH - 40, 40], words)
    table.setStyle(_padding(0))
    return table


def _row(cells: list[object], widths: list[float], words: PageWords) -> Table:
    """Cells in the order one reads them."""
    if words.right_to_left:
        cells, widths = cells[::-1], widths[::-1]
    table = Table([cells], colWidths=widths)
    side = "RIGHT" if words.right_to_left else "LEFT"
    whole = (0, 0), (-1, -1)
    table.setStyle([EMBEDDED, ("VALIGN", *whole, "TOP"), ("ALIGN", *whole, side)])
    return table


def _block(
    icon: str, title: str, content: Sequence[Flowable], words: PageWords, framed: bool = False
) -> list[Flowable]:
    """A pictogram, the title of that key, the content; nothing when there is no content."""
    if not content:
        return []
    head = paragraph(words.say(title), LOOKS[words.right_to_left].head)
    inside = [head, Spacer(0, 2), *content]
    table = _row([Pictogram(icon, 44, filled=framed), inside], [PICTURE, COLUMN], words)
    rules = _padding(9 if framed else 0)
    if framed:
        rules += [("BOX", (0, 0), (-1, -1), 1.6, ACCENT), ("ROUNDEDCORNERS", [10, 10, 10, 10])]
    table.setStyle(rules)
    return [table, Spacer(0, GAP)]


def _padding(points: float) -> list[tuple[object, ...]]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [(side, (0, 0), (-1, -1), points) for side in sides]


def _quotes(synthesis: Synthesis) -> list[str]:
    spoken = (re.search("«[^»]*»", s.text) for s in _sentences(synthesis, "parole"))
    return [cut(match.group()) for match in spoken if match and len(match.group()) <= LONGEST]


def _skills(synthesis: Synthesis, interview: Interview, words: PageWords) -> list[str]:
    learning = {f"competences.{key}" for key in _still_learning(interview)}
    sentences = _sentences(synthesis, "competences")
    told = (_able(s) for s in sentences if s.id not in learning)
    return [cut(_ended(words.say("know", what=lowered(text)))) for text in told]


def _able(skill: Sentence) -> str:
    """« Montrer le poste à un nouveau », « laver la vaisselle, service de midi »."""
    joint = " " if RUNS_ON.match(skill.text) else ", "
    return joint.join(part for part in (skill.lead, skill.text) if part)


def _still_learning(interview: Interview) -> list[str]:
    """Skills that the person wants to develop: not yet « je sais »."""
    found = (a for a in interview.answers.values() if isinstance(a, SkillsAnswer))
    return [skill.id for a in found for skill in a.skills if skill.zone == TO_DEVELOP]


def _life(synthesis: Synthesis, interview: Interview) -> list[Episode]:
    """Episodes that leave and that last, the latest at the end."""
    sent = {source for s in _sentences(synthesis, "parcours") for source in s.sources}
    told = _timeline(interview).episodes
    lasting = (e for e in told if f"episode:{e.id}" in sent and e.start and e.end)
    return sorted(lasting, key=lambda e: sort_key(e.start))


def _timeline(interview: Interview) -> TimelineAnswer:
    answers = interview.answers.values()
    return next((a for a in answers if isinstance(a, TimelineAnswer)), TimelineAnswer())


def _first_project(synthesis: Synthesis, interview: Interview) -> Project | None:
    """The first project of those that leave."""
    sent = {s.id for s in _sentences(synthesis, "projets")}
    found = (a for a in interview.answers.values() if isinstance(a, ProjectsAnswer))
    return next((p for a in found for p in a.projects if f"projets.{p.id}" in sent), None)


def _wish(project: Project | None, words: PageWords) -> list[Flowable]:
    if project is None:
        return []
    # « Travailler ici » is something one wants; « La mécanique » is a project.
    infinitive = project.title.partition(" ")[0].rstrip(",").endswith(INFINITIVE)
    told = words.say("wish" if infinitive else "plan", what=lowered(project.title))
    look = LOOKS[words.right_to_left]
    made: list[Flowable] = [paragraph(cut(_ended(told)), look.text)]
    if project.confidence is not None:
        made.append(paragraph(words.say("believe", n=project.confidence), look.text))
    return made


def _step(project: Project | None, words: PageWords) -> list[Flowable]:
    if project is None or not project.step:
        return []
    look = LOOKS[words.right_to_left]
    made: list[Flowable] = [paragraph(cut(_ended(project.step)), look.strong)]
    if project.step_with:
        told = words.say("with_whom", who=project.step_with)
        made.append(paragraph(cut(_ended(told)), look.text))
    if project.step_when:
        made.append(paragraph(cut(_ended(words.say("when", when=project.step_when))), look.text))
    return made


def _sentences(synthesis: Synthesis, section_id: str) -> tuple[Sentence, ...]:
    return next((s.sentences for s in synthesis.sections if s.id == section_id), ())


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def cut(text: str) -> str:
    """``text``, or its beginning up to a word's end and « … » when it is too long for the page."""
    if len(text) <= LONGEST:
        return text
    head, _, _ = text[:LONGEST].rpartition(" ")
    return f"{head or text[:LONGEST]}…"
