"""The employer register: enterprises with a union and, above all, those without one."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator import source
from data.demo.generator.names import UNION, Names
from data.demo.generator.periods import BASELINE, PERIODS, REGISTERED
from data.demo.generator.places import with_places
from data.demo.generator.register import legal_form
from data.demo.generator.shares import spread
from unionmap.model.codelists import codelist

LARGE = 25
SMALL_PER_LARGE = 2
NEW_LARGE, NEW_SMALL = 26, 18
KINDS = {
    "TNHH": ("Công ty TNHH", 0.56, "CCCFGGGHINA"),
    "CTCP": ("Công ty cổ phần", 0.12, "CCFGA"),
    "DNTN": ("DNTN", 0.18, "GGGFCI"),
    "HTX": ("HTX/Quỹ tín dụng", 0.08, "A"),
    "SNNCL": ("Cơ sở ngoài công lập", 0.04, "PPQ"),
    "FDI": ("Công ty FDI", 0.02, "C"),
}
"""Ownership of the units without a union: how they are named, how often they occur, their sectors."""
TYPICAL_EXCESS = 32.0
LARGEST = 320
PACE = (0.003, 0.01)
"""Mean and standard deviation of the quarterly growth of a unit without a union."""
DESCRIBED = ["district", "old_commune", "new_commune", "ownership", "legal", "vsic_version", "vsic"]
"""Where a unit is and what it does, as both registers tell it."""
COLUMNS = ["period", "employer_id", "name", *DESCRIBED, "workers", "union_id", "synthetic"]


def enterprises(units: pd.DataFrame) -> pd.DataFrame:
    """Those of the units that count as enterprises."""
    return units[units["ownership"].isin(codelist("ownership").having("enterprise"))]


def pool(register: pd.DataFrame, names: Names, rng: Generator) -> pd.DataFrame:
    """Enterprises that have no union at the baseline or appear after it, by ``employer_id``.

    ``workers`` are those at ``enters``; ``pace`` is the quarterly growth from then on.
    """
    large = source.large_without_union()
    new = [spread(total, np.asarray(large, dtype=np.float64)) for total in (NEW_LARGE, NEW_SMALL)]
    counts = [large.to_numpy(), large.to_numpy() * SMALL_PER_LARGE, *new]
    units = pd.DataFrame(
        {"district": district, "large": group % 2 == 0, "new": group > 1}
        for group, by_district in enumerate(counts)
        for district, count in zip(large.index, by_district, strict=True)
        for _ in range(count)
    )
    return _described(_sized(units, rng), len(enterprises(register)), names, rng)


def _sized(units: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    count = len(units)
    excess = np.minimum(rng.exponential(TYPICAL_EXCESS, count), LARGEST - LARGE).astype(int)
    return units.assign(
        workers=np.where(units["large"], LARGE + excess, rng.integers(6, LARGE, count)),
        pace=rng.normal(*PACE, count),
        enters=[PERIODS[rng.integers(1, len(PERIODS))] if new else BASELINE for new in units["new"]],
        ownership=rng.choice(list(KINDS), count, p=[share for _, share, _ in KINDS.values()]),
    )


def _described(units: pd.DataFrame, known: int, names: Names, rng: Generator) -> pd.DataFrame:
    units = units.sort_values(["enters", "district"], kind="stable").reset_index(drop=True)
    units.index = pd.Index([f"DV{known + 1 + i:04d}" for i in units.index], name="employer_id")
    owners = list(units["ownership"])
    units = units.assign(
        zone="NONE",
        vsic_version="2018",
        vsic=[str(rng.choice(list(KINDS[owner][2]))) for owner in owners],
        legal=[legal_form(owner, rng) for owner in owners],
        name=[names.next(KINDS[o][0], d) for o, d in zip(owners, units["district"], strict=True)],
    )
    return with_places(units, rng)


def numbered(register: pd.DataFrame) -> pd.Series[str]:
    """Employer ids of the baseline's enterprise unions, empty for all other unions."""
    own = enterprises(register).index
    ids = pd.Series([f"DV{i:04d}" for i in range(1, len(own) + 1)], index=own)
    return ids.reindex(register.index, fill_value="")


def workers_at(units: pd.DataFrame, period: date) -> pd.Series[int]:
    """Workers of the units of a pool that have appeared by a period and have no union."""
    known = units[units["enters"] <= period]
    quarters = [PERIODS.index(period) - PERIODS.index(entered) for entered in known["enters"]]
    return (known["workers"] * (1 + known["pace"]) ** quarters).round().astype(int)


def employer_register(register: pd.DataFrame, quarterly: pd.DataFrame, without: pd.DataFrame) -> pd.DataFrame:
    """All enterprises at the register's cut-off dates, each with the union active in it, if any."""
    units = enterprises(register)
    active = quarterly[quarterly["status"] == "active"].set_index("period")
    tables = []
    for period in REGISTERED:
        organised = _organised(units, active.loc[[period]].set_index("union_id")["workers"])
        gone = units.loc[units["opens"] <= period, "employer_id"]
        others = _unorganised(without, workers_at(without, period).drop(gone, errors="ignore"))
        tables.append(pd.concat([organised, others]).assign(period=period, synthetic=1))
    return pd.concat(tables).sort_values(["period", "employer_id"])[COLUMNS]


def _organised(units: pd.DataFrame, workers: pd.Series[int]) -> pd.DataFrame:
    units = units.loc[units.index.intersection(workers.index)]
    names = units["name"].str.removeprefix(UNION)
    return units.assign(union_id=units.index, workers=workers, name=names)


def _unorganised(without: pd.DataFrame, workers: pd.Series[int]) -> pd.DataFrame:
    return without.loc[workers.index].assign(workers=workers, union_id="").reset_index()
