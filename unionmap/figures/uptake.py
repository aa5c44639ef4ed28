"""How many of the workers join where there is a union, learned from like units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

LEAST_UNITS = 5
"""Units with a union that a group must have for its rate to be taken; else the next wider group is asked."""

GROUPS: tuple[tuple[str, ...], ...] = (("ownership", "size"), ("r3", "size"), ("r3",), ())
"""What makes units alike, from the narrowest group to all units; the last is taken however few they are."""


@dataclass(frozen=True)
class Uptake:
    """Members and workers of the ``units`` with a union that share the ``codes`` (dimension and code)."""

    codes: tuple[tuple[str, str], ...]
    units: int
    members: int
    workers: int

    @property
    def rate(self) -> Fraction:
        """Members for each worker, at most one."""
        return min(Fraction(self.members, self.workers), Fraction(1))

    def expected(self, workers: int) -> int:
        """Members to expect among so many workers, halves rounded up."""
        return int(workers * self.rate + Fraction(1, 2))


@dataclass(frozen=True)
class Uptakes:
    """Every group's uptake, by its codes."""

    groups: Mapping[tuple[tuple[str, str], ...], Uptake]

    def of(self, codes: Mapping[str, str]) -> Uptake:
        """The uptake of the narrowest group with enough units. Raises ``LookupError`` without any unit."""
        asked = (tuple((key, codes[key]) for key in keys) for keys in GROUPS)
        known = [self.groups[group] for group in asked if group in self.groups]
        if not known:
            raise LookupError("there is no unit with a union to learn from")
        return next((uptake for uptake in known if uptake.units >= LEAST_UNITS), known[-1])


def uptakes(unions: pd.DataFrame) -> Uptakes:
    """Learn from the active grassroots unions of ``store.register.union_rows`` that report both numbers."""
    told = unions[["members", "workers"]].notna().all(axis=1) & (unions["workers"].fillna(0) > 0)
    units = unions[told & (unions["status"] == "active") & (unions["type"] == "CDCS")]
    found = [uptake for keys in GROUPS for uptake in _grouped(units, keys)]
    return Uptakes({uptake.codes: uptake for uptake in found})


def _grouped(units: pd.DataFrame, keys: tuple[str, ...]) -> list[Uptake]:
    if not keys:
        return [_uptake((), units)] if len(units) else []
    parts = units.groupby(list(keys), observed=True)
    return [_uptake(tuple(zip(keys, map(str, codes), strict=True)), part) for codes, part in parts]


def _uptake(codes: tuple[tuple[str, str], ...], units: pd.DataFrame) -> Uptake:
    return Uptake(codes, len(units), int(units["members"].sum()), int(units["workers"].sum()))
