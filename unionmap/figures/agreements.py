"""Collective agreements of the units to which they apply: in force and for how long, expired, or none."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

import pandas as pd

from unionmap.figures.rules import Amount
from unionmap.model.codelists import codelist


class Standing(StrEnum):
    """Where a unit stands at the cut-off: every unit to which agreements apply stands in just one place.

    ``NEVER`` has no agreement on record; ``UNCLEAR`` has one whose days are incomplete, or that was signed
    after the cut-off.
    """

    LATER = "later"
    WITHIN_12 = "within_12"
    WITHIN_6 = "within_6"
    WITHIN_3 = "within_3"
    EXPIRED = "expired"
    UNCLEAR = "unclear"
    NEVER = "never"


HORIZONS = {Standing.WITHIN_3: 3, Standing.WITHIN_6: 6, Standing.WITHIN_12: 12}
"""Months after the cut-off until which an agreement of this standing runs out, the nearest first."""

IN_FORCE = (Standing.LATER, Standing.WITHIN_12, Standing.WITHIN_6, Standing.WITHIN_3)

Parts = Mapping[Standing, Amount]
"""For every standing its units (``rows``), their workers (``value``), and units that leave these empty."""


@dataclass(frozen=True)
class Agreements:
    """The units of a slice by where they stand: all of them, and those of each code that has any."""

    total: Parts
    rows: Mapping[str, Parts]


def applicable(unions: pd.DataFrame, period: date) -> pd.DataFrame:
    """Unions of units to which agreements apply, in the order given, with their ``standing`` at the period.

    ``unions`` are active ones, with the columns of ``store.register.union_rows``.
    """
    units = unions[unions["ownership"].isin(codelist("ownership").having("agreement_applies"))]
    days = zip(units["agreement_signed"], units["agreement_expires"], strict=True)
    found = [standing(_known(signed), _known(expires), period) for signed, expires in days]
    return units.assign(standing=pd.Series(found, index=units.index, dtype="object"))


def standing(signed: date | None, expires: date | None, period: date) -> Standing:
    """Where one agreement stands: in force from its signing to its expiry, both days included."""
    if signed is None and expires is None:
        return Standing.NEVER
    if signed is None or expires is None or signed > period:
        return Standing.UNCLEAR
    if expires < period:
        return Standing.EXPIRED
    within = (known for known, months in HORIZONS.items() if expires <= months_after(period, months))
    return next(within, Standing.LATER)


def agreements(units: pd.DataFrame, by: str) -> Agreements:
    """Applicable units added up, in total and by the codes of a dimension."""
    rows = {str(code): _parts(part) for code, part in units.groupby(by, observed=True)}
    return Agreements(_parts(units), rows)


def units_in(parts: Parts, *standings: Standing) -> int:
    """Units of some standings together; of all of them where none is named."""
    return sum(parts[known].rows for known in standings or Standing)


def expiring(units: pd.DataFrame, months: int) -> pd.DataFrame:
    """Applicable units whose agreement is in force and runs out within so many months, the nearest first."""
    soon = [known for known, within in HORIZONS.items() if within <= months]
    return _by_expiry(units[units["standing"].isin(soon)])


def expired(units: pd.DataFrame) -> pd.DataFrame:
    """Applicable units whose agreement was signed and has run out, the longest ago first."""
    return _by_expiry(units[units["standing"] == Standing.EXPIRED])


def by_month(units: pd.DataFrame, period: date, months: int) -> dict[date, Amount]:
    """What of the agreements in force runs out in each of the months ahead, by the month's last day.

    The month of the period itself comes first where an agreement ends on the period's last day.
    """
    soon = expiring(units, months)
    last_days = soon["agreement_expires"].map(_end_of_month)
    ahead = [months_after(_end_of_month(period), month) for month in range(months + 1)]
    found = {end: _amount(soon.loc[last_days == end, "workers"]) for end in ahead}
    return {end: amount for end, amount in found.items() if amount.rows or end != ahead[0]}


def unrenewed(parts: Parts, months: int) -> Fraction | None:
    """Percent of the units still covered after so many months if no agreement were signed until then.

    ``None`` where there is no unit to which agreements apply.
    """
    lapsing = [known for known, within in HORIZONS.items() if within <= months]
    kept = units_in(parts, *(known for known in IN_FORCE if known not in lapsing))
    every = units_in(parts)
    return Fraction(100 * kept, every) if every else None


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    stays_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if stays_last else min(day.day, last))


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _by_expiry(units: pd.DataFrame) -> pd.DataFrame:
    return units.sort_values(["agreement_expires", "union_id"]).reset_index(drop=True)


def _parts(units: pd.DataFrame) -> Parts:
    return {known: _amount(units.loc[units["standing"] == known, "workers"]) for known in Standing}


def _amount(workers: pd.Series[int]) -> Amount:
    return Amount(int(workers.sum()), len(workers), int(workers.isna().sum()))


def _known(day: object) -> date | None:
    return day if isinstance(day, date) and not pd.isna(day) else None
