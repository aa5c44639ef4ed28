"""Steps between two stocks, and admissions beside losses, as sent to the browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.charts.examples import BASIS, VI, members
from tests.charts.specs import Spec, layers, marked, rows_of, spec
from unionmap.charts.gross_and_net import Bar, gross_and_net
from unionmap.charts.waterfall import waterfall
from unionmap.figures.basis import Figure
from unionmap.figures.decomposition import Decomposition
from unionmap.figures.movements import Part


def stock(count: int | None, day: date) -> Figure:
    return replace(members(count or 0), numerator=count, basis=replace(BASIS, period=day))


OPENING, CLOSING = stock(100, date(2025, 3, 31)), stock(70, date(2025, 6, 30))
FOUND = Decomposition(
    OPENING,
    CLOSING,
    {"U1": {Part.ADMITTED: 15, Part.QUIT: -5}, "U2": {Part.BREAK: -40}},
    {"U1": "Một", "U2": "Hai"},
    (),
)


def told(sent: Spec) -> list[dict[str, object]]:
    """The rows of the bars, by their order from the top."""
    (levels,) = marked(sent, "tick")
    return rows_of(sent, levels)


def test_every_step_begins_where_the_last_one_ended() -> None:
    rows = told(spec(waterfall(VI, FOUND, "mô tả")))
    assert [(row["low"], row["high"]) for row in rows] == [
        (100, 100),
        (100, 115),
        (110, 115),
        (70, 110),
        (70, 70),
    ]
    assert [row["end"] for row in rows] == [100, 115, 110, 70, 70]


def test_steps_are_named_and_signed() -> None:
    rows = told(spec(waterfall(VI, FOUND, "mô tả")))
    assert [row["name"] for row in rows] == [
        "31/3/2025",
        "Kết nạp thêm",
        "Nghỉ việc",
        "Gián đoạn chuỗi",
        "30/6/2025",
    ]
    assert [row["text"] for row in rows][1:4] == ["+15", "−5", "−40"]
    assert "1 công đoàn" in str(rows[1]["told"])


def test_the_break_is_drawn_in_outline() -> None:
    sent = spec(waterfall(VI, FOUND, "mô tả"))
    (outline,) = [layer for layer in marked(sent, "bar") if "strokeDash" in layer["mark"]]
    assert {"filter": "datum.kind == 'break'"} in outline["transform"]
    assert [row["kind"] for row in told(sent)] == ["level", "up", "down", "break", "level"]


def test_the_axis_holds_every_level() -> None:
    sent = spec(waterfall(VI, FOUND, "mô tả"))
    (levels,) = marked(sent, "tick")
    low, high = levels["encoding"]["x"]["scale"]["domain"]
    assert low < 70 < 115 < high


def test_without_a_stock_there_is_no_waterfall() -> None:
    with pytest.raises(ValueError, match="both stocks"):
        waterfall(VI, replace(FOUND, opening=stock(None, date(2025, 3, 31))), "")


BARS = [
    Bar("admitted", "Kết nạp", 120, asked=150, asked_words="chỉ tiêu 2025: 150"),
    Bar("lost", "Giảm", -80),
    Bar("net", "Tăng thuần", 40, net=True),
]


def test_gross_and_net_stay_bars_of_their_own() -> None:
    sent = spec(gross_and_net(VI, BARS, "mô tả"))
    (bar,) = marked(sent, "bar")
    rows = rows_of(sent, bar)
    assert [(row["code"], row["value"], row["kind"]) for row in rows] == [
        ("admitted", 120, "came"),
        ("lost", -80, "went"),
        ("net", 40, "net"),
    ]
    assert rows[0]["text"] == "+120 · chỉ tiêu 2025: 150"
    assert bar["encoding"]["x"]["stack"] is None


def test_only_what_is_asked_is_marked() -> None:
    sent = spec(gross_and_net(VI, BARS, "mô tả"))
    (mark,) = marked(sent, "point")
    assert rows_of(sent, mark) == [{"code": "admitted", "value": 150}]
    assert marked(spec(gross_and_net(VI, BARS[1:], "mô tả")), "point") == []


def test_the_axis_is_switched_off_once_within_one_scale() -> None:
    """Two layers that both do so make Vega-Lite draw nothing at all."""
    (bars, *others) = layers(spec(gross_and_net(VI, BARS, "mô tả")))
    assert bars["encoding"]["x"]["axis"] is None
    assert all("axis" not in layer["encoding"]["x"] for layer in others)


def test_nothing_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        gross_and_net(VI, [], "")
