"""The door: what is kept of a file, what is only noted, and what is recognised."""

from __future__ import annotations

import hashlib

import pytest

from tests.filing.office import CANG_LONG, HEAD, LAST, PERIOD, TRA_CU, line, report, usual
from tests.intake.bad_files import archive
from unionmap.filing.draft import Draft, open_draft
from unionmap.filing.mapping import remap
from unionmap.filing.preview import preview
from unionmap.filing.publish import publish
from unionmap.filing.receive import RefusedFileError, receive
from unionmap.filing.steps import cancel
from unionmap.store.attempts import attempts
from unionmap.store.drafts import ClosedDraftError, Scope, UnknownDraftError, kept_drafts, steps
from unionmap.store.engine import Store

STRANGE = "STT;Tên CĐCS;Loại hình;CNVCLĐ;Cột lạ;Trong đó nữ;Kết nạp mới"
"""A header whose column of members nobody could guess."""


def take(store: Store, data: bytes, sender: str = TRA_CU, by: str = "staff", scope: Scope = "auto") -> Draft:
    return receive(store, data, "bao cao.csv", "unions", PERIOD, sender, by=by, scope=scope)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\n \n", "empty_file"),
        (b"%PDF-1.7\n\x00", "unsupported_file"),
        (b"PK\x03\x04 torn", "damaged_file"),
        (archive({"a.zip": archive({"a.csv": "a;b"})}), "unsupported_file"),
    ],
)
def test_of_a_refused_file_nothing_is_kept_but_a_note(store: Store, data: bytes, code: str) -> None:
    with pytest.raises(RefusedFileError) as refused:
        take(store, data)
    assert refused.value.reason.code == code
    assert kept_drafts(store) == []
    assert hashlib.sha256(data).hexdigest() not in _kept_checksums(store)
    (attempt,) = attempts(store, "unions", PERIOD)
    assert attempt.new.outcome == "refused"
    assert (attempt.new.reason, attempt.new.size) == (code, len(data))
    assert attempt.new.sha256 == hashlib.sha256(data).hexdigest()


def _kept_checksums(store: Store) -> set[str]:
    with store.read() as connection:
        return set(connection.exec_driver_sql("SELECT sha256 FROM raw_file").scalars())


def test_the_same_bytes_again_give_the_open_draft(store: Store) -> None:
    first = take(store, usual())
    again = receive(store, usual(), "other name.csv", "unions", PERIOD, TRA_CU, by="colleague")
    assert again.id == first.id
    assert [attempt.new.outcome for attempt in attempts(store)] == ["again", "accepted"]
    read_otherwise = receive(store, usual(), "a.csv", "unions", PERIOD, TRA_CU, encoding="cp1258", anew=True)
    cancel(store, first, by="staff")
    assert take(store, usual()).id == read_otherwise.id != first.id
    assert take(store, usual(), scope="whole").id not in (first.id, read_otherwise.id)
    other = receive(store, usual(), "bao cao.csv", "unions", LAST, TRA_CU)
    assert other.id != first.id


def test_a_file_that_was_published_is_recognised(store: Store) -> None:
    draft = take(store, usual())
    assert draft.earlier == ()
    publish(store, preview(store, draft), by="leader", replace_standing=True)
    assert [upload.file_name for upload in take(store, usual()).earlier] == ["bao cao.csv"]


def test_nothing_more_is_done_with_a_draft_put_aside(store: Store) -> None:
    draft = cancel(store, take(store, usual()), by="staff")
    assert not draft.kept.open
    assert not draft.publishable
    assert [step.new.step for step in steps(store, draft.id)] == ["received", "cancelled"]
    with pytest.raises(ClosedDraftError):
        cancel(store, draft, by="staff")
    assert take(store, usual()).id != draft.id


def test_a_draft_that_never_was(store: Store) -> None:
    with pytest.raises(UnknownDraftError):
        open_draft(store, 99)


def test_a_mapping_by_hand_serves_the_senders_next_file(store: Store) -> None:
    lines = [line(1, "A"), line(2, "B"), line(3, "C")]
    draft = take(store, report(*lines, head=STRANGE))
    assert draft.rows["members"].isna().all()
    draft = remap(store, draft, "", 4, "members", by="staff")
    assert draft.rows["members"].tolist() == [90, 90, 90]
    assert open_draft(store, draft.id).rows["members"].tolist() == [90, 90, 90]
    following = take(store, report(line(1, "A", members="77"), *lines[1:], head=STRANGE))
    assert following.rows["members"].tolist() == [77, 90, 90]
    assert following.result.mappings[""].matches[4].how == "remembered"
    theirs = [line(1, "A", CANG_LONG), line(2, "B", CANG_LONG)]
    others = take(store, report(*theirs, head=STRANGE, upper=CANG_LONG), sender=CANG_LONG)
    assert others.rows["members"].isna().all()


def test_what_was_published_is_remembered_as_confirmed(store: Store) -> None:
    head = "STT;Tên CĐCS;Loại hình;CNVCLĐ;Tổng số đoàn viênn;Trong đó nữ;Kết nạp mới"
    lines = [line(number, letter) for number, letter in enumerate("ABC", start=1)]
    draft = take(store, report(*lines, head=head))
    assert "column_near" in {problem.code for problem in draft.problems}
    publish(store, preview(store, draft), by="leader", replace_standing=True)
    following = take(store, report(line(1, "A", members="91"), *lines[1:], head=head))
    assert "column_near" not in {problem.code for problem in following.problems}


def test_who_reports_stands_in_for_an_upper_level_union_that_no_title_names(store: Store) -> None:
    data = report(line(1, "A"), line(2, "B"), line(3, "C"), upper=None)
    draft = take(store, data)
    assert draft.uppers == (TRA_CU,)
    assert set(draft.rows["upper"]) == {TRA_CU}
    assert not [problem for problem in draft.problems if problem.code == "vanished"]
    assert take(store, data, sender="Phòng Tổ chức").uppers == ()
    assert take(store, data, scope="whole").uppers == ()


def test_what_a_file_lacks_is_kept_as_it_was_known(store: Store) -> None:
    draft = take(store, usual())
    assert draft.carried["founded"] == 3
    assert draft.rows["vsic"].tolist() == ["C", "C", "C"]
    assert draft.rows["transferred_in"].isna().all()
    blank = [line(1, "A") + ";", line(2, "B") + ";"]
    told = take(store, report(*blank, head=f"{HEAD};Ngành kinh tế"))
    assert "vsic" not in told.carried
    assert told.rows["vsic"].isna().all()
