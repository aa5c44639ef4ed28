"""The cube of one release: sums by every dimension, held in memory, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from unionmap.figures.scoping import within_all
from unionmap.model.dimensions import LEVELS, SCOPE
from unionmap.model.indicators import Source
from unionmap.model.periods import latest_until
from unionmap.store.cube import cube_rows, leading_rows, synthetic_periods
from unionmap.store.engine import Store
from unionmap.store.releases import release_items


@dataclass(frozen=True, eq=False)
class Table:
    """One table of the cube. ``frames`` holds for each period the rows of ``store.cube.cube_rows``."""

    source: Source
    frames: Mapping[date, pd.DataFrame]
    synthetic: frozenset[date]

    @property
    def periods(self) -> tuple[date, ...]:
        return tuple(self.frames)

    def latest(self, period: date) -> date | None:
        """The table's newest date that is not after a period: workforce and register come once a year."""
        return latest_until(period, self.periods)


@dataclass(frozen=True, eq=False)
class Cube:
    """Everything figures of one reporting scope are made of.

    ``leading`` holds by period the largest unions of every cell. ``presence`` says, by area dimension, period
    and code, whether the area that reported had active unions.
    """

    release: int
    unions: Table
    employers: Table
    workforce: Table
    leading: Mapping[date, pd.DataFrame]
    presence: Mapping[str, Mapping[date, Mapping[str, bool]]]
    scope: str = SCOPE

    @property
    def periods(self) -> tuple[date, ...]:
        """Periods of the union reports, the earliest first."""
        return self.unions.periods

    @property
    def synthetic(self) -> bool:
        """Whether demonstration data stand anywhere in the release."""
        return any(table.synthetic for table in (self.unions, self.employers, self.workforce))

    def table(self, source: Source) -> Table:
        return {"unions": self.unions, "employers": self.employers, "workforce": self.workforce}[source]


def load_cube(store: Store, release: int, scope: str = SCOPE) -> Cube:
    """The cube of a release, of one reporting scope. Raises ``store.releases.UnknownReleaseError``."""
    release_items(store, release)
    unions = _table(store, release, "unions", scope)
    return Cube(
        release,
        unions,
        _without_empty(_table(store, release, "employers", scope)),
        _without_empty(_table(store, release, "workforce", scope)),
        within_all(_by_period(leading_rows(store, release)), scope),
        {dimension: _presence(unions, dimension) for dimension in LEVELS.values()},
        scope,
    )


def _table(store: Store, release: int, source: Source, scope: str) -> Table:
    frames = _by_period(cube_rows(store, release, source))
    return Table(source, within_all(frames, scope), synthetic_periods(store, release, source))


def _without_empty(table: Table) -> Table:
    """Without the days at which a register or workforce table says nothing of the scope."""
    return replace(table, frames={day: frame for day, frame in table.frames.items() if len(frame)})


def _by_period(rows: pd.DataFrame) -> dict[date, pd.DataFrame]:
    parts = {day: rows[rows["period"] == day] for day in sorted(rows["period"].unique())}
    return {day: part.drop(columns="period").reset_index(drop=True) for day, part in parts.items()}


def _presence(unions: Table, dimension: str) -> dict[date, dict[str, bool]]:
    return {
        day: {
            str(code): bool(count > 0)
            for code, count in frame.groupby(dimension, observed=True)["unions"].sum().items()
        }
        for day, frame in unions.frames.items()
    }
