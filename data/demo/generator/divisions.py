"""How the target of 2025 was divided: decisions that nobody took, in proportion to members of a day."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.demo.generator.names import MARK
from data.demo.generator.periods import BASELINE
from unionmap.figures.allocation import largest_remainder
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.programme import programme

TARGET, RULE, RELEASE = "I01-2025", "members", 1
DECISIONS = (
    (1, "district", BASELINE, "21/QĐ-LĐLĐ", date(2022, 2, 25), ""),
    (2, "upper", BASELINE, "22/QĐ-LĐLĐ", date(2022, 2, 25), ""),
    (3, "district", date(2023, 12, 31), "18/QĐ-LĐLĐ", date(2024, 2, 20), "Điều chỉnh theo số cuối năm 2023"),
    (4, "upper", date(2023, 12, 31), "19/QĐ-LĐLĐ", date(2024, 2, 20), "Điều chỉnh theo số cuối năm 2023"),
)
"""Number, dimension, day of the figures, decision, its day, and why there is another one."""


def divisions(register: pd.DataFrame, quarterly: pd.DataFrame) -> pd.DataFrame:
    """A row for each part of each decided division."""
    return pd.concat([_division(register, quarterly, *told) for told in DECISIONS], ignore_index=True)


def _division(
    register: pd.DataFrame,
    quarterly: pd.DataFrame,
    number: int,
    dimension: str,
    figures_day: date,
    decision: str,
    decided_on: date,
    note: str,
) -> pd.DataFrame:
    parts = largest_remainder(_target(), _members(register, quarterly, dimension, figures_day))
    own: dict[str, int | str | date] = {
        "number": number,
        "target": TARGET,
        "dimension": dimension,
        "rule": RULE,
        "figures_day": figures_day,
        "release": RELEASE,
        "decision": f"{decision}{MARK}",
        "decided_on": decided_on,
        "note": f"{note}{MARK}" if note else "",
    }
    return pd.DataFrame([own | {"code": code, "value": value} for code, value in parts.items()])


def _target() -> int:
    return next(int(target.value) for target in programme() if target.id == TARGET)


def _members(register: pd.DataFrame, quarterly: pd.DataFrame, dimension: str, day: date) -> dict[str, int]:
    """Members by the codes of a dimension, in the order of its list."""
    rows = quarterly[quarterly["period"] == day]
    by = rows["upper"] if dimension == "upper" else rows["union_id"].map(register["district"])
    sums = rows.groupby(by)["members"].sum()
    return {code: int(sums[code]) for code in DIMENSIONS[dimension].codes().codes if code in sums.index}
