"""Events entered on the page of a day: kept, counted at once, withdrawn; refused where something lacks."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from unionmap.ui.day_events import ROUND


def texts(app: AppTest) -> str:
    return " ".join(each.value for each in app.markdown)


def entered(app: AppTest, **cells: str) -> AppTest:
    """The form filled in and sent."""
    own = app.session_state[ROUND] if ROUND in app.session_state else 0  # noqa: SIM401, it has no get
    for key, value in cells.items():
        app.text_input(key=f"{key} {own}").set_value(value)
    return app.button(key=f"enter {own}").click().run()


def test_an_event_counts_on_its_day_until_it_is_withdrawn(open_app: Opener) -> None:
    app = open_app("theo-ngay", release="1", period="2025-03-31", day="2025-03-31")
    assert "**921**" in texts(app)
    refused = entered(app, code="TV9999", name="CĐCS thêm (mô phỏng)")
    assert [warning.value for warning in refused.warning] == ["Ghi số quyết định."]
    app.date_input(key="happened 0").set_value(date(2025, 4, 2))
    app = entered(app, code="TV9999", name="CĐCS thêm (mô phỏng)", decision="1/QĐ-LĐLĐ (mô phỏng)")
    assert not app.exception
    assert "1" in app.query_params["noted"]
    app = app.date_input(key="day").set_value(date(2025, 4, 2)).run()
    assert "2025-04-02" in app.query_params["day"]
    assert "**922**" in texts(app)
    app.text_input(key="reason 1").set_value("ghi nhầm").run()
    app = app.button(key="withdraw 1").click().run()
    assert "**921**" in texts(app)
    assert "2" in app.query_params["noted"]
    before = open_app("theo-ngay", release="1", period="2025-03-31", day="2025-04-02", noted="1")
    assert "**922**" in texts(before)
