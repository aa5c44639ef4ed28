"""The GROUP BY: what is counted, what is missing, and which codes a row falls under."""

from __future__ import annotations

from datetime import date

import pytest

from tests.samples import OFF_LIST, Row, employer, published, union, workforce
from unionmap.model.codelists import SECTOR_VERSION, sectors
from unionmap.store import rollups
from unionmap.store.cube import LEADING, cube_rows, leading_rows
from unionmap.store.engine import Store
from unionmap.store.measures import MEASURES
from unionmap.store.rollups import dimension_columns, dimensions_of, sector_of

PERIOD = date(2025, 3, 31)


def sums(store: Store, *rows: Row) -> dict[str, int]:
    """Sums of every measure over some union rows."""
    frame = cube_rows(store, published(store, {("unions", PERIOD): rows}))
    names = [name for m in MEASURES["unions"] for name in (m.name, m.missing) if name in frame]
    return {name: int(frame[name].sum()) for name in names}


def test_equal_unions_share_a_cell_and_others_do_not(store: Store) -> None:
    rows = [union("U1"), union("U2"), union("U3", zone="CCN")]
    frame = cube_rows(store, published(store, {("unions", PERIOD): rows}))
    assert sorted(frame["unions"]) == [1, 2]
    assert set(frame["period"]) == {PERIOD}


def test_a_closed_union_counts_in_flows_only(store: Store) -> None:
    closed = union("U2", status="dissolved", members=0, workers=50, lost_dissolved=90)
    found = sums(store, union(), closed)
    assert (found["reports"], found["unions"], found["workers"]) == (2, 1, 100)
    assert (found["lost"], found["lost_dissolved"], found["net_change"]) == (90, 90, -90)


def test_an_empty_cell_is_counted_as_missing_not_as_nought(store: Store) -> None:
    found = sums(store, union(members=None), union("U2"))
    assert (found["members"], found["members_missing"], found["female_missing"]) == (90, 1, 0)


def test_a_sum_with_an_unknown_part_is_unknown(store: Store) -> None:
    found = sums(store, union(lost_quit=5, lost_moved=None))
    assert (found["lost"], found["lost_missing"], found["net_change_missing"]) == (0, 1, 1)
    assert found["lost_quit"] == 5


def test_occupational_unions_stay_out_of_employees(store: Store) -> None:
    found = sums(store, union(), union("U2", type="NDCS", ownership="ND"))
    assert (found["members"], found["employee_members"], found["union_employees"]) == (180, 90, 100)


@pytest.mark.parametrize(
    ("signed", "expires", "in_force", "expired"),
    [
        (PERIOD, PERIOD, 1, 0),
        (date(2025, 4, 1), date(2027, 4, 1), 0, 0),
        (date(2023, 3, 30), date(2025, 3, 30), 0, 1),
        (date(2023, 3, 30), None, 0, 0),
        (None, None, 0, 0),
    ],
)
def test_an_agreement_is_in_force_from_signing_to_expiry(
    store: Store, signed: date | None, expires: date | None, in_force: int, expired: int
) -> None:
    found = sums(store, union(agreement_signed=signed, agreement_expires=expires))
    assert (found["applicable_units"], found["agreement_units"]) == (1, in_force)
    assert (found["agreement_workers"], found["agreement_expired_units"]) == (100 * in_force, expired)


def test_agreements_of_public_bodies_are_not_asked_for(store: Store) -> None:
    found = sums(store, union(ownership="HC", agreement_signed=PERIOD, agreement_expires=PERIOD))
    assert (found["applicable_units"], found["agreement_units"]) == (0, 0)


@pytest.mark.parametrize(
    ("workers", "band"),
    [(4, "W0-4"), (5, "W5-19"), (24, "W20-24"), (25, "W25-49"), (300, "W300"), (None, "unknown")],
)
def test_size_bands_end_where_they_say(store: Store, workers: int | None, band: str) -> None:
    frame = cube_rows(store, published(store, {("unions", PERIOD): [union(workers=workers)]}))
    assert list(frame["size"]) == [band]


def test_codes_off_their_lists_are_not_determined_and_stay_in_the_total(store: Store) -> None:
    rows = [union(district=OFF_LIST, ownership=OFF_LIST, vsic="Ω", legal=None)]
    frame = cube_rows(store, published(store, {("unions", PERIOD): rows}))
    for key in ("district", "ownership", "r2", "r3", "sector", "broad", "legal"):
        assert list(frame[key]) == ["unknown"], key
    assert frame["members"].sum() == 90


def test_every_section_of_2025_that_has_one_counterpart_gets_it() -> None:
    assert sector_of()["2025", "Q"] == "P"
    assert sector_of()["2025", "K"] == sector_of()["2025", "J"] == "J"
    assert {key[1] for key in sector_of() if key[0] == "2025"} <= set(sectors("2025").codes)
    assert all(sector_of()[SECTOR_VERSION, code] == code for code in sectors().codes)


def test_a_section_with_two_counterparts_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = ("from_version", "from_code", "to_version", "to_code")
    changes = [("2018", "G", "2025", "T"), ("2018", "S", "2025", "T"), ("2018", "C", "2025", "C")]
    rows = [dict(zip(columns, change, strict=True)) for change in changes]
    monkeypatch.setattr(rollups, "read_rows", lambda _path: rows)
    known = sector_of.__wrapped__()
    assert known["2025", "C"] == "C"
    assert ("2025", "T") not in known


def test_units_of_25_and_more(store: Store) -> None:
    rows = [
        employer("D1", workers=25),
        employer("D2", workers=25, union_id="U1"),
        employer("D3", workers=24, union_id="U2"),
        employer("D4", workers=None),
    ]
    frame = cube_rows(store, published(store, {("employers", PERIOD): rows}), "employers")
    found = {name: int(frame[name].sum()) for name in ("units25", "units25_with_union", "units25_missing")}
    assert found == {"units25": 2, "units25_with_union": 1, "units25_missing": 1}
    assert frame["unorganised_workers"].sum() == 25


def test_wage_workers(store: Store) -> None:
    rows = [workforce(700), workforce(None, vsic="D")]
    frame = cube_rows(store, published(store, {("workforce", PERIOD): rows}), "workforce")
    assert (frame["wage_workers"].sum(), frame["wage_workers_missing"].sum()) == (700, 1)


def test_tables_know_their_dimensions() -> None:
    assert dimensions_of("workforce") == ("district", "broad", "sector", "r2", "r3", "ownership")
    assert {"r4", "upper", "budget"} <= set(dimensions_of("unions"))
    assert "upper" not in dimensions_of("employers")


def test_the_largest_of_a_cell_are_kept_by_themselves(store: Store) -> None:
    rows = [union(f"U{number}", members=10 * number, workers=100) for number in range(1, 9)]
    rows.append(union("U9", members=99, status="dissolved"))
    rows.append(union("U0", members=80, workers=100))
    frame = leading_rows(store, published(store, {("unions", PERIOD): rows}))
    assert len(frame) == LEADING
    assert list(frame["union_id"]) == ["U0", "U8", "U7", "U6", "U5"]


def test_a_release_without_rows_gives_an_empty_frame(store: Store) -> None:
    frame = cube_rows(store, published(store, {("unions", PERIOD): []}))
    assert frame.empty
    assert {"period", "district", "r3", "members"} <= set(frame.columns)


def test_dimension_columns_of_nothing() -> None:
    empty = dimension_columns({"vsic_version": (), "vsic": (), "ownership": ()})
    assert {key: len(values) for key, values in empty.items()} == dict.fromkeys(
        ("broad", "sector", "r2", "r3", "ownership"), 0
    )
