"""What a note says has become of a union: proposed as an event for a person to confirm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from unionmap.intake.headers import INTAKE
from unionmap.intake.text import clean, toned
from unionmap.intake.values_days import day
from unionmap.model.files import read_rows

_DECISION = re.compile(r"(?:QĐ|quyết định)\s*(?:số)?\s*:?\s*(?P<number>\d+[\w/\-Đđ.]*)", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}")
_INTO = re.compile(
    r"(?:sáp nhập|hợp nhất|nhập|chuyển)\s+(?:vào|với|về|cùng)?\s*(?P<name>[^,;.]+)", re.IGNORECASE
)


@dataclass(frozen=True)
class ProposedEvent:
    """An event of ``data/codelists/event_type.csv`` that a row's note speaks of.

    ``into`` is the other union as the note names it; ``date`` and ``decision`` are empty where it names none.
    """

    event: str
    union_id: str
    name: str
    date: date | None
    decision: str
    into: str
    note: str
    sheet: str
    row: int


@cache
def _keywords() -> tuple[tuple[str, str], ...]:
    return tuple((toned(row["words"]), row["event"]) for row in read_rows(INTAKE / "event_keywords.csv"))


def event_of(note: str) -> str:
    """The type of event that a note names first; "" for none."""
    said = f" {toned(note)} "
    found = [(said.find(f" {words} "), event) for words, event in _keywords()]
    return min(((at, event) for at, event in found if at >= 0), default=(0, ""))[1]


def propose_event(note: str, *, union_id: str, name: str, sheet: str, row: int) -> ProposedEvent | None:
    """The event that a note speaks of; ``None`` where it speaks of none."""
    text = clean(note)
    event = event_of(text) if text else ""
    if not event:
        return None
    written = _DAY.search(text)
    span = day(written[0]).value if written else None
    decision = _DECISION.search(text)
    into = _INTO.search(text) if event in ("MERGED", "MOVED") else None
    return ProposedEvent(
        event,
        union_id,
        name,
        span.first if span else None,
        decision["number"].rstrip(".") if decision else "",
        into["name"].strip() if into else "",
        text,
        sheet,
        row,
    )
