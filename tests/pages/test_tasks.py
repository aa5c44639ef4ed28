"""The page of tasks: where each stands, a line added and withdrawn, and links that show the log as it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from unionmap.model.tasks import tasks
from unionmap.store.engine import Store, open_store
from unionmap.store.task_log import entries, newest_line

PATH = "nhiem-vu"


@pytest.fixture
def own_store(demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store of this test alone: it is written to."""
    address = f"sqlite:///{shutil.copy(demo_file, tmp_path)}"
    monkeypatch.setenv("UNIONMAP_DATABASE", address)
    st.cache_resource.clear()
    store = open_store(address)
    yield store
    store.close()
    st.cache_resource.clear()


def said(app: AppTest) -> str:
    return " ".join(str(element.value) for element in (*app.markdown, *app.caption, *app.info, *app.warning))


def write_welfare(app: AppTest, evidence: str) -> AppTest:
    """Fill in the form of task T16 and press its button."""
    app.text_input(key="evidence T16 0").input(evidence)
    app.text_input(key="actor T16 0").input("Ban Chính sách")
    app.number_input(key="count T16 0").set_value(2)
    return app.button(key="add T16 0").click().run()


def test_every_task_is_named_and_the_silent_one_is_said(open_app: Opener) -> None:
    app = open_app(PATH)
    overview = app.table[0].value
    assert [row.split(" · ")[0] for row in overview.iloc[:, 0]] == list(tasks())
    assert "Chưa ghi gì về T16" in said(app)
    assert not any("T18" in str(cell) for cell in overview.to_numpy().flat)


def test_filters_reach_computed_tasks_and_the_page_says_that_the_log_has_none(open_app: Opener) -> None:
    app = open_app(PATH, ownership="FDI")
    assert "có 0 nghiệp đoàn với 0 đoàn viên" in said(app)
    assert "nhật ký luôn là của toàn tỉnh" in said(app)


def test_an_earlier_period_shows_the_log_of_its_day(open_app: Opener) -> None:
    app = open_app(PATH, period="2022-12-31")
    assert "Nhật ký tính đến ngày 31/12/2022" in said(app)
    assert "Thu kinh phí công đoàn năm 2022" not in said(app)
    assert "Nhật ký chưa có số tiền của năm 2022." in said(app)


def test_a_line_is_added_and_the_link_moves_on(own_store: Store, open_app: Opener) -> None:
    before = newest_line(own_store)
    app = write_welfare(open_app(PATH, task="T16"), "7/QĐ-UBND")
    assert not app.exception
    line = entries(own_store)[0]
    assert (line.number, line.new.kind, line.new.count, line.actor) == (
        before + 1,
        "WELFARE",
        2,
        "Ban Chính sách",
    )
    assert app.query_params["log"] == str(before + 1)
    assert "Chưa ghi gì về T16" not in said(app)
    older = open_app(PATH, task="T16", log=str(before))
    assert "Chưa ghi gì về T16" in said(older)
    assert "Nhật ký đã có thêm dòng" in said(older)


def test_a_line_without_evidence_is_refused_in_the_readers_words(own_store: Store, open_app: Opener) -> None:
    before = newest_line(own_store)
    app = write_welfare(open_app(PATH, task="T16"), " ")
    assert "Hãy ghi căn cứ" in said(app)
    assert newest_line(own_store) == before


def test_a_mistake_is_withdrawn(own_store: Store, open_app: Opener) -> None:
    app = open_app(PATH, task="T11")
    number = app.selectbox(key="withdrawn 0").value
    app.text_input(key="reason 0").input("Ghi nhầm")
    app.text_input(key="actor withdrawal 0").input("Văn phòng")
    app.run()
    app.button(key="withdraw 0").click().run()
    assert not app.exception
    assert number not in {entry.number for entry in entries(own_store)}


def test_a_link_to_a_state_of_the_log_that_never_was_is_said(open_app: Opener) -> None:
    app = open_app(PATH, log="99999")
    assert any("log = 99999" in warning.value for warning in app.warning)
