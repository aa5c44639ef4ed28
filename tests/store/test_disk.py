"""A full disk, a read-only one, a locked store: each is said in a sentence, and nothing is lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy import create_engine, text

from tests.samples import PERIODS, union, upload
from unionmap.cli.main import main
from unionmap.model.files import ROOT
from unionmap.reports.store_words import FAULTS, FINDINGS, fault_sentence
from unionmap.store import engine
from unionmap.store.backup import backup
from unionmap.store.engine import Store, open_store
from unionmap.store.faults import FaultKind, StoreFaultError, fault_of
from unionmap.store.releases import publish
from unionmap.store.uploads import uploads
from unionmap.store.verify import FindingKind, verify
from unionmap.words import Reader

NO_ROOM = """
import resource, sys
from tests.samples import PERIODS, union, upload
from unionmap.store.engine import open_store
from unionmap.store.faults import StoreFaultError

store = open_store(sys.argv[1])
room = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    while True:
        upload(store, "unions", PERIODS[0], [union(f"U{number}") for number in range(400)])
except StoreFaultError as fault:
    print(fault.kind)
"""


def test_a_file_that_may_not_grow_loses_nothing(store: Store) -> None:
    """The limit on a file's size stands for a disk without room: what was kept before is whole."""
    upload(store, "unions", PERIODS[0], [union()])
    size = Path(store.engine.url.database or "").stat().st_size
    url = store.engine.url.render_as_string()
    command = [sys.executable, "-c", NO_ROOM, url, str(size + 300_000)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() in ("disk", "full")
    assert verify(store).findings == ()
    upload(store, "unions", PERIODS[0], [union()])


def test_a_full_database_keeps_all_or_nothing(store: Store) -> None:
    first = upload(store, "unions", PERIODS[0], [union()])
    with store.read() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StoreFaultError) as fault:
        upload(store, "unions", PERIODS[0], [union(f"U{number}") for number in range(2000)])
    assert fault.value.kind == "full"
    assert [kept.id for kept in uploads(store)] == [first]
    assert verify(store).findings == ()


def test_a_read_only_store_says_so(store: Store) -> None:
    upload(store, "unions", PERIODS[0], [union()])
    file = f"sqlite:///file:{store.engine.url.database}?mode=ro&uri=true"
    reading = create_engine(file)
    engine._tell_faults(reading)
    only = Store(reading)
    with pytest.raises(StoreFaultError) as fault:
        publish(only, {}, by="A")
    reading.dispose()
    assert fault.value.kind == "readonly"
    assert verify(store).findings == ()


def test_a_store_that_is_locked_is_told_of_and_serves_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    with closing(open_store(f"sqlite:///{tmp_path}/store.sqlite3")) as store:
        kept = upload(store, "unions", PERIODS[0], [union()])
        with store.write("A", "publish"):
            with pytest.raises(StoreFaultError) as fault:
                upload(store, "unions", PERIODS[0], [union()])
            assert [each.id for each in uploads(store)] == [kept]
        assert fault.value.kind == "locked"
        upload(store, "unions", PERIODS[0], [union()])


def test_a_copy_that_finds_no_room_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    upload(store, "unions", PERIODS[0], [union()])
    folder = Path(store.engine.url.database or "").parent / "copies"
    folder.mkdir()
    monkeypatch.setattr("unionmap.store.backup.sqlite3.connect", lambda *_, **__: no_room(0))
    with pytest.raises(StoreFaultError) as fault:
        backup(store, folder / "copy.sqlite3", "A")
    assert fault.value.kind == "full"
    assert list(folder.iterdir()) == []


def test_a_file_that_is_no_store_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "store.sqlite3").write_text("a letter, not a database" * 100)
    monkeypatch.setenv("UNIONMAP_DATABASE", f"sqlite:///{tmp_path}/store.sqlite3")
    assert main(["releases", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "damaged" in told
    assert "Traceback" not in told


def test_every_fault_and_finding_has_its_sentence() -> None:
    assert set(FAULTS) == set(get_args(FaultKind))
    assert set(FINDINGS) == set(get_args(FindingKind))
    for kind in get_args(FaultKind):
        said = fault_sentence(Reader("vi"), StoreFaultError(kind, "unions 1"))
        assert said != fault_sentence(Reader("en"), StoreFaultError(kind, "unions 1"))


def test_errors_of_the_system_are_told_apart() -> None:
    assert fault_of(OSError(errno.EROFS, "")) == "readonly"
    assert fault_of(OSError(errno.ENOENT, os.strerror(errno.ENOENT))) is None
    assert fault_of(ValueError()) is None
