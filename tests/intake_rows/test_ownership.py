"""Free text and ticks become ownership, legal form and sector, or a question with its possible answers."""

from __future__ import annotations

import pytest

from unionmap.intake.headers import INTAKE
from unionmap.intake.ownership import NOT_DETERMINED, from_text, from_ticks, suggestion
from unionmap.intake.sectors import candidates
from unionmap.model.codelists import codelist, sectors
from unionmap.model.files import read_rows


@pytest.mark.parametrize(
    ("text", "ownership", "legal"),
    [
        ("HC", "HC", "KAD"),
        ("CQNN", "HC", "KAD"),
        ("trường MN", "SNCL-N", "KAD"),
        ("TTYT", "SNCL-T", "KAD"),
        ("DNNN", "DNNN", None),
        ("CTCP", "CTCP", "CP"),
        ("Công ty cổ phần", "CTCP", "CP"),
        ("TNHH", "TNHH", "TNHH"),
        ("Công ty TNHH MTV", "TNHH", "TNHH1"),
        ("DNTN", "DNTN", "TN"),
        ("QTDND", "QTD", "QTD"),
        ("ĐTNN", "FDI", None),
        ("100% vốn nước ngoài", "FDI", None),
        ("NĐCS", "ND", "KAD"),
        ("Đơn vị sự nghiệp công lập tự chủ", "SNCL-T", "KAD"),
        ("chưa từng thấy", NOT_DETERMINED, None),
    ],
)
def test_words_of_staff(text: str, ownership: str, legal: str | None) -> None:
    assert (from_text(text).code, from_text(text).legal_code) == (ownership, legal)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("HCSN", ("HC", "SNCL-N", "SNCL-T")),
        ("SNCL", ("SNCL-N", "SNCL-T")),
        ("ngoài quốc doanh", ("CTCP", "TNHH", "DNTN", "CTHD", "HTX", "QTD", "SNNCL")),
    ],
)
def test_a_group_is_a_question(text: str, answers: tuple[str, ...]) -> None:
    assert from_text(text).code == NOT_DETERMINED
    assert from_text(text).candidates == answers


def ticked(*columns: str) -> tuple[str, ...] | None:
    names = ("state", "domestic", "foreign", "joint_stock", "limited")
    found = from_ticks(**{name: name in columns for name in names})
    return None if found is None else found.candidates


def test_ticks_say_ownership_by_column() -> None:
    assert ticked("domestic", "joint_stock") == ("CTCP",)
    assert ticked("domestic", "limited") == ("TNHH",)
    assert ticked("foreign", "limited") == ("FDI",)
    assert ticked("state", "limited") == ("DNNN",)
    assert ticked("state") == ("HC", "SNCL-N", "SNCL-T", "DNNN")
    assert ticked() == ()


def test_ticks_that_exclude_each_other() -> None:
    assert ticked("state", "domestic") is None
    assert ticked("joint_stock", "limited") is None


def test_a_name_suggests_an_answer() -> None:
    group = from_text("HCSN")
    assert suggestion(group, "CĐCS xã Tập Sơn") == "HC"
    assert suggestion(group, "CĐCS Trường Tiểu học Tập Sơn A") == "SNCL-N"
    assert suggestion(group, "CĐCS A") == ""


@pytest.mark.parametrize(
    ("text", "version", "section"),
    [
        ("may", "", "C"),
        ("giày da", "", "C"),
        ("chế biến thủy sản", "", "C"),
        ("mía đường", "", "C"),
        ("trường MN", "", "P"),
        ("Y tế và hoạt động trợ giúp xã hội", "", "Q"),
        ("C", "", "C"),
        ("C1410", "", "C"),
        ("P", "2018", "P"),
        ("V", "2025", "V"),
    ],
)
def test_sectors(text: str, version: str, section: str) -> None:
    assert candidates(text, version) == (section,)


@pytest.mark.parametrize("text", ["P", "J", "K", "chưa từng thấy"])
def test_a_letter_that_moved_needs_its_version(text: str) -> None:
    assert candidates(text) == ()


def test_the_editable_lists_name_codes_that_exist() -> None:
    rows = read_rows(INTAKE / "ownership_keywords.csv")
    owners = {code for row in rows for code in row["ownership"].split(";")}
    legal = {code for row in rows for code in row["legal"].split(";")} - {""}
    assert owners <= set(codelist("ownership").codes)
    assert legal <= set(codelist("legal_form").codes)
    assert {row["sector"] for row in read_rows(INTAKE / "sector_keywords.csv")} <= set(sectors().codes)


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        ("CĐCS Trường Tiểu học A", "SNCL-N"),
        ("Công đoàn Trường mẫu giáo Hoa Sen", "SNCL-N"),
        ("CĐCS UBND xã B", "HC"),
        ("CĐCS Sở Nội vụ", "HC"),
        ("Bệnh viện đa khoa C", "SNCL-T"),
        ("CĐCS Trường Chính trị", ""),
        ("CĐCS Đoàn Kết", ""),
        ("CĐCS Công ty TNHH Sở Trường", ""),
    ],
)
def test_the_first_words_of_a_name_are_proposed_and_never_taken(name: str, likely: str) -> None:
    group = from_text("HCSN")
    assert group.code == NOT_DETERMINED
    assert suggestion(group, name) == likely


def test_first_words_lead_to_codes_on_the_list() -> None:
    rows = read_rows(INTAKE / "ownership_names.csv")
    assert {row["ownership"] for row in rows} - {""} <= set(codelist("ownership").codes)
