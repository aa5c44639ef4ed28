"""Small cubes made by hand, one fact at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from tempfile import TemporaryDirectory

from tests.samples import Row, published
from unionmap.figures.cube import Cube, load_cube
from unionmap.model.columns import FileKind
from unionmap.store.engine import Store, open_store

Files = Mapping[tuple[FileKind, date], Iterable[Row]]

BEFORE, NOW = date(2024, 12, 31), date(2025, 3, 31)


@contextmanager
def temporary_store() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/store.sqlite3")
        yield store
        store.close()


def cube_of(files: Files) -> Cube:
    """The cube of a release that holds just these rows."""
    with temporary_store() as store:
        return load_cube(store, published(store, files))


def cube_now(*unions: Row) -> Cube:
    """The cube of some unions at ``NOW``."""
    return cube_of({("unions", NOW): unions})
