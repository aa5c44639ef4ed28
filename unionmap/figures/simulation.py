"""What the figures would be with new unions: the cube with their rows added, so that every figure follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from unionmap.figures.cube import Cube, Table
from unionmap.figures.finder import Candidate
from unionmap.figures.slicing import BUDGET_PAID_OWNERSHIP
from unionmap.model.codelists import UNKNOWN, codelist

Row = dict[str, str | int]
"""A cell of the cube: codes of dimensions and sums of measures."""

SELF_FINANCED = "TUCHU"
BUSINESS = "SXKD"


def with_new_unions(cube: Cube, period: date, employers: Sequence[Candidate]) -> Cube:
    """The cube as if each of these employers had a union at a period, with the members to expect there.

    All of them count as admitted in the period; how many are women is not known, there is no agreement, and
    no upper-level union or zone is named. The register used at the period says that they have a union.
    """
    day = cube.employers.latest(period)
    if not employers or period not in cube.unions.frames or day is None:
        return cube
    rows: list[Row] = [{**_codes(employer), **_union_sums(employer)} for employer in employers]
    named = [row | _identity(employer) for row, employer in zip(rows, employers, strict=True)]
    organised: list[Row] = [{**employer.codes, **_register_sums(employer)} for employer in employers]
    return replace(
        cube,
        unions=_extended(cube.unions, period, rows),
        employers=_extended(cube.employers, day, organised),
        leading={**cube.leading, period: _appended(cube.leading[period], named)},
        presence={
            dimension: {**days, period: {**days.get(period, {}), **_present(rows, dimension)}}
            for dimension, days in cube.presence.items()
        },
    )


def _codes(employer: Candidate) -> Row:
    """The dimensions of the new union, as far as the register tells them."""
    own = employer.codes
    kind = codelist("ownership").entries.get(own["ownership"])
    further = {
        "type": "CDCS",
        "r4": kind.attributes["r4"] or UNKNOWN if kind else UNKNOWN,
        "upper": UNKNOWN,
        "zone": UNKNOWN,
        "budget": source_of_pay(own["ownership"]),
    }
    return {**own, **further}


def source_of_pay(ownership: str) -> str:
    """How a unit of a kind of ownership pays its workers, where the kind alone says so."""
    if ownership in codelist("ownership").having("enterprise"):
        return BUSINESS
    public = ownership in codelist("ownership").having("public")
    return SELF_FINANCED if public and ownership not in BUDGET_PAID_OWNERSHIP else UNKNOWN


def _union_sums(employer: Candidate) -> Row:
    workers, members = employer.workers, employer.expected
    sums: Row = {
        **dict.fromkeys(("reports", "unions", "employee_units", "female_missing"), 1),
        **dict.fromkeys(("members", "employee_members", "admitted", "net_change"), members),
        **dict.fromkeys(("workers", "union_employees"), workers),
    }
    if employer.codes["ownership"] in codelist("ownership").having("agreement_applies"):
        sums |= {"applicable_units": 1, "applicable_workers": workers}
    return sums


def _register_sums(employer: Candidate) -> Row:
    """What changes in the register; nothing where it names a union already, be it one that has ended."""
    if employer.ended is not None:
        return {}
    return {"units25_with_union": 1, "unorganised_units": -1, "unorganised_workers": -employer.workers}


def _identity(employer: Candidate) -> Row:
    return {"union_id": f"new:{employer.employer_id}", "name": employer.name}


def _extended(table: Table, day: date, rows: Iterable[Row]) -> Table:
    return replace(table, frames={**table.frames, day: _appended(table.frames[day], rows)})


def _appended(frame: pd.DataFrame, rows: Iterable[Row]) -> pd.DataFrame:
    """The frame with further rows; sums that a row does not name are nought."""
    whole = [{name: row.get(name, 0) for name in frame.columns} for row in rows]
    added = pd.DataFrame(whole, columns=frame.columns).astype(frame.dtypes.to_dict())
    return pd.concat([frame, added], ignore_index=True)


def _present(rows: Iterable[Row], dimension: str) -> dict[str, bool]:
    return {str(row[dimension]): True for row in rows}
