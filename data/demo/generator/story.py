"""The whole story, told once from one seed: every table of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.random import Generator

from data.demo.generator import source
from data.demo.generator.agreements import agreements
from data.demo.generator.closings import with_closings, with_dissolution
from data.demo.generator.continuation import go_on
from data.demo.generator.corrections import corrected
from data.demo.generator.diary import diary
from data.demo.generator.divisions import divisions
from data.demo.generator.employers import DESCRIBED, employer_register, numbered, pool
from data.demo.generator.events import events
from data.demo.generator.flows import GAINS, LOSSES
from data.demo.generator.foundings import foundings
from data.demo.generator.growth import grow
from data.demo.generator.names import Names
from data.demo.generator.periods import ANCHOR, BASELINE, PERIODS, rows_of
from data.demo.generator.register import baseline_register
from data.demo.generator.uppers import upper_at
from data.demo.generator.workforce import workforce

SEED = 892_53871
UNION_COLUMNS = [
    *("union_id", "name", "type", "trade"),
    *DESCRIBED,
    *("zone", "budget", "r4", "founded", "synthetic"),
]
QUARTERLY_COLUMNS = ["period", "union_id", "status", "upper", "workers", "members", "female", *GAINS, *LOSSES]


@dataclass(frozen=True)
class Story:
    """The tables, each sorted, with the columns of its file."""

    unions: pd.DataFrame
    quarterly: pd.DataFrame
    agreements: pd.DataFrame
    events: pd.DataFrame
    employers: pd.DataFrame
    workforce: pd.DataFrame
    corrected: pd.DataFrame
    allocations: pd.DataFrame
    follow_ups: pd.DataFrame


def tell(seed: int = SEED) -> Story:
    """The demonstration, the same for the same seed."""
    rng = np.random.default_rng(seed)
    register, without = _cast(rng)
    quarterly = _quarterly(register, rng)
    employers = employer_register(register, quarterly, without)
    return Story(
        unions=register.reset_index().assign(synthetic=1)[UNION_COLUMNS],
        quarterly=quarterly,
        agreements=agreements(register, rng),
        events=events(register, rng),
        employers=employers,
        workforce=workforce(register, quarterly, employers, rng),
        corrected=corrected(quarterly),
        allocations=divisions(register, quarterly),
        follow_ups=diary(employers),
    )


def _cast(rng: Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every union there ever is, with its fate, and the employers that have none."""
    first = baseline_register(source.unions(), rng).assign(opens=BASELINE)
    first = first.assign(employer_id=numbered(first))
    names = Names(first["name"])
    without = pool(first, names, rng)
    register = pd.concat([first, foundings(without, names, len(first) + 1, rng)])
    return with_dissolution(with_closings(register, rng), rng), without


def _quarterly(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    given = grow(register, rng)
    rows = pd.concat([given, go_on(register, rows_of(given, ANCHOR), rng)]).reset_index()
    units = register.loc[rows["union_id"]].set_axis(rows.index)
    female = np.floor(rows["members"] * _female_share(register).loc[rows["union_id"]].to_numpy() + 0.5)
    rows = rows.assign(
        female=female.astype(int),
        status=units["ending"].where(units["closes"] <= rows["period"], "active"),
        upper=pd.concat([upper_at(units[rows["period"] == period], period) for period in PERIODS]),
    )
    return rows.sort_values(["period", "union_id"])[QUARTERLY_COLUMNS]


def _female_share(register: pd.DataFrame) -> pd.Series[float]:
    """Women among members: a union's own share at the baseline, else that of its ownership."""
    first = register[register["opens"] == BASELINE]
    sums = first.groupby("ownership")[["female", "members"]].sum()
    own = register["female"] / register["members"]
    return own.fillna(register["ownership"].map(sums["female"] / sums["members"]))
