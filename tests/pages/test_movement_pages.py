"""Agreements, movements and comparisons as a reader meets them."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener

BEFORE_THE_BREAK, AFTER_IT, FIRST = "2025-03-31", "2025-09-30", "2021-12-31"
BREAK = "Đến 15/6/2025"


def said(app: AppTest) -> str:
    """Everything the page says in sentences."""
    return "\n".join(str(text.value) for text in (*app.markdown, *app.info, *app.caption))


def test_agreements_answer_the_question_and_name_the_units(open_app: Opener) -> None:
    app = open_app("thoa-uoc", period=BEFORE_THE_BREAK)
    assert "95/137 (69,3\N{NO-BREAK SPACE}%)" in said(app)
    assert [metric.value for metric in app.metric] == ["95 đơn vị", "19 đơn vị", "11 đơn vị", "31 đơn vị"]
    assert [tab.label for tab in app.tabs] == [
        "Sắp hết hạn (33)",
        "Đã hết hạn (11)",
        "Chưa ghi nhận thỏa ước (31)",
    ]


def test_where_nothing_runs_out_no_list_stands_empty(open_app: Opener) -> None:
    app = open_app("thoa-uoc", ownership="DNNN", district="851", period=FIRST)
    assert "4/4" in said(app)
    assert "Mọi thỏa ước còn hiệu lực trên 12 tháng." in said(app)
    assert not app.exception


def test_where_no_agreement_applies_the_page_says_so(open_app: Opener) -> None:
    app = open_app("thoa-uoc", ownership="HC", period=BEFORE_THE_BREAK)
    assert "không còn đơn vị nào thuộc diện" in said(app)
    assert not app.metric


def test_movements_tell_what_a_break_means_unless_it_is_like_for_like(open_app: Opener) -> None:
    app = open_app("bien-dong", period=AFTER_IT)
    assert BREAK in said(app)
    app.toggle(key="like for like").set_value(True).run()
    assert BREAK not in said(app)
    assert app.selectbox(key="slice pub100").value == "out"


def test_movements_of_the_whole_time_close(open_app: Opener) -> None:
    app = open_app("bien-dong", period=BEFORE_THE_BREAK)
    assert "từ 53.871 người thành 63.466 người" in said(app)
    assert "từ 892 CĐCS thành 921 CĐCS" in said(app)
    assert "chưa giải thích" not in said(app)


def test_before_the_first_period_nothing_moved(open_app: Opener) -> None:
    for path in ("bien-dong", "so-sanh"):
        assert "Đây là kỳ đầu tiên" in said(open_app(path, period=FIRST))


def test_a_comparison_across_the_break_is_refused_and_like_for_like_offered(open_app: Opener) -> None:
    app = open_app("so-sanh", period=AFTER_IT, compare=BEFORE_THE_BREAK)
    assert BREAK in said(app)
    app.button(key="like for like").click().run()
    assert BREAK not in said(app)


def test_two_slices_of_one_day_meet_no_break(open_app: Opener) -> None:
    app = open_app("so-sanh", period=AFTER_IT, compare=BEFORE_THE_BREAK, beside="1", **{"b.ownership": "FDI"})
    assert BREAK not in said(app)
    assert "B · Quý III/2025 (30/9/2025)" in said(app)
