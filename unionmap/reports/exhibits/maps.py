"""Figures by area: on the map, as a table, and the card of one area."""

from __future__ import annotations

from unionmap.charts.map_picture import map_sheet
from unionmap.figures.measure import measure
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.reports.area_table import area_table
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.map_contents import Maps, maps_of, next_target
from unionmap.reports.map_ways import drawn_as
from unionmap.reports.profile import beside_table
from unionmap.reports.sentences import level_sentence, total_sentence

ALWAYS = ("unions", "members", "workers", "penetration", "density", "agreement_units")
"""Indicators of every area, whatever the map shows."""

OF_AN_AREA = (
    "unions",
    "members",
    "workers",
    "average_members",
    "penetration",
    "density",
    "reach",
    "agreement_units",
    "coverage25",
    "female_share",
)


def map_(desk: Desk) -> Content:
    """The maps of the view: the level, a change, the distance to the target, or two slices."""
    reader, view = desk.reader, desk.view
    maps = drawn_as(desk, maps_of(reader, desk.cube, view))
    without = view.gap and next_target(view.rate, desk.period) is None
    said = reader.text("The programme sets no target for this rate: the map shows its level.")
    return of_maps(desk, by_area(desk, view.rate), maps, remarks(said if without else ""))


def of_maps(desk: Desk, title: str, maps: Maps, also: tuple[str, ...] = ()) -> Content:
    """Maps on one legend, read one after the other."""
    sheet = map_sheet(desk.reader, maps.key, maps.contents, desk.notes, desk.view.area)
    told = [content.sentence for content in maps.contents]
    if len(told) > 1:
        told = [f"{content.title}: {content.sentence}" for content in maps.contents]
    return Content(title, "\n\n".join(told), sheet, remarks=also)


def by_area(desk: Desk, indicator: str) -> str:
    """``Tỷ lệ đoàn viên nơi có công đoàn theo huyện (cũ)``."""
    return desk.reader.text(
        "{indicator} by {dimension}",
        indicator=desk.reader.label(INDICATORS[indicator].label),
        dimension=lowered(desk.reader.label(DIMENSIONS[desk.dimension].label)),
    )


def lowered(words: str) -> str:
    """The words as they stand within a sentence."""
    return words[:1].lower() + words[1:]


def areas(desk: Desk) -> Content:
    """Every area with the usual figures and those the map shows."""
    reader, title = desk.reader, desk.reader.text("Figures by area")
    indicators = dict.fromkeys((desk.view.rate, desk.view.count, *ALWAYS))
    found = [desk.figures(indicator, desk.dimension) for indicator in indicators]
    table = area_table(reader, title, reader.label(DIMENSIONS[desk.dimension].label), desk.place, found)
    return Content(title, level_sentence(reader, found[0], desk.place), table=table)


def area(desk: Desk) -> Content:
    """The area whose card is open, beside the slice on screen."""
    reader, code = desk.reader, desk.view.area
    if code is None:
        title = reader.text("One area beside the province")
        return Content(title, reader.text("No area is picked: click one on the map."))
    name = reader.label(DIMENSIONS[desk.dimension].codes().label(code))
    inside = desk.view.slice.narrowed(desk.dimension, [code])
    pairs = [
        (measure(desk.cube, indicator, desk.period, inside).total, desk.figure(indicator))
        for indicator in OF_AN_AREA
    ]
    beside = reader.text("Whole province")
    if not desk.view.slice.is_whole:
        beside = reader.text("What the filters leave")
    rate = measure(desk.cube, desk.view.rate, desk.period, inside).total
    return Content(
        name,
        f"{name}: {total_sentence(reader, pairs[1][0])} {total_sentence(reader, rate)}",
        table=beside_table(reader, name, (name, beside), pairs),
    )
