"""Which unions end, when and how. They stay in the register and in the events for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from numpy.random import Generator

from data.demo.generator.periods import BASELINE, DISSOLUTION, day_in, named
from data.demo.generator.places import UNPLACED

NEVER = date.max
LATE = 18
"""Budget-paid unions whose decision came a quarter late."""
LATE_PERIOD = named("2025Q3")
DECIDED = tuple(date(2025, 6, day) for day in (10, 11, 12, 13))


@dataclass(frozen=True)
class Closing:
    """One union of an ownership in a district, the smallest of the baseline's, ends in a quarter."""

    district: str
    period: date
    ending: str
    reason: str
    ownership: str


CLOSINGS = (
    Closing("844", named("2022Q3"), "merged", "SAPNHAP", "SNCL-N"),
    Closing("842", named("2022Q4"), "merged", "SAPNHAP", "SNCL-N"),
    Closing("847", named("2023Q2"), "merged", "SAPNHAP", "SNCL-N"),
    Closing("849", named("2023Q4"), "merged", "SAPNHAP", "SNCL-N"),
    Closing("842", named("2024Q1"), "dissolved", "NGUNGHD", "DNTN"),
    Closing("845", named("2025Q4"), "dissolved", "NGUNGHD", "HTX"),
    Closing("844", named("2026Q1"), "merged", "SAPNHAP", "TNHH"),
    Closing("842", named("2026Q2"), "dissolved", "NGUNGHD", "TNHH"),
)


def with_closings(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Register with ``closes`` (quarter), ``closed`` (day), ``ending``, ``reason`` and ``into``."""
    register = register.assign(closes=NEVER, closed=NEVER, ending="", reason="", into="")
    fates = pd.DataFrame.from_dict(
        dict(_fate(closing, register, rng) for closing in CLOSINGS), orient="index"
    )
    register.loc[fates.index, fates.columns] = fates
    return register


def _fate(closing: Closing, register: pd.DataFrame, rng: Generator) -> tuple[str, dict[str, object]]:
    union, into = _smallest_two(register, closing)
    return union, {
        "closes": closing.period,
        "closed": day_in(closing.period, rng),
        "ending": closing.ending,
        "reason": closing.reason,
        "into": into if closing.ending == "merged" else "",
    }


def _smallest_two(register: pd.DataFrame, closing: Closing) -> tuple[str, str]:
    fits = register["district"].eq(closing.district) & register["ownership"].eq(closing.ownership)
    fits &= register["opens"].eq(BASELINE)
    own = register[fits].drop(list(UNPLACED), errors="ignore").sort_values("members", kind="stable")
    return str(own.index[0]), str(own.index[1]) if len(own) > 1 else ""


def with_dissolution(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Register in which the unions of budget-paid units end in June 2025, a few of them a quarter later."""
    paid = register.index[register["budget"].eq("NSNN100") & register["closes"].eq(NEVER)]
    late = set(rng.choice(paid, LATE, replace=False))
    closed = [_late_day(rng) if union in late else DECIDED[rng.integers(len(DECIDED))] for union in paid]
    register.loc[paid, "closes"] = [LATE_PERIOD if union in late else DISSOLUTION for union in paid]
    register.loc[paid, "closed"] = closed
    register.loc[paid, ["ending", "reason"]] = ["dissolved", "KT2025"]
    return register


def _late_day(rng: Generator) -> date:
    return date(2025, 7, 7) + timedelta(days=int(rng.integers(0, 40)))
