"""The store of this installation, as commands meet it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from unionmap.settings import database_url
from unionmap.store.delivered import load_notebooks
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store, open_store
from unionmap.words import Reader


@contextmanager
def opened_store() -> Iterator[Store]:
    """The store at the address of the settings, closed afterwards."""
    store = open_store(database_url())
    try:
        yield store
    finally:
        store.close()


@contextmanager
def filled_store(reader: Reader) -> Iterator[Store]:
    """The same; an empty one is given the demonstration, as the app does, and the reader is told."""
    with opened_store() as store:
        load_notebooks(store)
        if load_demo(store):
            told = reader.text("The store was empty: the demonstration was published as releases 1 and 2.")
            print(told, file=sys.stderr)
        yield store
