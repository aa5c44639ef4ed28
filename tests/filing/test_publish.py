"""What stands between a dry run and a release, each with an error of its own."""

from __future__ import annotations

import pytest

from tests.filing.office import CANG_LONG, PERIOD, TRA_CU, line, report, usual
from unionmap.filing.corrections import CellChange, correct
from unionmap.filing.draft import open_draft
from unionmap.filing.preview import Preview, preview
from unionmap.filing.publish import (
    BlockedDraftError,
    NothingChangesError,
    SecondPersonNeededError,
    WouldReplaceError,
    publish,
)
from unionmap.filing.receive import receive
from unionmap.store.drafts import ChangedDraftError, ClosedDraftError, steps
from unionmap.store.engine import Store
from unionmap.store.releases import OutdatedBaseError, latest_release, releases, roll_back


def shown(store: Store, data: bytes, sender: str = TRA_CU) -> Preview:
    return preview(store, receive(store, data, "a.csv", "unions", PERIOD, sender, by="staff"))


def test_the_same_period_again_is_replaced_only_if_that_is_said(store: Store) -> None:
    dry = shown(store, usual())
    with pytest.raises(WouldReplaceError) as occupied:
        publish(store, dry, by="leader")
    assert dry.replaces == occupied.value.upload
    assert latest_release(store) == 1
    assert publish(store, dry, by="leader", replace_standing=True).release == 2


def test_what_stands_there_already_is_not_published_twice(store: Store) -> None:
    publish(store, shown(store, usual()), by="leader", replace_standing=True)
    again = shown(store, usual())
    assert [upload.file_name for upload in again.draft.earlier] == ["a.csv"]
    with pytest.raises(NothingChangesError):
        publish(store, again, by="leader", replace_standing=True)
    assert latest_release(store) == 2


def test_after_a_way_back_the_same_file_may_be_published_again(store: Store) -> None:
    publish(store, shown(store, usual()), by="leader", replace_standing=True)
    roll_back(store, 1, by="leader")
    assert publish(store, shown(store, usual()), by="leader", replace_standing=True).release == 4


def test_a_dry_run_that_is_outdated(store: Store) -> None:
    dry = shown(store, usual())
    roll_back(store, 1, by="colleague")
    with pytest.raises(OutdatedBaseError):
        publish(store, dry, by="leader", replace_standing=True)


def test_a_draft_that_was_mended_since_its_dry_run(store: Store) -> None:
    dry = shown(store, usual())
    correct(store, dry.draft, [CellChange("", 5, 4, "99")], by="colleague")
    with pytest.raises(ChangedDraftError):
        publish(store, dry, by="leader", replace_standing=True)
    assert latest_release(store) == 1


def test_a_draft_is_published_once(store: Store) -> None:
    dry = shown(store, usual())
    done = publish(store, dry, by="leader", replace_standing=True)
    closed = open_draft(store, dry.draft.id)
    assert not closed.kept.open
    last = steps(store, closed.id)[-1].new
    assert (last.step, last.by, last.release, last.upload_id) == ("published", "leader", 2, done.upload)
    with pytest.raises(BlockedDraftError):
        publish(store, preview(store, closed), by="leader", replace_standing=True)
    other = preview(store, receive(store, usual(CANG_LONG), "b.csv", "unions", PERIOD, CANG_LONG))
    publish(store, other, by="leader", replace_standing=True)
    with pytest.raises(ClosedDraftError):
        correct(store, dry.draft, [CellChange("", 5, 4, "99")], by="staff")


def test_a_blocked_draft_is_not_published_and_can_be_looked_at(store: Store) -> None:
    lines = (line(1, "A", members="9o"), line(2, "B"), line(3, "C"))
    dry = shown(store, report(*lines))
    assert dry.effects[0].after.missing == 1
    with pytest.raises(BlockedDraftError):
        publish(store, dry, by="leader", replace_standing=True)


@pytest.mark.parametrize("mender", ["staff", "colleague"])
def test_who_had_a_hand_in_a_draft_does_not_approve_it(store: Store, mender: str) -> None:
    draft = shown(store, usual()).draft
    dry = preview(store, correct(store, draft, [CellChange("", 5, 4, "99")], by=mender))
    for hand in {"staff", mender}:
        with pytest.raises(SecondPersonNeededError):
            publish(store, dry, by=hand, replace_standing=True, second_person=True)
    publish(store, dry, by="leader", replace_standing=True, second_person=True, note="quý I")
    assert (releases(store)[0].published_by, releases(store)[0].note) == ("leader", "quý I")
