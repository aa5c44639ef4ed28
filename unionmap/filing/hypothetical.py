"""The cube of a release that does not exist yet: the present one, with one file in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pandas as pd

from unionmap.figures.cube import Cube, Table, load_cube
from unionmap.filing.required import complete
from unionmap.intake.rows_frames import typed_rows
from unionmap.model.columns import FileKind
from unionmap.store.engine import open_store
from unionmap.store.releases import publish
from unionmap.store.uploads import NewUpload, add_upload

T = TypeVar("T")


def cube_with(before: Cube | None, kind: FileKind, period: date, rows: pd.DataFrame) -> Cube:
    """The cube that publishing the rows would give, numbered as the next release; nothing is stored.

    The rows pass through a store in memory, and so through the very queries that a release passes through;
    rows that could not be stored are left out.
    """
    alone = _cube_of(kind, period, rows)
    if before is None:
        return alone
    return Cube(
        before.release + 1,
        _together(before.unions, alone.unions, kind, period),
        _together(before.employers, alone.employers, kind, period),
        _together(before.workforce, alone.workforce, kind, period),
        _by_day(before.leading, alone.leading),
        {key: _by_day(days, alone.presence[key]) for key, days in before.presence.items()},
    )


def _cube_of(kind: FileKind, period: date, rows: pd.DataFrame) -> Cube:
    store = open_store("sqlite://")
    try:
        new = NewUpload(kind, period, "", b"", "", synthetic=bool(rows["synthetic"].any()))
        publish(store, {(kind, period): add_upload(store, new, typed_rows(complete(rows, kind)))}, by="")
        return load_cube(store, 1)
    finally:
        store.close()


def _together(before: Table, alone: Table, kind: FileKind, period: date) -> Table:
    if before.source != kind:
        return before
    frames = _by_day(before.frames, alone.frames)
    return replace(before, frames=frames, synthetic=(before.synthetic - {period}) | alone.synthetic)


def _by_day(before: Mapping[date, T], alone: Mapping[date, T]) -> dict[date, T]:
    return dict(sorted((dict(before) | dict(alone)).items()))
