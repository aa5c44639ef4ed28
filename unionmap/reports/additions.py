"""What a file of records would add: parts of targets before and after, lines of the log."""

from __future__ import annotations

from collections.abc import Iterator

from unionmap.filing.records import Additions, PlannedDivision
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.planning import divisible_targets, recipients
from unionmap.reports.table import Cell, Column, Table
from unionmap.store.allocations import NewAllocation
from unionmap.words import Reader


def additions_sentence(reader: Reader, planned: Additions) -> str:
    """How much is new, how much is there already, and how much was withdrawn and stays so."""
    return " ".join(_clauses(reader, planned))


def _clauses(reader: Reader, planned: Additions) -> Iterator[str]:
    if planned.draft.kind == "task_log":
        new = len(planned.lines)
        yield reader.plural(new, "{n} line is new to the log.", "{n} lines are new to the log.")
    else:
        new = len(planned.divisions)
        yield reader.plural(new, "{n} target is divided anew.", "{n} targets are divided anew.")
    if planned.known:
        yield reader.plural(
            planned.known,
            "{n} row is there already and is not added again.",
            "{n} rows are there already and are not added again.",
        )
    if planned.taken_back:
        yield reader.plural(
            planned.taken_back,
            "{n} row was withdrawn from the log and does not come back.",
            "{n} rows were withdrawn from the log and do not come back.",
        )


def division_title(reader: Reader, new: NewAllocation) -> str:
    """The target, among whom it is divided, and by which decision."""
    return reader.text(
        "{target} by {dimension}: decision {decision} of {day}",
        target=reader.label(divisible_targets().label(new.target)),
        dimension=reader.label(DIMENSIONS[new.dimension].label).lower(),
        decision=new.decision,
        day=reader.day(new.decided_on),
    )


def superseded_sentence(reader: Reader, planned: PlannedDivision) -> str:
    """Which version gives way; empty where the target was not divided before."""
    if planned.before is None:
        return ""
    return reader.text(
        "It supersedes version {number} (decision {decision}), which stays in the history.",
        number=planned.before.number,
        decision=planned.before.new.decision,
    )


def division_table(reader: Reader, planned: PlannedDivision) -> Table:
    """Every recipient with its part before and after; the sum below."""
    before = dict(planned.before.new.parts) if planned.before else {}
    after = planned.new.parts
    columns = (
        Column(reader.label(DIMENSIONS[planned.new.dimension].label)),
        Column(reader.text("Before"), "count"),
        Column(reader.text("After"), "count"),
        Column(reader.text("Change"), "change"),
    )
    codes = [code for code in recipients().codes if code in before or code in after]
    rows = [_row(reader.label(recipients().label(c)), before.get(c), after.get(c)) for c in codes]
    total = _row(reader.text("Total"), sum(before.values()) if before else None, sum(after.values()))
    return Table(division_title(reader, planned.new), columns, (*rows, total), totals=1)


def _row(name: str, before: int | None, after: int | None) -> tuple[Cell, ...]:
    return name, before, after, None if before is None or after is None else after - before
