"""What an exhibit says and shows, before it is signed with date, release and address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from unionmap.charts.map_picture import MapSheet
from unionmap.charts.theme import Chart
from unionmap.figures.basis import Figure
from unionmap.reports.table import Table


@dataclass(frozen=True)
class Content:
    """As ``Exhibit``. ``remarks`` say what else must be known; ``notes`` stand in place of the desk's own."""

    title: str
    sentence: str
    picture: MapSheet | Chart | None = None
    headlines: tuple[tuple[str, Figure], ...] = ()
    table: Table | None = None
    key: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] | None = None
    internal: bool = False


def said(*parts: str) -> str:
    """Sentences that there are, one after the other."""
    return " ".join(part for part in parts if part)


def remarks(*parts: str) -> tuple[str, ...]:
    """The remarks that there are."""
    return tuple(part for part in parts if part)
