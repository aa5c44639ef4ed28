"""Bars and changes as sent to the browser: in order, in words, nothing made up for what is missing."""

from __future__ import annotations

import pytest

from tests.charts.examples import VI, members, rate, without_value
from tests.charts.specs import Spec, marked, rows_of, spec
from unionmap.charts.bars import bars
from unionmap.charts.difference import amount_of_change, difference
from unionmap.figures.basis import State
from unionmap.figures.change import difference as change_of
from unionmap.model.breaks import series_breaks

NAMES = {"a": "Châu Thành", "b": "Châu Thành", "c": "Cầu Kè"}
COUNTS = {"a": members(1_000), "b": members(20_000), "c": members(0)}


def text_of(sent: Spec) -> dict[str, str]:
    rows = [row for layer in marked(sent, "bar") for row in rows_of(sent, layer)]
    return {row["code"]: row["text"] for row in rows}


def test_the_largest_stands_first_and_equal_names_stay_apart() -> None:
    (bar,) = marked(spec(bars(VI, COUNTS, NAMES, "mô tả")), "bar")
    assert bar["encoding"]["y"]["field"] == "code"
    assert bar["encoding"]["y"]["sort"] == ["b", "a", "c"]
    assert '"b": "Châu Thành"' in bar["encoding"]["y"]["axis"]["labelExpr"]


def test_every_bar_has_its_value_in_words() -> None:
    assert text_of(spec(bars(VI, COUNTS, NAMES, "mô tả"))) == {"a": "1.000", "b": "20.000", "c": "0"}


def test_what_has_no_value_comes_last_and_says_its_state() -> None:
    figures = {"a": without_value(State.NO_DATA), "b": rate(1, 100)}
    sent = spec(bars(VI, figures, NAMES, "mô tả"))
    (bar,) = marked(sent, "bar")
    assert bar["encoding"]["y"]["sort"] == ["b", "a"]
    assert text_of(sent)["a"] == "chưa có số liệu"
    assert [row["known"] for row in rows_of(sent, bar)] == [True, False]


def test_the_axis_has_room_for_the_words_and_the_reference() -> None:
    figures = {"a": rate(10, 100)}
    (bar,) = marked(spec(bars(VI, figures, NAMES, "mô tả", rate(50, 100), "Toàn tỉnh")), "bar")
    assert bar["encoding"]["x"]["scale"]["domain"][1] > 50


def test_the_reference_is_named() -> None:
    sent = spec(bars(VI, {"a": rate(10, 100)}, NAMES, "mô tả", rate(50, 100), "Toàn tỉnh"))
    words = [row["text"] for layer in marked(sent, "text") for row in rows_of(sent, layer)]
    assert "Toàn tỉnh: 50,0\N{NO-BREAK SPACE}%" in words


def test_without_rows_there_are_no_bars() -> None:
    with pytest.raises(ValueError, match="at least one row"):
        bars(VI, {}, {}, "")
    with pytest.raises(ValueError, match="at least one row"):
        difference(VI, {}, {}, "")


def test_gains_stand_before_losses() -> None:
    changes = {
        "a": change_of(members(10), members(4)),
        "b": change_of(members(10), members(30)),
        "c": change_of(members(10), members(10)),
    }
    sent = spec(difference(VI, changes, NAMES, "mô tả"))
    bar = marked(sent, "bar")[0]
    assert bar["encoding"]["y"]["sort"] == ["b", "c", "a"]
    assert text_of(sent) == {"a": "−6", "b": "+20", "c": "0"}
    low, high = bar["encoding"]["x"]["scale"]["domain"]
    assert low < -6
    assert high > 20


def test_without_a_loss_the_bars_have_the_whole_width() -> None:
    (bar,) = marked(spec(difference(VI, {"a": change_of(members(1), members(2))}, NAMES, "")), "bar")
    assert bar["encoding"]["x"]["scale"]["domain"][0] == 0


def test_a_refused_change_says_why() -> None:
    refused = change_of(members(10), members(4), series_breaks()[0])
    sent = spec(difference(VI, {"a": refused}, NAMES, "mô tả"))
    (row,) = rows_of(sent, marked(sent, "bar")[0])
    assert row["text"] == "ngoài phạm vi"
    assert "Không so sánh được" in row["told"]


def test_a_change_of_a_rate_is_told_in_points() -> None:
    assert amount_of_change(VI, change_of(rate(70, 100), rate(65, 100))) == "−5,0 điểm phần trăm"
