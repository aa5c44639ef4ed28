"""Boundaries are kept as they came and as they are drawn, once and for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from unionmap.store.boundaries import (
    NewBoundaries,
    UnknownBoundariesError,
    boundaries,
    boundaries_by_number,
    drawing_of,
    keep_boundaries,
)
from unionmap.store.engine import Store
from unionmap.store.tables import BOUNDARY_SET
from unionmap.store.uploads import raw_bytes

NEW = NewBoundaries(
    "Ranh giới thử", "communes-34", "86", date(2025, 7, 1), 3, "xa.zip", b"file", "drawing", "{}"
)


def test_a_set_is_found_again_with_its_file_and_its_drawing(store: Store) -> None:
    number = keep_boundaries(store, NEW, "Thử")
    kept = boundaries_by_number(store, number)
    assert (kept.title, kept.level, kept.province, kept.areas, kept.by) == (
        "Ranh giới thử", "communes-34", "86", 3, "Thử",
    )  # fmt: skip
    assert raw_bytes(store, kept.received_sha256) == b"file"
    assert drawing_of(store, number) == "drawing"
    assert kept.sha256 == sha256(b"drawing").hexdigest()


def test_sets_are_listed_the_newest_first(store: Store) -> None:
    numbers = [keep_boundaries(store, replace(NEW, title=title), "Thử") for title in ("một", "hai")]
    assert [kept.number for kept in boundaries(store)] == numbers[::-1]


def test_what_is_not_there_is_said(store: Store) -> None:
    for asked in (boundaries_by_number, drawing_of):
        with pytest.raises(UnknownBoundariesError):
            asked(store, 77)


def test_a_kept_set_cannot_be_changed(store: Store) -> None:
    number = keep_boundaries(store, NEW, "Thử")
    with pytest.raises(IntegrityError, match="keeps everything"), store.write("Thử", "boundaries") as writing:
        writing.execute(update(BOUNDARY_SET).where(BOUNDARY_SET.c.number == number).values(title="khác"))
