"""Events: cut like unions, counted, and at one with the number of unions."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings

from tests.figures.made import BEFORE, NOW, temporary_store
from tests.figures.slices import slices
from tests.samples import Row, published, union
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.events import by_period, counted, effect, events_in, occurrences, union_balance
from unionmap.figures.flows import span
from unionmap.model.codelists import UNKNOWN
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.register import events

FIRST, DAY, LAST = date(2021, 12, 31), date(2025, 3, 31), date(2026, 9, 30)


@pytest.fixture(scope="module")
def demo_events(demo_store: Store) -> pd.DataFrame:
    return events(demo_store, 1, date.min, date.max)


def happened(kind: str, union_id: str = "U1", day: date = NOW) -> Row:
    return {"date": day, "event": kind, "union_id": union_id, "synthetic": True}


def test_founded_less_ended_is_the_change_in_unions(demo_cube: Cube, demo_events: pd.DataFrame) -> None:
    found = union_balance(demo_cube, demo_events, FIRST, DAY)
    assert (found.opening.value, found.closing.value) == (892, 921)
    assert found.events["FOUNDED"] == 34
    assert found.residual == 0
    assert union_balance(demo_cube, demo_events, FIRST, LAST).residual == 0


@settings(max_examples=15)
@given(slice_=slices(("district", "new_commune", "sector", "ownership", "r3", "type"), switches=False))
def test_events_explain_the_unions_of_every_slice(
    demo_cube: Cube, demo_events: pd.DataFrame, slice_: Slice
) -> None:
    assert union_balance(demo_cube, demo_events, FIRST, LAST, slice_).residual == 0


def test_every_event_falls_into_one_period(demo_cube: Cube, demo_events: pd.DataFrame) -> None:
    between = events_in(demo_events, FIRST, LAST)
    found = by_period(between, span(demo_cube, FIRST, LAST))
    assert sum(found.values()) == len(between)
    assert found[date(2025, 6, 30), "DISSOLVED"] == 719
    by_kind = {kind: sum(n for (_, of), n in found.items() if of == kind) for kind in counted(between)}
    assert by_kind == counted(between)


def test_an_event_after_the_last_period_is_not_put_into_it(demo_events: pd.DataFrame) -> None:
    found = by_period(demo_events, (FIRST, DAY))
    assert {period for period, _ in found} == {DAY}


def test_events_are_cut_by_what_the_union_was_while_active(demo_events: pd.DataFrame) -> None:
    paid = events_in(demo_events, FIRST, LAST, Slice(pub100="only"))
    assert counted(paid)["DISSOLVED"] == 737
    assert "DISSOLVED" in counted(events_in(demo_events, FIRST, LAST, Slice(pub100="out")))
    assert len(events_in(demo_events, FIRST, LAST, Slice(without_largest=True))) == len(
        events_in(demo_events, FIRST, LAST)
    )


def test_an_area_tells_what_happened_of_how_many() -> None:
    rows = [union("U1"), union("U2"), union("U3", district="844"), union("U4", district=None)]
    log = [happened("DISSOLVED", "U1"), happened("DISSOLVED", "U4"), happened("DISSOLVED", "U9")]
    files = {("unions", BEFORE): rows, ("unions", NOW): rows[1:3], ("events", NOW): log}
    with temporary_store() as store:
        release = published(store, files)  # type: ignore[arg-type]
        cube, frame = load_cube(store, release), events(store, release, date.min, date.max)
    found = occurrences(cube, frame, "DISSOLVED", (BEFORE, NOW), Slice(), "district")
    told = {code: (found[code].count, found[code].before.value) for code in ("842", "844", "845", UNKNOWN)}
    assert told == {"842": (1, 2), "844": (0, 1), "845": (0, 0), UNKNOWN: (2, 1)}


def test_types_change_the_number_of_unions_or_do_not() -> None:
    assert [effect(kind) for kind in ("FOUNDED", "MERGED", "MOVED", "NO-SUCH-TYPE")] == [1, -1, 0, 0]


def test_a_type_off_the_list_is_counted_last() -> None:
    frame = pd.DataFrame({"event": ["ODD", "DISSOLVED", "FOUNDED", "FOUNDED"]})
    assert list(counted(frame).items()) == [("FOUNDED", 2), ("DISSOLVED", 1), ("ODD", 1)]
