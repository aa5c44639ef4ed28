"""Scopes and vintages of figures: made-up unions of three provinces, some known by half their place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.made import BEFORE, NOW, cube_now, temporary_store
from tests.figures.slices import slices
from tests.samples import Row, published, union, workforce
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.decomposition import decompose
from unionmap.figures.finder import find
from unionmap.figures.measure import measure
from unionmap.figures.scoping import lacking_provinces, within
from unionmap.figures.targets import score, score_by
from unionmap.figures.trace import trace
from unionmap.model.codelists import areas, provinces
from unionmap.model.crosswalk import crosswalk
from unionmap.model.dimensions import LEVELS, SCOPES
from unionmap.model.programme import programme
from unionmap.model.slices import Slice
from unionmap.model.vintages import vintages_of
from unionmap.store.engine import Store
from unionmap.store.register import union_rows

STRADDLING = "29254"
"""Phường Nguyệt Hóa: two wards of the town and a commune of Châu Thành."""

BY_ID = {target.id: target for target in programme()}
OLD = tuple(crosswalk().districts)
NEW = areas("communes-2025").codes


def scattered(seed: int = 3, unions: int = 240) -> list[Row]:
    """Unions anywhere in the three provinces: by both communes, one of them, or none."""
    chance, rows = Random(seed), []
    for number in range(unions):
        old = chance.choice(OLD)
        places: Row = chance.choice(
            [
                {"district": None, "old_commune": old},
                {"district": None, "new_commune": chance.choice(NEW)},
                {"district": None, "old_commune": old, "new_commune": crosswalk().new_of(old)[0]},
                {"district": None},
            ]
        )
        members = chance.randrange(200)
        rows.append(union(f"U{number}", workers=members + 50, members=members, **places))
    return rows


def cubes_of(store: Store, rows: Iterable[Row]) -> dict[str, Cube]:
    release = published(store, {("unions", NOW): rows, ("workforce", BEFORE): [workforce(5000)]})
    return {scope: load_cube(store, release, scope) for scope in SCOPES}


@cache
def cubes() -> dict[str, Cube]:
    with temporary_store() as store:
        return cubes_of(store, scattered())


@settings(max_examples=25)
@given(slice_=slices(), indicator=st.sampled_from(("members", "workers", "unions", "female")))
def test_the_old_provinces_sum_to_the_new_one_in_every_slice(slice_: Slice, indicator: str) -> None:
    if slice_.without_largest:
        return
    parts = [measure(cubes()[scope], indicator, NOW, slice_).total for scope in provinces("vinh-long-2025")]
    whole = measure(cubes()["vinh-long-2025"], indicator, NOW, slice_).total
    assert sum(part.numerator or 0 for part in parts) == (whole.numerator or 0)
    assert sum(part.unions for part in parts) == whole.unions


@pytest.mark.parametrize("scope", ["tra-vinh", "vinh-long-2025"])
@settings(max_examples=10)
@given(slice_=slices(), indicator=st.sampled_from(("members", "unions")))
def test_every_vintage_tells_the_same_total(scope: str, slice_: Slice, indicator: str) -> None:
    cube = cubes()[scope]
    for dimension in LEVELS.values():
        told = measure(cube, indicator, NOW, slice_, dimension)
        assert sum(row.numerator or 0 for row in told.rows.values()) == (told.total.numerator or 0)
        assert sum(row.unions for row in told.rows.values()) == told.total.unions


def test_what_is_placed_by_estimate_says_so_and_nothing_else_does() -> None:
    known = [union(f"K{n}", district=None, old_commune="29254") for n in range(3)]
    guessed = [union(f"G{n}", district=None, new_commune=STRADDLING) for n in range(30)]
    cube = cube_now(*known, *guessed)
    by_new = measure(cube, "unions", NOW, by="new_commune")
    assert by_new.rows[STRADDLING].basis.estimated == 0
    assert by_new.rows[STRADDLING].value == 33
    by_district = measure(cube, "unions", NOW, by="district")
    assert by_district.total.basis.estimated == 0
    rows = {code: row for code, row in by_district.rows.items() if row.unions}
    assert set(rows) == {"842", "847"}
    assert sum(row.basis.estimated for row in rows.values()) == 30
    assert sum(row.unions for row in rows.values()) == 33
    town = measure(cube, "unions", NOW, Slice.of(district="842")).total
    assert (town.value, town.basis.estimated) == (rows["842"].value, rows["842"].basis.estimated)


def test_a_union_without_a_place_is_counted_and_listed_as_not_determined() -> None:
    cube = cube_now(union("A", district=None), union("B", old_commune="29254"))
    for dimension in LEVELS.values():
        told = measure(cube, "unions", NOW, by=dimension)
        assert (told.total.value, told.rows["unknown"].value) == (2, 1)
    assert measure(cube, "unions", NOW).total.basis.estimated == 0


def test_an_estimate_is_the_same_one_on_every_page() -> None:
    with temporary_store() as store:
        here = cubes_of(store, scattered())["tra-vinh"]
        slice_ = Slice.of(district="847")
        members = measure(here, "members", NOW, slice_).total
        assert trace(store, here, "members", NOW, slice_)[0].total("members") == members.numerator
        rows = within(union_rows(store, here.release, NOW), "tra-vinh")
        assert rows.loc[rows["district"] == "847", "members"].sum() == members.numerator
        found = decompose(here, lambda day: rows, "members", NOW, NOW, slice_)
        assert found.opening == found.closing
        assert find(store, here, NOW).reason == "no_table:employers"


def test_a_target_is_scored_in_its_own_scope_alone() -> None:
    for scope, cube in cubes().items():
        for target in (BY_ID["I01-2025"], BY_ID["I05-2025"]):
            found = score(cube, target, NOW)
            assert found.scored is (scope == "tra-vinh")
            assert found.reason == (None if found.scored else "other_scope:tra-vinh")
    refused = score_by(cubes()["vinh-long-2025"], BY_ID["I05-2025"], NOW, "new_commune")
    assert {each.reason for each in refused.values()} == {"other_scope:tra-vinh"}


def test_rows_of_areas_are_those_of_the_scope() -> None:
    for scope, cube in cubes().items():
        assert cube.scope == scope
        rows = set(measure(cube, "members", NOW, by="new_commune").rows) - {"unknown"}
        assert rows == set(areas("communes-2025", scope).codes)
        assert measure(cube, "members", NOW).total.basis.scope == scope


def test_a_scope_without_a_union_is_named_and_a_table_of_another_is_not_its_own() -> None:
    cube = cube_now(union("A", new_commune="29254"))
    assert lacking_provinces(cube.unions.frames[NOW], "vinh-long-2025") == ("vinh-long", "ben-tre")
    assert lacking_provinces(None, "ben-tre") == ("ben-tre",)
    density = measure(cubes()["ben-tre"], "density", NOW).total
    assert (density.value, density.reason) == (None, "no_table:workforce")
    assert vintages_of("ben-tre") == ("communes-2025",)


def test_where_no_report_came_from_there_is_no_figure_and_no_nought() -> None:
    with temporary_store() as store:
        cube = cubes_of(store, [union("A", new_commune=STRADDLING)])["vinh-long-2025"]
    rows = measure(cube, "members", NOW, by="new_commune").rows
    unreported = set(areas("communes-2025", "ben-tre").codes) | set(areas("communes-2025", "vinh-long").codes)
    assert {rows[code].reason for code in unreported} == {"no_report"}
    assert {row.value for code, row in rows.items() if code not in unreported} == {0, 90}
