"""The bridge over a series break in words and as a table."""

from __future__ import annotations

from unionmap.figures.bridge import Bridge, Cause
from unionmap.figures.wording import with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

CAUSES: dict[Cause, str] = {
    Cause.DISSOLUTION: message("Unions of budget-paid units ended"),
    Cause.TRANSFER: message("Boundaries and transfers: counted elsewhere"),
    Cause.REAL: message("Real: joined or left, founded or closed"),
    Cause.UNKNOWN: message("Not explained by the reports"),
}


def bridge_sentence(reader: Reader, found: Bridge) -> str:
    """From, to, and how much of the change is each cause."""
    said = reader.text(
        "**{label}**, across {breaks}: {before} on {start}, {after} on {end} ({net}).",
        label=reader.label(INDICATORS[found.closing.indicator].label),
        breaks=reader.listed([f"{reader.label(b.label)} ({reader.day(b.day)})" for b in found.crossed]),
        before=with_unit(reader, found.opening),
        start=reader.day(found.opening.basis.period),
        after=with_unit(reader, found.closing),
        end=reader.day(found.closing.basis.period),
        net=reader.signed(found.net),
    )
    signed = {cause.value: reader.signed(step.value) for cause, step in found.causes.items()}
    parts = reader.text(
        "Of this {dissolution} is the end of the unions of budget-paid units, {transfer} boundaries and "
        "transfers, {real} real change.",
        dissolution=signed["dissolution"],
        transfer=signed["transfer"],
        real=signed["real"],
    )
    if not found.causes[Cause.UNKNOWN].value:
        return f"{said} {parts}"
    rest = reader.text("The reports do not explain {unknown}.", unknown=signed["unknown"])
    return f"{said} {parts} {rest}"


def bridge_table(reader: Reader, title: str, found: Bridge) -> Table:
    """A row for each cause with the unions behind it, between the two stocks; the closing one last."""
    columns = (
        Column(reader.text("What")),
        Column(reader.label(INDICATORS[found.closing.indicator].label), "count"),
        Column(reader.text("Unions concerned"), "count"),
    )
    steps = [(reader.text(CAUSES[cause]), step.value, step.unions) for cause, step in found.causes.items()]
    opening, closing = (
        (reader.day(figure.basis.period), figure.numerator, figure.unions)
        for figure in (found.opening, found.closing)
    )
    return Table(title, columns, (opening, *steps, closing), totals=1)
