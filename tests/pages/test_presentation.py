"""What is put on the wall: of pages, of notebooks, for whom, and of which release."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.pages.conftest import Opener
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.reports.deck import Dealer
from unionmap.reports.desk import open_desk, sources_of
from unionmap.reports.map_contents import maps_of
from unionmap.reports.map_ways import explored_as
from unionmap.store.engine import open_store
from unionmap.words import Reader

NAMES = "Tài khoản của bạn không xem được tên đơn vị."
NOTEBOOK = Notebook(
    "Sổ tay",
    (
        Cell("a", "title", "Mở đầu"),
        Cell("b", "view", "Bản đồ của chúng ta", exhibit="map", view=View(release=2, language="en")),
        Cell("c", "view", exhibit="candidates"),
        Cell("d", "view", exhibit="long-gone"),
    ),
)


@pytest.fixture(scope="module")
def dealer(demonstration: str) -> Iterator[Dealer]:
    """Deals for somebody who may not see names."""
    store = open_store(demonstration)
    yield Dealer(sources_of(store), Reader("vi"), names=False)
    store.close()


def test_slides_of_a_notebook_are_its_cells_all_of_one_release(dealer: Dealer) -> None:
    deck = dealer.notebook(NOTEBOOK, 1)
    assert len(deck) == len(NOTEBOOK.cells)
    assert "Mở đầu" in deck.slide(1).words
    shown = deck.slide(2)
    assert (shown.layout, shown.title) == ("map", "Bản đồ của chúng ta")
    assert "release=1&" in shown.link and "lang=vi" in shown.link
    assert shown.dated.endswith("bản công bố số 1")


def test_names_are_for_those_who_may_see_them(dealer: Dealer) -> None:
    assert NAMES in dealer.notebook(NOTEBOOK, 1).slide(3).words


def test_what_is_not_there_any_more_is_said_in_its_place(dealer: Dealer) -> None:
    assert "long-gone" in dealer.notebook(NOTEBOOK, 1).slide(4).words


def test_a_period_that_the_release_lacks_is_said(dealer: Dealer) -> None:
    asked = Notebook("", (Cell("a", "view", exhibit="headlines"),), View(period=date(1999, 12, 31)))
    assert "period = 1999-12-31" in dealer.notebook(asked, 1).slide(1).notes[0]


def test_a_page_on_the_wall_has_neither_menu_nor_title_of_its_own(open_app: Opener) -> None:
    app = open_app("ban-do", present="1")
    assert not app.exception
    assert len(app.title) == len(app.sidebar) == len(app.button) == 0


@pytest.mark.parametrize("link", [{"path": "nap-so-lieu"}, {"path": "so-tay", "notebook": "99999"}])
def test_where_there_is_nothing_for_a_wall_the_page_is_shown(open_app: Opener, link: dict[str, str]) -> None:
    app = open_app(**link, present="1")
    assert not app.exception
    assert len(app.title) == 1


@pytest.mark.parametrize("classing", ["fixed", "quantiles"])
def test_a_look_through_sectors_keeps_classes_and_circles(dealer: Dealer, classing: str) -> None:
    keys = []
    for sector in ("", "C", "P"):
        cut = Slice.of(sector=sector) if sector else Slice()
        desk, _ = open_desk(dealer.sources, View(release=1, slice=cut, look="sector", classing=classing))
        keys.append(explored_as(desk, maps_of(desk.reader, desk.cube, desk.view)).key)
    assert keys[0] == keys[1] == keys[2]
    assert keys[0].largest
