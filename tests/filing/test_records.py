"""Divided targets and logs that come in files: they become versions and lines, once, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.filing.office import PERIOD
from unionmap.filing.draft import Draft
from unionmap.filing.keep import keep
from unionmap.filing.publish import BlockedDraftError, NothingChangesError, SecondPersonNeededError
from unionmap.filing.receive import receive
from unionmap.filing.records import additions
from unionmap.intake.problems import Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.templates import template
from unionmap.intake.templates_examples import example_rows
from unionmap.model.columns import FileKind
from unionmap.model.planning import codes_among
from unionmap.store.allocations import add_allocation, allocations
from unionmap.store.drafts import ChangedDraftError, kept_draft
from unionmap.store.engine import Store
from unionmap.store.records import records_of
from unionmap.store.releases import OutdatedBaseError, latest_release
from unionmap.store.task_log import add_entry, entries, newest_line, withdraw
from unionmap.store.uploads import upload_by_id

TARGET = "I01-2025"
LOG_HEAD = "Loại việc;Ngày;Đơn vị;Nội dung;Số văn bản;Số lượng;Tổng số"
SIGNED = "Ký quy chế phối hợp;12/3/2025;Huyện Trà Cú;;7/QC-VD;;"
TALKED = "Đối thoại của người đứng đầu chính quyền;1/3/2025;Huyện Càng Long;Đối thoại;8/BC-VD;7;9"


def taken_in(store: Store, data: bytes, kind: FileKind, name: str = "a.xlsx") -> Draft:
    return receive(store, data, name, kind, PERIOD, "province", by="staff")


def log(*lines: str) -> bytes:
    return "\n".join([LOG_HEAD, *lines, ""]).encode()


def parts(given: dict[str, int], head: str = "Chỉ tiêu;Huyện;Số giao;Số QĐ;Ngày QĐ") -> bytes:
    lines = [f"Đoàn viên 2025;{place};{part};5/QĐ-VD;15/1/2025" for place, part in given.items()]
    return "\n".join([head, *lines, f"Tổng cộng;;{sum(given.values())};;", ""]).encode()


def equal_parts(off: int = 0) -> dict[str, int]:
    """68.500 in nearly equal parts, by the bare names of the districts where these name only one."""
    codes = codes_among("district").codes
    share, rest = divmod(68_500, len(codes))
    given = {code: share + (place < rest) for place, code in enumerate(codes)}
    return given | {"849": given["849"] + off}


def blocking(draft: Draft) -> list[RowProblem]:
    return [p for p in draft.problems if p.severity is Severity.BLOCKS and isinstance(p, RowProblem)]


@pytest.mark.parametrize("kind", ["allocations", "task_log"])
def test_a_filled_form_goes_all_the_way_and_is_recognised(store: Store, kind: FileKind) -> None:
    data = template(kind, filled=True)
    draft = taken_in(store, data, kind)
    assert draft.problems == ()
    upload = keep(store, additions(store, draft), by="leader")
    assert latest_release(store) == 1
    assert len(records_of(store, upload)) == len(example_rows(kind))
    assert upload_by_id(store, upload).synthetic
    closed = kept_draft(store, draft.id)
    assert (closed.last.new.step, closed.last.new.upload_id, closed.last.new.release) == (
        "published",
        upload,
        None,
    )
    again = taken_in(store, data, kind)
    assert [upload.id for upload in again.earlier] == [upload]
    planned = additions(store, again)
    assert (planned.nothing, planned.known) == (True, len(example_rows(kind)))
    with pytest.raises(NothingChangesError):
        keep(store, planned, by="leader")


def test_a_division_becomes_a_version_and_a_later_one_supersedes_it(store: Store) -> None:
    keep(store, additions(store, taken_in(store, parts(equal_parts()), "allocations", "a.csv")), by="leader")
    other = equal_parts() | {"849": equal_parts()["849"] + 1, "844": equal_parts()["844"] - 1}
    planned = additions(store, taken_in(store, parts(other), "allocations", "b.csv"))
    (division,) = planned.divisions
    assert division.before is not None
    assert division.before.new.parts["849"] == equal_parts()["849"]
    upload = keep(store, planned, by="leader")
    newest, oldest = allocations(store, TARGET, "district")
    assert (newest.new.parts, newest.actor, newest.new.decision) == (other, "leader", "5/QĐ-VD")
    assert (newest.new.figures_day, newest.new.release, newest.new.rule) == (PERIOD, 1, "hand")
    assert oldest.new.parts == equal_parts()
    assert set(records_of(store, upload).values()) == {newest.number}


@pytest.mark.parametrize("off", [-1, 1, 3_000])
def test_parts_that_miss_the_target_block_with_the_difference(store: Store, off: int) -> None:
    draft = taken_in(store, parts(equal_parts(off)), "allocations", "a.csv")
    (problem,) = blocking(draft)
    assert (problem.code, problem.letter) == ("division_off", "C")
    assert f"{off:,}".replace(",", ".") in problem.sentence()
    with pytest.raises(BlockedDraftError):
        keep(store, additions(store, draft), by="leader")
    assert allocations(store, TARGET, "district") == []


def test_a_bare_name_is_what_its_column_is_about(store: Store) -> None:
    given = {label.label.vi.split(" ", 1)[1]: 0 for label in codes_among("district")} | {"Trà Cú": 68_500}
    draft = taken_in(store, parts(given), "allocations", "a.csv")
    assert draft.rows.set_index("recipient")["part"].to_dict().get("849") == 68_500
    unclear = parts({"Trà Cú": 68_500}, head="Chỉ tiêu;Đơn vị;Số giao;Số QĐ;Ngày QĐ")
    assert [p.code for p in blocking(taken_in(store, unclear, "allocations", "b.csv"))] == ["code_required"]


def test_a_cumulative_log_adds_only_what_is_new(store: Store) -> None:
    first = additions(store, taken_in(store, log(TALKED), "task_log", "quy 1.csv"))
    keep(store, first, by="staff")
    planned = additions(store, taken_in(store, log(TALKED, SIGNED), "task_log", "quy 2.csv"))
    assert (len(planned.lines), planned.known) == (1, 1)
    keep(store, planned, by="staff")
    assert [entry.new.kind for entry in entries(store)] == ["COOPERATION", "DIALOGUE"]
    assert [(entry.new.count, entry.new.out_of) for entry in entries(store)] == [(None, None), (7, 9)]


def test_a_line_that_was_withdrawn_does_not_come_back(store: Store) -> None:
    keep(store, additions(store, taken_in(store, log(TALKED), "task_log", "a.csv")), by="staff")
    withdraw(store, newest_line(store), "a mistake", "staff")
    planned = additions(store, taken_in(store, log(TALKED, SIGNED), "task_log", "b.csv"))
    assert (planned.taken_back, len(planned.lines), planned.known) == (1, 1, 0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (TALKED.replace("7;9", "10;9"), "không được âm"),
        (
            SIGNED.replace(";;7", ";;7").replace(";;", ";Ký;", 1).replace("Ký;7", "0912 345 678;7"),
            "điện thoại",
        ),
        (TALKED.replace("1/3/2025", "1/3/2027"), "đơn vị"),
        (
            "Đoàn viên công đoàn được kết nạp Đảng;1/3/2025;LĐLĐ huyện Trà Cú;;9/BC-VD;3;",
            "năm",
        ),
    ],
)
def test_the_rules_of_the_log_hold_for_files(store: Store, line: str, told: str) -> None:
    draft = taken_in(store, log(SIGNED, line), "task_log", "a.csv")
    (problem,) = blocking(draft)
    assert (problem.code, problem.row) == ("unfit_entry", 3)
    assert told.casefold() in problem.sentence().casefold()


def test_what_is_kept_is_what_was_looked_at(store: Store) -> None:
    planned = additions(store, taken_in(store, log(TALKED), "task_log", "a.csv"))
    with pytest.raises(SecondPersonNeededError):
        keep(store, planned, by="staff", second_person=True)
    add_entry(store, replace(planned.lines[2], day=date(2025, 2, 1)), "somebody")
    with pytest.raises(OutdatedBaseError):
        keep(store, planned, by="leader")
    fresh = additions(store, planned.draft)
    keep(store, fresh, by="leader", second_person=True)
    with pytest.raises((ChangedDraftError, RuntimeError)):
        keep(store, replace(fresh, newest=(0, newest_line(store))), by="leader")
    assert len(entries(store)) == 2


def test_all_or_nothing(store: Store) -> None:
    """One unfit division among two: neither is kept, nor the file."""
    planned = additions(store, taken_in(store, parts(equal_parts()), "allocations", "a.csv"))
    (division,) = planned.divisions
    broken = replace(division, new=replace(division.new, decision=" "))
    with pytest.raises(ValueError, match="decision"):
        keep(store, replace(planned, divisions=(division, broken)), by="leader")
    assert allocations(store, TARGET, "district") == []
    assert kept_draft(store, planned.draft.id).open
    add_allocation(store, division.new, "leader")
