"""The page of boundaries as a reader meets it: a file brought along ends as a choice on the map."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.geography.made_files import geojson, squares
from tests.pages.conftest import Opener
from tests.pages.test_every_page import complaints
from unionmap.model.codelists import areas
from unionmap.store.boundaries import boundaries
from unionmap.store.engine import open_store

CODES = areas("districts-2021").codes


def uploaded(app: AppTest, name: str, data: bytes) -> AppTest:
    return app.file_uploader[0].upload(name, data).run()


def test_a_file_is_brought_along_and_drawn(open_app: Opener, demonstration: str) -> None:
    app = uploaded(open_app("ranh-gioi"), "huyen.geojson", geojson(squares(CODES)))
    assert complaints(app) == []
    said = " ".join(str(shown.value) for shown in app.markdown)
    assert "9/9" in said
    app.button(key="FormSubmitter:keep boundaries-Lưu bộ ranh giới này").click().run()
    assert complaints(app) == []
    kept = boundaries(open_store(demonstration))
    assert [one.title for one in kept] == ["huyen"]
    shown = open_app("ban-do", boundaries=str(kept[0].number), shape="tiles", classing="quantiles")
    assert complaints(shown) == []


def test_a_bad_file_gets_a_sentence(open_app: Opener) -> None:
    app = uploaded(open_app("ranh-gioi"), "anh.geojson", b"\x89PNG not a map")
    assert app.exception == []
    assert [error.value for error in app.error if "Shapefile" in error.value]


def test_a_link_to_boundaries_that_are_not_here_says_so(open_app: Opener) -> None:
    app = open_app("ban-do", boundaries="977")
    assert any("977" in info.value for info in app.info)


def test_a_province_without_outlines_says_how_to_get_them(open_app: Opener) -> None:
    app = open_app("ranh-gioi", province="34-92")
    assert complaints(app) == []
    assert any("boundaries get" in info.value for info in app.info)
