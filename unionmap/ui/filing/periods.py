"""Periods of which a file may come: quarters by their last day."""

from __future__ import annotations

from datetime import date

from unionmap.filing.due import last_ended
from unionmap.model.periods import quarters_later


def offered_periods(known: tuple[date, ...]) -> list[date]:
    """Quarters from the first that is known to the one that is running, the newest first."""
    periods = [max(quarters_later(last_ended(), 1), *known)]
    while periods[-1] > min(last_ended(), *known):
        periods.append(quarters_later(periods[-1], -1))
    return periods
