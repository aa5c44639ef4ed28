"""Places are found by their official names and our aliases, asked where ambiguous, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionmap.intake.places import LEVELS, Level, derived, find_place
from unionmap.model.codelists import Entry, areas

DISTRICT: tuple[Level, ...] = ("district",)
OLD: tuple[Level, ...] = ("old_commune",)
COMMUNES: tuple[Level, ...] = ("old_commune", "new_commune")
ALL_SCOPES = ("tra-vinh", "vinh-long", "ben-tre")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("H. Trà Cú", ["849"]),
        ("TRÀ CÚ", ["849"]),
        ("Tra Cu", ["849"]),
        (" Trà Cú ", ["849"]),
        ("Duyên Hải", ["850", "851"]),
        ("TX. Duyên Hải", ["851"]),
        ("TXDH", ["851"]),
        ("H. Duyên Hải", ["850"]),
        ("HUYỆN DUYÊN HẢI", ["850"]),
        ("P. Duyên Hải", ["29512"]),
        ("TP.TV", ["842"]),
        ("TP Trà Vinh", ["842"]),
        ("Châu Thành", ["847"]),
        ("Huyện Nowhere", []),
    ],
)
def test_districts(text: str, codes: list[str]) -> None:
    assert [place.code for place in find_place(text, DISTRICT).places] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Phường 1", ["29239", "29512"]),
        ("Phường 01, TP Trà Vinh", ["29239"]),
        ("P1, TX Duyên Hải", ["29512"]),
        ("Xã Lương Hoà", ["29389"]),
        ("Lương Hòa A", ["29386"]),
        ("Vĩnh Kim", ["29431"]),
        ("TT. Định An", ["29462"]),
        ("tt Tra Cu", ["29461"]),
        ("Định An", ["29462", "29494"]),
    ],
)
def test_old_communes(text: str, codes: list[str]) -> None:
    assert [place.code for place in find_place(text, OLD).places] == codes


def test_the_published_lists_spell_one_commune_in_two_ways() -> None:
    places = find_place("Vinh Kim", COMMUNES).places
    assert [(place.level, place.code) for place in places] == [
        ("old_commune", "29431"),
        ("new_commune", "29431"),
    ]


@pytest.mark.parametrize("text", ["Trà Vinh", "Tỉnh Trà Vinh", "TOÀN TỈNH"])
def test_the_province_is_a_sum_and_no_district(text: str) -> None:
    found = find_place(text, DISTRICT)
    assert found.province
    assert found.place is None


def test_a_name_of_two_provinces_needs_its_province() -> None:
    assert len(find_place("Châu Thành", DISTRICT, scopes=ALL_SCOPES).places) == 2
    found = find_place("Châu Thành, Trà Vinh", DISTRICT, scopes=ALL_SCOPES).place
    assert found is not None
    assert found.code == "847"


def test_a_known_district_decides_between_namesakes() -> None:
    found = find_place("Phường 1", OLD, within="851").place
    assert found is not None
    assert derived(found) == {"old_commune": "29512", "district": "851", "new_commune": "29512"}


def test_a_misspelt_name_is_offered_not_taken() -> None:
    found = find_place("Huyện Càng Lonng", DISTRICT)
    assert found.place is None
    assert [place.label for place in found.likely] == ["Huyện Càng Long"]


@given(
    st.sampled_from([entry for vintage in ("districts-2021", "communes-2021") for entry in areas(vintage)])
)
def test_every_official_name_leads_to_its_code_in_any_letters(entry: Entry) -> None:
    for text in (entry.label.vi, entry.label.vi.upper(), f"  {entry.label.vi.lower()} "):
        assert entry.code in [place.code for place in find_place(text, LEVELS).places]
