"""Any day replayed: snapshots are met exactly, events count on their day, and two geographies add up."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise

import pytest

from tests.figures.made import temporary_store
from tests.samples import Row, published, union
from unionmap.figures.managing import bodies, shared
from unionmap.figures.replay import Happened, Replay, Rows, from_file, replay
from unionmap.model.codelists import areas, codelist
from unionmap.model.dimensions import LEVELS
from unionmap.model.managing import areas_run_by, charges, runners_of
from unionmap.store.engine import Store
from unionmap.store.register import events, union_rows

MARCH, JUNE, SEPTEMBER = date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30)
PERIODS = (date(2024, 12, 31), MARCH, JUNE, SEPTEMBER)


@pytest.fixture(scope="module")
def demo(demo_store: Store) -> tuple[Rows, list[Happened]]:
    return cache(partial(union_rows, demo_store, 1)), from_file(events(demo_store, 1, date.min, date.max))


def on(demo: tuple[Rows, list[Happened]], day: date, periods: tuple[date, ...] = PERIODS) -> Replay:
    return replay(day, periods, *demo)


def test_the_day_of_a_report_is_the_report(demo: tuple[Rows, list[Happened]]) -> None:
    found, rows = on(demo, JUNE), demo[0](JUNE)
    assert (found.snapshot, found.applied) == (JUNE, ())
    assert set(found.unions) == set(rows.loc[rows["status"] == "active", "union_id"])


@pytest.mark.parametrize(("earlier", "later"), [*pairwise(PERIODS)])
def test_events_lead_from_each_report_to_the_next(
    demo: tuple[Rows, list[Happened]], earlier: date, later: date
) -> None:
    without = tuple(period for period in PERIODS if period != later)
    found = on(demo, later, without) if later != SEPTEMBER else replay(later, PERIODS[:-1], *demo)
    rows = demo[0](later)
    active = rows[rows["status"] == "active"].set_index("union_id")
    assert found.snapshot == earlier
    assert set(found.unions) == set(active.index)
    stayed = [id_ for id_ in found.unions if id_ in active.index and found.unions[id_]["members"] is not None]
    assert all(found.unions[id_]["upper"] == active["upper"][id_] for id_ in stayed)
    assert found.unmatched == ()


def test_the_eve_of_the_reform_and_its_first_day(demo: tuple[Rows, list[Happened]]) -> None:
    eve, first = on(demo, JUNE), on(demo, JUNE + timedelta(days=1))
    assert set(eve.unions) == set(first.unions)
    assert {body.upper for body in bodies(eve)} & {"LD-842", "GD"} == {"LD-842", "GD"}
    ended = codelist("upper_union").having("valid_to", "2025-06-30")
    assert not {body.upper for body in bodies(first)} & ended


def test_both_geographies_hold_every_union(demo: tuple[Rows, list[Happened]]) -> None:
    for day in (date(2025, 6, 12), date(2025, 7, 20)):
        found = on(demo, day)
        assert sum(body.unions for body in bodies(found)) == len(found.unions)
        for dimension in LEVELS.values():
            told = shared(found, dimension).values()
            assert sum(area.unions for area in told) == len(found.unions)
            assert sum(area.members for area in told) == sum(body.members for body in bodies(found))


def test_before_the_first_report_nothing_is_known(demo: tuple[Rows, list[Happened]]) -> None:
    found = on(demo, date(2020, 1, 1))
    assert (found.snapshot, found.unions) == (None, {})


def made(day: date, *happened: Happened, rows: tuple[Row, ...] = ()) -> Replay:
    with temporary_store() as store:
        release = published(store, {("unions", MARCH): rows or (union("A", upper="LD-842"), union("B"))})
        return replay(day, (MARCH,), partial(union_rows, store, release), happened)


def test_each_kind_of_event_does_what_it_says() -> None:
    april = date(2025, 4, 10)
    found = made(
        date(2025, 4, 30),
        Happened(april, "MOVED", "A", into="KKT"),
        Happened(april, "RENAMED", "A", name="A mới"),
        Happened(april, "SPLIT", "A2", into="A", name="A2"),
        Happened(april, "MERGED", "B", into="A"),
        Happened(april, "DISSOLVED", "nobody"),
        Happened(date(2025, 5, 1), "DISSOLVED", "A"),
    )
    assert {id_: (u["name"], u["upper"]) for id_, u in found.unions.items()} == {
        "A": ("A mới", "KKT"),
        "A2": ("A2", "KKT"),
    }
    assert found.unions["A2"]["district"] == "842"
    assert [happened.union for happened in found.unmatched] == ["nobody"]
    assert len(found.applied) == 4


def test_a_union_outside_the_areas_of_its_upper_level_union_is_told() -> None:
    found = made(
        MARCH, rows=(union("A", upper="LD-844"), union("B", upper="LD-842"), union("C", upper="KKT"))
    )
    outside = {body.upper: body.outside for body in bodies(found)}
    assert outside == {"LD-844": 1, "LD-842": 0, "KKT": 0}


def test_who_runs_what_is_dated_and_many_to_many() -> None:
    assert ("communes-2025", "29254") in areas_run_by("CDXP-29242", SEPTEMBER)
    assert areas_run_by("CDXP-29242", JUNE) == ()
    assert set(runners_of("communes-2025", "29254", SEPTEMBER)) == {"CDXP-29242", "KV-TV", "TINH-VL"}
    assert len(runners_of("districts-2021", "842", JUNE)) > 1
    for charge in charges():
        assert charge.upper in codelist("upper_union")
        assert charge.area in areas(charge.vintage)
