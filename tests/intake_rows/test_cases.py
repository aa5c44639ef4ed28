"""The twenty-five cases that specify the importer, one test each, in their order."""

from __future__ import annotations

from datetime import date

import pytest

from tests.intake_rows.results import PERIOD, codes, plain, rows_of, union_rows
from tests.intake_rows.sheets import FIXTURES, expected
from unionmap.intake.layout import read_layout
from unionmap.intake.layout_lines import is_sum_label
from unionmap.intake.places import Level, find_place
from unionmap.intake.reading import read
from unionmap.intake.rows import read_rows
from unionmap.intake.rows_source import as_sheets
from unionmap.intake.text import fold, toned
from unionmap.intake.values import count, percent, tick
from unionmap.intake.values_days import day

F09, F10, F11, F12 = (path.name for path in sorted(FIXTURES.glob("*.csv"))[-4:])
DISTRICT: tuple[Level, ...] = ("district",)
COMMUNE: tuple[Level, ...] = ("old_commune",)
ENCODINGS = [
    pytest.param(path.name, id=f"case_{number}_{path.stem}")
    for number, path in enumerate(sorted(FIXTURES.glob("0[1-8]_*")), start=1)
]


@pytest.mark.parametrize("name", ENCODINGS)
def test_cases_1_to_8_encodings_and_dialects(name: str) -> None:
    wanted = [[row["district_code"], row["unions"], row["members"], row["female"]] for row in expected(name)]
    assert plain(rows_of(name, "summary").frame, "district", "unions", "members", "female") == wanted


def f09_layout() -> tuple[list[str], list[str]]:
    [sheet] = as_sheets(read((FIXTURES / F09).read_bytes(), F09))
    layout = read_layout(sheet.rows, sheet.row_numbers)
    return [line.role.value for line in layout.lines], layout.names


def test_case_9_titles_suggest_period_and_sender() -> None:
    layout = rows_of(F09, "unions").layouts[""]
    assert layout.period_end == date(2025, 3, 31)
    assert set(rows_of(F09, "unions").frame["upper"]) == {"LD-849"}


def test_case_10_two_header_rows_make_paths() -> None:
    _, names = f09_layout()
    assert names[3:] == ["CNVCLĐ/Tổng số", "CNVCLĐ/Nữ", "Đoàn viên/Tổng số", "Đoàn viên/Nữ"]


def test_case_11_column_numbers_are_no_union() -> None:
    roles, _ = f09_layout()
    assert roles.count("column_numbers") == 1
    assert rows_of(F09, "unions").frame["source_row"].tolist() == [11, 12, 15]


def test_case_12_group_rows_label_and_check() -> None:
    result = rows_of(F09, "unions")
    assert result.aside["group"].tolist() == ["KHỐI HÀNH CHÍNH SỰ NGHIỆP"] * 2 + ["KHỐI DOANH NGHIỆP"]
    assert [(each.row, each.stated, each.difference) for each in result.checksums][:2] == [
        (10, 58, 0),
        (10, 29, 0),
    ]


def test_case_13_totals_are_compared_and_a_difference_blocks() -> None:
    assert all(map(is_sum_label, ("Tổng cộng", "Cộng (I+II)", "TỔNG SỐ", "Toàn tỉnh")))
    wrong = union_rows(["1", "CĐCS A", "FDI", "20", "", "", "9"], ["", "Cộng", "", "20", "", "", "19"])
    assert codes(wrong) == ["sum_mismatch"]
    assert not wrong.publishable


def test_case_14_blank_repeated_header_and_signature_are_reported() -> None:
    head, row = ["STT", "Tên CĐCS", "Tổng ĐV"], ["1", "CĐCS A", "20"]
    grid = [head, row, ["", "", ""], head, ["2", "CĐCS B", "30"], ["NGƯỜI LẬP BIỂU", "", ""]]
    result = read_rows(grid, "unions", PERIOD)
    assert result.frame["members"].tolist() == [20, 30]
    assert [(each.row, each.role) for each in result.excluded] == [(4, "repeated_header"), (6, "signature")]


@pytest.mark.parametrize("text", ["H. Trà Cú", "TRÀ CÚ", "Tra Cu", "Trà Cú "])
def test_case_15_one_district_in_many_spellings(text: str) -> None:
    assert [place.code for place in find_place(text, DISTRICT).places] == ["849"]
    assert [codes(rows_of(F11, "summary"), row) for row in (3, 4)] == [["duplicate_row"]] * 2


def test_case_16_ambiguous_places_are_asked() -> None:
    asked = {"Duyên Hải": ["850", "851"], "TX. Duyên Hải": ["851"], "TXDH": ["851"], "H. Duyên Hải": ["850"]}
    assert {text: [p.code for p in find_place(text, DISTRICT).places] for text in asked} == asked
    wards = find_place("Phường 1", COMMUNE).places
    assert [place.districts for place in wards] == [("842",), ("851",)]
    [ward] = find_place("P. Duyên Hải", DISTRICT).places
    assert (ward.level, ward.code) == ("new_commune", "29512")


def test_case_17_the_province_is_a_sum() -> None:
    assert find_place("Trà Vinh", DISTRICT).province
    assert find_place("Tỉnh Trà Vinh", DISTRICT).province
    assert [p.code for p in find_place("TP.TV", DISTRICT).places] == ["842"]
    everywhere = ("tra-vinh", "vinh-long", "ben-tre")
    assert [p.scope for p in find_place("Châu Thành", DISTRICT, scopes=everywhere).places] == [
        "ben-tre",
        "tra-vinh",
    ]
    assert [(each.row, each.role) for each in rows_of(F11, "summary").excluded] == [(8, "total")]


def test_case_18_tones_and_lookalikes() -> None:
    assert toned("Hoà") == toned("Hòa") != toned("Hoa")
    assert toned("Thuỷ") == toned("Thủy")
    assert fold("Ðiện") == fold("Điện")
    assert find_place("Vinh Kim", COMMUNE).place == find_place("Vĩnh Kim", COMMUNE).place


def test_case_19_numbers() -> None:
    assert [count(text).value for text in ("19.420,0", "3,384", "6 339")] == [19420, 3384, 6339]
    assert percent("96,6%").value == 96.6
    assert [count(text).problem for text in ("5.58", "12a")] == ["not_whole", "not_a_number"]


def test_case_20_missing_is_not_nought() -> None:
    assert [count(text) for text in ("-", "–", "")] == [count("")] * 3
    assert count("").value is None
    assert tick("x").value is True
    assert count("0").value == 0
    assert count("không").problem == "word_for_nought"


def test_case_21_spreadsheet_errors_name_their_cell() -> None:
    [problem] = [each for each in rows_of(F11, "summary").problems if each.code == "spreadsheet_error"]
    assert problem.sentence().startswith('Dòng 11, cột B "Đoàn viên": Ô đang báo lỗi #REF!')


def test_case_22_days() -> None:
    firsts = {"15/3/2012": date(2012, 3, 15), "3/5/2021": date(2021, 5, 3), "41275": date(2013, 1, 1)}
    assert {text: found.first for text in firsts if (found := day(text).value)} == firsts
    spans = [found.precision for text in ("2015", "Quý I/2025") if (found := day(text).value)]
    assert spans == ["year", "quarter"]
    assert day("31/02/2019").problem == "no_such_day"


def test_case_23_ticked_columns() -> None:
    result = rows_of(F10, "unions")
    assert result.frame["ownership"].tolist() == ["CTCP", "FDI", "KXD", "KXD"]
    assert result.aside["legal_candidates"].tolist()[1] == "TNHH1;TNHH2"
    assert "ownership_conflict" in codes(result, 5)


def test_case_24_rules_of_a_row() -> None:
    result = union_rows(
        ["1", "CĐCS A", "FDI", "20", "", "", "25"],
        ["2", "CĐCS B", "FDI", "20", "", "13", "12"],
        ["3", "CĐCS C", "FDI", "20", "5", "6", "12"],
        ["4", "CĐCS D", "FDI", "20", "", "", "4"],
    )
    severities = [(problem.code, problem.severity.value) for problem in result.problems]
    assert sorted(severities) == [
        ("below_minimum", "warns"),
        ("members_over_workers", "warns"),
        ("part_over_whole", "blocks"),
        ("sexes_do_not_add_up", "blocks"),
    ]


def test_case_25_notes_propose_events_and_formulas_stay_text() -> None:
    result = rows_of(F12, "unions")
    assert [(event.event, event.date) for event in result.events] == [
        ("DISSOLVED", date(2025, 6, 10)),
        ("MERGED", None),
    ]
    assert codes(result, 2) == ["formula_text"]
    assert result.frame["status"].unique().tolist() == ["active"]
