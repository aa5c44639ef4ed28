"""Periods of which a file may come: quarters by their last day."""

from __future__ import annotations

from datetime import date

from unionmap.filing.due import today
from unionmap.model.periods import quarter_end, quarter_of, quarters_later


def last_ended() -> date:
    """The last quarter that has ended."""
    day = today()
    this = quarter_end(day.year, quarter_of(day))
    return this if this == day else quarters_later(this, -1)


def offered_periods(known: tuple[date, ...]) -> list[date]:
    """Quarters from the first that is known to the one that is running, the newest first."""
    periods = [max(quarters_later(last_ended(), 1), *known)]
    while periods[-1] > min(last_ended(), *known):
        periods.append(quarters_later(periods[-1], -1))
    return periods
