"""Events of areas, and all events entered by hand, as tables and as the file that the intake reads."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO

from unionmap.model.area_events import AreaEvent, area_events
from unionmap.model.codelists import codelist
from unionmap.model.columns import COLUMNS
from unionmap.model.vintages import vintages
from unionmap.reports.table import Cell, Column, Table
from unionmap.store.recorded_events import RecordedEvent
from unionmap.words import Reader

Row = tuple[Cell, ...]
LISTS = {"union": "event_type", "area": "area_event"}


def area_event_table(reader: Reader, title: str, day: date, entered: Sequence[RecordedEvent]) -> Table:
    """What happened to areas until a day, by file and by hand, the newest first."""
    columns = (
        Column(reader.text("Date"), "day"),
        Column(reader.text("Event")),
        Column(reader.text("What")),
        Column(reader.text("Decision")),
    )
    known = [_filed(reader, event) for event in area_events()]
    known += [_of_vintage(reader, "communes-2025")]
    known += [_entered(reader, line) for line in entered if line.new.subject == "area"]
    until = [(when, row) for when, row in known if when <= day]
    in_order = sorted(until, key=lambda pair: pair[0], reverse=True)
    return Table(title, columns, tuple(row for _, row in in_order))


def _filed(reader: Reader, event: AreaEvent) -> tuple[date, Row]:
    label = reader.label(codelist("area_event").label(event.event))
    decision = event.decision or reader.text("number not known (secondary source)")
    return event.day, (event.day, label, reader.label(event.note), decision)


def _of_vintage(reader: Reader, vintage: str) -> tuple[date, Row]:
    """The merger of a whole vintage in one line; single communes stand in the crosswalk."""
    known = vintages()[vintage]
    assert known.valid_from is not None
    label = reader.label(codelist("area_event").label("MERGED"))
    return known.valid_from, (known.valid_from, label, reader.label(known.note), known.decision)


def _entered(reader: Reader, line: RecordedEvent) -> tuple[date, Row]:
    new = line.new
    label = reader.label(codelist("area_event").label(new.event))
    told = " · ".join(filter(None, [new.code, new.into, new.name, new.note, reader.text("entered by hand")]))
    return new.day, (new.day, label, told, new.decision)


def entered_table(reader: Reader, title: str, lines: Sequence[RecordedEvent]) -> Table:
    """Every line that stands, with who wrote it."""
    columns = (
        Column(reader.text("Line"), "count"),
        Column(reader.text("Date"), "day"),
        Column(reader.text("Event")),
        Column(reader.text("Union or area")),
        Column(reader.text("To, from or new name")),
        Column(reader.text("Decision")),
        Column(reader.text("Written by")),
    )
    rows = [
        (
            line.number,
            line.new.day,
            reader.label(codelist(LISTS[line.new.subject]).label(line.new.event)),
            line.new.code,
            " · ".join(filter(None, [line.new.into, line.new.name])),
            line.new.decision,
            line.actor,
        )
        for line in lines
    ]
    return Table(title, columns, tuple(rows))


def event_file(lines: Sequence[RecordedEvent]) -> bytes:
    """The events of unions as a file of the kind ``events``, UTF-8 with a byte order mark."""
    names = [column.name for column in COLUMNS["events"]]
    text = StringIO(newline="")
    out = csv.DictWriter(text, names, restval="")
    out.writeheader()
    for line in lines:
        if line.new.subject == "union":
            out.writerow(_cells(line))
    return text.getvalue().encode("utf-8-sig")


def _cells(line: RecordedEvent) -> dict[str, str]:
    new = line.new
    return {
        "date": new.day.isoformat(),
        "event": new.event,
        "union_id": new.code,
        "into": new.into,
        "decision": new.decision,
        "note": " · ".join(filter(None, [new.name, new.note])),
        "synthetic": "0",
    }
