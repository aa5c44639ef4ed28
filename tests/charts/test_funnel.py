"""The funnel and the ranges beside it, as sent to the browser."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.charts.examples import VI, rate, without_value
from tests.charts.specs import Spec, marked, rows_of, spec
from unionmap.charts.funnel import ALL_NAMED, centre_words, funnel_chart, window
from unionmap.charts.funnel_names import placed
from unionmap.charts.intervals import intervals
from unionmap.charts.theme import Row
from unionmap.charts.verdicts import COLOURS, SHAPES, VERDICTS, verdict_keys
from unionmap.figures.basis import State
from unionmap.figures.funnel import Funnel, Point, Verdict, score_interval, verdict
from unionmap.model.programme import targets

TARGET = targets("agreement_units")[0]


def around(counts: dict[str, tuple[int, int]], targeted: bool = True) -> Funnel:
    """A funnel about 70 % of areas with so many units counted of so many."""
    points = {
        code: Point(
            rate(counted, size, size < 10),
            verdict(counted, size, Fraction(70)),
            score_interval(counted, size),
        )
        for code, (counted, size) in counts.items()
    }
    unplaced = {"z": without_value(State.NOT_APPLICABLE)}
    return Funnel(Fraction(70), TARGET if targeted else None, points, unplaced)


FOUND = around({"a": (7, 9), "b": (20, 60), "c": (95, 100)})
NAMES = {"a": "Cầu Kè", "b": "Trà Cú", "c": "Càng Long"}


def points_of(sent: Spec) -> dict[str, dict[str, object]]:
    (layer,) = marked(sent, "point")
    return {row["code"]: row for row in rows_of(sent, layer)}


def test_every_verdict_has_words_a_colour_and_a_shape() -> None:
    assert set(VERDICTS) == set(COLOURS) == set(SHAPES) == set(Verdict)
    assert SHAPES[Verdict.BELOW] != SHAPES[Verdict.ABOVE] != SHAPES[Verdict.WITHIN]


def test_a_small_base_is_hollow_and_a_verdict_is_told_without_colour() -> None:
    drawn = points_of(spec(funnel_chart(VI, FOUND, NAMES, "mô tả")))
    assert drawn["a"]["fill"] == "#ffffff"
    assert "cơ sở nhỏ" in str(drawn["a"]["told"])
    assert [drawn[code]["shape"] for code in "abc"] == ["circle", "triangle-down", "triangle-up"]
    assert len(verdict_keys(VI, FOUND)) == 3


def test_bands_hold_the_centre_and_stay_in_the_window() -> None:
    sent = spec(funnel_chart(VI, FOUND, NAMES, "mô tả"))
    low, high = window(FOUND)
    bands = marked(sent, "area")
    assert len(bands) == 2
    for band in bands:
        for row in rows_of(sent, band):
            assert low <= row["rate"] <= 70 <= row["upper"] <= high


def test_the_centre_is_a_target_or_what_all_have_together() -> None:
    assert centre_words(VI, FOUND) == "chỉ tiêu 2025: 70,0\N{NO-BREAK SPACE}%"
    assert centre_words(VI, around({"a": (7, 9)}, targeted=False)) == "chung: 70,0\N{NO-BREAK SPACE}%"


def names_of(sent: Spec) -> list[str]:
    return [row["name"] for row in rows_of(sent, marked(sent, "text")[-1])]


def test_names_in_one_place_are_one_label_and_near_ones_part() -> None:
    found = around({"a": (7, 9), "b": (7, 9), "c": (70, 90), "d": (71, 92)})
    names = dict(zip("abcd", ["Một", "Hai", "Ba", "Bốn"], strict=True))
    sent = spec(funnel_chart(VI, found, names, "mô tả"))
    labels = rows_of(sent, marked(sent, "text")[-1])
    assert [(row["name"], row["above"]) for row in labels] == [
        ("Một, Hai", True),
        ("Ba", True),
        ("Bốn", False),
    ]


def test_among_many_only_those_far_out_are_named() -> None:
    counts = {f"x{number}": (7, 10) for number in range(ALL_NAMED)} | {"far": (1, 100)}
    sent = spec(funnel_chart(VI, around(counts), {code: code for code in counts}, "mô tả"))
    assert names_of(sent) == ["far"]


def test_rates_stand_in_order_on_their_ranges() -> None:
    sent = spec(intervals(VI, FOUND, NAMES, "mô tả"))
    (mark,) = marked(sent, "point")
    assert mark["encoding"]["y"]["sort"] == ["c", "a", "b"]
    for row in rows_of(sent, mark):
        assert row["low"] <= row["rate"] <= row["high"]
    low, high = mark["encoding"]["x"]["scale"]["domain"]
    assert low == min(float(str(row["low"])) for row in rows_of(sent, mark))
    assert high > 100


def test_without_a_rate_there_is_no_picture() -> None:
    empty = around({})
    with pytest.raises(ValueError, match="at least one area"):
        funnel_chart(VI, empty, {}, "")
    with pytest.raises(ValueError, match="at least one area"):
        intervals(VI, empty, {}, "")


def test_a_name_without_a_clear_place_is_left_to_the_list() -> None:
    crowd: list[Row] = [
        {"size": 50.0 + number / 10, "rate": 50.0, "name": f"n{number}"} for number in range(4)
    ]
    assert [(row["name"], row["above"]) for row in placed(crowd, (1, 1000), (0, 100))] == [
        ("n0", True),
        ("n1", False),
    ]


def test_on_a_narrow_chart_only_names_that_stand_well_apart_are_roomy() -> None:
    told: list[Row] = [
        {"size": size, "rate": 50.0, "name": name} for size, name in ((2.0, "a"), (20.0, "b"), (200.0, "c"))
    ]
    labels = placed(told, (1, 1000), (0, 100))
    assert [(row["name"], row["above"], row["roomy"]) for row in labels] == [
        ("a", True, True),
        ("b", True, False),
        ("c", True, True),
    ]
