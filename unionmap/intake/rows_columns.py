"""What there is to say about the columns of a sheet: refused, missing, nearly named, not used."""

from __future__ import annotations

from unionmap.intake.checks import missing_columns
from unionmap.intake.headers_refused import holds_personal_numbers
from unionmap.intake.layout import Role
from unionmap.intake.mapping import Match
from unionmap.intake.rows_draft import Draft

SAMPLE = 300
"""Rows looked at to see whether a column holds numbers of persons."""

_REFUSED = {
    "sensitive": "column_sensitive",
    "personal": "column_personal",
    "chairperson": "column_chairperson",
}


def check_columns(draft: Draft) -> None:
    """Note what became of each column, and which columns are wanting."""
    header = draft.layout.having(Role.HEADER)
    row = header[-1].number if header else None
    for index, match in enumerate(draft.mapping.matches):
        code = _code(draft, index, match)
        if code == "column_near":
            label, percent = draft.fields[match.field].label, round(100 * match.confidence)
            draft.say_at(code, row, index, match.field, match.heading, label=label, percent=percent)
        elif code:
            draft.say_at(code, row, index, "", match.heading)
    for field in missing_columns(draft):
        draft.say_at("column_missing", row, None, field.name, label=field.label)
    if not draft.lines:
        draft.say_at("no_rows", None, None)


def _code(draft: Draft, index: int, match: Match) -> str:
    if match.refused:
        return _REFUSED[match.refused]
    if match.how == "near":
        return "column_near"
    if match.field or not match.heading:
        return ""
    cells = [line.cells[index] for line in draft.lines[:SAMPLE] if index < len(line.cells)]
    return "column_personal" if holds_personal_numbers(cells) else "column_unused"
