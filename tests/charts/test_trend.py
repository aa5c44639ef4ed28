"""Trends and sparklines as sent to the browser."""

from __future__ import annotations

import pytest

from tests.charts.examples import VI, members, rate
from tests.charts.specs import layers, marked, rows_of, spec
from tests.charts.test_path import GAP, PERIODS, broken_on
from unionmap.charts.sparkline import sparkline
from unionmap.charts.trend import trend
from unionmap.model.programme import targets
from unionmap.words import Reader

SERIES = [
    (PERIODS[0], members(53_871)),
    (PERIODS[1], GAP),
    (PERIODS[2], members(60_000)),
    (PERIODS[3], members(41_000)),
]
BREAK = broken_on(PERIODS[3])


def test_the_line_is_drawn_in_stretches() -> None:
    sent = spec(trend(VI, SERIES, "mô tả", breaks=[BREAK]))
    (line,) = marked(sent, "line")
    assert line["encoding"]["detail"]["field"] == "stretch"
    told = rows_of(sent, line)
    assert [row["value"] for row in told] == [53_871, 60_000, 41_000]
    assert len({row["stretch"] for row in told}) == 3


def test_only_what_is_shown_is_sent() -> None:
    sent = spec(trend(VI, SERIES, "mô tả"))
    (line,) = marked(sent, "line")
    assert set(rows_of(sent, line)[0]) == {"at", "value", "stretch", "period", "text", "short", "last"}


def test_values_are_written_for_the_reader() -> None:
    sent = spec(trend(VI, SERIES, "mô tả"))
    assert rows_of(sent, marked(sent, "line")[0])[0]["text"] == "53.871 người"
    assert sent["config"]["locale"]["number"] == {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", ""],
    }
    english = spec(trend(Reader("en"), SERIES, "description"))
    assert english["config"]["locale"]["number"]["thousands"] == ","


def test_milestones_and_breaks_are_named() -> None:
    sent = spec(trend(VI, SERIES, "mô tả", targets("members")[:1], [BREAK]))
    words = [row["text"] for layer in marked(sent, "text") for row in rows_of(sent, layer)]
    assert "chỉ tiêu 2025: 68.500" in words
    assert "Gián đoạn" in words


def test_the_axis_begins_at_nought_and_holds_the_milestones() -> None:
    sent = spec(trend(VI, SERIES, "mô tả", targets("members")[:1]))
    (line,) = marked(sent, "line")
    low, high = line["encoding"]["y"]["scale"]["domain"]
    assert low == 0
    assert high > 68_500


def test_an_axis_of_rates_ends_at_a_hundred() -> None:
    (line,) = marked(spec(trend(VI, [(PERIODS[0], rate(99, 100))], "mô tả")), "line")
    assert line["encoding"]["y"]["scale"]["domain"] == [0, 100]


def test_the_picture_is_described() -> None:
    assert spec(trend(VI, SERIES, "Một câu"))["description"] == "Một câu"


def test_without_periods_there_is_no_trend() -> None:
    with pytest.raises(ValueError, match="at least one period"):
        trend(VI, [], "")


def test_a_sparkline_shows_the_shape_and_marks_the_end() -> None:
    sent = spec(sparkline(VI, SERIES, "mô tả", [BREAK]))
    (line,) = marked(sent, "line")
    told = rows_of(sent, line)
    low, high = line["encoding"]["y"]["scale"]["domain"]
    assert low < 41_000 < 60_000 < high
    assert [row["last"] for row in told] == [False, False, True]
    assert len({row["stretch"] for row in told}) == 3


def test_a_sparkline_has_no_axes() -> None:
    encodings = [layer["encoding"] for layer in layers(spec(sparkline(VI, SERIES, "mô tả")))]
    assert all(encoding[side]["axis"] is None for encoding in encodings for side in ("x", "y"))


def test_a_sparkline_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="known value"):
        sparkline(VI, [(PERIODS[0], GAP)], "")
