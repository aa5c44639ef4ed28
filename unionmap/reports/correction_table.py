"""What was mended by hand: the cell, before and after, who, and when."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.intake.rows_draft import column_letter
from unionmap.reports.file_words import moment, person
from unionmap.reports.table import Column, Table
from unionmap.store.corrections import KeptCorrection
from unionmap.words import Reader


def correction_table(reader: Reader, title: str, corrections: Sequence[KeptCorrection]) -> Table:
    """One row for every correction, the newest first."""
    columns = (
        Column(reader.text("Sheet")),
        Column(reader.text("Cell")),
        Column(reader.text("Before")),
        Column(reader.text("After")),
        Column(reader.text("Who")),
        Column(reader.text("When")),
    )
    rows = [
        (
            kept.new.sheet or None,
            f"{column_letter(kept.new.position)}{kept.new.source_row}",
            kept.new.before or None,
            kept.new.after or None,
            person(reader, kept.by),
            moment(reader, kept.at),
        )
        for kept in reversed(corrections)
    ]
    return Table(title, columns, tuple(rows))
