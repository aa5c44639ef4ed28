"""Imported by the process from which those to be killed are forked: everything is read and compiled once."""

from __future__ import annotations

from tests.filing.killed import import_one
from tests.filing.office import fill
from unionmap.store.engine import open_store

_store = open_store("sqlite://")
fill(_store)
import_one(_store, 500)
_store.close()
