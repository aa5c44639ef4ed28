"""Originals go after their time, by a rule that the database itself keeps; all that was read stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.samples import PERIODS, union
from unionmap.store.audit import Asked, entries
from unionmap.store.cube import cube_rows
from unionmap.store.engine import Store
from unionmap.store.faults import StoreFaultError
from unionmap.store.releases import publish
from unionmap.store.retention import drop, months_before, old_files
from unionmap.store.uploads import NewUpload, add_upload, raw_bytes, uploads
from unionmap.store.verify import verify

OLD = b"an original of long ago, to be found nowhere later"
YOUNG = b"an original of last week"
NOW = datetime.now(UTC).replace(tzinfo=None)


def keep(store: Store, data: bytes, at: datetime, *, synthetic: bool = False) -> str:
    new = NewUpload("unions", PERIODS[0], "bao-cao.csv", data, "test", synthetic, received_at=at)
    upload = add_upload(store, new, [{"source_row": 2, **union()}])
    publish(store, {("unions", PERIODS[0]): upload}, by="A")
    return uploads(store)[0].sha256


@pytest.fixture
def files(store: Store) -> tuple[str, str]:
    return keep(store, OLD, NOW - timedelta(days=800)), keep(store, YOUNG, NOW - timedelta(days=7))


def test_only_old_originals_are_listed_and_nothing_is_done(store: Store, files: tuple[str, str]) -> None:
    assert [old.sha256 for old in old_files(store, 24)] == [files[0]]
    assert raw_bytes(store, files[0]) == OLD


def test_the_original_goes_and_all_else_stays(store: Store, files: tuple[str, str]) -> None:
    before = cube_rows(store, 1)
    drop(store, old_files(store, 24), "A")
    with pytest.raises(StoreFaultError) as fault:
        raw_bytes(store, files[0])
    assert fault.value.kind == "dropped"
    assert raw_bytes(store, files[1]) == YOUNG
    assert cube_rows(store, 1).equals(before)
    assert verify(store).findings == ()
    assert old_files(store, 24) == []
    told = entries(store, Asked())[0]
    assert (told.actor, told.action) == ("A", "retention")
    assert files[0] in told.after["dropped_bytes"]


def test_nothing_of_the_original_is_left_on_the_disk(store: Store, files: tuple[str, str]) -> None:
    folder = Path(store.engine.url.database or "").parent
    assert any(OLD in file.read_bytes() for file in folder.iterdir())
    drop(store, old_files(store, 24), "A")
    assert not any(OLD in file.read_bytes() for file in folder.iterdir())


def test_what_somebody_sent_again_is_kept(store: Store, files: tuple[str, str]) -> None:
    keep(store, OLD, NOW)
    assert old_files(store, 24) == []


def test_the_demonstration_is_kept(store: Store) -> None:
    keep(store, OLD, NOW - timedelta(days=3000), synthetic=True)
    assert old_files(store, 24) == []


@pytest.mark.parametrize("change", ["bytes = x''", "bytes = x'00'", "sha256 = 'a'"])
def test_the_database_lets_no_bytes_go_without_a_note(
    store: Store, files: tuple[str, str], change: str
) -> None:
    refused = pytest.raises(IntegrityError, match="the store keeps everything")
    with refused, store.write("A", "retention") as connection:
        connection.execute(text(f"UPDATE raw_file SET {change} WHERE sha256 = '{files[1]}'"))
    assert raw_bytes(store, files[1]) == YOUNG


@given(
    at=st.datetimes(NOW - timedelta(days=9000), NOW),
    n=st.integers(0, 60),
)
def test_months_are_counted_by_the_calendar(at: datetime, n: int) -> None:
    before = months_before(at, n)
    assert (at.year - before.year) * 12 + at.month - before.month == n
    assert before.day == at.day or (before.day < at.day and (before + timedelta(days=1)).day == 1)
    assert before.time() == at.time()
