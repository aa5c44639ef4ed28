"""What publishing a file would change, unit by unit: who comes, who goes, whose figures move."""

from __future__ import annotations

from datetime import date
from typing import Any

from unionmap.intake.changes import Changes, Movement, Unit
from unionmap.intake.codes import codes_of
from unionmap.intake.fields import Field, fields
from unionmap.model.columns import FileKind
from unionmap.reports.table import NO_FIGURE, Column, Table
from unionmap.words import Reader


def changes_sentence(reader: Reader, changes: Changes) -> str:
    """How many units come, go and move."""
    moved = len({move.id for move in changes.moved})
    return reader.text(
        "New: **{new}** · no longer there: **{gone}** · with other figures: **{moved}**",
        new=reader.number(len(changes.new)),
        gone=reader.number(len(changes.vanished)),
        moved=reader.number(moved),
    )


def unit_table(reader: Reader, title: str, units: tuple[Unit, ...]) -> Table:
    """Units that come or go, the largest first."""
    columns = (
        Column(reader.text("Code")),
        Column(reader.text("Name")),
        Column(reader.text("Members, else workers"), "count"),
    )
    return Table(title, columns, tuple((unit.id, unit.name, unit.people) for unit in units))


def movement_table(reader: Reader, title: str, moved: tuple[Movement, ...], kind: FileKind) -> Table:
    """Cells that differ, the largest movements first."""
    columns = (
        Column(reader.text("Name")),
        Column(reader.text("What")),
        Column(reader.text("Before")),
        Column(reader.text("After")),
        Column(reader.text("Change"), "change"),
    )
    known = fields(kind)
    rows = [
        (
            move.name,
            reader.label(known[move.field].label),
            _written(reader, known[move.field], move.before),
            _written(reader, known[move.field], move.after),
            move.difference,
        )
        for move in moved
    ]
    return Table(title, columns, tuple(rows))


def _written(reader: Reader, field: Field, value: Any) -> str:
    """A stored value as the reader writes it: a code by its label, a dash where nothing is known."""
    if value is None:
        return NO_FIGURE
    if isinstance(value, bool):
        return reader.text("yes") if value else reader.text("no")
    if isinstance(value, date):
        return reader.day(value)
    if isinstance(value, int):
        return reader.number(value)
    return (
        reader.label(codes_of(field.codes or field.name).label(str(value)))
        if field.kind == "code"
        else str(value)
    )
