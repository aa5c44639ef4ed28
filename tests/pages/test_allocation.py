"""The page of divided targets: what is kept is shown, on the page and on the area's card."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from unionmap.store.allocations import allocation_of
from unionmap.store.engine import open_store

SECONDS = 60


def said(app: AppTest) -> str:
    return " ".join(shown.value for shown in (*app.markdown, *app.info, *app.warning, *app.caption))


def test_a_division_tells_its_rule_its_figures_and_its_sum(open_app: Opener) -> None:
    app = open_app("phan-bo", lang="en")
    assert "figures of 31 March 2025, the last day that can be compared" in said(app)
    assert "The parts sum to 93,500, exactly the province's target" in said(app)


def test_growth_is_not_divided_across_the_break(open_app: Opener) -> None:
    app = open_app("phan-bo", lang="en", among="upper", rule="rate")
    assert "The figures of this day cannot be compared with the target." in said(app)
    assert "The parts sum" not in said(app)


def test_upper_level_unions_get_parts_and_no_score_across_the_break(open_app: Opener) -> None:
    app = open_app("phan-bo", lang="en", among="upper", rule="members")
    assert "No area is scored. Not comparable across" in said(app)


def test_filters_are_said_not_to_narrow(open_app: Opener) -> None:
    assert "the filters do not narrow this page" in said(open_app("phan-bo", lang="en", ownership="FDI"))


def test_a_decided_division_is_shown_with_its_versions(open_app: Opener) -> None:
    app = open_app("phan-bo", lang="vi", period="2025-03-31", divided="I01-2025", among="upper", version="4")
    assert "Tổng các phần là 68.500, đúng bằng chỉ tiêu toàn tỉnh" in said(app)
    versions = next(frame.value for frame in app.dataframe if "Số quyết định" in frame.value.columns)
    assert versions.iloc[:, 1].tolist() == ["19/QĐ-LĐLĐ (mô phỏng)", "22/QĐ-LĐLĐ (mô phỏng)"]


def test_a_kept_division_gives_every_area_its_own_target(open_app: Opener, demonstration: str) -> None:
    app = open_app("phan-bo", lang="en", divided="I03-2045")
    app.text_input(key="division actor").set_value("Staff")
    app.button(key="keep division").click().run(timeout=SECONDS)
    assert "Say by which decision" in said(app)
    app.text_input(key="decision").set_value("7/QĐ-LĐLĐ (mô phỏng)")
    app.text_input(key="division actor").set_value("Staff")
    app.button(key="keep division").click().run(timeout=SECONDS)
    parts = allocation_of(open_store(demonstration), "I03-2045", "district")
    assert parts is not None
    assert sum(parts.values()) == 1050
    assert app.query_params["version"] == "5"
    assert any("7/QĐ-LĐLĐ" in str(frame.value.to_dict()) for frame in app.dataframe)
    card = open_app("ban-do", lang="en", area="842")
    assert f"own target {parts['842']} unions (decision 7/QĐ-LĐLĐ (mô phỏng)" in said(card)
