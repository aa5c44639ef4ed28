"""A second way to the same sums: plain SQL on stored rows. Shares no code with the cube or the slices."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from unionmap.model.slices import Slice

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT / "data" / "codelists"

COLUMN = {
    key: key for key in ("district", "old_commune", "new_commune", "ownership", "legal", "type", "upper")
}
COLUMN |= {key: key for key in ("zone", "budget", "r4")} | {"commune_2026": "new_commune"}
MERGED_2025_01 = {"29242": ("29242", "29245", "29251")}
"""Dimensions that are stored as they are asked for."""


def _rows(name: str) -> list[dict[str, str]]:
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OWNERSHIP = _rows("ownership")
SECTIONS = _rows("vsic")
CHANGES = _rows("vsic_change")
BANDS = {row["code"]: row for row in _rows("size_band")}


def _list(codes: list[str]) -> str:
    return "(" + ", ".join("'" + code.replace("'", "''") + "'" for code in codes) + ")"


def _sector(code: str) -> str:
    newer = [row["to_code"] for row in CHANGES if row["from_code"] == code]
    shared = {row["to_code"] for row in CHANGES if row["from_code"] != code}
    own = _list([new for new in newer if new not in shared])
    return f"((vsic_version = '2018' AND vsic = '{code}') OR (vsic_version = '2025' AND vsic IN {own}))"


def _band(code: str) -> str:
    lower, upper = BANDS[code]["min"], BANDS[code]["max"]
    return f"(workers >= {lower}" + (f" AND workers <= {upper})" if upper else ")")


def _owned(key: str, codes: tuple[str, ...]) -> str:
    return "ownership IN " + _list([row["code"] for row in OWNERSHIP if row[key] in codes])


def _condition(key: str, codes: tuple[str, ...]) -> str:
    if key in ("r2", "r3"):
        return _owned(key, codes)
    if key == "broad":
        codes = tuple(r["code"] for r in SECTIONS if r["version"] == "2018" and r["broad"] in codes)
    if key in ("sector", "broad"):
        return "(" + " OR ".join(_sector(code) for code in codes) + ")"
    if key == "size":
        return "(" + " OR ".join(_band(code) for code in codes) + ")"
    if key == "commune_2025_01":
        return f"old_commune IN {_list([old for c in codes for old in MERGED_2025_01.get(c, (c,))])}"
    return f"{COLUMN[key]} IN {_list(list(codes))}"


def where(slice_: Slice) -> str:
    """The slice as a condition on ``unions``, without its largest union being taken out."""
    parts = [_condition(key, codes) for key, codes in slice_.where]
    if slice_.enterprise:
        parts.append(_owned("enterprise", ("1",)))
    if slice_.pub100 != "in":
        parts.append("coalesce(budget, '') " + ("=" if slice_.pub100 == "only" else "<>") + " 'NSNN100'")
    return " AND ".join(parts) or "1 = 1"


APPLIES = _owned("agreement_applies", ("1",))
LOST = "(lost_quit + lost_moved + lost_resigned + lost_dissolved)"
SUMS = {
    "unions": "count(*) FILTER (WHERE status = 'active')",
    "members": "sum(members) FILTER (WHERE status = 'active')",
    "members_missing": "count(*) FILTER (WHERE status = 'active' AND members IS NULL)",
    "female": "sum(female) FILTER (WHERE status = 'active')",
    "female_missing": "count(*) FILTER (WHERE status = 'active' AND female IS NULL)",
    "workers": "sum(workers) FILTER (WHERE status = 'active')",
    "admitted": "sum(admitted)",
    "lost": f"sum({LOST})",
    "lost_missing": f"count(*) FILTER (WHERE {LOST} IS NULL)",
    "net_change": f"sum(admitted + transferred_in - {LOST})",
    "employee_members": "sum(members) FILTER (WHERE status = 'active' AND type = 'CDCS')",
    "union_employees": "sum(workers) FILTER (WHERE status = 'active' AND type = 'CDCS')",
    "applicable_units": f"count(*) FILTER (WHERE status = 'active' AND {APPLIES})",
    "applicable_workers": f"sum(workers) FILTER (WHERE status = 'active' AND {APPLIES})",
    "agreement_units": f"count(*) FILTER (WHERE status = 'active' AND {APPLIES} AND "
    "agreement_signed <= :period AND :period <= agreement_expires)",
    "agreement_workers": f"sum(workers) FILTER (WHERE status = 'active' AND {APPLIES} AND "
    "agreement_signed <= :period AND :period <= agreement_expires)",
}


def union_sums(connection: Connection, upload: int, period: date, slice_: Slice) -> dict[str, int]:
    """Sums over the rows of one upload that a slice leaves."""
    asked = {"upload": upload, "period": period.isoformat()}
    rows = f"SELECT * FROM unions WHERE upload_id = :upload AND {where(slice_)}"
    if slice_.without_largest:
        rows += f" AND union_id NOT IN ({_largest(where(slice_))})"
    columns = ", ".join(f"{expression} AS {name}" for name, expression in SUMS.items())
    found: dict[str, Any] = dict(
        connection.execute(text(f"SELECT {columns} FROM ({rows})"), asked).mappings().one()
    )
    return {name: value or 0 for name, value in found.items()}


def _largest(condition: str) -> str:
    return (
        f"SELECT union_id FROM unions WHERE upload_id = :upload AND status = 'active' AND {condition} "
        "ORDER BY coalesce(members, 0) DESC, union_id LIMIT 1"
    )


def wage_workers(connection: Connection, upload: int, slice_: Slice) -> int:
    """Wage workers of one workforce upload; the slice may only name dimensions that it has."""
    query = f"SELECT sum(wage_workers) FROM workforce WHERE upload_id = :upload AND {where(slice_)}"
    return int(connection.execute(text(query), {"upload": upload}).scalar() or 0)


def units25(connection: Connection, upload: int, slice_: Slice) -> tuple[int, int]:
    """Employers of 25 or more workers, and those of them with a union, of one employer upload."""
    query = (
        "SELECT count(*), count(union_id) FROM employers "
        f"WHERE upload_id = :upload AND workers >= 25 AND {where(slice_)}"
    )
    all_of_them, with_union = connection.execute(text(query), {"upload": upload}).one()
    return int(all_of_them), int(with_union)
