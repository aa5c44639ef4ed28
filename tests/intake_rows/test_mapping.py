"""Headings are given their fields, personal data is refused, and a sender's mapping is remembered."""

from __future__ import annotations

import pytest

from tests.intake_rows.sheets import fixture
from unionmap.intake.fields import TableKind, fields
from unionmap.intake.headers import INTAKE
from unionmap.intake.headers_refused import holds_personal_numbers
from unionmap.intake.layout import read_layout
from unionmap.intake.mapping import from_json, propose, to_json
from unionmap.model.columns import COLUMNS
from unionmap.model.files import read_rows


def found(headings: list[str], kind: TableKind = "unions") -> list[str]:
    return [match.field for match in propose(headings, kind).matches]


@pytest.mark.parametrize(
    ("name", "kind", "names"),
    [
        (
            "02_utf8_semicolon.csv",
            "summary",
            ["ordinal", "district", "unions", "members", "female", "admitted"],
        ),
        (
            "09_title_multiheader_groups_totals.csv",
            "unions",
            ["ordinal", "name", "ownership", "workers", "workers_female", "members", "female"],
        ),
        (
            "10_flag_columns_dates.csv",
            "unions",
            [
                *("ordinal", "name", "ownership_state", "ownership_domestic", "ownership_foreign"),
                *("legal_joint_stock", "legal_limited", "members", "founded"),
            ],
        ),
        ("11_place_aliases_numbers.csv", "summary", ["district", "members", "share"]),
        ("12_injection_status_tone_variants.csv", "unions", ["ordinal", "name", "members", "note"]),
    ],
)
def test_fixtures_are_mapped_without_help(name: str, kind: TableKind, names: list[str]) -> None:
    assert found(read_layout(fixture(name)).names, kind) == names


def test_a_lone_sex_speaks_of_the_total_to_its_left() -> None:
    assert found(["CNVCLĐ", "Nữ", "ĐV", "Trong đó nữ"]) == ["workers", "workers_female", "members", "female"]


def test_a_misspelt_heading_is_proposed_with_less_confidence() -> None:
    [match] = propose(["Tổng số đoan vien công đoàm"], "unions").matches
    assert (match.field, match.how) == ("members", "near")
    assert 0.8 < match.confidence < 1


def test_no_field_is_given_twice() -> None:
    assert found(["Tổng ĐV", "Số ĐV"]) == ["members", ""]


def test_short_strange_abbreviations_are_left_to_a_person() -> None:
    assert found(["CNXYZ", "ĐC"]) == ["", ""]


@pytest.mark.parametrize(
    ("heading", "refused"),
    [
        ("Họ và tên đoàn viên", "personal"),
        ("Số CCCD", "personal"),
        ("Ngày sinh", "personal"),
        ("Dân tộc", "sensitive"),
        ("Tôn giáo", "sensitive"),
        ("Đảng viên", "sensitive"),
        ("Họ tên Chủ tịch CĐ", "chairperson"),
        ("Số đt liên hệ", "chairperson"),
        ("Nguồn trả lương", None),
        ("Năm thành lập", None),
    ],
)
def test_personal_data_is_refused(heading: str, refused: str | None) -> None:
    [match] = propose([heading], "unions").matches
    assert match.refused == refused
    assert bool(match.field) == (refused is None)


def test_the_chairperson_may_be_allowed() -> None:
    [match] = propose(["Chủ tịch công đoàn"], "unions", allowed=frozenset({"chairperson"})).matches
    assert match.refused is None


def test_numbers_of_persons_are_seen_without_a_heading() -> None:
    assert holds_personal_numbers(["084123456789", "084123456780", "084123456781"])
    assert holds_personal_numbers(["0912 345 678", "0912.345.679", "+84912345670", ""])
    assert not holds_personal_numbers(["6.339", "41275", "2100123456"])


def test_a_mapping_is_stored_and_used_again() -> None:
    headings = ["Tên CĐCS", "Cột của tôi", "Tổng ĐV"]
    mended = propose(headings, "unions").changed(1, "workers")
    assert from_json(to_json(mended)) == mended
    again = propose([heading.upper() for heading in headings], "unions", remembered=mended)
    assert [(m.field, m.how) for m in again.matches] == [
        (f, "remembered") for f in ("name", "workers", "members")
    ]
    assert again.fingerprint == mended.fingerprint


def test_a_sender_with_other_headings_is_not_held_to_the_old_ones() -> None:
    before = propose(["Tên CĐCS", "Số lượng", "CNVCLĐ"], "unions").changed(1, "members")
    now = propose(["Tên CĐCS", "Số đoàn viên", "Số lao động"], "unions", remembered=before)
    assert [match.field for match in now.matches] == ["name", "members", "workers"]


def test_a_field_given_by_hand_leaves_its_old_column() -> None:
    mended = propose(["Tên CĐCS", "Tổng ĐV", "Khác"], "unions").changed(2, "members")
    assert mended.columns == {"name": 0, "members": 2}
    with pytest.raises(KeyError):
        mended.changed(0, "no_such_field")


def test_a_stored_mapping_with_a_strange_field_is_no_mapping() -> None:
    stored = to_json(propose(["Tên CĐCS"], "unions")).replace('"name"', '"strange"')
    with pytest.raises(ValueError, match="strange"):
        from_json(stored)


def test_every_declared_column_is_found_by_its_own_label() -> None:
    for kind, columns in COLUMNS.items():
        assert found([column.label.vi for column in columns], kind) == [column.name for column in columns]


def test_the_list_of_synonyms_names_fields_that_exist() -> None:
    kinds: tuple[TableKind, ...] = (*COLUMNS, "summary")
    known = {name for kind in kinds for name in fields(kind)}
    assert {row["field"] for row in read_rows(INTAKE / "headers.csv")} <= known
