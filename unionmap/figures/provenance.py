"""Where a figure comes from: the basis, read off the selections that made it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from unionmap.figures.basis import Basis
from unionmap.figures.cube import Cube
from unionmap.figures.slicing import Selection
from unionmap.figures.tally import source_of
from unionmap.model.codelists import codelist
from unionmap.model.dimensions import LEVELS
from unionmap.model.indicators import Indicator, Source

_VINTAGES = {dimension: vintage for vintage, dimension in LEVELS.items()}


def basis_of(
    cube: Cube, indicator: Indicator, period: date, by: str | None, selections: Mapping[Source, Selection]
) -> Basis:
    """The basis shared by all figures of one indicator at one period."""
    source = source_of(indicator.denominator) if indicator.denominator else None
    used = [selections[name] for name in indicator.sources]
    return Basis(
        release=cube.release,
        period=period,
        vintage=_VINTAGES.get(by or ""),
        member_definition=member_definition(period),
        denominator_source=source,
        denominator_period=None if source is None else selections[source].period,
        synthetic=any(selection.synthetic for selection in used),
        scope=cube.scope,
    )


@cache
def member_definition(period: date) -> str:
    """Code of the definition of a member that was in force on a day (``member_definition.csv``)."""
    day = period.isoformat()
    for entry in codelist("member_definition"):
        first, last = entry.attributes["valid_from"], entry.attributes["valid_to"]
        if (not first or first <= day) and (not last or day <= last):
            return entry.code
    raise LookupError(f"no definition of a member covers {day}")
