"""Every indicator, declared once in ``data/indicators.csv``: what it counts, in what unit, from which tables.

Ids stand in links: they are permanent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label

Kind = Literal["count", "flow", "average", "rate"]
"""A stock counted at the cut-off, a flow within the period, an average, or a rate in percent."""

Source = Literal["unions", "employers", "workforce"]

UNITS = {
    "people": Label("người", "people"),
    "unions": Label("CĐCS", "unions"),
    "percent": Label("%", "%"),
    "members_per_union": Label("đoàn viên/CĐCS", "members per union"),
}


@dataclass(frozen=True)
class Indicator:
    """A measure of the cube, or a ratio of two of them.

    ``numerator`` and ``denominator`` are measures of the cube; a count or a flow has no denominator.
    ``sources`` are the tables it needs: a filter on a dimension that one of them lacks makes it
    *not applicable*. ``cumulative`` adds up a flow from the baseline on.
    """

    id: str
    label: Label
    short: Label
    kind: Kind
    unit: Label
    numerator: str
    denominator: str | None
    sources: tuple[Source, ...]
    definition: Label
    denominator_label: Label | None
    cumulative: bool
    programme_id: str

    @property
    def is_rate(self) -> bool:
        return self.kind == "rate"


def _indicator(row: dict[str, str]) -> Indicator:
    return Indicator(
        id=row["id"],
        label=Label(row["label_vi"], row["label_en"]),
        short=Label(row["short_vi"], row["short_en"]),
        kind=cast(Kind, row["kind"]),
        unit=UNITS[row["unit"]],
        numerator=row["numerator"],
        denominator=row["denominator"] or None,
        sources=cast(tuple[Source, ...], tuple(row["sources"].split(";"))),
        definition=Label(row["definition_vi"], row["definition_en"]),
        denominator_label=Label(row["base_vi"], row["base_en"]) if row["base_vi"] else None,
        cumulative=row["cumulative"] == "1",
        programme_id=row["programme_id"],
    )


_ROWS = read_rows(DATA / "indicators.csv")


def _ranked(column: str) -> tuple[str, ...]:
    """Ids of the indicators that have a rank in a column, in its order."""
    ranked = [row for row in _ROWS if row[column]]
    return tuple(row["id"] for row in sorted(ranked, key=lambda row: int(row[column])))


INDICATORS: dict[str, Indicator] = {row["id"]: _indicator(row) for row in _ROWS}

MAP_RATES = _ranked("map_rate")
"""Indicators a map may colour by: colour is for rates only."""

MAP_COUNTS = _ranked("map_count")
"""Indicators a map may draw as circles."""
