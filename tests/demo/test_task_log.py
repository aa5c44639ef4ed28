"""The demonstration's log of tasks: written by its script, invented and marked, and fit to be kept."""

from __future__ import annotations

from pathlib import Path

from data.demo.build_task_log import write
from unionmap.model.files import DATA
from unionmap.model.tasks import LOGGED, kinds
from unionmap.store.demo import load_demo
from unionmap.store.demo_records import demo_log
from unionmap.store.engine import open_store
from unionmap.store.task_entry import unfit
from unionmap.store.task_log import entries

DEMO = DATA / "demo"


def test_the_script_writes_the_file_anew(tmp_path: Path) -> None:
    write(tmp_path / "task_log.csv")
    assert (tmp_path / "task_log.csv").read_bytes() == (DEMO / "task_log.csv").read_bytes()


def test_every_line_is_marked_and_fit() -> None:
    for entry in demo_log(DEMO):
        assert entry.synthetic and entry.evidence.endswith("(mô phỏng)")
        assert not entry.what or entry.what.endswith("(mô phỏng)")
        assert unfit(entry, "demo") == ""


def test_one_task_is_left_without_a_line_so_that_the_page_can_say_so() -> None:
    told = {kinds()[entry.kind].task for entry in demo_log(DEMO)}
    assert set(LOGGED) - told == {"T16"}


def test_the_log_is_loaded_with_the_demonstration(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/store.sqlite3")
    load_demo(store)
    assert {entry.new for entry in entries(store)} == set(demo_log(DEMO))
    assert load_demo(store) is False
    store.close()
