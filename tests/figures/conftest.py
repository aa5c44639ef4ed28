"""One random store and its cube for all tests of figures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.samples import fill
from unionmap.figures.cube import Cube, load_cube
from unionmap.store.engine import Store, open_store


@pytest.fixture(scope="session")
def random_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store whose release 1 is random, with empty cells and codes off the lists."""
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('random')}/store.sqlite3")
    fill(store)
    yield store
    store.close()


@pytest.fixture(scope="session")
def random_cube(random_store: Store) -> Cube:
    return load_cube(random_store, 1)
