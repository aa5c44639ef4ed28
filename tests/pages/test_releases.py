"""A link pins its release: newer figures change nothing on it but a quiet note."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from tests.pages.conftest import Opener
from unionmap.store.engine import open_store
from unionmap.store.releases import publish

LAST = date(2026, 9, 30)


@pytest.fixture
def three_releases(demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A store whose newest release, the third, lacks the last period."""
    address = f"sqlite:///{shutil.copy(demo_file, tmp_path)}"
    monkeypatch.setenv("UNIONMAP_DATABASE", address)
    st.cache_resource.clear()
    store = open_store(address)
    publish(store, {("unions", LAST): None}, by="test", note="taken back")
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("three_releases")
def test_an_old_link_shows_the_old_figures_and_says_that_newer_exist(open_app: Opener) -> None:
    app = open_app("ban-do", release="1", period=LAST.isoformat())
    said = " ".join(element.value for element in app.markdown)
    assert "47.750/51.352" in said
    assert any("bản số 3" in note.value for note in app.info)
    app.button(key="newest").click().run()
    assert "47.750/51.352" not in " ".join(element.value for element in app.markdown)
    assert not any("bản số" in note.value for note in app.info)


def test_the_history_tells_who_corrected_which_cells(open_app: Opener) -> None:
    """Question 13: a figure that differs from an earlier report is followed to its file and its cells."""
    app = open_app("lich-su")
    said = " ".join(element.value for element in app.markdown)
    assert "Công đoàn phường Trà Vinh (mô phỏng), tệp demo-CDXP-29242" in said
    moved = next(frame.value for frame in app.dataframe if "Thay đổi" in frame.value.columns)
    assert moved[moved.iloc[:, 1] == "Kết nạp mới"]["Thay đổi"].sum() == 40


@pytest.mark.usefixtures("three_releases")
def test_a_link_without_a_release_shows_the_newest(open_app: Opener) -> None:
    app = open_app("ban-do")
    assert app.query_params["release"] == "3"
    assert app.query_params["period"] == "2026-06-30"


@pytest.mark.usefixtures("three_releases")
def test_a_period_that_a_release_lacks_is_said(open_app: Opener) -> None:
    app = open_app("ban-do", release="3", period=LAST.isoformat())
    assert any("period = 2026-09-30" in warning.value for warning in app.warning)
