"""When a file has to be there: an editable list, ``data/codelists/due_date.csv``."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from unionmap.model.columns import FileKind
from unionmap.model.files import DATA, read_rows
from unionmap.model.periods import quarter_end, quarter_of, quarters_later

VIETNAM = timezone(timedelta(hours=7))


def due_date(kind: FileKind, upper: str, period: date) -> date | None:
    """The last day on which an upper-level union's file of a period is in time; ``None`` where none is set.

    The union's own date goes before everybody's, a later rule before an earlier one.
    """
    rules = [
        (row["upper"], row["valid_from"], int(row["days_after"]))
        for row in read_rows(DATA / "codelists" / "due_date.csv")
        if row["kind"] == kind and row["upper"] in ("", upper) and row["valid_from"] <= period.isoformat()
    ]
    return period + timedelta(days=max(rules)[2]) if rules else None


def day_in_vietnam(moment: datetime) -> date:
    """The day on which a moment of the store (UTC without a zone) falls for staff."""
    return moment.replace(tzinfo=UTC).astimezone(VIETNAM).date()


def today() -> date:
    """The day it is for staff."""
    return datetime.now(VIETNAM).date()


def last_ended() -> date:
    """The last quarter that has ended."""
    day = today()
    this = quarter_end(day.year, quarter_of(day))
    return this if this == day else quarters_later(this, -1)
