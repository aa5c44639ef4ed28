"""Twelve unions on a sheet (``by_hand.csv``), added up by eye: the figures are what a pencil says.

At 31/3/2025, active unions only (workers / members / women):

    842   U01 40/38/19   U02 60/60/45   U03 100/95/32   U04 200/160/105   U12 53/30/12   =   453/  383/ 213
    846   U05 1000/850/646              U06 180/150/80                                   =  1180/ 1000/ 726
    849   U08 50/50/40   U09 540/340/275               U11 27/27/6                       =   617/  417/ 321
                                                                                           2250/ 1800/1260

At 31/12/2024 there are eleven: 842 400/340/195, 846 1280/950/720, 849 640/450/335; together 2320/1740/1250.
In between U12 was founded, U07 went into U06, and U10 was dissolved.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from tests.figures.made import BEFORE, NOW, Files, temporary_store
from tests.samples import published
from unionmap.figures.agreements import IN_FORCE, Standing, agreements, applicable, units_in
from unionmap.figures.balance import balance
from unionmap.figures.basis import State
from unionmap.figures.change import change
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.decomposition import Rows, decompose
from unionmap.figures.measure import measure
from unionmap.figures.movements import Part
from unionmap.model.files import read_rows
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.register import union_rows
from unionmap.store.typed import typed_row

SHEET = Path(__file__).with_name("by_hand.csv")
DISTRICTS = ("842", "846", "849")
FDI = Slice.of(ownership="FDI")


@pytest.fixture(scope="module")
def sheet() -> Iterator[tuple[Store, int]]:
    """A store that holds the sheet, and its release."""
    told: dict[date, list[dict[str, str]]] = {BEFORE: [], NOW: []}
    for row in read_rows(SHEET):
        told[date.fromisoformat(row["period"])].append(row)
    files: Files = {
        ("unions", period): [typed_row("unions", row, number) for number, row in enumerate(rows, start=2)]
        for period, rows in told.items()
    }
    with temporary_store() as store:
        yield store, published(store, files)


@pytest.fixture(scope="module")
def cube(sheet: tuple[Store, int]) -> Cube:
    return load_cube(*sheet)


@pytest.fixture(scope="module")
def rows(sheet: tuple[Store, int]) -> Rows:
    return partial(union_rows, *sheet)


def exact(
    cube: Cube, indicator: str, period: date = NOW, slice_: Slice | None = None
) -> list[Fraction | None]:
    """The figure of the province, then those of the three districts."""
    found = measure(cube, indicator, period, slice_ or Slice(), "district")
    return [found.total.exact, *(found.rows[code].exact for code in DISTRICTS)]


def test_the_sheet_has_twelve_unions() -> None:
    assert len({row["union_id"] for row in read_rows(SHEET)}) == 12


@pytest.mark.parametrize(
    ("indicator", "by_hand"),
    [
        ("unions", [10, 5, 2, 3]),
        ("members", [1800, 383, 1000, 417]),
        ("workers", [2250, 453, 1180, 617]),
        ("female", [1260, 213, 726, 321]),
        ("admitted", [139, 7 + 15 + 30, 80 + 4, 1 + 2]),
        ("lost", [79, 2 + 2 + 5, 30 + 4, 1 + 15 + 20]),
        ("agreement_expired", [1, 1, 0, 0]),  # U04 alone
    ],
)
def test_counts(cube: Cube, indicator: str, by_hand: list[int]) -> None:
    assert exact(cube, indicator) == by_hand


@pytest.mark.parametrize(
    ("indicator", "by_hand"),
    [
        ("penetration", [80, Fraction(38300, 453), Fraction(100000, 1180), Fraction(41700, 617)]),
        ("average_members", [180, Fraction(383, 5), 500, 139]),
        ("female_share", [70, Fraction(21300, 383), Fraction(726, 10), Fraction(32100, 417)]),
        # In force: U03 of U03, U04, U12; U05 of U05, U06; U09 alone.
        ("agreement_units", [50, Fraction(100, 3), 50, 100]),
        # Their workers: 100 of 100 + 200 + 53; 1000 of 1000 + 180; 540 of 540.
        ("agreement_workers", [Fraction(164000, 2073), Fraction(10000, 353), Fraction(100000, 1180), 100]),
    ],
)
def test_rates_and_averages(cube: Cube, indicator: str, by_hand: list[Fraction]) -> None:
    assert exact(cube, indicator) == by_hand


@pytest.mark.parametrize(
    ("indicator", "by_hand"),
    [
        ("unions", [11, 4, 3, 4]),
        ("members", [1740, 340, 950, 450]),
        ("penetration", [75, 85, Fraction(95000, 1280), Fraction(45000, 640)]),
        ("agreement_units", [Fraction(400, 7), 100, Fraction(100, 3), 50]),
    ],
)
def test_the_quarter_before(cube: Cube, indicator: str, by_hand: list[Fraction]) -> None:
    assert exact(cube, indicator, BEFORE) == by_hand


def test_foreign_enterprises_alone(cube: Cube) -> None:
    assert exact(cube, "unions", slice_=FDI) == [2, 0, 1, 1]
    assert exact(cube, "members", slice_=FDI) == [1190, 0, 850, 340]
    # 340 of 540; 842 has no foreign enterprise, so no rate there, and no nought either.
    assert exact(cube, "penetration", slice_=FDI) == [Fraction(119000, 1540), None, 85, Fraction(34000, 540)]
    without = measure(cube, "penetration", NOW, FDI, "district").rows["842"]
    assert without.state == State.NOT_APPLICABLE


def test_the_change_between_the_quarters(cube: Cube) -> None:
    members, rate = (change(cube, known, BEFORE, NOW, by="district") for known in ("members", "penetration"))
    assert members.total.absolute == 60
    assert members.total.relative == Fraction(6000, 1740)
    assert [members.rows[code].absolute for code in DISTRICTS] == [383 - 340, 1000 - 950, 417 - 450]
    assert rate.total.absolute == 80 - 75
    assert rate.total.relative is None


def test_stocks_and_flows_and_what_no_flow_explains(cube: Cube) -> None:
    found = balance(cube, BEFORE, NOW)
    assert {name: amount.value for name, amount in found.coming.items()} == {
        "admitted": 7 + 15 + 80 + 4 + 1 + 2 + 30,
        "transferred_in": 30,
    }
    assert {name: amount.value for name, amount in found.going.items()} == {
        "lost_quit": 2 + 2 + 5 + 30 + 15,
        "lost_moved": 4,
        "lost_resigned": 1,
        "lost_dissolved": 20,
    }
    # The 30 of U07 came to U06 as transferred in, but U07 did not say where they went.
    assert found.residual == 1800 - (1740 + 139 + 30 - 79) == -30


def test_the_waterfall_of_members_closes(cube: Cube, rows: Rows) -> None:
    found = decompose(cube, rows, "members", BEFORE, NOW)
    steps = {part: step.value for part, step in found.steps.items()}
    assert steps == {
        Part.FOUNDED: 30,
        Part.ADMITTED: 109,
        Part.TRANSFERRED_IN: 30,
        Part.QUIT: -54,
        Part.MOVED: -4,
        Part.RESIGNED: -1,
        Part.DISSOLVED: -20,
        Part.MERGED: -30,
    }
    assert (found.opening.value, found.closing.value) == (1740, 1740 + sum(steps.values())) == (1740, 1800)


def test_the_waterfall_of_unions_closes(cube: Cube, rows: Rows) -> None:
    found = decompose(cube, rows, "unions", BEFORE, NOW)
    steps = {part: step.value for part, step in found.steps.items()}
    assert steps == {Part.FOUNDED: 1, Part.DISSOLVED: -1, Part.MERGED: -1}
    assert (found.opening.value, found.closing.value) == (11, 10)


def test_where_the_agreements_stand(rows: Rows) -> None:
    unions = rows(NOW)
    found = agreements(applicable(unions[unions["status"] == "active"], NOW), "district")
    assert {known: units_in(found.total, known) for known in Standing} == {
        Standing.LATER: 1,  # U05, until 31/5/2027
        Standing.WITHIN_12: 1,  # U03, until 31/12/2025
        Standing.WITHIN_6: 0,
        Standing.WITHIN_3: 1,  # U09, until 31/5/2025
        Standing.EXPIRED: 1,  # U04, until 28/2/2025
        Standing.UNCLEAR: 0,
        Standing.NEVER: 2,  # U06 and U12
    }
    assert [units_in(found.rows[code], *IN_FORCE) for code in DISTRICTS] == [1, 1, 1]


def test_the_sums_by_hand_are_those_of_the_sheet() -> None:
    sheet = pd.read_csv(SHEET).query("status == 'active'")
    added = sheet.groupby(["period", "district"])[["workers", "members", "female"]].sum()
    assert added.astype(int).to_numpy().tolist() == [
        [400, 340, 195],
        [1280, 950, 720],
        [640, 450, 335],
        [453, 383, 213],
        [1180, 1000, 726],
        [617, 417, 321],
    ]
