"""The notebook on the page: opened by a link, changed, undone, held and copied, as in preparing a meeting."""

from __future__ import annotations

import os

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from tests.pages.test_every_page import complaints
from unionmap.store.engine import open_store
from unionmap.store.notebooks import newest_version, notebooks


def stored(number: int) -> object:
    store = open_store(os.environ["UNIONMAP_DATABASE"])
    try:
        return newest_version(store, number).read
    finally:
        store.close()


def words(app: AppTest) -> str:
    return "\n".join(str(shown.value) for shown in (*app.markdown, *app.caption, *app.header, *app.subheader))


def test_a_meeting_is_prepared_held_and_followed_by_the_next(open_app: Opener) -> None:
    app = open_app("so-tay", notebook="3", lang="vi")
    assert complaints(app) == []
    assert app.title[0].value.replace("\\", "") == "Sổ tay: Một huyện, xem kỹ: Châu Thành"
    assert "Huyện này đang ở đâu" in words(app)
    before = stored(3)

    app.toggle(key="notebook editing").set_value(True).run()
    app.button(key="delete 3 2").click().run()
    assert complaints(app) == []
    assert "Huyện này đang ở đâu" not in words(app)
    app.button(key="notebook undo").click().run()
    assert stored(3) == before

    app.button(key="notebook lock").click().run()
    assert stored(3).common.release == 2  # type: ignore[attr-defined]
    assert "Giữ nguyên bản công bố số 2" in words(app)

    app.button(key="notebook event_repeat").click().run()
    assert complaints(app) == []
    store = open_store(os.environ["UNIONMAP_DATABASE"])
    newest = notebooks(store)[-1]
    store.close()
    assert newest.title == "Một huyện, xem kỹ: Châu Thành · Quý III/2026"
    assert (newest.read.common.release, newest.read.common.slice) == (None, before.common.slice)  # type: ignore[attr-defined]


def test_a_notebook_that_is_not_there_is_said(open_app: Opener) -> None:
    app = open_app("so-tay", notebook="999")
    assert complaints(app) == []
    assert any("999" in warning.value for warning in app.warning)
