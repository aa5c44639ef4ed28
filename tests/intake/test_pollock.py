"""Polluted tables come out clean, and what was guessed or mended is always said."""

from __future__ import annotations

from tests.intake.pollock import bare_csv, cases, loaded, measure, ours
from tests.intake.pollock_score import file_score
from unionmap.intake import read

EVERY = 4
"""Of the rows, every fourth is polluted here; `python -m tests.intake.pollock` does them all."""


def test_scores_above_the_best_reader_measured_on_the_benchmark() -> None:
    score = measure(ours, list(cases(EVERY)))
    assert score.failed == 0
    assert score.plain >= 9.95
    assert score.weighted >= 9.60


def test_the_pollutions_hurt_a_reader_that_takes_them_as_they_come() -> None:
    score = measure(bare_csv, list(cases(20)))
    assert score.weighted < 9


def test_nothing_is_imperfect_in_silence() -> None:
    silent = [
        case.name
        for case in cases(EVERY)
        if not (reading := read(case.data, "table.csv")).problems and loaded(reading) != case.clean
    ]
    assert silent == []


def test_a_perfect_load_scores_ten_and_a_failed_one_nothing() -> None:
    clean = [["a", "b"], ["1", "2"]]
    assert file_score(clean, clean) == 10
    assert file_score(clean, None) == 0
    assert file_score([], [["x"]]) == 10
    assert 1 < file_score(clean, [["a", "b", ""], ["1", "2", ""]]) < 10
