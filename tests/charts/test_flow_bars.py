"""Flows as sent to the browser: parts joined end to end, a broken quarter cut off and said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.charts.examples import VI, members
from tests.charts.specs import Spec, marked, rows_of, spec
from unionmap.charts.flow_bars import PALE, flow_bars
from unionmap.charts.flow_parts import COLOURS, edges, flow_keys, flow_names, flow_words, stretches
from unionmap.figures.balance import COMING, GOING, Balance
from unionmap.figures.basis import Figure
from unionmap.figures.rules import Amount
from unionmap.model.breaks import series_breaks

DAYS = (date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30))
DISSOLUTION = series_breaks()[0]


def stock(day: date, count: int) -> Figure:
    figure = members(count)
    return replace(figure, basis=replace(figure.basis, period=day))


def quarter(at: int, before: int, after: int, **flows: int) -> Balance:
    """The quarter that ends with ``DAYS[at + 1]``; flows that are not named are nought."""
    coming = {name: Amount(flows.get(name, 0), 5) for name in COMING}
    going = {name: Amount(flows.get(name, 0), 5) for name in GOING}
    return Balance(stock(DAYS[at], before), stock(DAYS[at + 1], after), coming, going)


PLAIN = quarter(0, 100, 108, admitted=10, transferred_in=2, lost_quit=3, lost_moved=1)
BROKEN = quarter(1, 108, 20, admitted=4, lost_dissolved=92)


def bars_of(sent: Spec) -> list[dict[str, object]]:
    return rows_of(sent, marked(sent, "bar")[0])


def test_parts_are_stacked_away_from_nought() -> None:
    assert [(part.part, part.low, part.high) for part in stretches(PLAIN)] == [
        ("admitted", 0, 10),
        ("transferred_in", 10, 12),
        ("lost_quit", -3, 0),
        ("lost_moved", -4, -3),
    ]


def test_what_nobody_explains_is_a_part_of_its_own() -> None:
    (residual,) = [part for part in stretches(quarter(0, 100, 90)) if part.part == "residual"]
    assert (residual.low, residual.high) == (-10, 0)


def test_every_part_has_a_colour_and_a_name() -> None:
    assert [*COLOURS] == [*COMING, *GOING, "residual"]
    assert len(set(flow_names(VI).values())) == len(COLOURS)
    assert list(flow_keys(VI, [PLAIN])) == [
        "Kết nạp mới",
        "Chuyển đến",
        "Giảm do nghỉ việc",
        "Giảm do chuyển đi",
    ]


def test_empty_reports_are_told() -> None:
    assert flow_words(VI, Amount(7, 5)) == "7"
    assert flow_words(VI, Amount(7, 5, 2)) == "7 (2 báo cáo bỏ trống)"


def test_a_broken_quarter_does_not_set_the_scale() -> None:
    low, high = edges([PLAIN, BROKEN], [DISSOLUTION])
    assert -10 < low < -4
    assert 12 < high < 20
    assert edges([PLAIN, BROKEN], [])[0] < -92
    assert edges([BROKEN], [DISSOLUTION])[0] < -92


def test_a_broken_quarter_is_pale_cut_off_and_its_loss_is_written() -> None:
    sent = spec(flow_bars(VI, [PLAIN, BROKEN], [DISSOLUTION], "mô tả"))
    low, high = edges([PLAIN, BROKEN], [DISSOLUTION])
    drawn = bars_of(sent)
    assert {row["opacity"] for row in drawn} == {1, PALE}
    assert all(low <= float(str(row[edge])) <= high for row in drawn for edge in ("low", "high"))
    words = [row["text"] for layer in marked(sent, "text") for row in rows_of(sent, layer)]
    assert "92 ▼" in words
    assert DISSOLUTION.label.vi in words


def test_the_line_of_members_ends_before_the_break() -> None:
    sent = spec(flow_bars(VI, [PLAIN, BROKEN], [DISSOLUTION], "mô tả"))
    (line,) = marked(sent, "line")
    assert [(row["stock"], row["stretch"]) for row in rows_of(sent, line)] == [(100, 0), (108, 0), (20, 1)]


def test_the_stroke_is_the_net_change_within_the_frame() -> None:
    sent = spec(flow_bars(VI, [PLAIN, BROKEN], [DISSOLUTION], "mô tả"))
    (stroke,) = marked(sent, "tick")
    assert [row["low"] for row in rows_of(sent, stroke)] == [8]


def test_without_a_quarter_there_is_nothing_to_draw() -> None:
    with pytest.raises(ValueError, match="at least one quarter"):
        flow_bars(VI, [], [], "")
