"""The administrator reads who did what, finds it again by the link, and sees that nothing was touched."""

from __future__ import annotations

import ast
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.pages.conftest import Opener
from tests.samples import PERIODS, union, upload
from tests.source import files, tree
from unionmap.model.view import View
from unionmap.reports.audit_words import audit_table
from unionmap.store.audit import Asked, entries
from unionmap.store.copies import copies
from unionmap.store.engine import Store, open_store
from unionmap.store.releases import publish
from unionmap.ui import copying
from unionmap.ui.copying import copy_today
from unionmap.ui.exports import noted
from unionmap.words import Reader


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(f"sqlite:///{tmp_path}/store.sqlite3")
    publish(store, {("unions", PERIODS[0]): upload(store, "unions", PERIODS[0], [union()])}, by="Ban Tổ chức")
    return store


def test_the_page_says_whether_all_is_whole_and_lists_what_was_asked_for(open_app: Opener) -> None:
    app = open_app("nhat-ky", lang="en")
    assert app.success[0].value.startswith("Whole: ")
    assert len(app.dataframe[0].value) > 1
    asked = open_app("nhat-ky", lang="en", did="demo")
    assert [*asked.dataframe[0].value["Action"]] == ["Demonstration loaded"]
    nothing = open_app("nhat-ky", lang="en", about="no such thing")
    assert nothing.info[0].value == "Nothing of that kind was done."


def test_what_is_taken_away_is_noted_when_it_is_taken(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unionmap.ui.exports.cache.store", lambda: store)
    made = noted(View(rate="density"), "bang.xlsx", lambda: b"sheet")
    assert entries(store, Asked(action="export")) == []
    assert made() == b"sheet"
    kept = entries(store, Asked(action="export"))
    assert [(entry.object, "rate=density" in entry.after["view"]) for entry in kept] == [("bang.xlsx", True)]


def test_every_download_is_noted() -> None:
    """Whatever a button gives away passes through ``noted``."""
    given = [
        (path, [*call.args[1:2], *(word.value for word in call.keywords if word.arg == "data")])
        for path in files("unionmap", "pages")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("download_button")
    ]
    assert len(given) > 5
    for path, (data,) in given:
        assert ast.unparse(data).startswith("noted("), path


def test_the_table_says_before_and_after_in_words(store: Store) -> None:
    publish(store, {("unions", PERIODS[0]): upload(store, "unions", PERIODS[0], [union("U2")])}, by="A")
    row = audit_table(Reader("vi"), "Nhật ký", entries(store, Asked())[:1]).rows[0]
    assert row[2:6] == ("A", "Công bố", "Bản công bố 2", f"Tệp của unions {PERIODS[0]}: 1")
    assert f"Tệp của unions {PERIODS[0]}: 2" in str(row[6])


def test_the_copy_of_the_day_is_made_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "backups"
    monkeypatch.setenv("UNIONMAP_BACKUPS", str(folder))
    assert [copy_today(store), copy_today(store)] == [True, False]
    assert [abs((day - datetime.now(UTC).date()).days) <= 1 for day in copies(folder)] == [True]
    monkeypatch.setattr(copying, "make_copy", _no_room)
    with caplog.at_level(logging.ERROR):
        assert not copy_today(store)
    assert "no daily copy" in caplog.text
    monkeypatch.setenv("UNIONMAP_BACKUPS", "off")
    assert not copy_today(store)


def _no_room(*_: object) -> bool:
    raise OSError(28, "no room")
