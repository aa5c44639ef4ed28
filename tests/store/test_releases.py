"""Releases: each is a full mapping, none changes, and rolling back makes a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import PERIODS, union, upload
from unionmap.store import releases as published
from unionmap.store.engine import Store, open_store
from unionmap.store.releases import (
    Difference,
    OutdatedBaseError,
    UnfitUploadError,
    UnknownReleaseError,
    diff,
    latest_release,
    publish,
    release_items,
    roll_back,
)

FIRST: published.Key = ("unions", PERIODS[0])
SECOND: published.Key = ("unions", PERIODS[1])


def test_an_empty_store_has_no_release(store: Store) -> None:
    assert latest_release(store) is None
    assert published.releases(store) == []


def test_a_release_adds_to_the_one_before(store: Store) -> None:
    one, two, better = (upload(store, *key, [union()]) for key in (FIRST, SECOND, FIRST))
    assert publish(store, {FIRST: one}, by="a", note="first") == 1
    assert publish(store, {SECOND: two, FIRST: better}, by="b") == 2
    assert publish(store, {SECOND: None}, by="c") == 3
    assert release_items(store, 1) == {FIRST: one}
    assert release_items(store, 2) == {FIRST: better, SECOND: two}
    assert release_items(store, 3) == {FIRST: better}
    newest = published.releases(store)[0]
    assert (newest.number, newest.published_by, newest.based_on) == (3, "c", 2)


def test_rolling_back_makes_a_new_release(store: Store) -> None:
    one, two = upload(store, *FIRST, [union()]), upload(store, *SECOND, [union()])
    publish(store, {FIRST: one}, by="a")
    publish(store, {SECOND: two}, by="a")
    assert roll_back(store, 1, by="b") == 3
    assert release_items(store, 3) == release_items(store, 1)
    assert release_items(store, 2) == {FIRST: one, SECOND: two}
    assert published.releases(store)[0].based_on == 1


def test_the_difference_of_two_releases(store: Store) -> None:
    one, better, two = (upload(store, *key, [union()]) for key in (FIRST, FIRST, SECOND))
    publish(store, {FIRST: one}, by="a")
    publish(store, {FIRST: better, SECOND: two}, by="a")
    assert diff(store, 1, 2) == [Difference(*FIRST, one, better), Difference(*SECOND, None, two)]
    assert diff(store, 2, 2) == []


def test_a_preview_that_is_out_of_date_is_not_published(store: Store) -> None:
    one = upload(store, *FIRST, [union()])
    publish(store, {FIRST: one}, by="a")
    publish(store, {FIRST: one}, by="b", expected=1)
    with pytest.raises(OutdatedBaseError):
        publish(store, {FIRST: one}, by="c", expected=1)
    assert latest_release(store) == 2


@pytest.mark.parametrize("place", [SECOND, ("events", PERIODS[0])])
def test_an_upload_only_fits_its_own_place(store: Store, place: published.Key) -> None:
    one = upload(store, *FIRST, [union()])
    with pytest.raises(UnfitUploadError):
        publish(store, {place: one}, by="a")
    assert latest_release(store) is None


def test_a_release_that_never_was(store: Store) -> None:
    with pytest.raises(UnknownReleaseError):
        release_items(store, 7)
    with pytest.raises(UnknownReleaseError):
        roll_back(store, 7, by="a")


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from(PERIODS), st.booleans()), min_size=1, max_size=8))
def test_no_later_act_changes_an_earlier_release(acts: list[tuple[date, bool]]) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder)}/store.sqlite3")
        seen: dict[int, published.Items] = {}
        for period, back in acts:
            key: published.Key = ("unions", period)
            number = roll_back(store, 1, by="t") if back and seen else _published(store, key)
            seen[number] = release_items(store, number)
            assert {known: release_items(store, known) for known in seen} == seen
        assert sorted(seen) == list(range(1, len(acts) + 1))
        store.close()


def _published(store: Store, key: published.Key) -> int:
    return publish(store, {key: upload(store, *key, [union()])}, by="t")
