"""The way to the milestones as sent to the browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.charts.examples import VI, members, rate
from tests.charts.specs import Spec, marked, rows_of, spec
from tests.charts.test_path import GAP, PERIODS, broken_on
from unionmap.charts.pace_path import Way, pace_path
from unionmap.figures.pace import RequiredPath
from unionmap.figures.projection import Expected, Projection

SERIES = [(PERIODS[0], members(53_871)), (PERIODS[1], members(60_000)), (PERIODS[2], members(41_000))]
PATH = RequiredPath(
    (
        (PERIODS[0], Fraction(53_871)),
        (date(2025, 12, 31), Fraction(68_500)),
        (date(2030, 12, 31), Fraction(93_500)),
    ),
    stated=True,
)
TREND = Projection(
    (Expected(PERIODS[2], 41_000, 41_000, 41_000), Expected(date(2025, 12, 31), 42_000, 43_000, 44_000)),
    1_000,
    500,
    5,
    PERIODS[0],
)
WAY = Way(SERIES, PATH, TREND, date(2025, 12, 31), [broken_on(PERIODS[2])])


def words(sent: Spec) -> set[str]:
    """Every text that any row of the chart carries."""
    return {str(row["text"]) for layer in marked(sent, "text") for row in rows_of(sent, layer)}


def test_the_line_ends_at_the_break_and_the_path_goes_on() -> None:
    sent = spec(pace_path(VI, WAY, "mô tả"))
    stretches = [
        {row["stretch"] for row in rows_of(sent, line)}
        for line in marked(sent, "line")
        if "detail" in line["encoding"]
    ]
    assert stretches == [{0, 1}]
    assert "Gián đoạn" in words(sent)


def test_milestones_until_the_horizon_are_drawn_and_no_others() -> None:
    assert "2025: 68.500" in words(spec(pace_path(VI, WAY, "mô tả")))
    assert "2030: 93.500" not in words(spec(pace_path(VI, WAY, "mô tả")))
    assert "2030: 93.500" in words(spec(pace_path(VI, replace(WAY, until=date(2030, 12, 31)), "mô tả")))


def test_the_projection_is_a_band_with_its_range() -> None:
    sent = spec(pace_path(VI, WAY, "mô tả"))
    (band,) = marked(sent, "area")
    assert [(row["low"], row["high"]) for row in rows_of(sent, band)] == [(41_000, 41_000), (42_000, 44_000)]
    assert rows_of(sent, band)[-1]["range"] == "42.000 – 44.000"


def test_what_is_refused_is_left_out() -> None:
    bare = spec(pace_path(VI, replace(WAY, path=None, projection=Projection(reason="no")), "mô tả"))
    assert marked(bare, "area") == []
    assert len(marked(bare, "line")) == 1


def test_the_axis_holds_figures_milestones_and_band() -> None:
    sent = spec(pace_path(VI, WAY, "mô tả"))
    (low, high) = marked(sent, "area")[0]["encoding"]["y"]["scale"]["domain"]
    assert low < 41_000 < 68_500 < high


def test_an_axis_of_rates_ends_at_a_hundred() -> None:
    way = Way([(PERIODS[0], rate(99, 100)), (PERIODS[1], rate(40, 100))], None, Projection(), PERIODS[3])
    (line,) = marked(spec(pace_path(VI, way, "mô tả")), "line")
    assert line["encoding"]["y"]["scale"]["domain"][1] == 100


def test_without_a_figure_there_is_no_way() -> None:
    with pytest.raises(ValueError, match="known figure"):
        pace_path(VI, Way([(PERIODS[0], GAP)], PATH, TREND, PERIODS[3]), "")
