"""The cells of one sheet by the declared kind of their column."""

from __future__ import annotations

import re
from collections.abc import Callable

from unionmap.intake.codes import find_code, near_code
from unionmap.intake.fields import Field
from unionmap.intake.rows_draft import Draft, by_text
from unionmap.intake.text import clean
from unionmap.intake.units import LISTS, find_unit
from unionmap.intake.values import Found, count, is_error, is_missing, percent, tick
from unionmap.intake.values_days import Span, day
from unionmap.model.label import Label

ELSEWHERE = frozenset(
    {
        "district",
        "old_commune",
        "new_commune",
        "commune",
        "ownership",
        "legal",
        "vsic",
        "vsic_version",
        "upper",
    }
)
"""Fields that are read together with others: places, and kinds of ownership and sector."""

SPANS = {"month": Label("tháng", "month"), "quarter": Label("quý", "quarter"), "year": Label("năm", "year")}
_LETTERS = "0-9A-Za-zÀ-ÏÑ-ïñ-žƠơƯưẠ-ỹ"
_PLAIN = re.compile(rf"[0-9]+|[{_LETTERS}][{_LETTERS}.,&()/-]*(?: [{_LETTERS}.,&()/-]+)+")
"""A number, or several composed words with single blanks between: nothing in it to mend, nothing to say."""
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def read_cells(draft: Draft) -> None:
    """Fill the draft's values with every mapped field whose cells can be read one by one."""
    for name in draft.cells:
        if name not in ELSEWHERE:
            _READERS[draft.fields[name].kind](draft, draft.fields[name])


def _reading(
    read: Callable[[str], Found[int] | Found[float] | Found[bool]],
) -> Callable[[Draft, Field], None]:
    """Fill a field with what ``read`` makes of each cell, and note what it could not make of it."""

    def fill(draft: Draft, field: Field) -> None:
        found = by_text(draft.cells[field.name], read)
        draft.values[field.name] = [each.value for each in found]
        for position, each in enumerate(found):
            if each.problem:
                draft.unread.add((position, field.name))
                draft.say(each.problem, position, field.name)

    return fill


def _texts(draft: Draft, field: Field) -> None:
    """Plain words are taken as they stand: only the others are read."""
    cells = draft.cells[field.name]
    read = {text: _text(text) for text in dict.fromkeys(cells) if not _PLAIN.fullmatch(text)}
    draft.values[field.name] = [read[text].value if text in read else text for text in cells]
    if any(found.problem for found in read.values()):
        for position, text in enumerate(cells):
            if text in read and read[text].problem:
                draft.say(read[text].problem, position, field.name)


def _text(text: str) -> Found[str]:
    """Words on one line; a formula and an error are kept as they are written, and said."""
    value = None if is_missing(text) else clean(text)
    if is_error(text):
        return Found(value, "spreadsheet_error")
    formula = text.startswith(_FORMULA_STARTS) and len(text.strip()) > 1
    return Found(value, "formula_text" if formula else "")


def _days(draft: Draft, field: Field) -> None:
    found = by_text(draft.cells[field.name], day)
    draft.values[field.name] = [each.value.first if each.value else None for each in found]
    for position, each in enumerate(found):
        if each.problem:
            draft.unread.add((position, field.name))
            draft.say(each.problem, position, field.name)
        elif each.value is not None:
            _say_of_span(draft, position, field.name, each.value)


def _say_of_span(draft: Draft, position: int, name: str, span: Span) -> None:
    if span.precision in SPANS:
        words = SPANS[span.precision]
        draft.say("longer_span", position, name, span=words)
    if name in ("founded", "agreement_signed") and span.first > draft.period:
        draft.say("future_day", position, name)


def _codes(draft: Draft, field: Field) -> None:
    found = by_text(draft.cells[field.name], lambda text: _code(draft, field, text))
    draft.values[field.name] = [code or None for code in found]
    problem = "code_required" if field.required else "code_unknown"
    for position, code in enumerate(found):
        if not code and not is_missing(draft.text(field.name, position)):
            draft.say(problem, position, field.name, label=field.label)


def _code(draft: Draft, field: Field, text: str) -> str:
    if is_missing(text):
        return ""
    listed = field.codes or field.name
    if listed in LISTS:
        heading = draft.mapping.matches[draft.mapping.columns[field.name]].heading
        return find_unit(listed, text, heading, draft.period)
    return find_code(listed, text) or near_code(listed, text)


_READERS: dict[str, Callable[[Draft, Field], None]] = {
    "count": _reading(count),
    "flow": _reading(count),
    "percent": _reading(percent),
    "flag": _reading(tick),
    "text": _texts,
    "date": _days,
    "code": _codes,
}
