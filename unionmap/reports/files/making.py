"""From a notebook to a report: every part of the same release, one that fails named in its place."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from unionmap.model.codelists import codelist
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import View
from unionmap.reports.definition import facts
from unionmap.reports.desk import Desk, Sources, open_desk
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits import EXHIBITS, exhibit
from unionmap.reports.files.report import Definition, Heading, Layout, Missing, Part, Report, Words
from unionmap.reports.markdown import spoken
from unionmap.words import Reader

LOG = logging.getLogger("unionmap")

Told = Callable[[int, int, str], None]
"""Told of each part before it is made: how many are done, how many there are, its name."""

SEVEN = (
    "members",
    "admitted_total",
    "unions",
    "coverage25",
    "agreement_units",
    "reached_unorganised",
    "penetration",
)
"""What the programme sets targets for, in its own order."""

REMARKS = ("headlines", "changes", "target", "agreements", "by-ownership")
"""Whose sentences the one page repeats."""


def silently(_done: int, _all: int, _name: str) -> None:
    """Tells nobody."""


def notebook_report(sources: Sources, notebook: Notebook, made: date, told: Told = silently) -> Report:
    """The whole notebook, all of it from the release it is frozen to, else from the newest.

    Raises NothingPublishedError.
    """
    desk, _ = open_desk(sources, notebook.common)
    parts: list[Part] = []
    for cell in notebook.cells:
        told(len(parts), len(notebook.cells), cell_name(desk.reader, cell))
        parts.append(_cell_part(desk, notebook, cell))
    asked = [indicator for cell in notebook.views for indicator in (cell.view.rate, cell.view.count)]
    shown = [figure.indicator for part in parts if isinstance(part, Exhibit) for _, figure in part.headlines]
    return _report(desk, notebook.title, parts, [*SEVEN, *asked, *shown], made, "notebook")


def one_page(sources: Sources, view: View, made: date, told: Told = silently) -> Report:
    """One page on a view: the programme's indicators, the map, remarks, definitions.

    Raises NothingPublishedError.
    """
    desk, _ = open_desk(sources, view)
    reader = desk.reader
    told(0, 2, reader.text("Map"))
    drawn = _made("map", desk)
    told(1, 2, reader.text("Remarks"))
    remarks = [_made(id_, desk) for id_ in REMARKS]
    parts: list[Part] = [
        _headlines(desk),
        drawn,
        Heading(reader.text("Remarks")),
        Words("\n".join(f"{at}. {_one_line(remark)}" for at, remark in enumerate(remarks, start=1))),
    ]
    title = reader.text("Grassroots unions on {day}", day=reader.day(desk.period))
    return _report(desk, title, parts, SEVEN, made, "one-page")


def _one_line(part: Part) -> str:
    return " ".join((part.why if isinstance(part, Missing) else getattr(part, "sentence", "")).split())


def _headlines(desk: Desk) -> Part:
    made = _made("headlines", desk)
    if not isinstance(made, Exhibit):
        return made
    figures = [(desk.reader.label(INDICATORS[id_].label), desk.figure(id_)) for id_ in SEVEN]
    return replace(made, headlines=tuple(figures))


def cell_name(reader: Reader, cell: Cell) -> str:
    """What a cell is called while it is being made."""
    known = EXHIBITS.get(cell.exhibit)
    return reader.text(known.label) if known else spoken(cell.text)[:60]


def _cell_part(desk: Desk, notebook: Notebook, cell: Cell) -> Part:
    if cell.kind == "title":
        return Heading(spoken(cell.text.lstrip("# ")))
    if cell.kind == "text":
        return Words(cell.text)
    own, _ = open_desk(desk.sources, replace(notebook.view_of(cell), release=desk.release))
    part = _made(cell.exhibit, own)
    return (
        replace(part, title=spoken(cell.text)) if cell.text and isinstance(part, Exhibit | Missing) else part
    )


def _made(id_: str, desk: Desk) -> Part:
    """An exhibit, or in its place the sentence that says it failed; the log has the reason."""
    try:
        return exhibit(id_, desk)
    except Exception:
        LOG.exception("exhibit %s of release %s could not be made", id_, desk.release)
        name = desk.reader.text(EXHIBITS[id_].label) if id_ in EXHIBITS else id_
        return Missing(name, desk.reader.text("This part could not be made; the server's log says why."))


def _report(
    desk: Desk, title: str, parts: Sequence[Part], indicators: Iterable[str], made: date, layout: Layout
) -> Report:
    reader = desk.reader
    return Report(
        reader=reader,
        title=title,
        parts=tuple(parts),
        stamp=(*desk.notes, _basis(desk), reader.text("File written on {day}.", day=reader.day(made))),
        badge=reader.text("Demonstration figures") if desk.cube.synthetic else "",
        definitions=tuple(_definition(reader, id_) for id_ in dict.fromkeys(indicators)),
        period=desk.period,
        made=made,
        layout=layout,
    )


def _basis(desk: Desk) -> str:
    """Boundaries and how members are counted, in one sentence."""
    definition = codelist("member_definition").label(desk.figure("members").basis.member_definition)
    return desk.reader.text(
        "Areas: {areas}; members: {definition}.",
        areas=desk.reader.label(DIMENSIONS[desk.dimension].label),
        definition=desk.reader.label(definition),
    )


def _definition(reader: Reader, id_: str) -> Definition:
    known = INDICATORS[id_]
    return Definition(reader.label(known.label), reader.label(known.definition), tuple(facts(reader, known)))
