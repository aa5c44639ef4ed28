"""Write ``geo/national/`` anew from the tables of the package ``vietnamadminunits`` (MIT), read as data.

    python -m tools.national_units WHEEL

``WHEEL`` is the package's file as its registry hands it out; nothing of it is run or installed. What is
written is described in ``geo/README.md``. Corrections lie beside it, made by hand, and are left as they are.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from tools.serving import ROOT

NATIONAL = ROOT / "geo" / "national"
TABLES, PASSAGES = "vietnamadminunits/data/dataset.db", "vietnamadminunits/data/converter_2025.json"
OLD = "SELECT DISTINCT {columns} FROM admin_units_legacy WHERE {code} IS NOT NULL ORDER BY {code}"
NEW = "SELECT DISTINCT {columns} FROM admin_units WHERE {code} IS NOT NULL ORDER BY {code}"
UNITS = {
    "provinces-63": (OLD, "provinceCode", "province", "''"),
    "districts-63": (OLD, "districtCode", "district", "provinceCode"),
    "communes-63": (OLD, "wardCode", "ward", "districtCode"),
    "provinces-34": (NEW, "provinceCode", "province", "''"),
    "communes-34": (NEW, "wardCode", "ward", "provinceCode"),
}
"""By level: where it stands, and the columns of its code, its name and its parent."""

Rows = Sequence[tuple[str, ...]]


def main(wheel: str) -> None:
    with zipfile.ZipFile(wheel) as package, tempfile.TemporaryDirectory() as folder:
        tables = sqlite3.connect(package.extract(TABLES, folder))
        passages = json.loads(package.read(PASSAGES))
    units = [row for level in UNITS for row in _units(tables, level, passages["DICT_PROVINCE"])]
    _write("units.csv", ("level", "code", "name", "parent"), units)
    _write("crosswalk.csv", ("old", "new", "type"), sorted(_crosswalk(tables, passages)))


def _units(tables: sqlite3.Connection, level: str, merged: dict[str, list[str]]) -> Rows:
    query, code, name, parent = UNITS[level]
    rows = tables.execute(query.format(columns=f"{code}, {name}, {parent}", code=code)).fetchall()
    if level == "provinces-63":
        into = _merged_into(tables, merged)
        rows = [(code, name, into[code]) for code, name, _ in rows]
    return [(level, *row) for row in rows]


def _merged_into(tables: sqlite3.Connection, merged: dict[str, list[str]]) -> dict[str, str]:
    """The new province of every old one."""
    old = dict(tables.execute("SELECT DISTINCT provinceKey, provinceCode FROM admin_units_legacy"))
    new = dict(tables.execute("SELECT DISTINCT provinceKey, provinceCode FROM admin_units"))
    return {old[key]: new[into] for into, keys in merged.items() for key in keys}


def _crosswalk(tables: sqlite3.Connection, passages: dict[str, dict[str, dict[str, list[str]]]]) -> Rows:
    """Old commune, new commune, ``full`` or ``partial``. Island districts had no commune: their own code."""
    old = {
        "_".join((province, district, commune or "")): code
        for province, district, commune, code in tables.execute(
            "SELECT provinceKey, districtKey, wardKey, coalesce(wardCode, districtCode)"
            " FROM admin_units_legacy"
        )
    }
    new = {
        (province, commune): code
        for province, commune, code in tables.execute(
            "SELECT provinceKey, wardKey, wardCode FROM admin_units"
        )
    }
    whole = [
        (old[key], new[province, commune], "full")
        for province, communes in passages["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
        for commune, keys in communes.items()
        for key in keys
    ]
    divided = [
        (old[key], new[province, str(part["newWardKey"])], "partial")  # type: ignore[index]
        for province, communes in passages["DICT_PROVINCE_WARD_DIVIDED"].items()
        for key, parts in communes.items()
        for part in parts
    ]
    return [*whole, *divided]


def _write(name: str, heading: tuple[str, ...], rows: Rows) -> None:
    with Path(NATIONAL / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)


if __name__ == "__main__":
    main(sys.argv[1])
