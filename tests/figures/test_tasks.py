"""Tasks that follow from the figures: new unions, trades, zones, offices required, divisions in force."""

from __future__ import annotations

from datetime import date

import pytest

from tests.figures.made import BEFORE, NOW, cube_of, temporary_store
from tests.samples import Row, published, union
from unionmap.figures.basis import State
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.slicing import WHOLE
from unionmap.figures.tasks import divisions, foundings, offices, trades, zones
from unionmap.figures.unions import unions_of
from unionmap.model.slices import Slice
from unionmap.store.allocations import NewAllocation, add_allocation
from unionmap.store.moment import now
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import Entry

UNIONS = (
    union("U1", ownership="TNHH", zone="LONGDUC", upper="KKT", members=90),
    union("U2", ownership="HC", zone="NONE", upper="LD-842", members=60),
    union("U3", ownership="ND", type="NDCS", trade="C", zone="NONE", upper="LD-842", members=30, workers=30),
    union("U4", ownership="ND", type="NDCS", trade="", zone="NONE", upper="LD-842", members=None),
    union("U5", ownership="ND", type="NDCS", trade="XD", status="dissolved", members=0),
)


def founded(union_id: str, day: date) -> Row:
    return {"date": day, "event": "FOUNDED", "union_id": union_id, "synthetic": True}


@pytest.fixture(scope="module")
def cube() -> Cube:
    return cube_of({("unions", BEFORE): UNIONS, ("unions", NOW): UNIONS})


def test_foundings_are_told_by_year_and_area() -> None:
    events = [founded("U1", date(2025, 1, 9)), founded("U2", date(2025, 2, 1)), founded("U1", BEFORE)]
    with temporary_store() as store:
        files = {("unions", BEFORE): UNIONS, ("unions", NOW): UNIONS, ("events", NOW): events}
        cube = load_cube(store, published(store, files))  # type: ignore[arg-type]
        found = foundings(store, cube, NOW, WHOLE)
        cut = foundings(store, cube, NOW, Slice.of(ownership="TNHH"))
    assert found is not None and cut is not None
    assert found.by_year == {2025: {"NNN": 1, "NN": 1}}
    assert (found.total(), found.total("NNN"), cut.total()) == (2, 1, 1)


def test_without_a_file_of_events_nobody_knows_how_many_were_founded() -> None:
    with temporary_store() as store:
        cube = load_cube(store, published(store, {("unions", NOW): UNIONS}))
        assert foundings(store, cube, NOW, WHOLE) is None


def test_trades_count_active_occupational_unions_and_name_what_is_not_determined() -> None:
    with temporary_store() as store:
        cube = load_cube(store, published(store, {("unions", NOW): UNIONS}))
        found = trades(cube, NOW, WHOLE, unions_of(store, 1, NOW, WHOLE))
    assert {code: figure.value for code, figure in found.unions.items() if figure.value} == {
        "C": 1,
        "unknown": 1,
    }
    assert found.members["C"].value == 30
    assert found.members["unknown"].state == State.NO_DATA
    assert found.unions["XD"].state == State.ZERO
    assert (found.total_unions.value, found.total_members.value, found.total_members.missing) == (2, 30, 1)


def test_zones_leave_out_what_lies_outside_them(cube: Cube) -> None:
    found = zones(cube, NOW, WHOLE)
    assert found is not None
    assert (found.unions.value, found.members.value, found.members_by["LONGDUC"].value) == (1, 90, 90)
    assert zones(cube, NOW, Slice.of(zone="NONE")) is None


def test_the_province_and_those_of_many_members_need_an_office() -> None:
    large = union("U9", upper="KKT", members=1500, workers=1500)
    nearly = union("U8", upper="GD", members=1499, workers=1499)
    opened = Entry(1, now(), "Staff", NewEntry("LEGAL_OFFICE", BEFORE, "KKT", "1/QĐ", count=1))
    required, least = offices(cube_of({("unions", NOW): (large, nearly)}), NOW, [opened])
    assert least.value == 1500
    assert [(office.upper, office.opened) for office in required] == [("KKT", opened), ("TINH", None)]


def test_only_the_version_in_force_of_a_division_is_told() -> None:
    with temporary_store() as store:
        release = published(store, {("unions", NOW): UNIONS})
        assert divisions(store) == []
        for part in (500, 501):
            parts = {"842": part, "844": 920 - part}
            new = NewAllocation("I03-2025", "district", "hand", NOW, release, parts, "1/QĐ", NOW)
            add_allocation(store, new, "Staff")
        assert [(kept.number, kept.new.parts["842"]) for kept in divisions(store)] == [(2, 501)]
