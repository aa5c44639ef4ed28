"""Rows that stand in the newest release, for a file to be compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, eq=False)
class Units:
    """Every unit of the last period and of this one, once; ``None`` where there is none or can be none.

    ``before`` tells a unit as of the last period where that has it, ``known`` as it was told last.
    """

    before: pd.DataFrame | None = None
    known: pd.DataFrame | None = None


def units(store: Store, kind: FileKind, period: date) -> Units:
    """The units that a file for a kind and a period is compared with, as the newest release has them."""
    if kind not in ID_OF:
        return Units()
    last = last_period(store, kind, period)
    places = [standing_upload(store, kind, day) for day in (last, period) if day is not None]
    frames = [upload_rows(store, kind, upload) for upload in places if upload is not None]
    return Units(_once(frames, kind), _once(frames[::-1], kind))


def _once(frames: Sequence[pd.DataFrame], kind: FileKind) -> pd.DataFrame | None:
    """Every unit as the first of some frames that has it tells of it."""
    if not frames:
        return None
    return pd.concat(frames, ignore_index=True).drop_duplicates(ID_OF[kind], ignore_index=True)
