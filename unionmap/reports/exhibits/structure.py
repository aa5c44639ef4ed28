"""What the members are made of: sector by ownership, each dimension alone, and the largest unions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from unionmap.charts.bars import bars
from unionmap.charts.matrix import matrix
from unionmap.figures import measure as figures
from unionmap.figures.concentration import Concentration, concentration
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.reports.cell_words import matrix_sentence
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content
from unionmap.reports.exhibits.maps import lowered
from unionmap.reports.sentences import share_sentence
from unionmap.reports.table import Column, Table

ROWS, COLUMNS = "sector", "ownership"


def crossed(desk: Desk) -> Content:
    """The matrix of everything the other filters leave; the chosen sector and ownership stand out in it."""
    reader, view = desk.reader, desk.view
    around = view.slice.narrowed(ROWS, ()).narrowed(COLUMNS, ())
    indicator = view.count if view.cells == "count" else view.rate
    found = figures.matrix(desk.cube, indicator, desk.period, around, ROWS, COLUMNS)
    rows, columns = names(desk, ROWS, found.rows.rows), names(desk, COLUMNS, found.columns.rows)
    title = reader.label(INDICATORS[indicator].label)
    sentence = matrix_sentence(reader, found, lambda pair: f"{rows[pair[0]]} × {columns[pair[1]]}")
    named = reader.text(
        "{indicator} by {rows} and {columns}",
        indicator=title,
        rows=lowered(reader.label(DIMENSIONS[ROWS].label)),
        columns=lowered(reader.label(DIMENSIONS[COLUMNS].label)),
    )
    return Content(named, sentence, matrix(reader, found, rows, columns, title, chosen(desk)))


def names(desk: Desk, dimension: str, codes: Iterable[str]) -> dict[str, str]:
    """The names of codes, short enough for a picture."""
    return {code: desk.name(dimension, code) for code in codes}


def chosen(desk: Desk) -> tuple[str, str] | None:
    """The cell that the filters leave, where they leave one."""
    rows, columns = desk.view.slice[ROWS], desk.view.slice[COLUMNS]
    return (rows[0], columns[0]) if len(rows) == len(columns) == 1 else None


def by_sector(desk: Desk) -> Content:
    """The count by sector, from the largest down."""
    return _parts(desk, ROWS)


def by_ownership(desk: Desk) -> Content:
    """The count by ownership, from the largest down."""
    return _parts(desk, COLUMNS)


def _parts(desk: Desk, dimension: str) -> Content:
    reader, found = desk.reader, desk.figures(desk.view.count, dimension)
    held = {code: figure for code, figure in found.rows.items() if figure.value}
    label = reader.label(DIMENSIONS[dimension].label)
    title = reader.text(
        "{indicator} by {dimension}",
        indicator=reader.label(INDICATORS[desk.view.count].label),
        dimension=lowered(label),
    )
    sentence = share_sentence(reader, found, partial(desk.name, dimension))
    drawn = bars(reader, held, names(desk, dimension, held), label) if held else None
    return Content(title, sentence, drawn)


def largest(desk: Desk) -> Content:
    """The five largest unions and what they hold of the total."""
    reader, title = desk.reader, desk.reader.text("How much hangs on a few?")
    found = concentration(desk.cube, desk.period, desk.view.slice)
    if found.top_share is None:
        return Content(title, reader.text("There are no members to share out."))
    sentence = reader.plural(
        len(found.leaders),
        "The largest union holds {share} of {members} members.",
        "The {n} largest unions hold {share} of {members} members.",
        share=reader.percent(found.top_share),
        members=reader.number(found.members.value or 0),
    )
    return Content(title, sentence, table=_leaders(desk, title, found))


def _leaders(desk: Desk, title: str, found: Concentration) -> Table:
    reader = desk.reader
    columns = (
        Column(reader.text("Union")),
        *(Column(reader.label(DIMENSIONS[dimension].label)) for dimension in ("district", "ownership")),
        Column(reader.text("Members"), "count"),
        Column(reader.text("Share of members"), "percent"),
    )
    rows = tuple(
        (
            leader.name,
            desk.name("district", leader.district),
            desk.name("ownership", leader.ownership),
            leader.members,
            None if leader.share is None else float(leader.share),
        )
        for leader in found.leaders
    )
    return Table(title, columns, rows)
