"""What a report is silent about stays as it was known: a monthly file of figures tells no union's sector.

Only attributes are carried on, and only where the file has no column for them; a figure that is not reported
is not known, and a cell left blank in a column that is there says so.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from unionmap.intake.checks_between import ID_OF
from unionmap.intake.ownership import LIMITED, NOT_DETERMINED
from unionmap.intake.rows import RowsResult
from unionmap.model.columns import COLUMNS, FileKind

NEVER = frozenset({"name", "upper", "status"})
"""What every report says anew of a unit, or what follows from who sends it."""
DEFAULTED = frozenset({"type", "budget", "r4", "vsic_version"})
"""Filled in by the intake where a file is silent: what was known is better."""

_OWNERSHIP = ("ownership", "ownership_state", "ownership_domestic", "ownership_foreign")
_PLACE = ("commune", "address")
TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "ownership": _OWNERSHIP,
    "legal": ("legal", "legal_joint_stock", "legal_limited"),
    "district": ("district", *_PLACE),
    "old_commune": ("old_commune", *_PLACE),
    "new_commune": ("new_commune", *_PLACE),
    "vsic_version": ("vsic",),
}
"""Fields of a sheet that say a column, where they are others than the column itself."""
_GENERAL = {"ownership": NOT_DETERMINED, "legal": LIMITED}
"""What the intake writes where a file says less than was known."""
ALONG_WITH = {
    "legal": "ownership",
    "budget": "ownership",
    "r4": "ownership",
    "old_commune": "district",
    "new_commune": "district",
}
"""Columns that are carried only while another one is what it was."""


@dataclass(frozen=True, eq=False)
class Carried:
    """Rows with what was carried on, and for how many of them each column was."""

    rows: pd.DataFrame
    counts: Mapping[str, int]


def carried(result: RowsResult, rows: pd.DataFrame, known: pd.DataFrame | None, kind: FileKind) -> Carried:
    """Fill in, from what was known of the same unit, what the rows' sheets have no column for."""
    if known is None or rows.empty:
        return Carried(rows, {})
    before = known.set_index(ID_OF[kind]).reindex(rows[ID_OF[kind]]).set_axis(rows.index)
    filled, counts = rows.copy(), dict[str, int]()
    for name in _names(kind):
        now, was = filled[name].astype(object), before[name].astype(object)
        taken = _silent(result, name) & was.notna() & (now.isna() | _is_default(now, name))
        if name in ALONG_WITH:
            taken &= filled[ALONG_WITH[name]].astype(object) == before[ALONG_WITH[name]].astype(object)
        filled[name] = now.where(~taken, was).astype(rows[name].dtype)
        changed = int((taken & (now != was)).sum())
        counts |= {name: changed} if changed else {}
    return Carried(filled, counts)


def _names(kind: FileKind) -> list[str]:
    """Attributes in an order in which each follows the one along with which it is carried."""
    own = [c.name for c in COLUMNS[kind] if c.kind in ("text", "code", "date")]
    return sorted(set(own) - NEVER - {ID_OF[kind]}, key=lambda name: (name in ALONG_WITH, own.index(name)))


def _silent(result: RowsResult, name: str) -> pd.Series[bool]:
    """Which rows stand in a sheet that says nothing of a column."""
    sheets = [sheet for sheet, mapping in result.mappings.items() if not _told(name, mapping.columns)]
    return result.aside["sheet"].isin(sheets)


def _told(name: str, fields: Collection[str]) -> bool:
    return not set(TOLD_BY.get(name, (name,))).isdisjoint(fields)


def _is_default(now: pd.Series[Any], name: str) -> pd.Series[bool]:
    """Whether a cell is only what the intake assumes where nothing is said."""
    if name in _GENERAL:
        return now == _GENERAL[name]
    return pd.Series(name in DEFAULTED, index=now.index)
