"""Rows that stand in the newest release, for a file to be compared with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from unionmap.intake.checks_between import ID_OF
from unionmap.model.columns import FileKind
from unionmap.store.engine import Store
from unionmap.store.releases import latest_release, release_items
from unionmap.store.upload_rows import upload_rows


def standing_upload(store: Store, kind: FileKind, period: date) -> int | None:
    """The upload that the newest release has at a place; ``None`` where it has nothing."""
    latest = latest_release(store)
    return None if latest is None else release_items(store, latest).get((kind, period))


def last_period(store: Store, kind: FileKind, period: date) -> date | None:
    """The newest period before this one of which the newest release has a file of a kind."""
    latest = latest_release(store)
    items = {} if latest is None else release_items(store, latest)
    return max((day for known, day in items if known == kind and day < period), default=None)


def rows_before(store: Store, kind: FileKind, period: date) -> pd.DataFrame | None:
    """The rows that a file is compared with: of the last period, and units that only this period has yet.

    ``None`` for kinds without units, and where the newest release has neither.
    """
    return _units(store, kind, (last_period(store, kind, period), period))


def rows_known(store: Store, kind: FileKind, period: date) -> pd.DataFrame | None:
    """The same units, each as it was told last: by this period's file where that has it."""
    return _units(store, kind, (period, last_period(store, kind, period)))


def _units(store: Store, kind: FileKind, days: Sequence[date | None]) -> pd.DataFrame | None:
    """Every unit once, from the first of some days that has it."""
    if kind not in ID_OF:
        return None
    found = [standing_upload(store, kind, day) for day in days if day is not None]
    frames = [upload_rows(store, kind, upload) for upload in found if upload is not None]
    if not frames:
        return None
    return pd.concat(frames, ignore_index=True).drop_duplicates(ID_OF[kind], ignore_index=True)
