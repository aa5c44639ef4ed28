"""A slide: what stands on the wall at a time, as HTML and words in their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element, tostring

from unionmap.charts.area_picture import AreaPicture
from unionmap.charts.key_html import key_html
from unionmap.charts.map_html import map_html
from unionmap.charts.map_picture import MapSheet
from unionmap.charts.wall_svg import wall_svg
from unionmap.figures.basis import Figure
from unionmap.figures.wording import reason_words, with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.prose import html_of
from unionmap.reports.markdown import without_pictures
from unionmap.reports.table_html import table_html
from unionmap.words import Reader

Layout = Literal["map", "maps", "chart", "table", "words", "title", "text"]

WALL = 2.9
"""How much wider than high the place of a chart on the wall is."""

ROWS_READ = 12
"""Rows of a table that can be read from the back of a room."""


@dataclass(frozen=True)
class Headline:
    """A figure in large type: its name, its value with unit, and why there is none."""

    name: str
    value: str
    why: str


@dataclass(frozen=True)
class AreaCard:
    """What is said of one area when it is looked at: its name and a line for each figure."""

    code: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Slide:
    """``picture`` and ``words`` are HTML, everything else is plain text.

    ``dated`` says as of when and from which release the figures are. ``link`` leads to the page of what is
    shown, without its host; empty where there is none of its own.
    """

    layout: Layout
    title: str
    words: str = ""
    picture: str = ""
    headlines: tuple[Headline, ...] = ()
    areas: tuple[AreaCard, ...] = ()
    dated: str = ""
    notes: tuple[str, ...] = ()
    link: str = ""
    synthetic: bool = False
    internal: bool = False


def slide_of(reader: Reader, shown: Exhibit, dated: str) -> Slide:
    """The slide of an exhibit: one picture, or else its table, with its sentence and figures.

    ``dated`` is taken out of the exhibit's notes and stands under the title.
    """
    layout, picture = _picture(reader, shown)
    return Slide(
        layout,
        shown.title,
        html_of(shown.sentence),
        picture,
        tuple(_headline(reader, name, figure) for name, figure in shown.headlines),
        _cards(shown.picture),
        dated if dated in shown.notes else "",
        tuple(note for note in shown.notes if note != dated),
        shown.link,
        shown.synthetic,
        shown.internal,
    )


def title_slide(heading: str, title: str) -> Slide:
    """A title on a wall of its own, under the heading of the whole."""
    large = Element("p", {"class": "title"})
    large.text = title
    return Slide("title", heading, tostring(large, encoding="unicode", method="html"))


def text_slide(heading: str, words: str) -> Slide:
    """Words between pictures, as Markdown; no picture in them is fetched from elsewhere."""
    return Slide("text", heading, html_of(without_pictures(words)))


def _picture(reader: Reader, shown: Exhibit) -> tuple[Layout, str]:
    if isinstance(shown.picture, MapSheet):
        return ("maps" if len(shown.picture.pictures) > 1 else "map"), map_html(shown.picture)
    if shown.picture is not None:
        return "chart", (key_html(shown.key) if shown.key else "") + wall_svg(shown.picture, WALL)
    if shown.table is not None and not shown.headlines:
        return "table", table_html(reader, shown.table, ROWS_READ)
    return "words", ""


def _headline(reader: Reader, name: str, figure: Figure) -> Headline:
    return Headline(
        name, with_unit(reader, figure), "" if figure.is_known else reason_words(reader, figure.reason)
    )


def _cards(picture: object) -> tuple[AreaCard, ...]:
    """A card for each area of a single map, in the order of the codes."""
    if not isinstance(picture, MapSheet) or len(picture.pictures) != 1:
        return ()
    return tuple(map(_card, picture.pictures[0].areas))


def _card(area: AreaPicture) -> AreaCard:
    return AreaCard(area.code, area.name, area.tip)
