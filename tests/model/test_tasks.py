"""The tasks of the programme: which there are, what may be logged of them, and by whom."""

from __future__ import annotations

from datetime import date

import pytest

from unionmap.model.codelists import codelist
from unionmap.model.label import LANGUAGES
from unionmap.model.tasks import LOGGED, kinds, kinds_of, reviews, tasks, unit_label, units_on

BEFORE, AFTER, LATELY = date(2025, 6, 30), date(2025, 7, 1), date(2026, 9, 30)


def test_every_task_but_the_one_that_is_no_statistics() -> None:
    assert list(tasks()) == [f"T{number:02}" for number in range(1, 18)]


def test_a_task_is_either_computed_or_logged() -> None:
    assert {task for task in tasks() if kinds_of(task)} == set(LOGGED)
    assert {task.id for task in tasks().values() if task.computed} == {"T01", "T02", "T03", "T14"}


def test_only_sums_are_kept_of_party_members() -> None:
    assert [task.id for task in tasks().values() if task.aggregate] == ["T17"]
    assert all(kind.count and kind.unit == "upper" for kind in kinds_of("T17"))


def test_every_text_stands_in_both_languages() -> None:
    for task in tasks().values():
        texts = (task.label, task.quote, task.metric)
        assert all(text[language] for text in texts for language in LANGUAGES)


def test_reviews_come_in_order_and_say_that_their_day_is_a_convention() -> None:
    assert [review.due for review in reviews()] == sorted(review.due for review in reviews())
    assert {review.code for review in reviews()} == {kind.code for kind in kinds_of("T13")}
    assert all("quy ước" in review.note.vi for review in reviews())


@pytest.mark.parametrize(
    ("kind", "day", "held", "gone"),
    [
        ("DIALOGUE", BEFORE, "842", "29242"),
        ("DIALOGUE", AFTER, "29242", "842"),
        ("LEGAL_OFFICE", BEFORE, "LD-842", "KV-TV"),
        ("LEGAL_OFFICE", AFTER, "KV-TV", "LD-842"),
        ("PILOT", AFTER, "tra-vinh", "LD-842"),
    ],
)
def test_units_are_those_of_the_day(kind: str, day: date, held: str, gone: str) -> None:
    assert held in units_on(kinds()[kind], day)
    assert gone not in units_on(kinds()[kind], day)


def test_every_unit_has_a_name_whenever_it_stood() -> None:
    units = {
        unit for kind in kinds().values() for day in (BEFORE, AFTER, LATELY) for unit in units_on(kind, day)
    }
    assert units >= {"tra-vinh", *codelist("upper_union").codes}
    assert all(unit_label(unit).vi != unit for unit in units)
