"""The demonstration's files of figures: the rows that senders' files would hold, as uploads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

from unionmap.model.columns import COLUMNS, FileKind
from unionmap.model.files import read_rows
from unionmap.model.periods import quarter_end, quarter_of
from unionmap.store.releases import Key
from unionmap.store.typed import typed_row
from unionmap.store.uploads import NewUpload, TypedRow

SENDER = "demo"

DAYS_AFTER, LATE = 7, 19
"""Days after the end of a period on which files arrive: the first reports, and the one that came late."""

ARRIVAL = time(2, 30)
"""The time of day (UTC) at which they arrive."""

Cells = dict[str, str]


@dataclass(frozen=True)
class Part:
    """What one sender (an upper-level union) reports anew for a period: all its rows, and how late."""

    key: Key
    sender: str
    rows: list[Cells]
    days_after: int


def demo_files(folder: Path) -> Iterator[tuple[Key, list[Cells]]]:
    """For every kind and period the rows that a sender's file would hold, every cell as text."""
    yield from _dated("unions", _union_rows(folder))
    yield from _dated("employers", read_rows(folder / "employers.csv"))
    yield from _dated("workforce", read_rows(folder / "workforce.csv"))
    yield from _dated("events", _event_rows(folder))


def corrected_part(folder: Path, files: Mapping[Key, Sequence[Cells]]) -> Part:
    """One sender's report with the rows that it corrected, as it came after all the others."""
    new = {row["union_id"]: row for row in read_rows(folder / "corrected.csv")}
    ((period, sender),) = {(row["period"], row["upper"]) for row in new.values()}
    key: Key = ("unions", date.fromisoformat(period))
    own = [row | new.get(row["union_id"], {}) for row in files[key] if row["upper"] == sender]
    return Part(key, sender, own, LATE)


def whole_after(rows: Sequence[Cells], part: Part) -> list[Cells]:
    """The rows of a period after a part of it was replaced, in their order."""
    new = {row["union_id"]: row for row in part.rows}
    return [new.get(row["union_id"], row) for row in rows]


def as_upload(
    key: Key, rows: Sequence[Cells], sender: str = SENDER, days_after: int = DAYS_AFTER
) -> tuple[NewUpload, list[TypedRow]]:
    """A plain file of these rows, marked as simulated like the day on which it arrived."""
    kind, period = key
    name = "-".join(filter(None, ["demo", "" if sender == SENDER else sender, kind, period.isoformat()]))
    arrived = datetime.combine(period + timedelta(days=days_after), ARRIVAL)
    upload = NewUpload(
        kind, period, f"{name}.csv", _as_csv(kind, rows), sender, synthetic=True, received_at=arrived
    )
    return upload, [typed_row(kind, row, number) for number, row in enumerate(rows, start=2)]


def _dated(kind: FileKind, rows: Iterable[Cells]) -> Iterator[tuple[Key, list[Cells]]]:
    for period, of_period in groupby(sorted(rows, key=_period), key=_period):
        yield (kind, date.fromisoformat(period)), list(of_period)


def _period(row: Cells) -> str:
    return row["period"]


def _union_rows(folder: Path) -> Iterator[Cells]:
    """The register, the quarter's report and the agreement of that day, joined on the union."""
    register = {row["union_id"]: row for row in read_rows(folder / "unions.csv")}
    agreements = _agreements(folder)
    for report in read_rows(folder / "quarterly.csv"):
        union = report["union_id"]
        yield register[union] | report | _agreement_at(agreements.get(union, []), report["period"])


def _agreements(folder: Path) -> dict[str, list[Cells]]:
    in_order = sorted(read_rows(folder / "agreements.csv"), key=lambda row: (row["union_id"], row["signed"]))
    return {union: list(rows) for union, rows in groupby(in_order, key=lambda row: row["union_id"])}


def _agreement_at(agreements: list[Cells], period: str) -> Cells:
    """The last agreement signed by a day, in force or not."""
    signed = [agreement for agreement in agreements if agreement["signed"] <= period]
    return {f"agreement_{end}": signed[-1][end] for end in ("signed", "expires")} if signed else {}


def _event_rows(folder: Path) -> Iterator[Cells]:
    for row in read_rows(folder / "events.csv"):
        day = date.fromisoformat(row["date"])
        yield row | {"period": quarter_end(day.year, quarter_of(day)).isoformat()}


def _as_csv(kind: FileKind, rows: Iterable[Cells]) -> bytes:
    names = [column.name for column in COLUMNS[kind]]
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
