"""The twelve fixtures from their bytes to their rows, as the manifest says."""

from __future__ import annotations

from datetime import date

import pytest

from tests.intake_rows.results import codes, plain, rows_of
from tests.intake_rows.sheets import FIXTURES, expected

DISTRICT_SUMS = sorted(path.name for path in FIXTURES.glob("0[1-8]_*"))


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
