"""The programme's baseline and targets, as ``data/programme.csv`` carries them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from unionmap.model.files import DATA, read_rows
from unionmap.model.label import Label
from unionmap.model.thresholds import threshold

OPERATORS: dict[str, Callable[[Fraction, Fraction], bool]] = {">=": operator.ge, ">": operator.gt}


@dataclass(frozen=True)
class Target:
    """What one document asks of one indicator by one date, and for whom.

    ``value`` is exact, in the indicator's unit (percent for rates). ``setting`` names the adjustable
    threshold (``data/codelists/threshold.csv``) that gives it where the document has words and no number
    ("hầu hết"): the one in force on the due date. ``breaks`` are the series breaks
    after which figures no longer measure what the target was set for.
    """

    id: str
    kind: str
    indicator: str
    year: int
    operator: str
    value: Fraction
    scope: str
    member_definition: str
    breaks: frozenset[str]
    setting: str
    due: date
    document: str
    quote: str
    note: Label

    def met_by(self, value: Fraction) -> bool:
        """Whether an exact value reaches the target, strictly where the document says so."""
        return OPERATORS[self.operator](value, self.value)


def _target(row: dict[str, str]) -> Target:
    due = date.fromisoformat(row["due_date"])
    return Target(
        id=row["id"],
        kind=row["kind"],
        indicator=row["indicator"],
        year=int(row["year"]),
        operator=row["operator"],
        value=Fraction(threshold(row["setting"], due).value if row["setting"] else row["value"]),
        scope=row["scope"],
        member_definition=row["member_definition"],
        breaks=frozenset(row["breaks"].split(";")) - {""},
        setting=row["setting"],
        due=due,
        document=row["document"],
        quote=row["quote_vi"],
        note=Label(row["note_vi"], row["note_en"]),
    )


@cache
def programme() -> tuple[Target, ...]:
    """Baseline and targets in the file's order."""
    return tuple(_target(row) for row in read_rows(DATA / "programme.csv"))


def targets(indicator: str) -> tuple[Target, ...]:
    """Targets of an indicator, the nearest first."""
    found = [t for t in programme() if t.kind == "target" and t.indicator == indicator]
    return tuple(sorted(found, key=lambda target: target.due))


def baseline(indicator: str) -> Target | None:
    """The programme's own starting figure of an indicator, where it gives one."""
    return next((t for t in programme() if t.kind == "baseline" and t.indicator == indicator), None)


TARGETED = tuple(dict.fromkeys(target.indicator for target in programme() if target.kind == "target"))
"""Indicators that the programme has a target for, in its order."""

HORIZONS = tuple(sorted({str(target.year) for target in programme() if target.kind == "target"}))
"""Years of the programme's milestones."""
