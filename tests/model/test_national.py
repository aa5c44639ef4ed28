"""Units of the whole country: counted, each in its province, led from old to new without a gap."""

from __future__ import annotations

import pytest

from unionmap.model.codelists import areas
from unionmap.model.files import GEO, read_rows
from unionmap.model.national import (
    DIGITS,
    LEVELS,
    NATIONAL,
    Level,
    crosswalk,
    level_of,
    parted,
    predecessors,
    province_of,
    units,
    units_of,
)
from unionmap.model.vintages import vintages

COUNTS = {
    "provinces-34": 34,
    "communes-34": 3321,
    "provinces-63": 63,
    "districts-63": 696,
    "communes-63": 10_035 + 2,
}
"""Two wards of Trà Vinh city were merged away on 1/1/2025; our vintage of 2021 still has them."""

ISLANDS = {"318", "471", "498", "536", "755"}
CORRECTIONS = read_rows(NATIONAL / "crosswalk-corrections.csv")


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_is_complete(level: Level) -> None:
    assert len(units(level).codes) == COUNTS[level]
    assert {len(code) for code in units(level).codes} == {DIGITS[level]}


@pytest.mark.parametrize("level", ["communes-34", "districts-63", "communes-63"])
def test_provinces_share_out_the_units_of_a_level(level: Level) -> None:
    provinces = units("provinces-34" if level.endswith("34") else "provinces-63").codes
    shares = [code for province in provinces for code in units_of(level, province).codes]
    assert sorted(shares) == sorted(units(level).codes)


def test_63_provinces_became_34() -> None:
    assert {entry.attributes["parent"] for entry in units("provinces-63")} == set(units("provinces-34").codes)


@pytest.mark.parametrize("vintage", vintages())
def test_our_areas_are_among_the_units_of_the_country(vintage: str) -> None:
    assert set(areas(vintage).codes) <= set(units(level_of(vintage)).codes)


def test_every_old_commune_goes_somewhere_and_every_new_one_comes_from_somewhere() -> None:
    gone = {passage.old for passage in crosswalk()}
    merged_away_before = {"29245", "29251"}
    assert gone == set(units("communes-63").codes) - merged_away_before | ISLANDS
    assert set(predecessors()) == set(units("communes-34").codes)


def test_a_commune_stays_within_the_province_that_its_own_became() -> None:
    for passage in crosswalk():
        level: Level = "districts-63" if passage.old in ISLANDS else "communes-63"
        old_province = units("provinces-63")[province_of(level, passage.old)]
        assert old_province.attributes["parent"] == province_of("communes-34", passage.new)


def test_the_national_crosswalk_is_ours_where_we_have_one() -> None:
    ours = {
        (row["old_commune_code"], row["new_commune_code"], row["type"] == "full")
        for row in read_rows(GEO / "crosswalk-2025.csv")
        if not row["note"]
    }
    new = set(areas("communes-2025").codes)
    assert {(p.old, p.new, p.full) for p in crosswalk() if p.new in new} == ours


@pytest.mark.parametrize("row", CORRECTIONS, ids=lambda row: f"{row['old']}-{row['new']}")
def test_a_refuted_passage_was_meant_for_a_namesake_elsewhere(row: dict[str, str]) -> None:
    """Both communes bear one name in two districts, and only the one that was meant goes there."""
    communes = units("communes-63")
    wrong, right = communes[row["old"]], communes[row["meant"]]
    assert parted(wrong.label.vi) == parted(right.label.vi)
    assert wrong.attributes["parent"] != right.attributes["parent"]
    into = {passage.old for passage in predecessors()[row["new"]]}
    assert row["meant"] in into
    assert row["old"] not in into
    assert row["source"].endswith("/NQ-UBTVQH15")


def test_hoa_loc_of_mo_cay_bac_does_not_become_hoa_hiep() -> None:
    assert [(p.new, p.full) for p in crosswalk() if p.old == "28924"] == [("28921", True)]
    assert [(p.new, p.full) for p in crosswalk() if p.old == "29734"] == [("29734", True)]


@pytest.mark.parametrize(
    ("level", "code", "short", "english"),
    [
        ("communes-34", "29242", "Trà Vinh", "Tra Vinh Ward"),
        ("communes-63", "27691", "Phường 4", "Ward 4"),
        ("provinces-34", "86", "Vĩnh Long", "Vinh Long Province"),
        ("communes-34", "26732", "Côn Đảo", "Con Dao Special Zone"),
    ],
)
def test_names_stand_in_both_languages(level: Level, code: str, short: str, english: str) -> None:
    entry = units(level)[code]
    assert (entry.short.vi, entry.label.en) == (short, english)
