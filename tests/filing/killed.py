"""What a killed process was doing: importing and publishing one file after the other."""

from __future__ import annotations

from itertools import count
from multiprocessing.connection import Connection

from tests.filing.office import PERIOD, TRA_CU, line, report
from unionmap.filing.preview import preview
from unionmap.filing.publish import publish
from unionmap.filing.receive import receive
from unionmap.store.engine import Store, open_store


def version(number: int) -> bytes:
    """A report that differs from every other one by the members of its first union."""
    lines = (line(1, "A", members=str(number), workers="9000"), line(2, "B"), line(3, "C"))
    return report(*lines)


def import_one(store: Store, number: int) -> None:
    """One file on its whole way."""
    draft = receive(store, version(number), "thang.csv", "unions", PERIOD, TRA_CU, by="staff")
    publish(store, preview(store, draft), by="leader", replace_standing=True)


def import_until_killed(url: str, first: int, ready: Connection) -> None:
    """Import file after file; say when the first one begins."""
    store = open_store(url)
    ready.send("ready")
    for number in count(first):
        import_one(store, number)
