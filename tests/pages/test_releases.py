"""A link pins its release: newer figures change nothing on it but a quiet note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st

from tests.pages.conftest import Opener
from unionmap.store.demo import load_demo
from unionmap.store.engine import open_store
from unionmap.store.releases import publish

LAST = date(2026, 9, 30)


@pytest.fixture
def two_releases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A store whose second release lacks the last period."""
    address = f"sqlite:///{tmp_path / 'two.sqlite3'}"
    monkeypatch.setenv("UNIONMAP_DATABASE", address)
    st.cache_resource.clear()
    store = open_store(address)
    load_demo(store)
    publish(store, {("unions", LAST): None}, by="test", note="taken back")
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("two_releases")
def test_an_old_link_shows_the_old_figures_and_says_that_newer_exist(open_app: Opener) -> None:
    app = open_app("ban-do", release="1", period=LAST.isoformat())
    said = " ".join(element.value for element in app.markdown)
    assert "47.750/51.352" in said
    assert any("bản số 2" in note.value for note in app.info)
    app.button(key="newest").click().run()
    assert "47.750/51.352" not in " ".join(element.value for element in app.markdown)
    assert not any("bản số" in note.value for note in app.info)


@pytest.mark.usefixtures("two_releases")
def test_a_link_without_a_release_shows_the_newest(open_app: Opener) -> None:
    app = open_app("ban-do")
    assert app.query_params["release"] == "2"
    assert app.query_params["period"] == "2026-06-30"


@pytest.mark.usefixtures("two_releases")
def test_a_period_that_a_release_lacks_is_said(open_app: Opener) -> None:
    app = open_app("ban-do", release="2", period=LAST.isoformat())
    assert any("period = 2026-09-30" in warning.value for warning in app.warning)
