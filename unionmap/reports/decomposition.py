"""A change and what it is made of, in a sentence and as a table."""

from __future__ import annotations

from unionmap.figures.balance import Balance
from unionmap.figures.decomposition import Decomposition
from unionmap.figures.movements import Part
from unionmap.figures.part_words import part_words
from unionmap.figures.wording import with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import Column, Table
from unionmap.words import Reader


def decomposition_sentence(reader: Reader, found: Decomposition) -> str:
    """From, to, and the net change; with a series break in between, the change without its step as well."""
    if found.net is None:
        return reader.text("One of the two stocks is not known: the change cannot be taken apart.")
    indicator = INDICATORS[found.closing.indicator]
    said = reader.text(
        "{label}: from {before} on {start} to {after} on {end}, {net} in all.",
        label=reader.label(indicator.label),
        before=with_unit(reader, found.opening),
        start=reader.day(found.opening.basis.period),
        after=with_unit(reader, found.closing),
        end=reader.day(found.closing.basis.period),
        net=reader.signed(found.net),
    )
    ended = found.steps.get(Part.BREAK)
    if ended is None:
        return said
    return f"{said} " + reader.text(
        "Without the {n} unions of budget-paid units that ended with the series break: {rest}.",
        n=reader.number(ended.unions),
        rest=reader.signed(found.net - ended.value),
    )


def why_not_more(reader: Reader, balance: Balance) -> str:
    """Admissions against losses: why the total gained less than was admitted. Empty without admissions."""
    admitted = balance.coming["admitted"].value
    lost = sum(amount.value for amount in balance.going.values())
    if not admitted or balance.opening.numerator is None or balance.closing.numerator is None:
        return ""
    return reader.text(
        "{admitted} were admitted and {moved} transferred in, {lost} left: the total changed by {net}. Gross "
        "admissions are not growth.",
        admitted=reader.number(admitted),
        moved=reader.number(balance.coming["transferred_in"].value),
        lost=reader.number(lost),
        net=reader.signed(balance.closing.numerator - balance.opening.numerator),
    )


def decomposition_table(reader: Reader, title: str, found: Decomposition) -> Table:
    """A row for each part with the unions behind it, between the two stocks; the closing one is the total."""
    columns = (
        Column(reader.text("What")),
        Column(reader.label(INDICATORS[found.closing.indicator].label), "count"),
        Column(reader.text("Unions concerned"), "count"),
    )
    steps = [(part_words(reader, part), step.value, step.unions) for part, step in found.steps.items()]
    opening, closing = (
        (reader.day(figure.basis.period), figure.numerator, figure.unions)
        for figure in (found.opening, found.closing)
    )
    return Table(title, columns, (opening, *steps, closing), totals=1)


def leading_table(reader: Reader, found: Decomposition, part: Part, most: int) -> Table:
    """The unions that one part is mostly made of, the largest first."""
    columns = (
        Column(reader.text("Union")),
        Column(reader.text("Union id")),
        Column(reader.text("Change"), "change"),
    )
    named = ((found.names[union], union, value) for union, value in found.leading(part, most))
    return Table(part_words(reader, part), columns, tuple(named))
