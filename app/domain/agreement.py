"""Information given and voluntary participation: two facts, noted apart, before anything else.

The law asks for both (method, section 7): they are not « consent », and neither stands for the
other. A required field of the first step is such a fact; its ``opens`` are the answers after which
the hour may go on.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.answers.form import FormAnswer, with_value
from app.domain.interview import Interview
from app.domain.method import Field, MethodPack


def facts(pack: MethodPack) -> tuple[Field, ...]:
    """The facts that come before anything else: the required fields of the first step."""
    return tuple(field for field in pack.steps[0].fields if field.required)


def missing_facts(interview: Interview, pack: MethodPack) -> tuple[Field, ...]:
    """Facts not noted yet, or noted with an answer that does not open the hour."""
    return tuple(_missing(interview, pack))


def may_write(interview: Interview, pack: MethodPack) -> bool:
    """True once both facts stand and the person has not withdrawn."""
    return not interview.outcome and not missing_facts(interview, pack)


def declined(interview: Interview, pack: MethodPack) -> str:
    """The answer by which the person does not take part now (an entry id), else empty."""
    given = _values(interview, pack)
    for field in facts(pack):
        if field.id in given and not _opens(field, given[field.id]):
            return given[field.id]
    return ""


def asked_again(interview: Interview, pack: MethodPack) -> FormAnswer:
    """The answer of the first step without the agreement: someone who withdrew is asked anew."""
    answer = interview.answers.get(pack.steps[0].id, FormAnswer())
    assert isinstance(answer, FormAnswer)
    for field in facts(pack):
        if field.opens:
            answer = with_value(answer, field.id, None)
    return answer


def _missing(interview: Interview, pack: MethodPack) -> Iterator[Field]:
    given = _values(interview, pack)
    for field in facts(pack):
        if field.id not in given or not _opens(field, given[field.id]):
            yield field


def _opens(field: Field, value: str) -> bool:
    return not field.opens or value in field.opens


def _values(interview: Interview, pack: MethodPack) -> dict[str, str]:
    answer = interview.answers.get(pack.steps[0].id)
    if not isinstance(answer, FormAnswer):
        return {}
    return {key: str(value) for key, value in answer.values.items()}
