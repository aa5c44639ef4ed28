"""Flows and events in words, tables and marks of a map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from tests.charts.examples import VI, members, without_value
from tests.charts.test_flow_bars import BROKEN, DISSOLUTION, PLAIN, quarter
from unionmap.charts.map_picture import map_sheet
from unionmap.figures.basis import Figure, State
from unionmap.figures.events import Occurrence, UnionBalance
from unionmap.model.codelists import areas
from unionmap.reports.events import EventMap, event_table, union_sentence
from unionmap.reports.flows import broken_words, flow_sentence, flow_table
from unionmap.reports.multiples import by_code, panels

SPAN = (date(2024, 12, 31), date(2025, 3, 31))
AREAS = areas("districts-2021").codes


def unions(count: int) -> Figure:
    return replace(members(count, count), indicator="unions")


def test_flows_are_told_with_their_reasons() -> None:
    said = flow_sentence(VI, PLAIN)
    assert "kết nạp mới 10 người, chuyển đến 2, giảm 4 (nghỉ việc 3, chuyển đi 1); thuần +8" in said
    assert "từ 100 người thành 108 người" in said
    assert "chưa giải thích" not in said


def test_what_is_not_explained_is_said() -> None:
    assert "Còn −10 người chưa giải thích" in flow_sentence(VI, quarter(0, 100, 90))
    assert "15/6/2025" in broken_words(VI, [DISSOLUTION])


def test_a_table_of_quarters_closes_in_every_row() -> None:
    table = flow_table(VI, "Bảng", [PLAIN, BROKEN])
    for _, start, *_, net, residual, end in table.rows:
        assert int(str(start)) + int(str(net)) + int(str(residual)) == int(str(end))


def test_unions_are_told_with_what_happened() -> None:
    events, reasons = {"FOUNDED": 4, "DISSOLVED": 2}, {("DISSOLVED", "NGUNGHD"): 2}
    said = union_sentence(VI, UnionBalance(unions(10), unions(12), events, reasons))
    assert "từ 10 CĐCS thành 12 CĐCS" in said
    assert "thành lập 4, giải thể 2 (Đơn vị ngừng hoạt động: 2)" in said
    assert "chưa giải thích" not in said
    assert "+5" in union_sentence(VI, UnionBalance(unions(10), unions(17), events, reasons))
    assert "không có sự kiện" in union_sentence(VI, UnionBalance(unions(1), unions(1), {}, {}))


def event_map(**told: Occurrence) -> EventMap:
    plain = Occurrence(0, unions(20))
    found = {code: told.get(f"d{code}", plain) for code in AREAS}
    return EventMap(VI, "DISSOLVED", SPAN, found, lambda code: f"nơi {code}")


def test_an_event_map_tells_every_state() -> None:
    drawn = event_map(
        d842=Occurrence(5, unions(20)),
        d844=Occurrence(1, unions(4)),
        d845=Occurrence(0, unions(0)),
        d846=Occurrence(2, unions(0)),
        d847=Occurrence(0, replace(without_value(State.NO_DATA), indicator="unions", numerator=None)),
    ).maps("districts-2021", "Toàn tỉnh")
    marks = drawn.contents[0].marks
    assert (marks["842"].value, marks["842"].text, marks["842"].small_base) == (25.0, "5", False)
    assert marks["844"].small_base
    assert (marks["848"].state, marks["848"].text) == (State.ZERO, "0")
    assert (marks["845"].state, marks["846"].state) == (State.NOT_APPLICABLE, State.NOT_APPLICABLE)
    assert marks["846"].text == "2"
    assert marks["847"].state is State.NO_DATA
    legend = map_sheet(VI, drawn.key, drawn.contents, []).legend
    assert legend.circle_title == "Giải thể"


def test_an_event_map_is_told_in_a_sentence() -> None:
    said = event_map(d842=Occurrence(5, unions(20)), d844=Occurrence(1, unions(4))).sentence()
    assert (
        said
        == "Sau ngày 31/12/2024 đến 31/3/2025: giải thể, 6 công đoàn. Nhiều nhất: nơi 842 (5) và nơi 844 (1)."
    )
    assert event_map().sentence().endswith("0 công đoàn.")


def test_a_list_of_events_tells_what_is_known() -> None:
    cells = {"date": SPAN[1], "event": "MERGED", "union_id": "U1", "district": "842", "ownership": "unknown"}
    known = {"name": "Một", "reason": "SAPNHAP", "decision": "1/QĐ", "into": "U2", "note": "Ghi chú"}
    frame = pd.DataFrame([cells | known, cells | dict.fromkeys(known)])
    table = event_table(VI, "Bảng", frame, "district", lambda _, code: code)
    assert table.rows[0][1:3] == ("Sáp nhập", "Một")
    assert table.rows[0][5:] == ("Cơ quan, đơn vị sáp nhập", "1/QĐ", "vào U2; Ghi chú")
    assert table.rows[1][2] == "U1"
    assert table.rows[1][5:] == (None, None, None)


def test_small_pictures_leave_out_who_never_had_members() -> None:
    rows = [
        (day, {"a": members(count), "b": members(0)}) for day, count in zip(SPAN, (100, 150), strict=True)
    ]
    dated = [
        (day, {code: replace(f, basis=replace(f.basis, period=day)) for code, f in told.items()})
        for day, told in rows
    ]
    (panel,) = panels(VI, by_code(dated), [], str.upper, index=False)
    assert (panel.name, panel.last) == ("A", "150 người")
    assert panel.said == "100 → 150 (+50,0\N{NO-BREAK SPACE}%)"
    (indexed,) = panels(VI, by_code(dated), [], str.upper, index=True)
    assert (indexed.last, [value for _, value in indexed.values]) == ("150,0", [100.0, 150.0])


def test_growth_across_a_break_is_not_told() -> None:
    days = (date(2025, 3, 31), date(2025, 6, 30))
    told = {"a": [(day, replace(members(9), basis=replace(members(9).basis, period=day))) for day in days]}
    (panel,) = panels(VI, told, [DISSOLUTION], str.upper, index=False)
    assert panel.said == "9 → 9"
