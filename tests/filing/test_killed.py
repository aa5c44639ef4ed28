"""A process killed at any moment of an import or a publish leaves whole releases only."""

from __future__ import annotations

import random
import time
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.filing.killed import import_one, import_until_killed
from tests.filing.office import CANG_LONG, PERIOD, TRA_CU, fill
from unionmap.store.drafts import kept_drafts
from unionmap.store.engine import Store, open_store
from unionmap.store.parts import parts_of
from unionmap.store.releases import latest_release, release_items
from unionmap.store.upload_rows import upload_rows
from unionmap.store.verify import verify, verify_chain

KILLS = 50
FIRST = 1000
"""The members by which the first version is told; each process goes on a hundred further."""


def _processes() -> ForkServerContext:
    """Processes that start warm: forked from one that has done the same before."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.filing.warm"])
    return context


@pytest.mark.skipif("forkserver" not in get_all_start_methods(), reason="this system cannot fork")
def test_fifty_kills_leave_whole_releases_only(tmp_path: Path) -> None:
    url, chance, processes = f"sqlite:///{tmp_path}/store.sqlite3", random.Random(7), _processes()
    store = open_store(url)
    fill(store)
    reach = _seconds_of_one(store)
    releases = [latest_release(store) or 0]
    for kill in range(KILLS):
        _import_and_kill(processes, url, FIRST + 100 * (kill + 1), chance.uniform(0, reach))
        releases.append(_whole_release(store))
        reach *= 0.8 if releases[-1] > releases[-2] else 1.25
    assert releases == sorted(releases)
    assert len(set(releases)) > KILLS // 10
    assert len(kept_drafts(store)) > len(set(releases))
    import_one(store, FIRST + 2)
    assert latest_release(store) == releases[-1] + 1
    assert verify(store).findings == ()
    store.close()


def _seconds_of_one(store: Store) -> float:
    """How long an import takes here, once everything is warm.

    Where the kills fall is steered from there by what they left: on a busy machine a process takes longer.
    """
    import_one(store, FIRST)
    start = time.perf_counter()
    import_one(store, FIRST + 1)
    return time.perf_counter() - start


def _import_and_kill(processes: ForkServerContext, url: str, first: int, seconds: float) -> None:
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=import_until_killed, args=(url, first, there))
    process.start()
    assert here.poll(60)
    time.sleep(seconds)
    process.kill()
    process.join()
    process.close()
    here.close()
    there.close()


def _whole_release(store: Store) -> int:
    """The newest release, after a look that nothing in the store is half."""
    newest = latest_release(store) or 0
    upload = release_items(store, newest)["unions", PERIOD]
    rows = upload_rows(store, "unions", upload).set_index("union_id")["members"]
    assert sorted(rows.index) == sorted(f"{upper}-{n}" for upper in (TRA_CU, CANG_LONG) for n in (1, 2, 3))
    assert rows[f"{TRA_CU}-1"] >= FIRST
    assert (rows.drop(f"{TRA_CU}-1") == 90).all()
    assert set(parts_of(store, upload)) == {TRA_CU, CANG_LONG}
    with store.read() as connection:
        for nothing in NOTHING_HALF:
            assert connection.execute(text(nothing)).scalar() == 0, nothing
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    assert verify_chain(store).findings == ()
    return newest


USED = "SELECT upload_id FROM release_item UNION SELECT source_upload FROM upload_part"
NOTHING_HALF = (
    f"SELECT count(*) FROM upload WHERE id NOT IN ({USED})",
    "SELECT count(*) FROM upload WHERE id NOT IN (SELECT upload_id FROM unions)",
    'SELECT count(*) FROM "release" WHERE number NOT IN (SELECT "release" FROM release_item)',
    "SELECT count(*) FROM draft WHERE id NOT IN (SELECT draft FROM draft_step)",
    "SELECT count(*) FROM draft WHERE id NOT IN (SELECT draft FROM attempt)",
    "SELECT count(*) FROM draft_step WHERE (step = 'published') <> (upload_id IS NOT NULL)",
)
"""Questions to which the store must answer: none."""
