"""A simulated plan is what the figures would be if those unions stood in the store."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.figures.candidates import candidate
from tests.figures.made import temporary_store
from tests.samples import EMPLOYER_PERIODS, PERIODS, Row, published, random_row, union
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.finder import Candidate, find
from unionmap.figures.measure import measure
from unionmap.figures.simulation import source_of_pay, with_new_unions
from unionmap.model.columns import FileKind
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.releases import Key

Rows = dict[Key, list[Row]]

LAST = PERIODS[-1]
REPORT: Key = ("unions", LAST)
REGISTER: Key = ("employers", EMPLOYER_PERIODS[-1])
UNIONS = 60
SLICES = [
    Slice(),
    Slice(enterprise=True),
    Slice(pub100="out"),
    Slice(without_largest=True),
    Slice.of(district=["842", "847"]),
    Slice.of(size=["W100-299", "W300"], r3="NNN"),
    Slice.of(upper="KKT"),
]


def founded(candidate: Candidate, row: Row) -> Row:
    """The row that the report of the new union would hold."""
    kept = ("district", "old_commune", "new_commune", "ownership", "legal", "vsic_version", "vsic")
    return union(
        f"new:{candidate.employer_id}",
        name=candidate.name,
        **{name: row[name] for name in kept},
        workers=candidate.workers,
        members=candidate.expected,
        female=None,
        admitted=candidate.expected,
        r4=None if candidate.codes["ownership"] in ("HC", "SNCL-N", "SNCL-T") else _local(candidate),
        budget=source_of_pay(candidate.codes["ownership"]),
    )


def _local(candidate: Candidate) -> str | None:
    return {"DNNN": "BANNGANH", "KXD": "KXD", "unknown": None}.get(candidate.codes["ownership"], "NGOAIQD")


def cubes(store: Store, seed: int) -> tuple[Cube, Cube]:
    """The simulated cube of some employers' unions, and the cube of a store in which they stand."""
    chance = random.Random(seed)
    rows = random_rows(chance)
    cube = load_cube(store, published(store, rows))
    listed = find(store, cube, LAST).candidates
    chosen = chance.sample(listed, chance.randint(1, len(listed)))
    return with_new_unions(cube, LAST, chosen), load_cube(store, published(store, joined(rows, chosen)))


def random_rows(chance: random.Random) -> Rows:
    rows: Rows = {("workforce", PERIODS[0]): several(chance, "workforce", PERIODS[0])}
    rows |= {("unions", day): several(chance, "unions", day) for day in PERIODS}
    for day in EMPLOYER_PERIODS:
        rows["employers", day] = [
            {**row, "union_id": named(chance)} for row in several(chance, "employers", day)
        ]
    return rows


def several(chance: random.Random, kind: FileKind, day: date) -> list[Row]:
    return [random_row(chance, kind, number, day) for number in range(UNIONS)]


def named(chance: random.Random) -> str | None:
    return chance.choice((None, None, f"unions-{chance.randrange(UNIONS):04}", "elsewhere"))


def joined(rows: Rows, chosen: Sequence[Candidate]) -> Rows:
    """The rows with the unions of these employers, as reports and register would tell of them."""
    register = {str(row["employer_id"]): row for row in rows[REGISTER]}
    reports = [founded(employer, register[employer.employer_id]) for employer in chosen]
    for employer in chosen:
        row = register[employer.employer_id]
        register[employer.employer_id] = {**row, "union_id": f"new:{employer.employer_id}"}
    return {**rows, REPORT: [*rows[REPORT], *reports], REGISTER: [*register.values()]}


@pytest.mark.parametrize("seed", range(3))
def test_simulated_figures_are_those_of_a_store_with_the_unions(seed: int) -> None:
    with temporary_store() as store:
        simulated, stored = cubes(store, seed)
    differing = [
        (indicator, slice_, by)
        for indicator in INDICATORS
        for slice_ in SLICES
        for by in ("district", "ownership", "size")
        if told(simulated, indicator, slice_, by) != told(stored, indicator, slice_, by)
    ]
    assert differing == []


def told(cube: Cube, indicator: str, slice_: Slice, by: str) -> object:
    """Everything a figure says but the number of the release."""
    figures = measure(cube, indicator, LAST, slice_, by)
    everything = [figures.total, *figures.rows.values()]
    return [replace(figure, basis=replace(figure.basis, release=0)) for figure in everything]


def test_other_periods_stay_as_they_are_and_the_cube_itself_is_not_touched(demo_cube: Cube) -> None:
    day, earlier = date(2026, 9, 30), date(2026, 6, 30)
    before = measure(demo_cube, "members", day).total
    simulated = with_new_unions(demo_cube, day, [candidate()])
    assert measure(simulated, "members", day).total.value == (before.value or 0) + 36
    assert measure(simulated, "members", earlier).total == measure(demo_cube, "members", earlier).total
    assert measure(demo_cube, "members", day).total == before


def test_nobody_changes_nothing(demo_cube: Cube) -> None:
    assert with_new_unions(demo_cube, date(2026, 9, 30), []) is demo_cube
