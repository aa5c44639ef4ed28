"""From a file's bytes or a grid to typed rows, or to the list of what to mend."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest

from tests.intake_rows.sheets import FIXTURES, Grid, expected, fixture
from unionmap.intake.fields import TableKind
from unionmap.intake.reading import read
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_source import Correction, SheetGrid

PERIOD = date(2025, 3, 31)
DISTRICT_SUMS = sorted(path.name for path in FIXTURES.glob("0[1-8]_*"))


def rows_of(name: str, kind: TableKind) -> RowsResult:
    """A fixture from its bytes to its rows."""
    return read_rows(read((FIXTURES / name).read_bytes(), name), kind, PERIOD)


def codes(result: RowsResult, row: int | None = None) -> list[str]:
    return [problem.code for problem in result.problems if row in (None, problem.row)]


def plain(frame: pd.DataFrame, *names: str) -> list[list[Any]]:
    return [
        [None if pd.isna(cell) else cell for cell in row] for row in frame[list(names)].to_numpy().tolist()
    ]


@pytest.mark.parametrize("name", DISTRICT_SUMS)
def test_eight_encodings_say_the_same(name: str) -> None:
    result = rows_of(name, "summary")
    names = {"district_code": "district", "unions": "unions", "members": "members", "female": "female"}
    wanted = [[row[key] for key in (*names, "new")] for row in expected(name)]
    assert plain(result.frame, *names.values(), "admitted") == wanted
    assert [checksum.difference for checksum in result.checksums] == [0] * 4
    assert result.publishable


def test_a_printed_report() -> None:
    result = rows_of("09_title_multiheader_groups_totals.csv", "unions")
    wanted = expected("09_title_multiheader_groups_totals.csv")
    figures = [[row["name"], row["workers"], row["members"], row["members_f"]] for row in wanted["rows"]]
    assert plain(result.frame, "name", "workers", "members", "female") == figures
    assert plain(result.aside, "workers_female") == [[row["workers_f"]] for row in wanted["rows"]]
    assert plain(result.frame, "ownership") == [["KXD"], ["KXD"], ["FDI"]]
    assert plain(result.aside, "ownership_candidates") == [
        ["HC;SNCL-N;SNCL-T"],
        ["HC;SNCL-N;SNCL-T"],
        ["FDI"],
    ]
    assert plain(result.frame, "upper", "district") == [["LD-849", "849"]] * 3
    assert [checksum.stated for checksum in result.checksums if checksum.row == 16] == [1308, 1039, 1157, 934]
    assert not any(checksum.difference for checksum in result.checksums)
    assert result.publishable


def test_a_name_suggests_how_a_group_is_split() -> None:
    result = rows_of("09_title_multiheader_groups_totals.csv", "unions")
    asked = [problem for problem in result.problems if problem.code == "ownership_group"]
    assert [(problem.row, problem.values["suggestion"]) for problem in asked] == [(11, "HC"), (12, "SNCL-N")]


def test_ticks_and_dates() -> None:
    result = rows_of("10_flag_columns_dates.csv", "unions")
    assert plain(result.frame, "ownership", "founded") == [
        ["CTCP", date(2012, 3, 15)],
        ["FDI", date(2015, 1, 1)],
        ["KXD", date(2013, 1, 1)],
        ["KXD", None],
    ]
    assert plain(result.aside, "legal_candidates")[1] == ["TNHH1;TNHH2"]
    assert plain(result.aside, "ownership_candidates")[2] == ["HC;SNCL-N;SNCL-T;DNNN"]
    assert codes(result, 3) == ["longer_span", "legal_group"]
    assert codes(result, 5) == ["no_such_day", "ownership_conflict"]


def test_aliases_and_odd_numbers() -> None:
    result = rows_of("11_place_aliases_numbers.csv", "summary")
    assert plain(result.frame, "district", "members", "share") == [
        ["849", 6339, 96.62],
        ["849", 6339, 96.62],
        ["849", 6339, 96.6],
        [None, 1628, None],
        ["851", 3384, None],
        ["842", 19420, None],
        ["844", None, None],
        ["845", None, None],
        ["846", None, None],
        ["847", None, None],
    ]
    assert codes(result, 5) == ["place_ambiguous"]
    assert codes(result, 8) == ["province_row", "sum_not_compared"]
    assert [codes(result, row) for row in (9, 10, 11, 12)] == [
        ["not_whole"], [], ["spreadsheet_error"], ["not_a_number"],
    ]  # fmt: skip
    assert codes(result, 3) == codes(result, 4) == ["duplicate_row"]


def test_formulas_tones_and_events() -> None:
    result = rows_of("12_injection_status_tone_variants.csv", "unions")
    assert result.frame["name"].tolist()[0] == '=HYPERLINK("http://x";"CĐCS A")'
    assert result.frame["name"].tolist()[3] == "CĐCS Điện lực B"
    assert codes(result, 4) == ["possible_duplicate"]
    assert [(event.event, event.date, event.decision, event.into) for event in result.events] == [
        ("DISSOLVED", date(2025, 6, 10), "12/QĐ-LĐLĐ", ""),
        ("MERGED", None, "", "CĐCS C"),
    ]


HEAD = ["STT", "Tên CĐCS", "Loại hình", "CNVCLĐ", "Số ĐV nam", "Số ĐV nữ", "Tổng số ĐV"]


def union_rows(*rows: list[str], head: list[str] = HEAD, **more: Any) -> RowsResult:
    return read_rows([head, *rows], "unions", PERIOD, **more)


def test_every_problem_names_its_cell() -> None:
    [problem] = union_rows(["1", "CĐCS A", "FDI", "20", "5", "6", "12a"]).problems
    assert problem.sentence() == (
        'Dòng 2, cột G "Tổng số ĐV": Cần số nguyên, đang là "12a". Hãy ghi lại bằng chữ số, ví dụ 1.250.'
    )
    assert problem.sentence("en").startswith('Row 2, column G "Tổng số ĐV": A whole number is needed')


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


def test_personal_columns_are_refused_and_not_kept() -> None:
    result = union_rows(
        *[["A" * n, "FDI", "9", "Nguyễn Văn Một", "Kinh", f"08412345678{n}"] for n in (1, 2, 3)],
        head=["Tên CĐCS", "Loại hình", "ĐV", "Họ tên Chủ tịch", "Dân tộc", "Số khác"],
    )
    assert codes(result) == ["column_chairperson", "column_sensitive", "column_personal"]
    kept = result.frame.astype(str).to_csv() + result.aside.astype(str).to_csv() + str(result.problems)
    assert not any(word in kept for word in ("Nguyễn", "Kinh", "0841234"))


def test_a_missing_column_blocks() -> None:
    result = read_rows([["STT", "Tổng số ĐV"], ["1", "20"]], "unions", PERIOD)
    assert [each.code for each in result.problems if each.severity == "blocks"] == ["column_missing"]


def test_an_empty_sheet_is_said() -> None:
    empty: Grid = []
    assert "no_rows" in codes(read_rows(empty, "unions", PERIOD))


def test_another_period_in_the_title() -> None:
    result = read_rows([["Quý IV/2024"], *fixture("10_flag_columns_dates.csv")], "unions", PERIOD)
    assert "other_period" in codes(result)


def test_corrections_lie_over_the_file() -> None:
    sheet = SheetGrid("", [HEAD, ["1", "CĐCS A", "FDI", "20", "", "", "12a"]])
    fixed = Correction("", 2, 6, "12", "văn phòng", datetime(2025, 4, 1, tzinfo=UTC))
    result = read_rows([sheet], "unions", PERIOD, corrections=[fixed])
    assert result.publishable
    assert plain(result.frame, "members") == [[12]]
    assert sheet.rows[1][6] == "12a"


def test_typed_rows_are_plain_values() -> None:
    [row] = union_rows(["1", "CĐCS A", "FDI", "20", "", "", "-"]).typed_rows()
    assert (row["name"], row["workers"], row["members"], row["synthetic"]) == ("CĐCS A", 20, None, False)
    assert row["source_row"] == 2


def test_a_remembered_mapping_lets_the_next_file_through() -> None:
    head = ["Tên CĐCS", "Loại hình", "Cột X"]
    first = read_rows([head, ["A", "FDI", "20"]], "unions", PERIOD)
    assert "column_unused" in codes(first)
    mended = first.mappings[""].changed(2, "members")
    second = read_rows([head, ["A", "FDI", "21"]], "unions", PERIOD, mapping=mended)
    assert codes(second) == []
    assert plain(second.frame, "members") == [[21]]
