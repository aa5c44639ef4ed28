"""Members from one cut-off to the next, in words and as a table."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.charts.flow_parts import flow_names
from unionmap.figures.balance import Balance
from unionmap.figures.flows import net
from unionmap.figures.rules import Amount
from unionmap.figures.wording import with_unit
from unionmap.model.breaks import SeriesBreak
from unionmap.model.columns import COLUMNS
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader


def flow_sentence(reader: Reader, found: Balance) -> str:
    """How the members of a slice changed between two days, and what nobody explained."""
    start, end = found.opening, found.closing
    said = reader.text(
        "From {start} to {end}: {admitted} admitted, {moved} transferred in, {lost} lost ({reasons}); net "
        "{net}. Members went from {before} to {after}.",
        start=reader.day(start.basis.period),
        end=reader.day(end.basis.period),
        admitted=reader.number(found.coming["admitted"].value),
        moved=reader.number(found.coming["transferred_in"].value),
        lost=reader.number(sum(amount.value for amount in found.going.values())),
        reasons=_reasons(reader, found),
        net=reader.signed(net(found)),
        before=with_unit(reader, start),
        after=with_unit(reader, end),
    )
    return " ".join(filter(None, [said, residual_words(reader, found), _missing_words(reader, found)]))


def residual_words(reader: Reader, found: Balance) -> str:
    """What the two stocks say and the flows do not; empty where they agree."""
    if not found.residual:
        return ""
    return reader.text(
        "{residual} people are not explained by these flows: unions that entered or left what the filters "
        "leave, or reports that contradict each other.",
        residual=reader.signed(found.residual),
    )


def broken_words(reader: Reader, breaks: Sequence[SeriesBreak]) -> str:
    """What a break within the period means for the figures above; empty without one."""
    return " ".join(reader.label(known.note) for known in breaks)


def flow_table(reader: Reader, title: str, quarters: Sequence[Balance]) -> Table:
    """A row for each quarter: what it opened with, every flow, and what it closed with."""
    names = flow_names(reader)
    flows = [part for part in names if part != "residual"]
    columns = (
        Column(reader.text("Period")),
        Column(reader.text("At the start"), "count"),
        *(Column(names[part], "count") for part in flows),
        Column(reader.text("Net"), "change"),
        Column(names["residual"], "change"),
        Column(reader.text("At the end"), "count"),
    )
    return Table(title, columns, tuple(_row(reader, quarter, flows) for quarter in quarters))


def _row(reader: Reader, quarter: Balance, flows: Sequence[str]) -> tuple[Cell, ...]:
    amounts: dict[str, Amount] = {**quarter.coming, **quarter.going}
    return (
        reader.quarter(quarter.closing.basis.period),
        quarter.opening.numerator,
        *(None if amounts[part].obstacle else amounts[part].value for part in flows),
        net(quarter),
        quarter.residual,
        quarter.closing.numerator,
    )


def _reasons(reader: Reader, found: Balance) -> str:
    """``nghỉ việc 512, chuyển đi 116``: reasons that occur, in their order."""
    named = {column.name: reader.label(column.label) for column in COLUMNS["unions"]}
    told = [
        f"{_after_lost(named[name])} {reader.number(amount.value)}"
        for name, amount in found.going.items()
        if amount.value
    ]
    return ", ".join(told) or reader.text("none")


def _after_lost(label: str) -> str:
    """The reason alone: ``Giảm do nghỉ việc`` and ``Lost: left the job`` begin alike."""
    for beginning in ("Giảm do ", "Lost: "):
        label = label.removeprefix(beginning)
    return label


def _missing_words(reader: Reader, found: Balance) -> str:
    missing = max((amount.missing for amount in (*found.coming.values(), *found.going.values())), default=0)
    if not missing:
        return ""
    return reader.plural(
        missing,
        "{n} report leaves a flow empty: it is not counted as nought.",
        "{n} reports leave a flow empty: they are not counted as nought.",
    )
