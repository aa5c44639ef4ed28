"""Opening: folders and tables are made, the settings hold, and the tables are those of the declarations."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

from tests.samples import PERIODS, union, upload
from unionmap.model.files import ROOT
from unionmap.store.engine import Store, open_store
from unionmap.store.releases import Key, publish
from unionmap.store.tables import METADATA


def test_migrations_lead_to_the_declared_tables(store: Store) -> None:
    with store.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 30_000)],
)
def test_sqlite_keeps_what_it_is_given(store: Store, pragma: str, value: object) -> None:
    with store.read() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_opening_again_keeps_everything(store: Store) -> None:
    upload_id = upload(store, "unions", PERIODS[0], [union()])
    again = open_store(store.engine.url.render_as_string())
    with again.read() as connection:
        assert connection.execute(text("SELECT upload_id FROM unions")).scalar() == upload_id
    again.close()


@pytest.mark.parametrize("act", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["raw_file", "upload", "release", "release_item", "unions"])
def test_nothing_stored_can_be_changed(store: Store, table: str, act: str) -> None:
    key: Key = ("unions", PERIODS[0])
    publish(store, {key: upload(store, *key, [union()])}, by="test")
    with (
        pytest.raises(IntegrityError, match="the store keeps everything"),
        store.write("test", "publish") as connection,
    ):
        connection.execute(text(act.format(table)))


def test_every_table_is_guarded(store: Store) -> None:
    with store.read() as connection:
        guards = connection.execute(
            text("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")
        ).scalars()
        tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
        assert sorted(guards) == sorted([*tables, *tables])


def test_processes_that_start_at_once_all_find_one_demonstration(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/store.sqlite3"
    program = (
        "import sys; from unionmap.store.engine import open_store; from unionmap.store.demo import load_demo;"
        "print(load_demo(open_store(sys.argv[1])))"
    )
    command = [sys.executable, "-c", program, url]
    started = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    answers = sorted(process.communicate(timeout=60)[0].strip() for process in started)
    assert answers == ["False", "False", "False", "True"]
