"""The demonstration in an empty store: release 1, its correction (release 2), and what belongs to none.

``data/demo`` holds the files; see there what they tell.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from unionmap.model.files import DATA
from unionmap.store.allocations import insert_allocation
from unionmap.store.demo_files import SENDER, as_upload, corrected_part, demo_files, whole_after
from unionmap.store.demo_records import demo_allocations, demo_follow_ups, demo_log
from unionmap.store.engine import Store
from unionmap.store.followups import insert_follow_up
from unionmap.store.parts import insert_parts
from unionmap.store.releases import insert_release, latest_release, latest_within
from unionmap.store.task_log import insert_entries
from unionmap.store.uploads import insert_upload

DEMO = DATA / "demo"
NOTE = "Dữ liệu mô phỏng · Demonstration data"
CORRECTION = "Công đoàn phường Trà Vinh gửi lại báo cáo (mô phỏng) · A ward union reports anew (simulated)"


def load_demo(store: Store, folder: Path = DEMO) -> bool:
    """Publish the demonstration if nothing was ever published; whether it did.

    Two processes that start at once load it once: all of it happens inside one write transaction.
    """
    if latest_release(store) is not None:
        return False
    with store.write(SENDER, "demo") as connection:
        if latest_within(connection) is not None:
            return False
        _publish(connection, folder)
        insert_entries(connection, demo_log(folder), SENDER)
        for allocation in demo_allocations(folder):
            insert_allocation(connection, allocation, SENDER)
        for line in demo_follow_ups(folder):
            insert_follow_up(connection, line, SENDER)
    return True


def _publish(connection: Connection, folder: Path) -> None:
    """All files as release 1, then one sender's second file as release 2."""
    files = dict(demo_files(folder))
    kept = {key: insert_upload(connection, *as_upload(key, rows)) for key, rows in files.items()}
    insert_release(connection, kept, by=SENDER, note=NOTE)
    part = corrected_part(folder, files)
    source = insert_upload(connection, *as_upload(part.key, part.rows, part.sender, part.days_after))
    whole = insert_upload(connection, *as_upload(part.key, whole_after(files[part.key], part)))
    others = dict.fromkeys(sorted({row["upper"] for row in files[part.key]}), kept[part.key])
    insert_parts(connection, whole, others | {part.sender: source})
    insert_release(connection, {part.key: whole}, by=SENDER, note=CORRECTION)
