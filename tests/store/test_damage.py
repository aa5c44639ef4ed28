"""A flipped bit in the database file is noticed: no figure is made of what is not what was stored."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal
from sqlalchemy import text

from tests.samples import PERIODS, fill
from unionmap.store.cube import cube_rows
from unionmap.store.employers import employer_rows
from unionmap.store.engine import Store, open_store
from unionmap.store.faults import StoreFaultError
from unionmap.store.register import events, union_rows
from unionmap.store.trace import fact_rows
from unionmap.store.upload_rows import upload_rows
from unionmap.store.uploads import raw_bytes, uploads
from unionmap.store.verify import verify

FLIPS = 60
"""As many as were measured elsewhere, where the database's own check passed 7 of them."""

ENOUGH = FLIPS // 5
"""Most of a small file is room that nothing stands in."""

READERS: dict[str, Callable[[Store], object]] = {
    "cube": lambda store: cube_rows(store, 1),
    "unions": lambda store: union_rows(store, 1, PERIODS[-1]),
    "events": lambda store: events(store, 1, date.min, date.max),
    "employers": lambda store: employer_rows(store, 1, PERIODS[0]),
    "trace": lambda store: fact_rows(store, 1, "unions", PERIODS),
    "rows": lambda store: upload_rows(store, "unions", _newest(store)),
    "bytes": lambda store: raw_bytes(store, uploads(store)[0].sha256),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled store in one file, nothing of it left in the log beside it."""
    file = tmp_path_factory.mktemp("damage") / "store.sqlite3"
    with closing(open_store(f"sqlite:///{file}")) as store:
        fill(store, unions=40)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return file


@pytest.fixture
def damaged(kept: Path, tmp_path: Path) -> Iterator[Store]:
    """A store changed behind its back: one more in every number, one byte more in every file."""
    file = tmp_path / "store.sqlite3"
    file.write_bytes(kept.read_bytes())
    with closing(sqlite3.connect(file)) as connection, connection:
        for table, change in (
            ("unions", "members = coalesce(members, 0) + 1"),
            ("employers", "workers = coalesce(workers, 0) + 1"),
            ("raw_file", "bytes = CAST(bytes || ' ' AS BLOB)"),
        ):
            connection.execute(f"DROP TRIGGER {table}_no_update")
            connection.execute(f"UPDATE {table} SET {change}")
    with closing(open_store(f"sqlite:///{file}")) as store:
        yield store


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_makes_anything_of_damaged_rows(damaged: Store, reader: str) -> None:
    with pytest.raises(StoreFaultError) as fault:
        READERS[reader](damaged)
    assert fault.value.kind == "damaged"


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_reads_what_is_whole(kept: Path, reader: str) -> None:
    with closing(open_store(f"sqlite:///{kept}")) as store:
        READERS[reader](store)


def test_rows_that_are_gone_are_missed(kept: Path, tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    file.write_bytes(kept.read_bytes())
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DROP TRIGGER unions_no_delete")
        connection.execute("DELETE FROM unions")
    with closing(open_store(f"sqlite:///{file}")) as store, pytest.raises(StoreFaultError):
        cube_rows(store, 1)


def test_flipped_bits_are_noticed_or_change_nothing(kept: Path, tmp_path: Path) -> None:
    """Wherever the bit lies, reading gives a fault or the same figures; ``verify`` misses no changed cell."""
    with closing(open_store(f"sqlite:///{kept}")) as store:
        whole, cells = cube_rows(store, 1), _cells(store)
    data, chance, noticed = kept.read_bytes(), random.Random(7), 0
    for number in range(FLIPS):
        file, flipped = tmp_path / f"{number}.sqlite3", bytearray(data)
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        try:
            with closing(open_store(f"sqlite:///{file}")) as store:
                findings = verify(store).findings
                noticed += bool(findings)
                assert findings or _cells(store) == cells
                assert_frame_equal(cube_rows(store, 1), whole)
        except StoreFaultError:
            noticed += 1
    assert noticed > ENOUGH


def _newest(store: Store) -> int:
    return next(upload.id for upload in uploads(store) if upload.kind == "unions")


def _cells(store: Store) -> list[tuple[object, ...]]:
    """Everything that is stored, as the database dumps it."""
    with store.read() as connection:
        names = (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        )
        return [tuple(row) for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]
