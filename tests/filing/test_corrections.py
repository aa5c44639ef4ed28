"""The overlay: who wrote what in whose stead, and nobody writes over what they have not seen."""

from __future__ import annotations

import pytest

from tests.filing.office import PERIOD, TRA_CU, report, usual
from unionmap.filing.corrections import CellChange, UnknownCellError, cell_text, correct
from unionmap.filing.draft import Draft, open_draft
from unionmap.filing.mapping import remap
from unionmap.filing.proposals import proposals
from unionmap.filing.receive import receive
from unionmap.store.corrections import NewCorrection
from unionmap.store.drafts import ChangedDraftError, steps
from unionmap.store.engine import Store

MEMBERS = 4


@pytest.fixture
def draft(store: Store) -> Draft:
    return receive(store, usual(), "bao cao.csv", "unions", PERIOD, TRA_CU, by="staff")


def change(text: str, row: int = 5) -> CellChange:
    return CellChange("", row, MEMBERS, text)


def test_a_correction_is_kept_with_what_stood_there(store: Store, draft: Draft) -> None:
    once = correct(store, draft, [change("96")], by="first")
    twice = correct(store, once, [change("97"), change("88", row=6)], by="second")
    assert twice.rows["members"].tolist() == [97, 88, 90]
    assert [(each.by, each.new) for each in twice.corrections] == [
        ("first", NewCorrection("", 5, MEMBERS, "95", "96")),
        ("second", NewCorrection("", 5, MEMBERS, "96", "97")),
        ("second", NewCorrection("", 6, MEMBERS, "90", "88")),
    ]
    assert cell_text(twice, "", 5, MEMBERS) == "97"
    assert [step.new.step for step in steps(store, draft.id)] == ["received", "corrected", "corrected"]


def test_a_correction_that_changes_nothing_is_none(store: Store, draft: Draft) -> None:
    assert correct(store, draft, [change("95")], by="staff") is draft
    assert open_draft(store, draft.id).corrections == ()


def test_problems_are_counted_anew_with_every_step(store: Store, draft: Draft) -> None:
    broken = correct(store, draft, [change("rất nhiều")], by="staff")
    assert broken.kept.last.new.blocking == 1
    assert not broken.publishable
    assert correct(store, broken, [change("95")], by="staff").kept.last.new.blocking == 0


@pytest.mark.parametrize("place", [("", 99, 1), ("Trang 2", 5, 1), ("", 5, -1)])
def test_a_cell_that_is_not_there(store: Store, draft: Draft, place: tuple[str, int, int]) -> None:
    with pytest.raises(UnknownCellError):
        correct(store, draft, [CellChange(*place, "1")], by="staff")
    with pytest.raises(UnknownCellError):
        cell_text(draft, *place)


def test_nobody_writes_over_what_they_have_not_seen(store: Store, draft: Draft) -> None:
    correct(store, draft, [change("96")], by="colleague")
    with pytest.raises(ChangedDraftError):
        correct(store, draft, [change("94")], by="staff")
    with pytest.raises(ChangedDraftError):
        remap(store, draft, "", MEMBERS, "", by="staff")
    assert open_draft(store, draft.id).rows["members"].tolist() == [96, 90, 90]


def test_proposals_are_taken_over_by_a_person_and_only_where_a_name_speaks(store: Store) -> None:
    lines = [
        f"{number};{name};HCSN;100;90;40;2"
        for number, name in enumerate(["CĐCS Trường Tiểu học A", "CĐCS UBND xã B", "CĐCS Đoàn Kết"], start=1)
    ]
    draft = receive(store, report(*lines), "a.csv", "unions", PERIOD, TRA_CU, by="staff")
    assert set(draft.rows["ownership"]) == {"KXD"}
    taken = correct(store, draft, proposals(draft), by="staff")
    assert taken.rows["ownership"].tolist() == ["SNCL-N", "HC", "KXD"]
    assert proposals(taken) == []
    assert [each.new.before for each in taken.corrections] == ["HCSN", "HCSN"]
