"""The demonstration is loaded once, whole, with the bytes of every upload."""

from __future__ import annotations

from datetime import date

from sqlalchemy import text

from tests.samples import union, upload
from unionmap.store.demo import load_demo
from unionmap.store.engine import Store
from unionmap.store.releases import Key, diff, publish, release_items, releases
from unionmap.store.uploads import raw_bytes, uploads

BASELINE = date(2021, 12, 31)


def test_release_1_holds_the_baseline_and_release_2_a_correction(store: Store) -> None:
    assert load_demo(store)
    assert not load_demo(store)
    assert [release.number for release in releases(store)] == [2, 1]
    assert [(each.kind, each.period) for each in diff(store, 1, 2)] == [("unions", date(2026, 9, 30))]
    with store.read() as connection:
        sums = connection.execute(
            text("SELECT count(*), sum(members) FROM unions WHERE upload_id = :upload"),
            {"upload": release_items(store, 1)["unions", BASELINE]},
        ).one()
    assert tuple(sums) == (892, 53_871)


def test_every_upload_is_marked_and_keeps_its_bytes(store: Store) -> None:
    load_demo(store)
    kept = uploads(store)
    assert {known.kind for known in kept} == {"unions", "employers", "workforce", "events"}
    assert all(known.synthetic for known in kept)
    baseline = next(known for known in kept if (known.kind, known.period) == ("unions", BASELINE))
    header, *rows = raw_bytes(store, baseline.sha256).decode().splitlines()
    assert header.startswith("union_id,name,type")
    assert len(rows) == 892


def test_a_store_in_use_is_left_alone(store: Store) -> None:
    key: Key = ("unions", BASELINE)
    publish(store, {key: upload(store, *key, [union()])}, by="test")
    assert not load_demo(store)
    assert len(uploads(store)) == 1
