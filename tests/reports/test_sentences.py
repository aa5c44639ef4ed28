"""What a sentence claims its figures carry: every number is one of theirs, and nothing small is ranked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionmap.figures.basis import Basis, Figure, State
from unionmap.figures.change import Change, difference
from unionmap.figures.results import Figures, Matrix
from unionmap.figures.wording import amount, fraction, written
from unionmap.model.breaks import series_breaks
from unionmap.model.periods import quarters_later
from unionmap.reports.cell_words import matrix_sentence
from unionmap.reports.plan_words import gains_sentence
from unionmap.reports.sentences import level_sentence, share_sentence
from unionmap.reports.trend_words import stretches, trend_sentence
from unionmap.words import Reader

VI, EN = Reader("vi"), Reader("en")
DAY = date(2024, 3, 31)
BREAK = next(known for known in series_breaks() if known.day == date(2025, 6, 15))
BASIS = Basis(3, DAY, None, "registered", None, None, synthetic=False)
DATES = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
NUMBERS = re.compile(r"\d[\d.,]*\d|\d")


def count(value: int | None, period: date = DAY) -> Figure:
    basis = replace(BASIS, period=period)
    if value is None:
        return Figure("members", State.NO_DATA, None, None, None, 0, 0, False, None, basis)
    return Figure(
        "members", State.VALUE if value else State.ZERO, value, value, None, 1, 0, False, None, basis
    )


def rate(members: int, workers: int) -> Figure:
    """A rate as ``figures.rules`` makes it: none under 20 people, a small base under 100."""
    if workers < 20:
        return Figure("penetration", State.SUPPRESSED, None, members, workers, 1, 0, False, None, BASIS)
    value = 100 * members / workers
    return Figure("penetration", State.VALUE, value, members, workers, 1, 0, workers < 100, None, BASIS)


RATES = st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda pair: rate(min(pair), max(pair)))
COUNTS = st.one_of(st.none(), st.integers(0, 10**5)).map(count)
CODES = [*"ABCDEFGHIJ"]


def numbers(sentence: str) -> set[str]:
    """The numbers of a Vietnamese sentence that are no dates."""
    return set(NUMBERS.findall(DATES.sub("", sentence)))


def told(texts: Iterable[str]) -> set[str]:
    return {number for text in texts for number in numbers(text)}


def name(code: str) -> str:
    return f"<{code}>"


@given(st.lists(RATES, min_size=1, max_size=8), RATES)
def test_a_level_names_only_what_is_there(rows: list[Figure], total: Figure) -> None:
    figures = Figures("penetration", DAY, "district", total, dict(zip(CODES, rows, strict=False)))
    sentence = level_sentence(VI, figures, name)
    counted = {str(n) for n in range(len(rows) + 1)}
    carried = told([*(written(VI, f) for f in (*rows, total)), fraction(VI, total)])
    assert numbers(sentence) <= carried | counted
    named = set(re.findall("<(.)>", sentence))
    assert not any(figures.rows[code].small_base or not figures.rows[code].is_known for code in named)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([rate(50, 100), rate(90, 100)], "Highest: <B> (90.0%); lowest: <A> (50.0%)."),
        ([rate(50, 100), rate(90, 99)], "1 area of a small base is not ranked."),
        ([rate(50, 100), rate(100, 200)], "All 2 areas stand equal."),
        ([rate(50, 100), rate(5, 19)], "1 area has no figure."),
        ([rate(50, 100)] * 4 + [rate(90, 100)], "lowest: 4 areas with 50.0%."),
    ],
    ids=["two", "under 100 people", "equal", "under 20 people", "more than three"],
)
def test_highest_and_lowest_at_the_edges(rows: list[Figure], said: str) -> None:
    figures = Figures("penetration", DAY, "district", rate(500, 900), dict(zip(CODES, rows, strict=False)))
    assert said in level_sentence(EN, figures, name)


@given(st.lists(COUNTS, min_size=1, max_size=10), st.booleans())
def test_a_series_claims_its_ends_and_no_change_across_a_break(values: list[Figure], broken: bool) -> None:
    days = [quarters_later(DAY, step) for step in range(len(values))]
    series = [
        (day, replace(f, basis=replace(f.basis, period=day))) for day, f in zip(days, values, strict=True)
    ]
    breaks = (BREAK,) if broken else ()
    sentence = trend_sentence(VI, series, breaks)
    ends = [(part[0][1], part[-1][1]) for part in stretches(series, breaks)]
    changes = [difference(first, last) for first, last in ends]
    relative = [VI.percent(c.relative) for c in changes if c.relative is not None]
    absolute = [VI.signed(c.absolute) for c in changes if c.absolute is not None]
    carried = told([*(written(VI, f) for pair in ends for f in pair), *relative, *absolute])
    known_words = told([VI.label(known.label) for known in breaks])
    assert numbers(sentence) <= carried | known_words
    assert all(
        first.basis.period >= BREAK.day or last.basis.period < BREAK.day for first, last in ends if broken
    )


def test_a_series_without_a_figure_says_so_and_one_figure_is_no_change() -> None:
    assert "no figure" in trend_sentence(EN, [(DAY, count(None))], ())
    once = trend_sentence(EN, [(DAY, count(7)), (quarters_later(DAY, 1), count(None))], ())
    assert once == "On 31 March 2024, members: 7 people."


@given(st.lists(COUNTS, min_size=1, max_size=6))
def test_the_largest_part_is_the_largest(rows: list[Figure]) -> None:
    known = [figure.value for figure in rows if figure.value]
    total = count(sum(int(value) for value in known))
    sentence = share_sentence(
        VI, Figures("members", DAY, "sector", total, dict(zip(CODES, rows, strict=False))), name
    )
    if known:
        share = VI.percent(Fraction(100 * int(max(known)), int(total.value or 1)))
        assert numbers(sentence) <= told(
            [amount(VI, "members", v) for v in (max(known), total.value)] + [share]
        )


def crossed(cells: dict[tuple[str, str], Figure], total: Figure) -> Matrix:
    whole = Figures(total.indicator, DAY, "sector", total, {})
    return Matrix(total.indicator, DAY, whole, whole, cells)


def pair(codes: tuple[str, str]) -> str:
    return "".join(f"<{code}>" for code in codes)


@given(st.lists(RATES, min_size=1, max_size=6), RATES)
def test_cells_on_a_small_base_are_counted_and_never_ranked(rows: list[Figure], total: Figure) -> None:
    cells = {(code, "X"): figure for code, figure in zip(CODES, rows, strict=False)}
    sentence = matrix_sentence(VI, crossed(cells, total), pair)
    named = set(re.findall("<(.)><X>", sentence))
    assert not any(cells[code, "X"].small_base or not cells[code, "X"].is_known for code in named)
    counted = {str(n) for n in range(len(rows) + 1)}
    assert numbers(sentence) <= counted | told(
        [written(VI, f) for f in (*rows, total)] + [fraction(VI, total)]
    )


def test_of_a_count_the_largest_cell_is_told_with_its_share() -> None:
    cells = {("A", "X"): count(30), ("B", "X"): count(70), ("C", "X"): count(None)}
    said = matrix_sentence(EN, crossed(cells, count(100)), pair)
    assert said.endswith("The largest cell: <B><X>, 70 people (70.0%).")
    assert matrix_sentence(EN, crossed({("A", "X"): count(0)}, count(0)), pair).endswith("members: 0 people.")


def test_what_a_plan_brings_is_summed_and_the_most_named_first() -> None:
    def gain(n: int) -> Change:
        return Change(State.VALUE, Fraction(n), None, None, count(0), count(n))

    gains = {"A": gain(5), "B": gain(40), "C": gain(7), "D": gain(1)}
    assert gains_sentence(EN, gains, name) == (
        "With the plan +53 members in all; most in <B> (+40), <C> (+7) and <A> (+5)."
    )
