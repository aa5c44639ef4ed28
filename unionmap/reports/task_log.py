"""The log of tasks in words and tables: lines, the calendar of reviews, dialogues, and money collected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from unionmap.figures.task_log import Filed, Filing, Sum, summed
from unionmap.model.fund import FundRate, fund_rates
from unionmap.model.label import Label
from unionmap.model.tasks import EntryKind, kinds, unit_label
from unionmap.reports.file_words import person
from unionmap.reports.table import Cell, Column, Table
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import Entry
from unionmap.words import Reader
from unionmap.words.message import message

FILINGS: dict[Filing, str] = {
    Filing.ON_TIME: message("Submitted in time"),
    Filing.LATE: message("Submitted late"),
    Filing.OVERDUE: message("Overdue"),
    Filing.AHEAD: message("Not due yet"),
}


def entry_words(reader: Reader, entry: Entry) -> str:
    """``Đối thoại …, Phường Trà Vinh: 7/9 kiến nghị đã giải quyết``: one line of the log as one clause."""
    said = f"{reader.label(entry.kind.label)}, {reader.label(unit_label(entry.new.unit))}"
    counted = count_words(reader, entry.kind, entry.new.count, entry.new.out_of)
    return f"{said}: {counted}" if counted else said


def count_words(reader: Reader, kind: EntryKind, count: int | None, of: int | None) -> str:
    """``7/9 kiến nghị đã giải quyết``; empty where nothing was counted."""
    if kind.count is None or count is None:
        return ""
    number = reader.number(count) if of is None else f"{reader.number(count)}/{reader.number(of)}"
    return f"{number} {reader.label(kind.count)}"


def log_table(reader: Reader, title: str, log: Sequence[Entry]) -> Table:
    """One row a line, in the order given."""
    columns = (
        Column(reader.text("Line"), "count"),
        Column(reader.text("Date"), "day"),
        Column(reader.text("What")),
        Column(reader.text("Unit or place")),
        Column(reader.text("What was counted")),
        Column(reader.text("Evidence")),
        Column(reader.text("Written by")),
    )
    return Table(title, columns, tuple(_line(reader, entry) for entry in log))


def _line(reader: Reader, entry: Entry) -> tuple[Cell, ...]:
    new = entry.new
    what = ". ".join(filter(None, [reader.label(entry.kind.label), new.what]))
    counted = count_words(reader, entry.kind, new.count, new.out_of) or None
    unit = reader.label(unit_label(new.unit))
    return entry.number, new.day, what, unit, counted, new.evidence, person(reader, entry.actor)


def latest_table(reader: Reader, title: str, log: Sequence[NewEntry]) -> Table:
    """Lines in few columns, to be read where there is little room."""
    columns = (
        Column(reader.text("Date"), "day"),
        Column(reader.text("Unit or place")),
        Column(reader.text("What")),
        Column(reader.text("Evidence")),
    )
    return Table(title, columns, tuple(_latest(reader, entry) for entry in log))


def _latest(reader: Reader, new: NewEntry) -> tuple[Cell, ...]:
    kind = kinds()[new.kind]
    counted = count_words(reader, kind, new.count, new.out_of)
    what = "; ".join(filter(None, [reader.label(kind.label), new.what, counted]))
    return new.day, reader.label(unit_label(new.unit)), what, new.evidence


def filings_sentence(reader: Reader, found: Sequence[Filed], day: date) -> str:
    """How many reviews and reports were due by a day, how many came in time, late, or not at all."""
    count = {filing: sum(filed.filing == filing for filed in found) for filing in Filing}
    missing = [reader.label(filed.review.label) for filed in found if filed.filing == Filing.OVERDUE]
    said = reader.text(
        "By {day}: {on_time} submitted in time, {late} late, {overdue} overdue.",
        day=reader.day(day),
        **{filing.value: reader.number(count[filing]) for filing in Filing},
    )
    rest = reader.text("Missing: {names}.", names=reader.listed(missing)) if missing else ""
    return " ".join(filter(None, [said, rest]))


def filings_table(reader: Reader, title: str, found: Sequence[Filed]) -> Table:
    """A row for each review and report, the earliest due first."""
    columns = (
        Column(reader.text("Review or report")),
        Column(reader.text("Due by"), "day"),
        Column(reader.text("Result")),
    )
    return Table(title, columns, tuple(_filed(reader, filed) for filed in found))


def _filed(reader: Reader, filed: Filed) -> tuple[Cell, ...]:
    review, entry, result = filed.review, filed.entry, reader.text(FILINGS[filed.filing])
    if entry is not None:
        result = f"{result}: {reader.day(entry.new.day)}, {entry.new.evidence}"
    return reader.label(review.label), review.due, result


def dialogues_sentence(reader: Reader, year: int, lines: Sequence[Entry]) -> str:
    """How many dialogues a year saw, in how many places, and what became of the petitions."""
    found = summed(lines)
    said = reader.text(
        "In {year} the log has {n} dialogues in {places} places; {part} of {of} petitions received were "
        "resolved.",
        year=year,
        n=reader.number(found.lines),
        places=reader.number(len({entry.new.unit for entry in lines})),
        part=reader.number(found.part),
        of=reader.number(found.of),
    )
    rest = found.uncounted and reader.plural(
        found.uncounted,
        "Of {n} dialogue the petitions are not known.",
        "Of {n} dialogues the petitions are not known.",
    )
    return f"{said} {rest}" if rest else said


def dialogues_table(reader: Reader, title: str, found: Mapping[str, Mapping[int, Sum]]) -> Table:
    """A row a place, a column a year with its number of dialogues, and the petitions of all years."""
    years = sorted({year for sums in found.values() for year in sums})
    columns = (
        Column(reader.text("Place")),
        *(Column(str(year), "count") for year in years),
        Column(reader.text("Petitions resolved")),
    )
    rows = [
        (
            reader.label(unit_label(unit)),
            *(sums[year].lines if year in sums else None for year in years),
            _petitions(reader, list(sums.values())),
        )
        for unit, sums in found.items()
    ]
    return Table(title, columns, tuple(rows))


def _petitions(reader: Reader, sums: Sequence[Sum]) -> str | None:
    part, of = sum(one.part for one in sums), sum(one.of for one in sums)
    return f"{reader.number(part)}/{reader.number(of)}" if of else None


def collection_sentence(reader: Reader, label: Label, day: date, found: Sum) -> str:
    """How much of what was due was collected in a year until a day, in million dong."""
    assert found.percent is not None
    return reader.text(
        "{label} in {year}, until {day}: {part} of {of} million dong due were collected ({percent}).",
        label=reader.label(label),
        year=day.year,
        day=reader.day(day),
        part=reader.number(found.part),
        of=reader.number(found.of),
        percent=reader.percent(found.percent),
    )


def rate_sentence(reader: Reader, code: str, day: date, rate: FundRate | None) -> str:
    """The rate in force on a day with its base and source; without one, that the list knows none."""
    if rate is None:
        first = fund_rates(code)[-1]
        return reader.text(
            "{label}: the list knows no rate before {day}.",
            label=reader.label(first.label),
            day=reader.day(first.valid_from),
        )
    return reader.text(
        "{label}, rate in force on {day}: {percent}. {note} Source: {origin}.",
        label=reader.label(rate.label),
        day=reader.day(day),
        percent=reader.percent(rate.percent),
        note=reader.label(rate.note),
        origin=rate.source,
    )
