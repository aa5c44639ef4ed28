"""A boundary file on its way: matched by code or name, by hand where that fails, kept, found fitting."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.filing.boundaries import Arrival, NothingMatchedError, fitting, keep
from unionmap.filing.boundary_match import Question, guess, matched
from unionmap.geography.reading.reader import BoundaryFile, Flaws
from unionmap.geography.stored import codes_of, dissolved, drawn
from unionmap.model.codelists import areas
from unionmap.model.national import units, units_of
from unionmap.store.boundaries import boundaries_by_number, drawing_of
from unionmap.store.engine import Store
from unionmap.store.uploads import raw_bytes

NONE = Flaws(0, 0.0, ())


def square(at: int) -> dict[str, object]:
    west, south = 106 + 0.05 * (at % 12), 9.5 + 0.05 * (at // 12)
    ring = [
        [west, south],
        [west + 0.05, south],
        [west + 0.05, south + 0.05],
        [west, south + 0.05],
        [west, south],
    ]
    return {"type": "Polygon", "coordinates": [ring]}


def file_of(**columns: list[str]) -> BoundaryFile:
    """A file of squares with these columns."""
    count = len(next(iter(columns.values())))
    rows = tuple({name: cells[at] for name, cells in columns.items()} for at in range(count))
    shapes = tuple(square(at) for at in range(count))
    return BoundaryFile(
        "GeoJSON", ("",), "", "WGS 84", "file", rows, shapes, (30.0,) * count, (), NONE, NONE, (5, 5), 50.0
    )


OURS = units_of("communes-34", "86")
NAMES = [entry.label.vi for entry in OURS]


def test_codes_are_found_whatever_the_column_is_called() -> None:
    question = guess(file_of(stt=list(map(str, range(124))), maxa=list(OURS.codes)))
    assert question == Question("communes-34", "maxa", "code", "86")


def test_noughts_that_a_spreadsheet_took_away_are_put_back() -> None:
    codes = units_of("communes-34", "01").codes
    question = guess(file_of(ma=[str(int(code)) for code in codes]))
    assert question is not None
    assert (question.level, question.way, question.province) == ("communes-34", "code", "01")


def test_names_are_found_though_many_provinces_have_the_same() -> None:
    file = file_of(ten=NAMES)
    question = guess(file)
    assert question == Question("communes-34", "ten", "name", "86")
    assert dict(matched(file, question).units) == dict(enumerate(OURS.codes))


SPOILT = (str.upper, str.lower, lambda text: text.split(" ", 1)[1], lambda text: f"  {text} ")


@given(some.sampled_from(range(len(NAMES))), some.sampled_from(SPOILT))
def test_case_blanks_and_the_kind_of_place_do_not_matter(at: int, spoil: object) -> None:
    question = Question("communes-34", "ten", "name", "86")
    text = spoil(NAMES[at])  # type: ignore[operator]
    assert matched(file_of(ten=[text]), question).units == {0: OURS.codes[at]}


def test_names_without_tones_are_found_where_only_one_unit_can_be_meant() -> None:
    question = Question("communes-34", "ten", "name", "86")
    assert matched(file_of(ten=["Xa Hoa Hiep", "xã Hoà Hiệp"]), question).units == {0: "29734", 1: "29734"}


def test_what_did_not_match_is_listed_and_can_be_named_by_hand() -> None:
    question = Question("communes-34", "ma", "code", "86")
    file = file_of(ma=["29242", "khong", "29254"])
    first = matched(file, question)
    assert first.strays == {1: ("khong", ())}
    assert len(first.missing) == 122
    second = matched(file, question, {1: "29263"})
    assert second.units == {0: "29242", 1: "29263", 2: "29254"}
    assert second.by_hand == {1}
    assert matched(file, question, {1: "29263", 2: ""}).strays == {2: ("29254", ())}


def test_a_name_that_several_units_bear_is_never_guessed() -> None:
    file = file_of(ten=["Huyện Châu Thành"])
    match = matched(file, Question("districts-63", "ten", "name"))
    assert not match.units
    assert len(match.strays[0][1]) > 5
    assert matched(file, Question("districts-63", "ten", "name", "84")).units == {0: "847"}


def test_a_file_about_something_else_is_not_matched() -> None:
    assert guess(file_of(loai=["sông", "hồ", "kênh"])) is None


def test_a_set_is_kept_and_drawn_in_place_of_the_delivered_one(store: Store) -> None:
    arrival = arrived(list(OURS.codes))
    number = keep(store, arrival, " Ranh giới của tỉnh ", None, "Thử")
    kept = boundaries_by_number(store, number)
    assert (kept.title, kept.level, kept.province, kept.areas) == (
        "Ranh giới của tỉnh",
        "communes-34",
        "86",
        124,
    )
    assert raw_bytes(store, kept.received_sha256) == b"file"
    assert json.loads(kept.report)["strays"] == []
    wanted = areas("communes-2025", "tra-vinh").codes
    assert [found.number for found in fitting(store, "communes-2025", wanted)] == [number]
    assert drawn(drawing_of(store, number), "communes-2025", "tra-vinh", wanted).codes == wanted
    assert fitting(store, "districts-2021", areas("districts-2021").codes) == []


def test_a_set_that_lacks_an_area_takes_no_ones_place(store: Store) -> None:
    keep(store, arrived([code for code in OURS.codes if code != "29242"]), "", None, "Thử")
    assert fitting(store, "communes-2025", areas("communes-2025", "tra-vinh").codes) == []


def test_parts_of_one_unit_are_drawn_as_one() -> None:
    arrival = arrived(["29242", "29242", "29254"])
    assert codes_of(arrival.drawing) == ("29242", "29254")
    assert arrival.report["joined"] == ("29242",)


def test_nothing_is_kept_where_nothing_matched(store: Store) -> None:
    with pytest.raises(NothingMatchedError):
        keep(store, arrived(["khong"]), "", None, "Thử")


def test_communes_are_joined_to_provinces() -> None:
    codes = [units_of("communes-34", province).codes[0] for province in ("86", "92", "91")]
    arrival = arrived([*codes, units_of("communes-34", "86").codes[1]])
    of_province = {
        code: units("communes-34")[code].attributes["parent"] for code in codes_of(arrival.drawing)
    }
    provinces = dissolved(arrival.drawing, "provinces-34", of_province)
    assert sorted(provinces.codes) == ["86", "91", "92"]


def arrived(codes: list[str]) -> Arrival:
    file = file_of(ma=codes)
    province = "86" if set(codes) <= set(OURS.codes) else ""
    question = replace(Question("communes-34", "ma", "code"), province=province)
    return Arrival("xa.geojson", b"file", file, matched(file, question))
