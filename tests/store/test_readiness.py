"""A store that cannot be read is told from one that can."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from unionmap.store.readiness import is_ready


def test_a_new_store_is_ready(tmp_path: Path) -> None:
    assert is_ready(f"sqlite:///{tmp_path}/store.sqlite3")


def test_a_store_without_its_tables_is_not(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite3"
    assert is_ready(url)
    with sqlite3.connect(tmp_path / "store.sqlite3") as database:
        database.execute("DROP TABLE alembic_version")
    assert not is_ready(url)


def test_a_folder_that_cannot_be_made_is_not(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not is_ready(f"sqlite:///{tmp_path}/file/store.sqlite3")
