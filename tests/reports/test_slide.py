"""Slides hold what an exhibit shows, once, escaped, and a deck makes each of them once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.examples import VI, members, sheet
from unionmap.charts.wall_svg import NARROWEST, WIDEST, fitting_width
from unionmap.reports.deck import Deck
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.slide import Slide, slide_of, text_slide, title_slide
from unionmap.reports.table import Column, Table
from unionmap.reports.table_html import table_html

DATED = "Số liệu đến 31/3/2025 · bản công bố số 1"
TABLE = Table(
    "Đoàn viên",
    (Column("Huyện"), Column("Đoàn viên", "count")),
    (*((f"Huyện <{n}>", 1000 + n) for n in range(20)), ("Chưa rõ", None), ("Tổng số", 20190)),
    totals=1,
)


def shown(**parts: object) -> Exhibit:
    return Exhibit("Đoàn viên", "Ngày **31/3/2025**.", ("Ghi chú.", DATED), "/ban-do?release=1", **parts)  # type: ignore[arg-type]


def test_a_map_has_a_card_for_every_area_with_the_lines_of_its_tooltip() -> None:
    picture = sheet()
    slide = slide_of(VI, shown(picture=picture), DATED)
    assert slide.layout == "map"
    assert [(card.code, card.lines) for card in slide.areas] == [
        (area.code, area.tip) for area in picture.pictures[0].areas
    ]


def test_two_maps_have_no_cards_because_a_step_would_mean_both() -> None:
    slide = slide_of(VI, shown(picture=sheet(maps=2)), DATED)
    assert (slide.layout, slide.areas) == ("maps", ())


def test_the_date_stands_once_and_only_where_the_exhibit_has_it() -> None:
    slide = slide_of(VI, shown(), DATED)
    assert (slide.dated, slide.notes) == (DATED, ("Ghi chú.",))
    assert slide_of(VI, shown(), "Số liệu đến hôm qua").dated == ""


def test_a_table_is_shown_where_there_is_no_picture_and_a_missing_figure_says_why() -> None:
    assert slide_of(VI, shown(table=TABLE), DATED).layout == "table"
    told = slide_of(VI, shown(table=TABLE, headlines=(("Đoàn viên", members(1234)),)), DATED)
    assert (told.layout, told.headlines[0].value) == ("words", "1.234 người")


def test_a_table_names_what_it_leaves_out_and_keeps_its_total() -> None:
    drawn = table_html(VI, TABLE, 5)
    assert drawn.count("<tr") == 1 + 5 + 1 + 1
    assert "và 16 dòng nữa" in drawn
    assert "20.190" in drawn
    assert "Huyện &lt;0&gt;" in drawn and "<0>" not in drawn
    assert "–" in table_html(VI, TABLE, 50)


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_words_of_others_stay_words(typed: str) -> None:
    for slide in (text_slide(typed, typed), title_slide("", typed)):
        assert "<script" not in slide.words
        assert "<img" not in slide.words


def test_a_text_fetches_no_picture_from_elsewhere() -> None:
    assert "<img" not in text_slide("", "![x](https://example.org/x.png)").words


@given(st.floats(50, 2000), st.floats(1, 4))
def test_charts_are_given_a_width_in_which_their_letters_stand_well(height: float, ratio: float) -> None:
    width = fitting_width(height, ratio)
    assert NARROWEST <= width <= WIDEST
    assert fitting_width(height + 10, ratio) >= width


def test_a_deck_makes_a_slide_when_it_is_asked_for_and_never_again() -> None:
    made: list[int] = []

    def maker(number: int) -> Slide:
        made.append(number)
        return title_slide("", str(date(2025, 1, number)))

    deck = Deck([lambda: maker(1), lambda: maker(2)])
    assert (len(deck), made) == (2, [])
    assert deck.slide(2) is deck.slide(2)
    assert made == [2]
    with pytest.raises(IndexError):
        deck.slide(3)
