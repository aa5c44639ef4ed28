"""From sheets of text to typed rows, or to the list of what to mend: all problems at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from unionmap.intake.checks import check_rows
from unionmap.intake.checks_between import ID_OF, check_duplicates, check_history
from unionmap.intake.checks_divisions import check_divisions
from unionmap.intake.checks_sums import Checksum, check_summary, check_sums, is_summary_name
from unionmap.intake.fields import TableKind
from unionmap.intake.headers_refused import Refusal
from unionmap.intake.identity import Known, identify
from unionmap.intake.layout import Layout, read_layout
from unionmap.intake.mapping import ColumnMapping, propose
from unionmap.intake.problems import Problem
from unionmap.intake.problems_rows import RowProblem, blocks
from unionmap.intake.proposed_events import ProposedEvent, event_of, propose_event
from unionmap.intake.reading import Reading
from unionmap.intake.rows_cells import read_cells
from unionmap.intake.rows_columns import check_columns
from unionmap.intake.rows_defaults import fill_defaults
from unionmap.intake.rows_draft import Draft, by_text
from unionmap.intake.rows_frames import ExcludedRow, aside, excluded, frame, typed_rows
from unionmap.intake.rows_kept import KeptRows
from unionmap.intake.rows_kinds import read_ownership, read_sector
from unionmap.intake.rows_places import read_places
from unionmap.intake.rows_source import Correction, Grid, SheetGrid, as_sheets, with_corrections
from unionmap.intake.uppers import find_upper
from unionmap.model.codelists import codelist
from unionmap.model.label import Label


@dataclass(frozen=True)
class RowsResult:
    """What a file says, typed, and everything there is to say about it.

    ``frame`` has the declared columns of the kind and ``source_row``; counts are ``Int64``, days are
    ``datetime.date``, what is not known is missing. ``aside`` has, for the same rows, what is not stored:
    helper columns, the words as written, the sheet and its row. ``mappings`` are kept for the sender's next
    file, by the sheet's name.
    """

    kind: TableKind
    period: date
    frame: pd.DataFrame
    aside: pd.DataFrame
    problems: tuple[Problem, ...]
    checksums: tuple[Checksum, ...]
    excluded: tuple[ExcludedRow, ...]
    events: tuple[ProposedEvent, ...]
    mappings: Mapping[str, ColumnMapping]
    layouts: Mapping[str, Layout]

    @property
    def publishable(self) -> bool:
        """Whether nothing stands in the way."""
        return not blocks(self.problems)

    def typed_rows(self) -> list[dict[str, Any]]:
        """The rows as ``store.uploads.add_upload`` takes them: plain values, ``None`` for not known."""
        return typed_rows(self.frame)


def read_rows(
    source: Reading | Sequence[SheetGrid] | Grid,
    kind: TableKind,
    period: date,
    mapping: ColumnMapping | None = None,
    previous: pd.DataFrame | None = None,
    *,
    corrections: Iterable[Correction] = (),
    allowed: frozenset[Refusal] = frozenset(),
) -> RowsResult:
    """Read the sheets of one file as one kind of table for the period that ends on a day.

    ``mapping`` is the sender's last one; ``previous`` has the rows of the last period, typed as ``frame``.
    """
    sheets = with_corrections(as_sheets(source), corrections)
    sums = [sheet for sheet in sheets if len(sheets) > 1 and is_summary_name(sheet.name)]
    drafts = [_draft(sheet, kind, period, mapping, allowed) for sheet in sheets if sheet not in sums]
    checksums = [checksum for draft in drafts for checksum in check_sums(draft)]
    rows = KeptRows(drafts)
    check_duplicates(rows, kind)
    if kind == "allocations":
        check_divisions(rows)
    _give_ids(rows, kind, previous)
    events = _events(rows, kind)
    of_sums, about_sums = _summaries(sums, drafts)
    return RowsResult(
        kind,
        period,
        frame(rows, kind),
        aside(rows, kind),
        problems=tuple([problem for draft in drafts for problem in draft.problems] + about_sums),
        checksums=(*checksums, *of_sums),
        excluded=tuple(excluded(drafts)),
        events=tuple(events),
        mappings={draft.sheet: draft.mapping for draft in drafts},
        layouts={draft.sheet: draft.layout for draft in drafts},
    )


def _draft(
    sheet: SheetGrid,
    kind: TableKind,
    period: date,
    remembered: ColumnMapping | None,
    allowed: frozenset[Refusal],
) -> Draft:
    """One sheet read as far as it can be by itself."""
    layout = read_layout(sheet.rows, sheet.row_numbers)
    mapping = propose(layout.names, kind, remembered=remembered, allowed=allowed)
    draft = Draft(sheet.name, layout, mapping, period)
    if layout.period_end and layout.period_end != period:
        found, wanted = (f"{day.day}/{day.month}/{day.year}" for day in (layout.period_end, period))
        draft.say("other_period", found=found, period=wanted)
    upper = find_upper(layout.reporting_unit, period)
    read_cells(draft)
    read_places(draft, upper)
    read_ownership(draft)
    read_sector(draft)
    fill_defaults(draft, upper)
    check_columns(draft)
    check_rows(draft)
    return draft


def _give_ids(rows: KeptRows, kind: TableKind, previous: pd.DataFrame | None) -> None:
    """Fill the column by which units are told apart, and compare with the last period where there is one."""
    if kind not in ID_OF:
        return
    name = ID_OF[kind]
    known = _known(previous, name, set(rows.column("upper")) - {None})
    words = ([word or "" for word in rows.column(each)] for each in (name, "name", "district"))
    found = identify(list(map(Known, *words)), known)
    if previous is not None:
        check_history(rows, found, previous, kind)
    rows.fill(name, found.ids)


def _known(previous: pd.DataFrame | None, name: str, uppers: Set[object]) -> list[Known]:
    """Units of the last period; those that have ended, or that others than these report, are not missed."""
    if previous is None:
        return []
    texts = previous.astype(object).where(previous.notna(), "")
    return [
        Known(
            str(row[name]),
            str(row["name"]),
            str(row["district"]),
            expected=row.get("status", "active") == "active" and (not uppers or row.get("upper") in uppers),
        )
        for row in texts.to_dict("records")
    ]


def _events(rows: KeptRows, kind: TableKind) -> list[ProposedEvent]:
    """Events that the notes of union rows speak of, each with a warning at its cell."""
    if kind != "unions":
        return []
    found = []
    notes = rows.texts("note")
    for position, told in enumerate(by_text(notes, event_of)):
        if not told:
            continue
        row = rows[position]
        event = propose_event(
            notes[position],
            union_id=str(row.value("union_id")),
            name=str(row.value("name") or ""),
            sheet=row.draft.sheet,
            row=row.row,
        )
        if event is not None:
            found.append(event)
            row.say("status_event", "note", event=_spoken(event))
    return found


def _spoken(event: ProposedEvent) -> Label:
    named = codelist("event_type").label(event.event)
    day = f" {event.date.day}/{event.date.month}/{event.date.year}" if event.date else ""
    return Label(f"{named.vi.lower()}{day}", f"{named.en.lower()}{day}")


def _summaries(
    sheets: Sequence[SheetGrid], drafts: Sequence[Draft]
) -> tuple[list[Checksum], list[RowProblem]]:
    """Sheets of sums against the sheets they sum up."""
    checksums: list[Checksum] = []
    problems: list[RowProblem] = []
    for sheet in sheets:
        layout = read_layout(sheet.rows, sheet.row_numbers)
        found, said = check_summary(sheet.name, layout, propose(layout.names, "summary"), drafts)
        checksums += found
        problems += said
    return checksums, problems
