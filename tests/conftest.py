"""What every test may rely on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tools.chromium import chromium
from unionmap.figures.cube import Cube, load_cube
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store

# A busy machine makes single examples slow, which says nothing about the code. The examples are the same on
# every machine, so that a change is judged by what it changes; ``make explore`` draws new ones.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; each visit has a profile of its own in it."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store that holds the demonstration. It is nobody's own: whoever writes takes a copy."""
    file = tmp_path_factory.mktemp("demonstration") / "store.sqlite3"
    with closing(open_store(f"sqlite:///{file}")) as store:
        load_demo(store)
    return file


@pytest.fixture(scope="session")
def demo_store(demo_file: Path) -> Iterator[Store]:
    """The demonstration, to be read."""
    with closing(open_store(f"sqlite:///{demo_file}")) as store:
        yield store


@pytest.fixture(scope="session")
def demo_cube(demo_store: Store) -> Cube:
    """The cube of the demonstration's first release."""
    return load_cube(demo_store, 1)
