"""The upper-level union is found by the names that titles and cells give it, while it stood."""

from __future__ import annotations

from datetime import date

import pytest

from unionmap.intake.uppers import district_of, find_upper
from unionmap.model.codelists import codelist

BEFORE, AFTER = date(2025, 3, 31), date(2025, 9, 30)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LĐLĐ HUYỆN TRÀ CÚ", "LD-849"),
        ("Liên đoàn Lao động huyện Trà Cú", "LD-849"),
        ("LĐLĐ Trà Cú", "LD-849"),
        ("LĐLĐ thị xã Duyên Hải", "LD-851"),
        ("LĐLĐ H. Duyên Hải", "LD-850"),
        ("LĐLĐ Duyên Hải", ""),
        ("LĐLĐ TP Trà Vinh", "LD-842"),
        ("LĐLĐ tỉnh (trực thuộc)", "TINH"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH TRÀ VINH", "TINH"),
        ("CĐVC tỉnh", "CDVC"),
        ("Công đoàn ngành Y tế", "YTE"),
        ("Công đoàn Khu kinh tế", "KKT"),
        ("Công đoàn lạ", ""),
    ],
)
def test_names_of_upper_unions(text: str, code: str) -> None:
    assert find_upper(text, BEFORE) == code


def test_every_listed_name_leads_to_its_code_in_its_time() -> None:
    for entry in codelist("upper_union"):
        since = entry.attributes["valid_from"]
        period = date.fromisoformat(since) if since else BEFORE
        assert find_upper(entry.label.vi.upper(), period) == entry.code


def test_a_union_is_not_found_before_or_after_its_time() -> None:
    assert find_upper("LĐLĐ huyện Trà Cú", AFTER) == ""
    assert find_upper("LĐLĐ tỉnh Vĩnh Long", BEFORE) == ""


def test_only_a_district_federation_says_where_its_unions_lie() -> None:
    assert district_of("LD-849") == "849"
    assert district_of("CDVC") == district_of("") == ""
