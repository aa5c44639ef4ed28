"""Uploads keep bytes and rows, and recognise the same file."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from tests.samples import PERIODS, Row, union, upload
from unionmap.store.engine import Store
from unionmap.store.tables import RAW_FILE, ROWS
from unionmap.store.uploads import raw_bytes, uploads, uploads_of

DATA = "mã;tên\n1;Trà Vinh\n".encode("utf-16")


def test_bytes_come_back_as_they_were_sent(store: Store) -> None:
    upload(store, "unions", PERIODS[0], [union()], DATA)
    (kept,) = uploads(store)
    assert raw_bytes(store, kept.sha256) == DATA
    assert (kept.kind, kept.period, kept.synthetic, kept.sender) == ("unions", PERIODS[0], True, "test")


def test_rows_keep_their_types_and_an_empty_cell_is_not_nought(store: Store) -> None:
    upload(store, "unions", PERIODS[0], [union(founded=date(1999, 1, 2), members=None, female=0)])
    with store.read() as connection:
        row = connection.execute(select(ROWS["unions"])).one()
    assert (row.founded, row.members, row.female, row.synthetic) == (date(1999, 1, 2), None, 0, True)


def test_the_same_file_twice_is_kept_once_and_recognised(store: Store) -> None:
    ids = [upload(store, "unions", period, [union()], DATA) for period in PERIODS[:2]]
    assert [known.id for known in uploads_of(store, DATA)] == ids[::-1]
    assert uploads_of(store, b"other") == []
    with store.read() as connection:
        assert connection.execute(select(func.count()).select_from(RAW_FILE)).scalar() == 1


def test_uploads_are_found_by_kind_and_period(store: Store) -> None:
    first = upload(store, "unions", PERIODS[0], [union()])
    second = upload(store, "unions", PERIODS[1], [union()])
    upload(store, "events", PERIODS[1], [])
    assert [known.id for known in uploads(store, "unions")] == [second, first]
    assert [known.id for known in uploads(store, "unions", PERIODS[0])] == [first]


@pytest.mark.parametrize("broken", [union() | {"name": None}, union("U2", source_row=2)])
def test_a_broken_row_leaves_nothing_behind(store: Store, broken: Row) -> None:
    with pytest.raises(IntegrityError):
        upload(store, "unions", PERIODS[0], [union(), broken | {"source_row": 2}])
    assert uploads(store) == []
