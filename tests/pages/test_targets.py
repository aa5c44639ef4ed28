"""The target page tells the way of the indicator in the link; the definition page opens at it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import TARGETED


def text(app: AppTest) -> str:
    return " ".join(str(shown.value) for shown in (*app.markdown, *app.caption, *app.header, *app.subheader))


@pytest.mark.parametrize("indicator", TARGETED)
def test_every_target_has_a_story(open_app: Opener, indicator: str) -> None:
    app = open_app("chi-tieu", period="2025-03-31", target=indicator)
    assert [*app.exception] == []
    assert [header.value for header in app.header] == [INDICATORS[indicator].label.vi]


def test_the_pace_of_a_comparable_period_is_told(open_app: Opener) -> None:
    shown = text(open_app("chi-tieu", period="2025-03-31", target="members", horizon="2030"))
    assert "còn chậm 2.291 người" in shown
    assert "Kết nạp mới 23.425" in shown


def test_across_the_break_the_last_comparable_day_is_one_click_away(open_app: Opener) -> None:
    app = open_app("chi-tieu", target="members")
    assert "không tính nhịp độ" in text(app)
    app.button(key="last comparable").click().run()
    assert "mỗi quý cần tăng" in text(app)


def test_lapsed_agreements_stand_apart(open_app: Opener) -> None:
    assert "Đơn vị đã ký thỏa ước nhưng hết hạn" in text(open_app("chi-tieu", target="agreement_units"))


def test_the_change_is_told_since_the_period_of_the_link(open_app: Opener) -> None:
    app = open_app("chi-tieu", target="unions", since="2024-12-31", period="2025-03-31")
    assert "Công đoàn cơ sở: từ 918 CĐCS ngày 31/12/2024 đến 921 CĐCS" in text(app)


def test_a_narrow_slice_gets_a_trend_and_no_pace(open_app: Opener) -> None:
    shown = text(open_app("chi-tieu", target="members", ownership="FDI"))
    assert "hẹp hơn" in shown
    assert "mỗi quý cần tăng" not in shown


def test_the_definition_page_holds_every_indicator(open_app: Opener) -> None:
    app = open_app("dinh-nghia", target="unions")
    labels = [expander.label for expander in app.expander]
    for indicator in INDICATORS.values():
        assert any(label.endswith(indicator.label.vi) for label in labels)
