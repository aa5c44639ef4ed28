"""Figures by one dimension, by two, and over time: every code has its figure, and parts make the whole."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.made import BEFORE, NOW, Files, cube_now, cube_of
from tests.figures.slices import slices
from tests.samples import OFF_LIST, PERIODS, employer, union, workforce
from unionmap.figures import reasons
from unionmap.figures.basis import State
from unionmap.figures.cube import Cube
from unionmap.figures.measure import matrix, measure, series
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.store.rollups import dimensions_of

COUNTS = [known.id for known in INDICATORS.values() if known.denominator is None]


@settings(max_examples=60)
@given(slice_=slices(), by=st.sampled_from(tuple(DIMENSIONS)), indicator=st.sampled_from(COUNTS))
def test_parts_add_up_to_the_total(random_cube: Cube, slice_: Slice, by: str, indicator: str) -> None:
    found = measure(random_cube, indicator, PERIODS[-1], slice_, by)
    assert sum(figure.unions for figure in found.rows.values()) == found.total.unions
    if all(by in dimensions_of(source) for source in INDICATORS[indicator].sources):
        assert sum(figure.numerator or 0 for figure in found.rows.values()) == (found.total.numerator or 0)
    else:
        assert {figure.value for figure in found.rows.values()} == {None}


@settings(max_examples=25)
@given(slice_=slices(), indicator=st.sampled_from(("penetration", "density", "agreement_units")))
def test_margins_of_a_matrix_are_its_sums(random_cube: Cube, slice_: Slice, indicator: str) -> None:
    found = matrix(random_cube, indicator, PERIODS[-1], slice_, "sector", "ownership")
    assert set(found.cells) == {(row, column) for row in found.rows.rows for column in found.columns.rows}
    for row, figure in found.rows.rows.items():
        cells = [found.cells[row, column] for column in found.columns.rows]
        assert sum(cell.unions for cell in cells) == figure.unions
        assert sum(cell.denominator or 0 for cell in cells) == (figure.denominator or 0)


@pytest.mark.parametrize("by", DIMENSIONS)
def test_every_code_has_a_row_in_the_order_of_its_list(random_cube: Cube, by: str) -> None:
    rows = [*measure(random_cube, "members", PERIODS[0], by=by).rows]
    listed = [*DIMENSIONS[by].codes_in(random_cube.scope).codes]
    assert rows in (listed, [*listed, "unknown"])


def test_a_rate_is_a_ratio_of_sums_not_a_mean_of_rates() -> None:
    cube = cube_now(union("U1", members=10, workers=100), union("U2", members=900, workers=900))
    total = measure(cube, "penetration", NOW).total
    assert (total.numerator, total.denominator, total.value) == (910, 1000, 91)


def test_unknown_stands_last_and_only_where_there_is_something() -> None:
    assert "unknown" not in measure(cube_now(union()), "members", NOW, by="district").rows
    rows = measure(cube_now(union(district=OFF_LIST)), "members", NOW, by="district").rows
    assert [*rows][-1] == "unknown"
    assert rows["unknown"].value == 90


def test_an_area_without_a_union_is_nought_and_has_no_rate() -> None:
    cube = cube_now(union(district="842"))
    counted, rated = (measure(cube, i, NOW, by="district").rows["844"] for i in ("members", "penetration"))
    assert (counted.state, counted.value, counted.reason) == (State.ZERO, 0, reasons.NO_UNION)
    assert (rated.state, rated.reason) == (State.NOT_APPLICABLE, reasons.NO_UNION)


def test_an_area_that_had_unions_and_sent_nothing_has_no_data() -> None:
    both = [union("U1", district="842"), union("U2", district="844")]
    cube = cube_of({("unions", BEFORE): both, ("unions", NOW): both[:1]})
    found = measure(cube, "members", NOW, by="district")
    assert (found.rows["844"].state, found.rows["844"].reason) == (State.NO_DATA, reasons.NO_REPORT)
    assert found.rows["845"].state == State.ZERO
    assert found.silent == ("844",)
    assert measure(cube, "members", BEFORE, by="district").silent == ()


def test_an_area_whose_unions_all_ended_is_not_silent() -> None:
    here, ended = union("U1", district="842"), union("U2", district="844", status="dissolved", members=0)
    later = date(2025, 6, 30)
    before = [here, union("U2", district="844")]
    cube = cube_of({("unions", BEFORE): before, ("unions", NOW): [here, ended], ("unions", later): [here]})
    for period in (NOW, later):
        found = measure(cube, "members", period, by="district")
        assert (found.silent, found.rows["844"].state) == ((), State.ZERO)


@pytest.mark.parametrize(
    ("slice_", "by", "outside", "inside"),
    [
        (Slice.of(district="842"), "district", "844", "842"),
        (Slice.of(district="842"), "old_commune", "29266", "29236"),
        (Slice.of(r3="FDI"), "ownership", "HC", "FDI"),
        (Slice.of(sector="C"), "broad", "III", "II"),
        (Slice(enterprise=True), "ownership", "HC", "HTX"),
    ],
)
def test_what_the_slice_leaves_out_is_out_of_scope(slice_: Slice, by: str, outside: str, inside: str) -> None:
    rows = measure(cube_now(union()), "members", NOW, slice_, by).rows
    assert (rows[outside].state, rows[outside].reason) == (State.OUT_OF_SCOPE, reasons.OUTSIDE_SLICE)
    assert rows[inside].state != State.OUT_OF_SCOPE


def test_a_period_without_a_report_has_no_data() -> None:
    found = measure(cube_now(union()), "members", date(2030, 12, 31), by="district")
    assert (found.total.state, found.total.reason) == (State.NO_DATA, reasons.NO_REPORT)
    assert {row.state for row in found.rows.values()} == {State.NO_DATA}


def test_what_no_file_brings_has_no_data() -> None:
    total = measure(cube_now(union()), "reached_unorganised", NOW).total
    assert (total.state, total.reason) == (State.NO_DATA, reasons.NOT_COLLECTED)


def test_density_needs_a_workforce_that_is_not_later() -> None:
    unions = [union()]
    cube = cube_of({("unions", BEFORE): unions, ("unions", NOW): unions, ("workforce", NOW): [workforce()]})
    early, late = (measure(cube, "density", period).total for period in (BEFORE, NOW))
    assert (early.state, early.reason) == (State.NO_DATA, "no_table:workforce")
    assert (late.value, late.basis.denominator_period) == (9, NOW)


def test_the_latest_table_not_after_the_period_is_used_and_said() -> None:
    files: Files = {
        ("unions", NOW): [union()],
        ("workforce", BEFORE): [workforce()],
        ("employers", BEFORE): [employer(), employer("D2")],
    }
    cube = cube_of(files)
    density, coverage = (measure(cube, i, NOW).total for i in ("density", "coverage25"))
    assert density.basis.denominator_period == coverage.basis.denominator_period == BEFORE
    assert (density.basis.denominator_source, coverage.denominator) == ("workforce", 2)


def test_an_area_without_a_union_has_a_density_of_nought() -> None:
    here_and_there = [workforce(), workforce(500, district="844")]
    cube = cube_of({("unions", NOW): [union()], ("workforce", NOW): here_and_there})
    found = measure(cube, "density", NOW, by="district")
    assert (found.rows["844"].state, found.rows["844"].value) == (State.ZERO, 0)
    assert found.rows["845"].reason == reasons.NO_DENOMINATOR


@pytest.mark.parametrize(
    ("slice_", "lacking"),
    [
        (Slice.of(legal="CP"), "legal"),
        (Slice.of(upper="KKT", ownership="FDI"), "upper"),
        (Slice(without_largest=True), "without_largest"),
    ],
)
def test_a_table_that_cannot_be_cut_gives_no_rate(random_cube: Cube, slice_: Slice, lacking: str) -> None:
    total = measure(random_cube, "density", PERIODS[0], slice_).total
    assert (total.state, total.reason) == (State.NOT_APPLICABLE, f"dimension_missing:{lacking}")
    assert total.denominator is None


def test_told_by_a_dimension_that_a_table_lacks_only_the_total_remains(random_cube: Cube) -> None:
    found = measure(random_cube, "density", PERIODS[0], by="legal")
    assert found.total.is_known
    assert {row.reason for row in found.rows.values()} == {"dimension_missing:legal"}


def test_budget_paid_units_are_known_by_ownership_where_there_is_no_source_of_pay() -> None:
    employed = [workforce(100), workforce(40, ownership="HC"), workforce(7, ownership="SNCL-T")]
    cube = cube_of({("unions", NOW): [union()], ("workforce", NOW): employed})
    out, only = (
        measure(cube, "density", NOW, Slice(pub100=choice)).total.denominator for choice in ("out", "only")
    )
    assert (out, only) == (107, 40)


def test_cumulative_flows_start_after_the_baseline() -> None:
    baseline, first, second = date(2021, 12, 31), date(2022, 3, 31), date(2022, 6, 30)
    files: Files = {("unions", day): [union(admitted=10)] for day in (baseline, first, second)}
    found = series(cube_of(files), "admitted_total")
    assert [(day, figure.value) for day, figure in found] == [(baseline, 0), (first, 10), (second, 20)]
    assert found[0][1].state == State.ZERO


def test_series_has_every_period_of_the_release(random_cube: Cube) -> None:
    found = series(random_cube, "members", Slice.of(ownership="FDI"))
    assert [period for period, _ in found] == list(PERIODS)
    assert found[0][1] == measure(random_cube, "members", PERIODS[0], Slice.of(ownership="FDI")).total


def test_the_basis_says_where_a_figure_comes_from(random_cube: Cube) -> None:
    by_area = measure(random_cube, "penetration", PERIODS[0], by="new_commune")
    basis = next(iter(by_area.rows.values())).basis
    assert (basis.release, basis.vintage, basis.member_definition) == (1, "communes-2025", "2021")
    assert (basis.denominator_source, basis.synthetic) == ("unions", True)
    assert by_area.total.basis.vintage is None
    assert measure(random_cube, "members", PERIODS[-1]).total.basis.member_definition == "2025-06"


@pytest.mark.parametrize(("indicator", "by"), [("no-such", None), ("members", "no-such")])
def test_what_does_not_exist_is_an_error(random_cube: Cube, indicator: str, by: str | None) -> None:
    with pytest.raises(KeyError):
        measure(random_cube, indicator, PERIODS[0], by=by)
