"""Every command of the store, by every role and for every reach: done, or refused with nothing changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.filing.office import CANG_LONG, PERIOD, TRA_CU, fill, report, usual
from unionmap.filing.corrections import CellChange, correct
from unionmap.filing.draft import Draft
from unionmap.filing.preview import preview
from unionmap.filing.publish import SecondPersonNeededError, publish
from unionmap.filing.receive import receive
from unionmap.filing.steps import cancel
from unionmap.model.access import ROLES, Action, Actor, NotAllowedError, Role
from unionmap.model.notebook import Notebook
from unionmap.store.allocations import NewAllocation, add_allocation
from unionmap.store.engine import Store, open_store
from unionmap.store.followups import NewFollowUp, add_follow_up
from unionmap.store.notebooks import add_notebook
from unionmap.store.recorded_events import NewEvent, record
from unionmap.store.releases import latest_release, roll_back
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import add_entry

Command = Callable[[Store], object]

DAY = date(2025, 8, 4)
DIVISION = NewAllocation(
    "I03-2025", "district", "hand", PERIOD, 1, {"842": 500, "844": 420}, "1/QĐ (mô phỏng)", DAY
)
FOLLOW_UP = NewFollowUp("E1", "SURVEY", "cán bộ", DAY)
MEETING = NewEntry("DIALOGUE", DAY, "29242", "15/BB-UBND", "Quarterly dialogue", 3, 4)
DISSOLVED = NewEvent("union", "DISSOLVED", f"{TRA_CU}-1", DAY, "2/QĐ (mô phỏng)")


def brought(store: Store, upper: str = TRA_CU) -> Draft:
    return receive(store, usual(upper), "a.csv", "unions", PERIOD, upper, by="văn phòng", anew=True)


MENDED = CellChange("", 5, 4, "96")

COMMANDS: dict[str, tuple[Action, Command]] = {
    "receive": ("bring_files", brought),
    "correct": ("bring_files", lambda store: correct(store, waiting(store), [MENDED], by="văn phòng")),
    "put aside": ("bring_files", lambda store: cancel(store, waiting(store), by="văn phòng")),
    "publish": (
        "publish",
        lambda store: publish(store, preview(store, waiting(store)), "ai", replace_standing=True),
    ),
    "roll back": ("publish", lambda store: roll_back(store, 1, by="ai")),
    "divide": ("divide_targets", lambda store: add_allocation(store, DIVISION, "ai")),
    "follow up": ("keep_logs", lambda store: add_follow_up(store, FOLLOW_UP, "ai")),
    "log": ("keep_logs", lambda store: add_entry(store, MEETING, "ai")),
    "note an event": ("change_areas", lambda store: record(store, DISSOLVED, "ai")),
    "begin a notebook": ("keep_notebooks", lambda store: add_notebook(store, Notebook("Giao ban"), "ai")),
}


def waiting(store: Store) -> Draft:
    """A draft that somebody else brought in."""
    return brought(open_store(str(store.engine.url)))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with a small province."""
    file = tmp_path_factory.mktemp("prepared") / "store.sqlite3"
    with closing(open_store(f"sqlite:///{file}")) as opened:
        fill(opened)
    return file


@pytest.fixture
def store(prepared: Path, tmp_path: Path) -> Iterator[Store]:
    copied = shutil.copy(prepared, tmp_path / "store.sqlite3")
    with closing(open_store(f"sqlite:///{copied}")) as opened:
        yield opened


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_done_by_the_roles_it_is_for(store: Store, name: str, role: Role) -> None:
    action, command = COMMANDS[name]
    actor = Actor("Người thử", role, "thu")
    if actor.may(action):
        command(store.acting(actor))
        assert last_actor(store) == "Người thử (thu)"
    else:
        before = latest_release(store)
        with pytest.raises(NotAllowedError):
            command(store.acting(actor))
        assert latest_release(store) == before
        assert last_actor(store) != "Người thử (thu)"


def last_actor(store: Store) -> str:
    with store.read() as connection:
        told = connection.exec_driver_sql("SELECT actor FROM audit_entry ORDER BY number DESC LIMIT 1")
        return str(told.scalar_one())


@pytest.mark.parametrize("name", ["receive", "correct", "put aside", "publish"])
def test_files_of_unions_in_somebody_else_s_care_are_left_alone(store: Store, name: str) -> None:
    _, command = COMMANDS[name]
    with pytest.raises(NotAllowedError):
        command(store.acting(Actor("B", "approver", "b", frozenset({CANG_LONG}))))
    command(store.acting(Actor("A", "approver", "a", frozenset({TRA_CU, CANG_LONG}))))


def test_a_file_of_the_whole_province_is_for_those_who_care_for_all_of_it(store: Store) -> None:
    rows = [usual(upper).decode().splitlines()[4:] for upper in (TRA_CU, CANG_LONG)]
    data = report(*rows[0], *rows[1], upper=None)
    some = store.acting(Actor("A", "staff", "a", frozenset({TRA_CU})))
    with pytest.raises(NotAllowedError):
        receive(some, data, "a.csv", "unions", PERIOD, "LD-TV", by="A", scope="whole")


def test_whoever_worked_on_a_file_does_not_approve_it(store: Store) -> None:
    first, second = (store.acting(Actor("Cùng tên", "approver", account)) for account in ("a", "b"))
    draft = receive(
        first, usual(), "a.csv", "unions", PERIOD, TRA_CU, by=str(first.actor and first.actor.signature)
    )
    dry = preview(first, draft)
    with pytest.raises(SecondPersonNeededError):
        publish(first, dry, draft.kept.new.by, replace_standing=True)
    publish(second, dry, str(second.actor and second.actor.signature), replace_standing=True)
