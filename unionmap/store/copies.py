"""A copy every day, of which those of the last days and of the last weeks are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from unionmap.store.backup import HEAD, StandsThereError, backup
from unionmap.store.engine import Store

DAYS = 7
WEEKS = 4
NAME = re.compile(r"unionmap-(\d{4}-\d{2}-\d{2})\.sqlite3")
ACTOR = "unionmap"


def copies(folder: Path) -> dict[date, Path]:
    """The daily copies in a folder, the newest first."""
    found = ((NAME.fullmatch(file.name), file) for file in (folder.iterdir() if folder.is_dir() else ()))
    dated = {date.fromisoformat(name[1]): file for name, file in found if name}
    return dict(sorted(dated.items(), reverse=True))


def make_copy(store: Store, folder: Path, today: date) -> bool:
    """Make the copy of a day where it is not there, then let old ones go; whether one was made.

    Raises as ``store.backup.backup``; then no old copy was let go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if today in copies(folder):
        return False
    try:
        backup(store, folder / f"unionmap-{today.isoformat()}.sqlite3", ACTOR)
    except StandsThereError:
        return False
    known = copies(folder)
    for day in known.keys() - kept_days(list(known)):
        known[day].unlink()
        known[day].with_name(known[day].name + HEAD).unlink(missing_ok=True)
    return True


def kept_days(days: Sequence[date]) -> set[date]:
    """Which days' copies stay: the newest ``DAYS``, and the first of each of the newest ``WEEKS`` weeks."""
    first_of = {day.isocalendar()[:2]: day for day in sorted(days, reverse=True)}
    weeks = sorted(first_of.values(), reverse=True)[:WEEKS]
    return {*sorted(days, reverse=True)[:DAYS], *weeks}
