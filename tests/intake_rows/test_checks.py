"""What must hold within a row, between rows, against stated sums and the last period."""

from __future__ import annotations

from datetime import date

import pandas as pd

from tests.intake_rows.results import HEAD, PERIOD, codes, plain, union_rows
from unionmap.intake.rows import read_rows
from unionmap.intake.rows_source import SheetGrid


def test_rules_within_a_row() -> None:
    result = union_rows(
        ["1", "CĐCS A", "FDI", "20", "10", "15", "25"],
        ["2", "CĐCS B", "FDI", "20", "", "13", "12"],
        ["3", "CĐCS C", "FDI", "20", "5", "6", "12"],
        ["4", "CĐCS D", "FDI", "20", "1", "2", "3"],
        ["5", "NĐ bốc xếp E", "NĐ", "9", "4", "5", "9"],
    )
    assert [codes(result, row) for row in range(2, 7)] == [
        ["members_over_workers"],
        ["part_over_whole"],
        ["sexes_do_not_add_up"],
        ["below_minimum"],
        ["below_minimum"],
    ]
    assert result.frame["type"].tolist() == ["CDCS"] * 4 + ["NDCS"]


def test_a_wrong_total_blocks_with_the_difference() -> None:
    result = union_rows(
        ["1", "CĐCS A", "FDI", "2.000", "500", "500", "1.000"],
        ["", "Tổng cộng", "", "2.000", "", "", "1.100"],
    )
    [problem] = [each for each in result.problems if each.code == "sum_mismatch"]
    assert "Tổng cộng ghi 1.100, các dòng cộng lại là 1.000, lệch 100" in problem.sentence()
    assert not result.publishable


def test_the_same_union_twice() -> None:
    same = union_rows(["1", "CĐCS A", "FDI", "9", "", "", "9"], ["2", "cđcs a", "FDI", "9", "", "", "9"])
    assert codes(same) == ["duplicate_row"]
    like = union_rows(
        ["1", "CĐCS Cty TNHH A", "FDI", "9", "", "", "9"], ["2", "Công ty TNHH A", "FDI", "9", "", "", "9"]
    )
    assert codes(like) == ["possible_duplicate"]
    assert like.frame["union_id"].is_unique


def previous() -> pd.DataFrame:
    return union_rows(
        ["1", "CĐCS Cty TNHH Một", "FDI", "900", "", "", "800"],
        ["2", "CĐCS Cty TNHH Hai", "FDI", "50", "", "", "40"],
    ).frame


def test_a_union_is_known_again_under_another_prefix() -> None:
    before = previous()
    now = union_rows(
        ["1", "Công đoàn Công ty TNHH Một", "FDI", "900", "", "", "820"],
        ["2", "Cty TNHH Hai", "FDI", "50", "", "", "41"],
        previous=before,
    )
    assert now.frame["union_id"].tolist() == before["union_id"].tolist()
    assert codes(now) == []


def test_the_last_period_asks_its_questions() -> None:
    now = union_rows(
        ["1", "Cty TNHH Một", "FDI", "900", "", "", "300"],
        ["2", "Cty TNHH Hia", "FDI", "50", "", "", "41"],
        previous=previous(),
    )
    assert codes(now) == ["jump", "near_union", "new_without_date", "vanished"]
    assert now.frame["union_id"].tolist()[1] not in previous()["union_id"].tolist()


def test_sheets_have_their_places_and_a_sheet_of_sums_only_checks() -> None:
    def sheet(name: str, members: str) -> SheetGrid:
        return SheetGrid(name, [HEAD, ["1", f"CĐCS {members}", "HC", "90", "", "", members]])

    sums = SheetGrid(
        "Tổng hợp",
        [
            ["STT", "Đơn vị", "Tổng số ĐV"],
            ["1", "Xã Tập Sơn", "20"],
            ["2", "Xã Đại An", "35"],
            ["", "Tổng cộng", "50"],
        ],
    )
    result = read_rows([sheet("Xã Tập Sơn", "20"), sheet("Xã Đại An", "30"), sums], "unions", PERIOD)
    assert plain(result.frame, "old_commune", "new_commune", "district", "members") == [
        ["29467", "29467", "849", 20],
        ["29491", "29491", "849", 30],
    ]
    assert result.frame["source_row"].is_unique
    assert [(each.row, each.difference) for each in result.checksums] == [(2, 0), (3, 5), (4, 0)]
    assert [problem.sheet for problem in result.problems if problem.code == "sum_mismatch"] == ["Tổng hợp"]


def test_places_that_contradict_or_lie_elsewhere() -> None:
    head = ["Tên CĐCS", "Loại hình", "Huyện", "Xã", "ĐV"]
    result = read_rows(
        [
            head,
            ["A", "HC", "Trà Cú", "Xã Đôn Châu", "9"],
            ["B", "HC", "Trà Cú", "Xã Nowhere", "9"],
            ["C", "HC", "", "Phường 1", "9"],
            ["D", "HC", "TP Trà Vinh", "Phường 1", "9"],
        ],
        "unions",
        PERIOD,
    )
    assert [codes(result, row) for row in range(2, 6)] == [
        ["place_conflict"],
        ["place_unknown"],
        ["place_ambiguous"],
        [],
    ]
    assert plain(result.frame, "district", "old_commune", "new_commune")[3] == ["842", "29239", "29242"]
    outside = read_rows([head, ["A", "HC", "Chợ Lách", "", "9"]], "unions", date(2025, 9, 30))
    assert codes(outside) == ["place_outside"]
    assert outside.frame.empty
    assert [row.role for row in outside.excluded] == ["left_out"]
