"""The definition page is written out of the declarations: nothing lacks, nothing is invented."""

from __future__ import annotations

import pytest

from unionmap.model.breaks import series_breaks
from unionmap.model.codelists import codelist
from unionmap.model.indicators import INDICATORS
from unionmap.model.label import LANGUAGES, Language
from unionmap.model.programme import programme
from unionmap.reports.definition import facts, formula, target_facts
from unionmap.words import Reader

VI = Reader("vi")


def said(indicator: str, language: Language = "vi") -> str:
    """Everything the page says of one indicator."""
    reader = Reader(language)
    told = [*facts(reader, INDICATORS[indicator]), *target_facts(reader, INDICATORS[indicator])]
    return " ".join(f"{fact.heading}: {fact.text}" for fact in told)


def test_every_measure_of_an_indicator_has_words() -> None:
    used = {name for it in INDICATORS.values() for name in (it.numerator, it.denominator) if name}
    assert used == set(codelist("measure").codes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_indicator_has_formula_unit_and_tables(indicator: str, language: Language) -> None:
    told = facts(Reader(language), INDICATORS[indicator])
    assert len({fact.heading for fact in told}) == len(told) >= 4
    assert all(fact.text for fact in told)


def test_a_formula_is_numerator_over_denominator() -> None:
    assert formula(VI, INDICATORS["penetration"]) == (
        "(đoàn viên có tên tại công đoàn đang hoạt động) ÷ "
        "(lao động tại đơn vị có công đoàn đang hoạt động) × 100"
    )
    assert "×" not in formula(VI, INDICATORS["average_members"])
    assert formula(VI, INDICATORS["admitted_total"]).endswith("cộng dồn từ ngày gốc")


def test_every_target_stands_with_its_words_and_scope() -> None:
    for target in programme():
        told = said(target.indicator)
        assert target.quote in told
        assert "tỉnh Trà Vinh cũ" in told
        assert target.note.vi in told


def test_breaks_and_thresholds_stand_where_they_matter() -> None:
    for known in series_breaks():
        assert all(known.note.vi in said(name) for name in known.affects & set(INDICATORS))
    assert "hầu hết" in said("coverage25") and "90" in said("penetration")
    assert "Quy mô đơn vị" in said("coverage25")
    assert "Quy mô đơn vị" not in said("agreement_units")


def test_small_numbers_are_said_of_rates_only() -> None:
    assert "Mẫu số dưới 20 người" in said("penetration")
    assert "Dưới 10 đơn vị" in said("agreement_units")
    assert "cơ sở nhỏ" not in said("members")


def test_a_figure_without_a_file_says_so() -> None:
    assert "Chưa có nguồn số liệu cho chỉ tiêu này." in said("reached_unorganised")
    assert "Chưa có nguồn" not in said("members")
