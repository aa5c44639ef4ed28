"""Every page is in the menu and is drawn in both languages; a page nobody thought of is noticed."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opener
from tests.source import files
from unionmap.model.label import LANGUAGES
from unionmap.ui.navigation import ENTRIES
from unionmap.words import Reader

PATHS = [entry.path for entry in ENTRIES]
FAR_TOO_NARROW = {"district": "845", "ownership": "FDI", "sector": "B"}


def complaints(app: AppTest) -> list[str]:
    """What a page shows instead of itself."""
    return [str(shown.value) for shown in (*app.exception, *app.error)]


def test_every_page_file_is_in_the_menu() -> None:
    assert {path.stem for path in files("pages")} == {entry.file for entry in ENTRIES}
    assert len({entry.path for entry in ENTRIES}) == len(ENTRIES)


def test_paths_are_a_promise() -> None:
    assert {entry.file: entry.path for entry in ENTRIES}.items() >= {
        ("overview", ""),
        ("map", "ban-do"),
        ("targets", "chi-tieu"),
        ("structure", "co-cau"),
        ("agreements", "thoa-uoc"),
        ("flows", "bien-dong"),
        ("compare", "so-sanh"),
    }


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_drawn_in_both_languages(open_app: Opener, path: str) -> None:
    titles = set()
    for language in LANGUAGES:
        app = open_app(path, lang=language)
        assert complaints(app) == []
        assert len(app.title) == 1
        assert len(app.main) > len(app.title)
        titles.add(app.title[0].value)
    assert len(titles) == len(LANGUAGES)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_survives_an_empty_slice(open_app: Opener, path: str) -> None:
    app = open_app(path, **FAR_TOO_NARROW)
    assert complaints(app) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_survives_a_link_that_asks_for_what_is_not_there(open_app: Opener, path: str) -> None:
    app = open_app(path, ownership="ELSEWHERE", release="99", period="1999-12-31", rate="luck")
    assert complaints(app) == []
    assert any("ELSEWHERE" in warning.value for warning in app.warning)


def test_names_in_the_menu_are_translated() -> None:
    for entry in ENTRIES:
        assert len({Reader(language).text(entry.name) for language in LANGUAGES}) == len(LANGUAGES)
