"""What happened to unions, in the order in which it happened."""

from __future__ import annotations

import pandas as pd
from numpy.random import Generator

from data.demo.generator.closings import NEVER
from data.demo.generator.employers import enterprises
from data.demo.generator.names import MARK, UNION
from data.demo.generator.periods import BASELINE, GIVEN, REFORM, day_in
from data.demo.generator.uppers import upper_at
from unionmap.model.codelists import codelist

COLUMNS = ["date", "event", "union_id", "into", "decision", "reason", "note", "synthetic"]
RENAMED = 6


def events(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Events in order; ``into`` is the union merged into or the upper-level union moved to."""
    table = pd.concat(
        [_foundings(register), _closings(register), _moves(register), _renamings(register, rng)]
    )
    table = table.fillna("").assign(synthetic=1).sort_values(["date", "event", "union_id"], ignore_index=True)
    number = table.groupby(table["date"].map(lambda day: day.year)).cumcount() + 1
    return table.assign(decision=[f"{n}/QĐ-LĐLĐ{MARK}" for n in number])[COLUMNS]


def _foundings(register: pd.DataFrame) -> pd.DataFrame:
    new = register[register["opens"] > BASELINE]
    return pd.DataFrame({"date": new["founded"], "event": "FOUNDED", "union_id": new.index})


def _closings(register: pd.DataFrame) -> pd.DataFrame:
    gone = register[register["closes"] < NEVER]
    return pd.DataFrame(
        {
            "date": gone["closed"],
            "event": gone["ending"].str.upper(),
            "union_id": gone.index,
            "into": gone["into"],
            "reason": gone["reason"],
        }
    )


def _moves(register: pd.DataFrame) -> pd.DataFrame:
    there = register[(register["founded"] < REFORM) & (register["closed"] > REFORM)]
    return pd.DataFrame(
        {
            "date": REFORM,
            "event": "MOVED",
            "union_id": there.index,
            "into": upper_at(there, REFORM),
            "reason": "SX2025",
            "note": ["Từ " + codelist("upper_union").label(upper).vi for upper in there["upper"]],
        }
    )


def _renamings(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    stable = enterprises(register[(register["opens"] == BASELINE) & (register["closes"] == NEVER)])
    chosen = stable.loc[sorted(rng.choice(stable.index, RENAMED, replace=False))]
    return pd.DataFrame(
        {
            "date": [day_in(GIVEN[rng.integers(len(GIVEN))], rng) for _ in chosen.index],
            "event": "RENAMED",
            "union_id": chosen.index,
            "note": [f"Tên cũ: {UNION}Doanh nghiệp {chr(65 + i)}{MARK}" for i in range(RENAMED)],
        }
    )
