"""Telling an area without a union from an area without a report."""

from __future__ import annotations

from datetime import date

from unionmap.figures.cube import Cube
from unionmap.model.dimensions import DIMENSIONS, SCOPE


def silent_areas(cube: Cube, dimension: str, period: date) -> tuple[str, ...]:
    """Areas with no row at a period that had active unions when they last reported, in the codes' order.

    A union that ends is reported as ended once: an area whose unions have all ended is not silent. Neither is
    one without a union, unless nobody of its whole old province sent anything.
    """
    history = cube.presence[dimension]
    last: dict[str, bool] = {}
    for earlier in sorted(known for known in history if known < period):
        last |= history[earlier]
    present = history.get(period, {})
    ceased = {code for code, active in last.items() if active and code not in present}
    return tuple(sorted(ceased | _of_silent_provinces(cube, dimension, set(present))))


def _of_silent_provinces(cube: Cube, dimension: str, present: set[str]) -> set[str]:
    """Areas of the old provinces of a scope from which there is no report: no figure there, not nought."""
    if cube.scope == SCOPE:
        return set()
    listed = DIMENSIONS[dimension].codes_in(cube.scope)
    heard = {listed[code].attributes["scope"] for code in present if code in listed}
    return {entry.code for entry in listed if entry.attributes["scope"] not in heard}
