"""Why the total changed: the steps of a change, and its gross and net sides."""

from __future__ import annotations

from datetime import date
from functools import partial

from unionmap.charts.gross_and_net import gross_and_net
from unionmap.charts.waterfall import waterfall
from unionmap.figures.balance import balance
from unionmap.figures.decomposition import Decomposition, Stock, decompose
from unionmap.figures.flows import breaks_within
from unionmap.model.programme import targets
from unionmap.reports.decomposition import decomposition_sentence, decomposition_table, why_not_more
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.flows import broken_words, flow_sentence
from unionmap.reports.gross_bars import gross_bars

STOCKS: dict[str, Stock] = {"members": "members", "admitted_total": "members", "unions": "unions"}
"""The stock whose change belongs to the story of an indicator."""


def started(desk: Desk) -> date | None:
    """The period that the change is told from; ``None`` at the first."""
    earlier = [period for period in desk.cube.periods if period < desk.period]
    return (desk.view.since or earlier[0]) if earlier else None


def taken_apart(desk: Desk, stock: Stock, since: date) -> Decomposition:
    """The change of a stock of the slice, step by step."""
    rows = partial(desk.sources.union_rows, desk.release)
    return decompose(desk.cube, rows, stock, since, desk.period, desk.view.slice)


def steps(desk: Desk) -> Content:
    """What the change is made of; of members where the chosen indicator is no stock."""
    title, since = desk.reader.text("What is the change made of?"), started(desk)
    if since is None:
        said = desk.reader.text("This is the first period: there is nothing to compare with.")
        return Content(title, said)
    return steps_of(desk, taken_apart(desk, STOCKS.get(desk.view.target, "members"), since))


def steps_of(desk: Desk, found: Decomposition) -> Content:
    """A change that was taken apart, as stairs and as a table."""
    reader, title = desk.reader, desk.reader.text("What is the change made of?")
    sentence = decomposition_sentence(reader, found)
    if found.net is None:
        return Content(title, sentence)
    axis = reader.text("The value axis covers the range of the figures and need not begin at nought.")
    crossed = [f"{reader.label(known.label)}: {reader.label(known.note)}" for known in found.crossed]
    return Content(
        title,
        sentence,
        waterfall(reader, found, title),
        table=decomposition_table(reader, title, found),
        remarks=remarks(axis, *crossed),
    )


def gross(desk: Desk) -> Content:
    """Admissions, losses and the net change as bars of their own, and why they are not one."""
    reader, since = desk.reader, started(desk)
    title = reader.text("Admissions, losses and net change of members")
    if since is None:
        return Content(title, reader.text("This is the first period: there is nothing to compare with."))
    flows, whole = balance(desk.cube, since, desk.period, desk.view.slice), desk.view.slice.is_whole
    periods = [period for period in desk.cube.periods if since <= period <= desk.period]
    crossed = breaks_within(desk.cube, "members", periods, desk.view.slice)
    note = next((target.note for target in targets("members") if target.due >= since), None)
    return Content(
        title,
        why_not_more(reader, flows) or flow_sentence(reader, flows),
        gross_and_net(reader, gross_bars(reader, flows, whole), title),
        remarks=remarks(
            reader.label(note) if note is not None and whole else "", broken_words(reader, crossed)
        ),
    )
