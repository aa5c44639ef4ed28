"""The tasks of the programme in words: where each stands, and those that follow from the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from unionmap.figures.tasks import NON_STATE, Foundings, Office, Trades, Zones
from unionmap.figures.wording import written
from unionmap.model.codelists import ownership_groups
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, programme
from unionmap.model.tasks import Task, tasks, unit_label
from unionmap.model.thresholds import Threshold
from unionmap.reports.milestones import target_words
from unionmap.reports.table import Cell, Column, Table
from unionmap.reports.task_log import entry_words
from unionmap.store.allocations import Allocation
from unionmap.store.task_log import Entry
from unionmap.words import Reader

Log = Mapping[str, Sequence[Entry]]
"""Lines by task, the latest first."""


def overview_sentence(reader: Reader, log: Log) -> str:
    """How many tasks are followed how, and of which nothing is known."""
    silent = [task for task, lines in log.items() if not lines]
    said = reader.text(
        "Of {all} tasks that can be followed, {computed} are computed from the figures and {logged} have "
        "lines in the log.",
        all=len(tasks()),
        computed=len(tasks()) - len(log),
        logged=len(log) - len(silent),
    )
    if not silent:
        return said
    rest = reader.text("Nothing has been entered of {tasks}.", tasks=reader.listed(silent))
    return f"{said} {rest}"


def overview_table(reader: Reader, title: str, computed: Mapping[str, str], log: Log, day: date) -> Table:
    """A row for each task: what it is, what is known of it, and as of when."""
    columns = (
        Column(reader.text("Task")),
        Column(reader.text("Where it stands")),
        Column(reader.text("As of"), "day"),
    )
    rows = [
        _computed(reader, task, computed[task.id], day)
        if task.computed
        else _logged(reader, task, log[task.id])
        for task in tasks().values()
    ]
    return Table(title, columns, tuple(rows))


def _named(reader: Reader, task: Task) -> str:
    return f"{task.id} · {reader.label(task.label)} ({task.part})"


def _computed(reader: Reader, task: Task, said: str, day: date) -> tuple[Cell, ...]:
    return _named(reader, task), said, day


def _logged(reader: Reader, task: Task, lines: Sequence[Entry]) -> tuple[Cell, ...]:
    if not lines:
        return _named(reader, task), reader.text("Nothing entered yet"), None
    count = reader.plural(len(lines), "{n} line in the log; the last:", "{n} lines in the log; the last:")
    return _named(reader, task), f"{count} {entry_words(reader, lines[0])}", lines[0].new.day


def foundings_sentence(reader: Reader, found: Foundings | None, share: str) -> str:
    """How many unions were founded, how many of them in non-state enterprises, and what share those have."""
    if found is None:
        return reader.text("No file of events has come: new unions cannot be counted.")
    return reader.text(
        "From {start} to {end} {all} unions were founded, {own} of them in the domestic non-state area, "
        "which has {share} of all unions.",
        start=reader.day(found.since),
        end=reader.day(found.until),
        all=reader.number(found.total()),
        own=reader.number(found.total(NON_STATE)),
        share=share,
    )


def foundings_table(reader: Reader, title: str, found: Foundings) -> Table:
    """A row a year, a column for each ownership area, totals in both directions."""
    areas = [*ownership_groups("R3").codes]
    areas += [code for code in sorted({c for y in found.by_year.values() for c in y}) if code not in areas]
    areas = [code for code in areas if found.total(code)]
    names = [reader.label(ownership_groups("R3").label(code)) for code in areas]
    columns = (Column(reader.text("Year")), *(Column(name, "count") for name in names))
    total = reader.text("Total")
    rows: list[tuple[Cell, ...]] = [
        (str(year), *(counts.get(code, 0) for code in areas), sum(counts.values()))
        for year, counts in found.by_year.items()
    ]
    rows.append((total, *(found.total(code) for code in areas), found.total()))
    return Table(title, (*columns, Column(total, "count")), tuple(rows), totals=1)


def trades_sentence(reader: Reader, found: Trades) -> str:
    """How many occupational unions there are, and how many members they have."""
    return reader.text(
        "On {day} there are {unions} occupational unions with {members} members. Members of these unions are "
        "self-employed and stand outside net density.",
        day=reader.day(found.total_unions.basis.period),
        unions=written(reader, found.total_unions),
        members=written(reader, found.total_members),
    )


def zones_sentence(reader: Reader, found: Zones | None) -> str:
    """How many unions and members there are in industrial and economic zones."""
    if found is None:
        return reader.text("The filters leave out every zone.")
    return reader.text(
        "On {day} there are {unions} unions with {members} members in industrial and economic zones.",
        day=reader.day(found.unions.basis.period),
        unions=written(reader, found.unions),
        members=written(reader, found.members),
    )


def divisions_sentence(reader: Reader, found: Sequence[Allocation]) -> str:
    """How many targets have been divided among places."""
    if not found:
        return reader.text("No target has been divided yet.")
    return reader.plural(
        len(found),
        "{n} division of a target is in force; its parts sum exactly to the target.",
        "{n} divisions of targets are in force; the parts of each sum exactly to the target.",
    )


def offices_sentence(reader: Reader, found: Sequence[Office], least: Threshold, day: date) -> str:
    """How many upper-level unions must have an office, by which threshold, and how many have one."""
    opened = sum(office.opened is not None for office in found)
    return reader.text(
        "On {day} {all} upper-level unions must have a legal-advice office: the provincial federation, and "
        "all of {least} or more members. {opened} of them have one in the log.",
        day=reader.day(day),
        all=reader.number(len(found)),
        least=reader.number(least.value),
        opened=reader.number(opened),
    )


def offices_table(reader: Reader, title: str, found: Sequence[Office]) -> Table:
    """A row for each upper-level union on the list, the largest first."""
    columns = (
        Column(reader.text("Upper-level union")),
        Column(reader.label(INDICATORS["members"].label), "count"),
        Column(reader.text("Office or team since"), "day"),
        Column(reader.text("Evidence")),
    )
    return Table(title, columns, tuple(_office(reader, office) for office in found))


def _office(reader: Reader, office: Office) -> tuple[Cell, ...]:
    opened = office.opened
    proof = reader.text("No line in the log") if opened is None else opened.new.evidence
    return (
        reader.label(unit_label(office.upper)),
        office.members.numerator,
        None if opened is None else opened.new.day,
        proof,
    )


def divisions_table(reader: Reader, title: str, found: Sequence[Allocation]) -> Table:
    """A row for each division in force: which target, among how many, their sum, and the decision."""
    columns = (
        Column(reader.text("Target")),
        Column(reader.text("Parts"), "count"),
        Column(reader.text("Sum of the parts"), "count"),
        Column(reader.text("Decision")),
        Column(reader.text("Decided on"), "day"),
    )
    return Table(title, columns, tuple(_division(reader, division) for division in found))


def _division(reader: Reader, division: Allocation) -> tuple[Cell, ...]:
    new = division.new
    target = _target(new.target)
    name = f"{reader.label(INDICATORS[target.indicator].label)} {target.year}: {target_words(reader, target)}"
    return name, len(new.parts), sum(new.parts.values()), new.decision, new.decided_on


def _target(id_: str) -> Target:
    return next(target for target in programme() if target.id == id_)
