"""The demonstration: the files of ``data/demo`` as uploads, published as release 1 of an empty store.

Its log of tasks comes along; a log belongs to no release.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from unionmap.model.columns import COLUMNS, FileKind
from unionmap.model.files import DATA, read_rows
from unionmap.model.periods import quarter_end, quarter_of
from unionmap.store.engine import Store
from unionmap.store.releases import Key, insert_release, latest_release, latest_within
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import insert_entries
from unionmap.store.typed import typed_row
from unionmap.store.uploads import NewUpload, TypedRow, insert_upload

DEMO = DATA / "demo"
SENDER = "demo"
NOTE = "Dữ liệu mô phỏng · Demonstration data"

Cells = dict[str, str]


def load_demo(store: Store, folder: Path = DEMO) -> bool:
    """Publish the demonstration as release 1 if nothing was ever published; whether it did.

    Two processes that start at once load it once: all of it happens inside one write transaction.
    """
    if latest_release(store) is not None:
        return False
    files, log = list(demo_files(folder)), demo_log(folder)
    with store.write() as connection:
        if latest_within(connection) is not None:
            return False
        changes = {key: insert_upload(connection, *_upload(key, rows)) for key, rows in files}
        insert_release(connection, changes, by=SENDER, note=NOTE)
        insert_entries(connection, log, SENDER)
    return True


def demo_files(folder: Path) -> Iterator[tuple[Key, list[Cells]]]:
    """For every kind and period the rows that a sender's file would hold, every cell as text."""
    yield from _dated("unions", _union_rows(folder))
    yield from _dated("employers", read_rows(folder / "employers.csv"))
    yield from _dated("workforce", read_rows(folder / "workforce.csv"))
    yield from _dated("events", _event_rows(folder))


def demo_log(folder: Path) -> list[NewEntry]:
    """The invented log of the programme's tasks; an empty count is *not known*."""
    return [_log_entry(row) for row in read_rows(folder / "task_log.csv")]


def _log_entry(row: Cells) -> NewEntry:
    count, out_of = (int(row[name]) if row[name] else None for name in ("count", "out_of"))
    day, synthetic = date.fromisoformat(row["day"]), row["synthetic"] == "1"
    return NewEntry(row["kind"], day, row["unit"], row["evidence"], row["what"], count, out_of, synthetic)


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


def _upload(key: Key, rows: list[Cells]) -> tuple[NewUpload, list[TypedRow]]:
    kind, period = key
    data = _as_csv(kind, rows)
    upload = NewUpload(kind, period, f"demo-{kind}-{period}.csv", data, SENDER, synthetic=True, note=NOTE)
    return upload, [typed_row(kind, row, number) for number, row in enumerate(rows, start=2)]


def _as_csv(kind: FileKind, rows: list[Cells]) -> bytes:
    names = [column.name for column in COLUMNS[kind]]
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
