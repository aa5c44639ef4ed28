"""Telling an area without a union from an area without a report."""

from __future__ import annotations

from datetime import date

from unionmap.figures.cube import Cube


def silent_areas(cube: Cube, dimension: str, period: date) -> tuple[str, ...]:
    """Areas with no row at a period that had active unions when they last reported, in the codes' order.

    A union that ends is reported as ended once: an area whose unions have all ended is not silent.
    """
    history = cube.presence[dimension]
    last: dict[str, bool] = {}
    for earlier in sorted(known for known in history if known < period):
        last |= history[earlier]
    present = history.get(period, {})
    return tuple(sorted(code for code, active in last.items() if active and code not in present))
