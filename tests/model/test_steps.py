"""Stepping: every stop once in each round, back undoes on, and nobody gets lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unionmap.model.steps import position, stepped

codes = st.lists(st.text(min_size=1, max_size=4), max_size=30, unique=True)


@given(codes)
def test_a_round_passes_every_code_once_and_ends_at_the_whole(codes: list[str]) -> None:
    at, passed = None, list[str | None]()
    for _ in range(len(codes) + 1):
        at = stepped(at, codes, 1)
        passed.append(at)
    assert passed == [*codes, None]


@given(codes, st.data(), st.integers(-40, 40))
def test_back_undoes_on(codes: list[str], data: st.DataObject, by: int) -> None:
    at = data.draw(st.sampled_from([None, *codes]))
    assert stepped(stepped(at, codes, by), codes, -by) == at


@given(codes, st.text(max_size=6))
def test_from_a_code_that_is_not_there_one_starts_anew(codes: list[str], lost: str) -> None:
    if lost not in codes:
        assert stepped(lost, codes, 1) == (codes[0] if codes else None)
        assert position(lost, codes) == 0


@given(codes)
def test_places_are_counted_from_one(codes: list[str]) -> None:
    assert [position(code, codes) for code in codes] == list(range(1, len(codes) + 1))
    assert position(None, codes) == 0
