"""Copies made while others write are whole, and put back as they were; nothing is overwritten unasked."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import PERIODS, union, upload
from unionmap.cli.main import main
from unionmap.store.audit import Asked, entries, last
from unionmap.store.backup import (
    NotWholeError,
    StandsThereError,
    backup,
    known_heads,
    restore,
    verify_file,
)
from unionmap.store.copies import DAYS, WEEKS, copies, kept_days, make_copy
from unionmap.store.engine import Store, open_store
from unionmap.store.lock import InUseError
from unionmap.store.releases import latest_release, publish
from unionmap.store.uploads import uploads
from unionmap.store.verify import verify

TODAY = date(2026, 11, 23)


def release(store: Store) -> int:
    return publish(store, {("unions", PERIODS[0]): upload(store, "unions", PERIODS[0], [union()])}, by="A")


def address(store: Store) -> str:
    return store.engine.url.render_as_string()


def test_a_copy_made_while_others_write_is_whole(store: Store, tmp_path: Path) -> None:
    release(store)
    with ThreadPoolExecutor(1) as writer:
        writing = writer.submit(lambda: [release(store) for _ in range(25)])
        made = [backup(store, tmp_path / f"{number}.sqlite3", "A") for number in range(4)]
        writing.result()
    assert [verified.findings for verified in made] == [()] * 4
    assert [verified.head.number for verified in made] == sorted(verified.head.number for verified in made)
    assert verify(store, known_heads([tmp_path / "0.sqlite3"])).findings == ()
    assert not list(tmp_path.glob("*.part*"))


def test_what_was_copied_comes_back(store: Store, tmp_path: Path) -> None:
    release(store)
    copy, url, end = tmp_path / "copy.sqlite3", address(store), last(store)
    backup(store, copy, "A")
    release(store)
    with pytest.raises(InUseError):
        restore(url, copy, "B", replace=True)
    store.close()
    with pytest.raises(StandsThereError):
        restore(url, copy, "B")
    kept = restore(url, copy, "B", replace=True)
    with closing(open_store(url)) as again:
        assert (latest_release(again), len(uploads(again))) == (1, 1)
        assert verify(again, [end]).findings == ()
        assert (entries(again, Asked())[0].action, entries(again, Asked())[0].actor) == ("restore", "B")
    with closing(open_store(f"sqlite:///{kept}")) as aside:
        assert latest_release(aside) == 2


def test_a_copy_comes_to_a_new_place(store: Store, tmp_path: Path) -> None:
    release(store)
    backup(store, tmp_path / "copy.sqlite3", "A")
    url = f"sqlite:///{tmp_path}/elsewhere/store.sqlite3"
    assert restore(url, tmp_path / "copy.sqlite3", "B") is None
    with closing(open_store(url)) as again:
        assert latest_release(again) == 1


def test_nothing_is_overwritten_by_a_copy(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.sqlite3").write_text("a letter")
    with pytest.raises(StandsThereError):
        backup(store, tmp_path / "copy.sqlite3", "A")
    assert (tmp_path / "copy.sqlite3").read_text() == "a letter"


def test_what_is_not_whole_is_neither_copied_nor_put_back(store: Store, tmp_path: Path) -> None:
    release(store)
    copy, url = tmp_path / "copy.sqlite3", address(store)
    backup(store, copy, "A")
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DROP TRIGGER unions_no_update")
        connection.execute("UPDATE unions SET members = 91")
    assert {finding.what for finding in verify_file(copy).findings} == {"unions_no_update", "unions 1"}
    store.close()
    before = Path(store.engine.url.database or "").read_bytes()
    with pytest.raises(NotWholeError):
        restore(url, copy, "B", replace=True)
    assert Path(store.engine.url.database or "").read_bytes() == before
    with closing(open_store(f"sqlite:///{copy}")) as broken, pytest.raises(NotWholeError):
        backup(broken, tmp_path / "second.sqlite3", "A")
    assert not (tmp_path / "second.sqlite3").exists()


def test_a_copy_a_day_is_made_and_old_ones_go(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    made = [make_copy(store, folder, TODAY + timedelta(days=number // 2)) for number in range(2 * DAYS + 6)]
    assert made == [True, False] * (DAYS + 3)
    days = {TODAY + timedelta(days=number) for number in range(DAYS + 3)}
    assert set(copies(folder)) == kept_days(sorted(days))
    assert len(list(folder.glob("*.head.json"))) == len(copies(folder))


@given(st.sets(st.dates(TODAY, TODAY + timedelta(days=90)), min_size=1))
def test_the_last_days_and_weeks_stay(days: set[date]) -> None:
    kept = kept_days(list(days))
    assert kept <= days
    assert set(sorted(days)[-DAYS:]) <= kept
    assert len(kept) <= DAYS + WEEKS
    weeks = sorted({day.isocalendar()[:2] for day in days})[-WEEKS:]
    assert {min(d for d in days if d.isocalendar()[:2] == week) for week in weeks} <= kept


def test_days_that_go_one_by_one_leave_the_weeks_first_days() -> None:
    """A copy is let go only once: what stays of one day must still be there when a later day asks for it."""
    kept = set[date]()
    for number in range(60):
        kept = kept_days([*kept, TODAY + timedelta(days=number)])
    assert len({day.isocalendar()[:2] for day in kept}) >= WEEKS


def test_the_command_line_keeps_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNIONMAP_DATABASE", f"sqlite:///{tmp_path}/store.sqlite3")
    copy = str(tmp_path / "copy.sqlite3")
    assert main(["backup", copy, "--lang", "en"]) == 0
    assert main(["verify", "--lang", "en"]) == 0
    head = capsys.readouterr().out.splitlines()[-1].split()[-1]
    assert main(["verify", copy]) == 0
    assert main(["verify", "--head", head]) == 0
    assert main(["verify", "--head", f"1:{'0' * 64}"]) == 2
    assert main(["restore", copy]) == 2
    assert main(["restore", copy, "--replace"]) == 0
    assert main(["verify", "--head", head]) == 2
    assert main(["verify", str(tmp_path / "nothing")]) == 2
    assert "Traceback" not in capsys.readouterr().err
