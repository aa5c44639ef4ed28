"""What the demonstration records besides files: the log of tasks, divided targets, the diary of foundings."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

from unionmap.model.files import read_rows
from unionmap.store.allocations import NewAllocation
from unionmap.store.followups import NewFollowUp
from unionmap.store.task_entry import NewEntry


def demo_log(folder: Path) -> list[NewEntry]:
    """The invented log of the programme's tasks; an empty count is *not known*."""
    return [_log_entry(row) for row in read_rows(folder / "task_log.csv")]


def _log_entry(row: dict[str, str]) -> NewEntry:
    count, out_of = (int(row[name]) if row[name] else None for name in ("count", "out_of"))
    day, synthetic = date.fromisoformat(row["day"]), row["synthetic"] == "1"
    return NewEntry(row["kind"], day, row["unit"], row["evidence"], row["what"], count, out_of, synthetic)


def demo_allocations(folder: Path) -> list[NewAllocation]:
    """The invented divisions of targets, in the order in which they were decided."""
    rows = read_rows(folder / "allocations.csv")
    return [_allocation(list(parts)) for _, parts in groupby(rows, key=lambda row: int(row["number"]))]


def _allocation(rows: list[dict[str, str]]) -> NewAllocation:
    first = rows[0]
    return NewAllocation(
        target=first["target"],
        dimension=first["dimension"],
        rule=first["rule"],
        figures_day=date.fromisoformat(first["figures_day"]),
        release=int(first["release"]),
        parts={row["code"]: int(row["value"]) for row in rows},
        decision=first["decision"],
        decided_on=date.fromisoformat(first["decided_on"]),
        note=first["note"],
    )


def demo_follow_ups(folder: Path) -> list[NewFollowUp]:
    """The invented diary of the founding of unions."""
    return [
        NewFollowUp(
            row["employer_id"], row["stage"], row["follower"], date.fromisoformat(row["day"]), row["note"]
        )
        for row in read_rows(folder / "follow_ups.csv")
    ]
