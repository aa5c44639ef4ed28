"""A process that is killed while it publishes leaves the old release or the new one, never half of one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import text

from unionmap.model.files import ROOT
from unionmap.store.engine import open_store
from unionmap.store.releases import release_items, releases

KILLS = 8
ROWS_EACH = 400
PROGRAM = """
import sys
from tests.samples import PERIODS, union
from unionmap.store.engine import open_store
from unionmap.store.releases import insert_release
from unionmap.store.uploads import NewUpload, insert_upload

store = open_store(sys.argv[1])
rows = [{"source_row": number, **union(f"U{number}")} for number in range(int(sys.argv[2]))]
print("ready", flush=True)
while True:
    with store.write("test", "publish") as connection:
        changes = {}
        for period in PERIODS:
            upload = NewUpload("unions", period, "killed.csv", bytes(str(period), "ascii"), "test")
            changes["unions", period] = insert_upload(connection, upload, rows)
        insert_release(connection, changes, by="test", note="")
"""


def test_whole_releases_only(tmp_path: Path) -> None:
    url, chance = f"sqlite:///{tmp_path}/store.sqlite3", random.Random(7)
    for _ in range(KILLS):
        _publish_until_killed(url, chance.uniform(0, 1))
        _assert_whole(url)
    store = open_store(url)
    assert releases(store)
    store.close()


def _publish_until_killed(url: str, seconds: float) -> None:
    command = [sys.executable, "-c", PROGRAM, url, str(ROWS_EACH)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.kill()


def _assert_whole(url: str) -> None:
    store = open_store(url)
    known = releases(store)
    items = [upload for release in known for upload in release_items(store, release.number).values()]
    with store.read() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        counted = connection.execute(text("SELECT upload_id, count(*) FROM unions GROUP BY upload_id"))
        rows = dict(tuple(row) for row in counted)
    store.close()
    assert sorted(rows) == sorted(items)
    assert set(rows.values()) <= {ROWS_EACH}
