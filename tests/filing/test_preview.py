"""The dry run: it says what publishing then does, to the last cell of the cube, and writes nothing."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import text

from tests.filing.office import CANG_LONG, LAST, PERIOD, TRA_CU, line, report, usual
from unionmap.figures.cube import Cube, load_cube
from unionmap.filing.preview import preview
from unionmap.filing.publish import publish
from unionmap.filing.receive import receive
from unionmap.model.columns import FileKind
from unionmap.store.engine import Store, open_store
from unionmap.store.measures import MEASURES
from unionmap.store.releases import latest_release

EMPLOYERS = (
    "Tên đơn vị;Huyện (cũ);Loại hình;Số lao động\n"
    "Công ty D (mô phỏng);Trà Cú;FDI;40\nCông ty E (mô phỏng);Càng Long;FDI;10\n"
)
WORKFORCE = (
    "Huyện (cũ);Phiên bản ngành (VSIC);Ngành kinh tế;Loại hình sở hữu;Lao động làm công hưởng lương\n"
    "Trà Cú;2018;C;FDI;500\nCàng Long;2018;C;FDI;700\n"
)
EVENTS = "Ngày;Sự kiện;Mã công đoàn\n15/02/2025;DISSOLVED;LD-849-3\n20/02/2025;DISSOLVED;LD-849-2\n"
FILES: list[tuple[FileKind, bytes]] = [
    ("unions", usual()),
    ("employers", EMPLOYERS.encode()),
    ("workforce", WORKFORCE.encode()),
    ("events", EVENTS.encode()),
]


@pytest.mark.parametrize(("kind", "data"), FILES)
def test_the_cube_of_a_dry_run_is_the_cube_of_the_release(store: Store, kind: FileKind, data: bytes) -> None:
    draft = receive(store, data, "tep.csv", kind, PERIOD, TRA_CU)
    assert draft.publishable, [problem.sentence() for problem in draft.problems]
    shown = preview(store, draft)
    done = publish(store, shown, by="leader", replace_standing=True)
    assert_same(shown.after, load_cube(store, done.release))


def assert_same(foreseen: Cube, real: Cube) -> None:
    assert foreseen.release == real.release
    assert foreseen.presence == real.presence
    for source in MEASURES:
        expected, found = real.table(source), foreseen.table(source)
        assert (list(found.frames), found.synthetic) == (list(expected.frames), expected.synthetic)
        for day, frame in expected.frames.items():
            pd.testing.assert_frame_equal(_ordered(found.frames[day]), _ordered(frame))
    assert list(foreseen.leading) == list(real.leading)
    for day, frame in real.leading.items():
        pd.testing.assert_frame_equal(_ordered(foreseen.leading[day]), _ordered(frame))


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values([*frame.columns]).reset_index(drop=True)


def test_nothing_is_written(store: Store) -> None:
    draft = receive(store, usual(), "a.csv", "unions", PERIOD, TRA_CU)
    with store.read() as connection:
        before = connection.execute(text("PRAGMA data_version")).scalar(), _rows(store)
    preview(store, draft)
    with store.read() as connection:
        assert (connection.execute(text("PRAGMA data_version")).scalar(), _rows(store)) == before


def _rows(store: Store) -> int:
    with store.read() as connection:
        return int(connection.execute(text("SELECT count(*) FROM unions")).scalar_one())


def test_figures_before_and_after_for_the_province_and_its_districts(store: Store) -> None:
    shown = preview(store, receive(store, usual(), "a.csv", "unions", PERIOD, TRA_CU))
    effects = {effect.indicator: effect for effect in shown.effects}
    before = effects["members"].before
    assert before is not None
    assert (before.value, effects["members"].after.value) == (540, 545)
    assert effects["admitted"].after.value == 6
    districts = shown.districts("members")
    assert districts.before is not None
    assert (districts.before.at("849").value, districts.after.at("849").value) == (270, 275)
    assert (districts.before.at("844").value, districts.after.at("844").value) == (270, 270)


def test_units_new_vanished_and_moved(store: Store) -> None:
    data = report(line(1, "A", members="60"), line(2, "B", members="91"), line(3, "D", members="44"))
    shown = preview(store, receive(store, data, "a.csv", "unions", PERIOD, TRA_CU))
    assert shown.compared == PERIOD
    assert shown.replaces is not None
    assert shown.changes is not None
    assert [(unit.name, unit.people) for unit in shown.changes.new] == [("CĐCS Công ty D 849 (mô phỏng)", 44)]
    assert [unit.id for unit in shown.changes.vanished] == [f"{TRA_CU}-3"]
    moved = [move.difference for move in shown.changes.moved if move.field == "members"]
    assert moved == [-30, 1]


def test_a_new_period_is_compared_with_the_last_one_of_the_same_sender(store: Store) -> None:
    following = date(2025, 6, 30)
    shown = preview(store, receive(store, usual(CANG_LONG), "a.csv", "unions", following, CANG_LONG))
    assert (shown.replaces, shown.compared) == (None, PERIOD)
    assert shown.changes is not None
    assert (shown.changes.new, shown.changes.vanished) == ((), ())
    before = shown.effects[0].before
    assert before is not None
    assert before.basis.period == PERIOD
    assert shown.after.periods == (LAST, PERIOD, following)


def test_the_first_file_of_an_empty_store(tmp_path: object) -> None:
    empty = open_store(f"sqlite:///{tmp_path}/empty.sqlite3")
    shown = preview(empty, receive(empty, usual(), "a.csv", "unions", PERIOD, TRA_CU))
    assert (shown.release, shown.before, shown.compared, shown.replaces) == (None, None, None, None)
    assert shown.effects[0].before is None
    assert shown.effects[0].after.value == 275
    assert publish(empty, shown, by="leader").release == latest_release(empty) == 1
    empty.close()
