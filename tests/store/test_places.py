"""Places through the crosswalk: nothing lost, nothing doubled, and marked wherever it is a guess."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from unionmap.model.codelists import UNKNOWN, areas, provinces
from unionmap.model.crosswalk import Crosswalk, crosswalk, dealt, successors
from unionmap.store.places import ESTIMATED, FOLLOWING, STORED, place_columns

OURS = areas("communes-2021").codes
NEW = areas("communes-2025", "tra-vinh").codes
PARTIAL = {"29719", "29764", "29770", "29771", "29821"}


def placed(*rows: tuple[str | None, str | None, str | None]) -> dict[str, list[str]]:
    """Places of unions U0, U1, … from their stored district, old and new commune."""
    district, old, new = zip(*rows, strict=True)
    ids = [f"U{number}" for number in range(len(rows))]
    stored = {"district": district, "old_commune": old, "new_commune": new}
    return place_columns({**stored, "union_id": ids})


small = st.text("abc", min_size=1, max_size=1)
crosswalks = st.lists(st.tuples(small, small), min_size=1, unique=True).map(
    lambda pairs: Crosswalk(
        tuple((f"o{old}", f"n{new}") for old, new in pairs), {f"o{old}": f"d{old}" for old, _ in pairs}
    )
)


@given(through=crosswalks, ids=st.lists(st.text(max_size=5)))
def test_any_crosswalk_keeps_every_unit_and_leads_where_it_says(through: Crosswalk, ids: list[str]) -> None:
    for old in through.districts:
        landed = Counter(dealt(id_, through.new_of(old)) for id_ in ids)
        assert landed.total() == len(ids)
        assert set(landed) <= {new for known, new in through.pairs if known == old}
    for new in {new for _, new in through.pairs}:
        back = Counter(dealt(id_, through.old_of(new)) for id_ in ids)
        assert back.total() == len(ids)
        assert all((old, new) in through.pairs for old in back)


@given(through=crosswalks)
def test_forth_and_back_are_the_same_pairs(through: Crosswalk) -> None:
    forth = {(old, new) for old in through.districts for new in through.new_of(old)}
    back = {(old, new) for new in {new for _, new in through.pairs} for old in through.old_of(new)}
    assert forth == back == set(through.pairs)
    assert through.divided == {old for old in through.districts if len(through.new_of(old)) > 1}


def test_units_in_great_number_are_dealt_alike() -> None:
    landed = Counter(dealt(f"union {number}", ("a", "b", "c")) for number in range(3000))
    assert all(900 < count < 1100 for count in landed.values())


def test_every_old_commune_lands_in_exactly_the_units_of_the_crosswalk() -> None:
    for old in {old for old, _ in crosswalk().pairs}:
        targets = set(crosswalk().new_of(old))
        found = placed(*[(None, old, None)] * 40)
        assert set(found["new_commune"]) == targets
        assert any(found.get("new_commune_estimated", [])) is (len(targets) > 1)
    assert crosswalk().divided == PARTIAL
    assert sum(len(crosswalk().new_of(old)) for old in PARTIAL) == 10


def test_in_tra_vinh_there_and_back_is_exact_for_what_is_known() -> None:
    found = placed(*((None, old, None) for old in OURS))
    assert found["old_commune"] == list(OURS)
    assert not set(ESTIMATED.values()) & found.keys()
    for old, new in zip(found["old_commune"], found["new_commune"], strict=True):
        assert old in crosswalk().old_of(new)
    groups = [crosswalk().old_of(new) for new in NEW]
    assert sorted(old for group in groups for old in group) == sorted(OURS)
    again = placed(*((None, None, new) for new in NEW))
    assert [crosswalk().new_of(old) for old in again["old_commune"]] == [(new,) for new in NEW]


def test_a_new_commune_alone_gives_its_district_exactly_where_it_lies_in_one() -> None:
    found = placed(*((None, None, new) for new in NEW))
    straddling = {new for new, mark in zip(NEW, found["district_estimated"], strict=True) if mark}
    assert len(straddling) == 3
    for new in straddling:
        assert len({crosswalk().districts[old] for old in crosswalk().old_of(new)}) == 2


def test_a_known_district_narrows_down_where_a_new_commune_leads() -> None:
    found = placed(*[("847", None, "29254")] * 9)
    assert set(found["old_commune"]) == {"29395"}
    assert not set(ESTIMATED.values()) & found.keys()


@given(st.lists(st.tuples(st.sampled_from([None, *OURS]), st.sampled_from([None, *NEW])), min_size=1))
def test_no_unit_is_dropped_and_nothing_stored_is_changed(
    stored: list[tuple[str | None, str | None]],
) -> None:
    found = placed(*((None, old, new) for old, new in stored))
    for key in (*STORED, *FOLLOWING):
        assert len(found[key]) == len(stored)
    for place, (old, new) in enumerate(stored):
        assert found["old_commune"][place] == old or old is None
        assert found["new_commune"][place] == new or new is None
        if old is None and new is None:
            assert found["district"][place] == UNKNOWN


def test_the_vintages_between_follow_the_decisions() -> None:
    found = placed(*((None, old, None) for old in OURS))
    assert set(found["commune_2025_01"]) == set(areas("communes-2025-01").codes)
    assert successors() == {"29245": "29242", "29251": "29242"}
    assert found["commune_2026"] == found["new_commune"]
    assert set(found["commune_2026"]) == set(areas("communes-2026").codes)


def test_old_provinces_make_up_the_new_one() -> None:
    parts = [set(areas("communes-2025", scope).codes) for scope in sorted(provinces("vinh-long-2025"))]
    assert sum(map(len, parts)) == len(set().union(*parts)) == len(areas("communes-2025").codes) == 124
