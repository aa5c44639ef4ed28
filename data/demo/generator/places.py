"""In which commune a unit stands."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
from numpy.random import Generator

from unionmap.model.codelists import areas
from unionmap.model.files import GEO, read_rows

SEATS = {
    "842": ("29239", "29242"),
    "844": ("29266",),
    "845": ("29308",),
    "846": ("29341",),
    "847": ("29374",),
    "848": ("29416",),
    "849": ("29461",),
    "850": ("29513",),
    "851": ("29512", "29516"),
}
"""Communes where a district's offices and most of its larger firms stand."""
SEAT_WEIGHT = 4.0
ZONE_COMMUNES = {"LONGDUC": ("29263",), "DINHAN": ("29524", "29527")}
UNPLACED = ("TV0175", "TV0232", "TV0298", "TV0655")
"""Unions whose commune was never reported; their district is known."""


@cache
def communes(district: str) -> tuple[str, ...]:
    """Communes of an old district, in the order of their codes."""
    return tuple(sorted(areas("communes-2021").having("parent", district)))


@cache
def successors() -> dict[str, str]:
    """New commune of every old commune; none of the province was divided."""
    rows = read_rows(GEO / "crosswalk-2025.csv")
    return {row["old_commune_code"]: row["new_commune_code"] for row in rows if row["type"] == "full"}


def pick(district: str, zone: str, rng: Generator) -> str:
    """An old commune for one unit: its zone's where it is in one, else the seat more often than the rest."""
    if zone in ZONE_COMMUNES:
        return str(rng.choice(ZONE_COMMUNES[zone]))
    codes = communes(district)
    weights = np.array([SEAT_WEIGHT if code in SEATS[district] else 1.0 for code in codes])
    return str(rng.choice(codes, p=weights / weights.sum()))


def commune_offices(offices: pd.DataFrame) -> pd.Series[str]:
    """The commune of each commune office: in every district its smallest offices, one for each commune."""
    found: dict[str, str] = {}
    for district, own in offices.groupby("district"):
        small_first = own.sort_values("members", kind="stable").index
        found |= dict(zip(small_first, communes(str(district)), strict=False))
    return pd.Series(found)


def with_places(units: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """Units (``district``, ``zone``) with their ``old_commune`` and ``new_commune``."""
    old = [pick(d, z, rng) for d, z in zip(units["district"], units["zone"], strict=True)]
    return units.assign(old_commune=old, new_commune=[successors()[code] for code in old])
