"""A report by one upper-level union replaces the rows of that one alone, in a new whole of the period."""

from __future__ import annotations

from datetime import date

from tests.filing.office import CANG_LONG, PERIOD, TRA_CU, line, report, usual
from unionmap.filing.preview import preview
from unionmap.filing.publish import Published, publish
from unionmap.filing.receive import receive
from unionmap.intake.rows_frames import typed_rows
from unionmap.store.engine import Store
from unionmap.store.parts import parts_of
from unionmap.store.releases import release_items
from unionmap.store.typed import typed_row
from unionmap.store.upload_rows import upload_rows
from unionmap.store.uploads import raw_bytes, upload_by_id

NEXT = date(2025, 6, 30)


def send(store: Store, data: bytes, sender: str, period: date = PERIOD) -> Published:
    draft = receive(store, data, f"{sender}.csv", "unions", period, sender)
    return publish(store, preview(store, draft), by="leader", replace_standing=True)


def members(store: Store, upload: int) -> dict[str, int]:
    rows = upload_rows(store, "unions", upload)
    return dict(zip(rows["union_id"], rows["members"], strict=True))


def test_the_rows_of_others_stay(store: Store) -> None:
    whole = release_items(store, 1)["unions", PERIOD]
    done = send(store, report(line(1, "A", members="95"), line(2, "B")), TRA_CU)
    assert members(store, done.upload) == {
        **{f"{CANG_LONG}-{number}": 90 for number in (1, 2, 3)},
        f"{TRA_CU}-1": 95,
        f"{TRA_CU}-2": 90,
    }
    parts = parts_of(store, done.upload)
    assert parts == {CANG_LONG: whole, TRA_CU: done.upload - 1}
    assert upload_by_id(store, parts[TRA_CU]).file_name == f"{TRA_CU}.csv"
    assert len(upload_rows(store, "unions", parts[TRA_CU])) == 2
    assert members(store, whole)[f"{TRA_CU}-3"] == 90


def test_the_first_part_of_a_period_stands_alone_and_the_next_one_joins_it(store: Store) -> None:
    first = send(store, usual(TRA_CU), TRA_CU, NEXT)
    assert set(members(store, first.upload)) == {f"{TRA_CU}-{number}" for number in (1, 2, 3)}
    second = send(store, usual(CANG_LONG), CANG_LONG, NEXT)
    assert sum(members(store, second.upload).values()) == 2 * (95 + 90 + 90)
    assert parts_of(store, second.upload) == {TRA_CU: first.upload - 1, CANG_LONG: second.upload - 1}


def test_a_union_that_moves_leaves_whoever_named_it_before(store: Store) -> None:
    moved = f"{CANG_LONG}-3"
    head = "STT;Mã công đoàn;Tên CĐCS;Loại hình;CNVCLĐ;Tổng số ĐV"
    lines = [f"{number};{TRA_CU}-{number};CĐCS Công ty {number};FDI;100;90" for number in (1, 2, 3)]
    data = report(*lines, f"4;{moved};CĐCS Công ty C;FDI;100;50", head=head)
    draft = receive(store, data, "a.csv", "unions", PERIOD, TRA_CU)
    shown = preview(store, draft)
    assert shown.changes is not None
    assert ("upper", CANG_LONG, TRA_CU) in [
        (move.field, move.before, move.after) for move in shown.changes.moved if move.id == moved
    ]
    done = publish(store, shown, by="leader", replace_standing=True)
    rows = upload_rows(store, "unions", done.upload)
    assert rows["union_id"].is_unique
    assert rows.set_index("union_id").loc[moved, "upper"] == TRA_CU
    assert len(rows) == 6


def test_a_merged_upload_is_a_plain_file_that_reads_back_to_its_rows(store: Store) -> None:
    done = send(store, usual(), TRA_CU)
    stored = upload_rows(store, "unions", done.upload)
    text = raw_bytes(store, upload_by_id(store, done.upload).sha256).decode()
    names, *lines = [text_line.split(",") for text_line in text.splitlines()]
    read = [
        typed_row("unions", dict(zip(names, cells, strict=True)), number)
        for number, cells in enumerate(lines, start=2)
    ]
    assert sorted(read, key=lambda row: str(row["union_id"])) == sorted(
        typed_rows(stored), key=lambda row: str(row["union_id"])
    )


def test_a_whole_file_replaces_everybody(store: Store) -> None:
    draft = receive(store, usual(), "a.csv", "unions", PERIOD, TRA_CU, scope="whole")
    shown = preview(store, draft)
    assert draft.uppers == ()
    assert shown.changes is not None
    assert {unit.id for unit in shown.changes.vanished} == {f"{CANG_LONG}-{number}" for number in (1, 2, 3)}
    done = publish(store, shown, by="leader", replace_standing=True)
    assert len(upload_rows(store, "unions", done.upload)) == 3
    assert parts_of(store, done.upload) == {TRA_CU: done.upload}
