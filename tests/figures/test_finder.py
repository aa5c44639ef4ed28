"""Employers without a union: who is on the list, in which order, and what is only proposed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.figures.made import BEFORE, NOW, temporary_store
from tests.samples import Row, employer, published, union
from unionmap.figures.cube import load_cube
from unionmap.figures.finder import Finding, find
from unionmap.model.slices import Slice


def found(employers: list[Row], unions: list[Row], slice_: Slice | None = None, on: date = NOW) -> Finding:
    with temporary_store() as store:
        release = published(store, {("employers", on): employers, ("unions", NOW): unions})
        return find(store, load_cube(store, release), NOW, slice_ or Slice())


def ids(finding: Finding) -> list[str]:
    return [candidate.employer_id for candidate in finding.candidates]


def test_large_employers_without_a_union_come_the_most_expected_members_first() -> None:
    employers = [
        employer("D1", workers=25),
        employer("D2", workers=24),
        employer("D3", workers=300, union_id="U1"),
        employer("D4", workers=120),
        employer("D5", workers=None),
    ]
    finding = found(employers, [union("U1", workers=100, members=60)])
    assert ids(finding) == ["D4", "D1"]
    assert [candidate.expected for candidate in finding.candidates] == [72, 15]
    assert finding.unsized == 1
    assert finding.threshold is not None
    assert finding.threshold.value == 25


def test_an_employer_whose_union_has_ended_is_found_and_the_union_named() -> None:
    employers = [employer("D1", union_id="U2"), employer("D2", union_id="U3")]
    finding = found(employers, [union("U1"), union("U2", status="dissolved")])
    assert [(c.employer_id, c.ended) for c in finding.candidates] == [("D1", "U2"), ("D2", "U3")]


@pytest.mark.parametrize("ownership", ["HC", "SNCL-N"])
def test_units_paid_by_the_budget_are_left_out(ownership: str) -> None:
    assert ids(found([employer(ownership=ownership)], [union()])) == []


def test_a_near_name_in_the_same_district_is_proposed_and_stays_on_the_list() -> None:
    employers = [employer("D1", name="Công ty TNHH Giày Hoa Sen (mô phỏng)")]
    near = union("U7", name="CĐCS Cty TNHH Giầy Hoa Sen (mô phỏng)")
    (candidate,) = found(employers, [near]).candidates
    assert candidate.namesake is not None
    assert candidate.namesake.union_id == "U7"
    assert found(employers, [near]).certain == ()


@pytest.mark.parametrize(
    "other",
    [
        union("U7", name="Công ty TNHH Giày Hoa Sen 2 (mô phỏng)"),
        union("U7", name="Công ty TNHH Giày Hoa Sen 1 (mô phỏng)", district="849"),
        union("U7", name="Công ty TNHH Giày Hoa Sen 1 (mô phỏng)", type="NDCS"),
        union("U7", name="Hợp tác xã Lúa Vàng 1 (mô phỏng)"),
    ],
)
def test_another_number_place_kind_or_name_is_not_proposed(other: Row) -> None:
    employers = [employer("D1", name="Công ty TNHH Giày Hoa Sen 1 (mô phỏng)")]
    (candidate,) = found(employers, [union("U1"), other]).candidates
    assert candidate.namesake is None


def test_a_union_that_another_employer_names_is_not_proposed() -> None:
    employers = [
        employer("D1", name="Công ty TNHH Giày Hoa Sen"),
        employer("D2", name="Khác", union_id="U7"),
    ]
    (candidate,) = found(employers, [union("U7", name="CĐCS Công ty TNHH Giày Hoa Sen")]).candidates
    assert candidate.namesake is None


def test_the_filters_narrow_the_list_and_not_what_is_learned() -> None:
    employers = [employer("D1"), employer("D2", district="849")]
    unions = [union("U1", members=40)]
    finding = found(employers, unions, Slice.of(district="849"))
    assert ids(finding) == ["D2"]
    assert finding.candidates[0].uptake.units == 1


def test_without_a_register_or_a_matching_dimension_the_reason_is_told() -> None:
    assert found([employer()], [union()], Slice.of(upper="KKT")).reason == "dimension_missing:upper"
    assert found([employer()], [union()], on=date(2025, 6, 30)).reason == "no_table:employers"
    assert found([employer()], [union(status="dissolved")]).reason == "no_union"


def test_the_latest_register_until_the_period_is_used() -> None:
    assert found([employer()], [union()], on=BEFORE).register_day == BEFORE
