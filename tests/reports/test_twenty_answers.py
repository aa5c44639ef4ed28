"""The figures in the answers to the twenty questions are those of the release, computed anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from math import ceil

import pytest

from tests.twenty import PAGES, Page
from unionmap.figures.agreements import IN_FORCE, Standing, agreements, applicable, units_in
from unionmap.figures.allocation import own_scores
from unionmap.figures.balance import balance
from unionmap.figures.concentration import concentration
from unionmap.figures.events import counted, events_in
from unionmap.figures.measure import measure
from unionmap.figures.pace import pace
from unionmap.figures.plan import fewest, shortfall
from unionmap.figures.projection import projected
from unionmap.figures.task_log import of_year, summed, until
from unionmap.figures.tasks import trades
from unionmap.figures.wording import fraction, with_unit, written
from unionmap.filing.board import Standing as Filed
from unionmap.filing.board import board
from unionmap.model.programme import Target, programme
from unionmap.reports.desk import Desk, Sources, open_desk, sources_of
from unionmap.store.allocations import allocations
from unionmap.store.engine import Store
from unionmap.store.task_log import entries

Answer = Callable[[Desk], Iterator[str]]
AFTER_DUE = date(2026, 11, 1)


def goal(id_: str) -> Target:
    return next(known for known in programme() if known.id == id_)


def score_and_pace(desk: Desk) -> Iterator[str]:
    found = pace(desk.cube, goal("I01-2025"), desk.period)
    assert found.score.gap is not None and found.per_quarter is not None and found.yearly is not None
    yield with_unit(desk.reader, found.score.figure)
    yield desk.reader.number(-found.score.gap)
    yield desk.reader.percent(found.score.share or 0)
    yield desk.reader.number(ceil(found.per_quarter))
    yield desk.reader.percent(found.yearly)


def flows(desk: Desk) -> Iterator[str]:
    assert desk.view.since is not None
    found = balance(desk.cube, desk.view.since, desk.period)
    gone = sum(lost.value for lost in found.going.values())
    came = (found.coming["admitted"].value, found.coming["transferred_in"].value)
    yield from map(desk.reader.number, (*came, gone))
    yield desk.reader.signed(sum(came) - gone + (found.residual or 0))


def ends(*indicators: str) -> Answer:
    """Stocks of the slice at the start and at the end of the time that the link tells of."""

    def told(desk: Desk) -> Iterator[str]:
        assert desk.view.since is not None
        for indicator in indicators:
            for period in (desk.view.since, desk.period):
                yield with_unit(desk.reader, measure(desk.cube, indicator, period, desk.view.slice).total)

    return told


def unions_and_events(desk: Desk) -> Iterator[str]:
    yield from ends("unions")(desk)
    assert desk.view.since is not None
    happened = counted(events_in(desk.events, desk.view.since, desk.period))
    names = {"FOUNDED": "thành lập", "RENAMED": "đổi tên", "MERGED": "sáp nhập", "DISSOLVED": "giải thể"}
    yield from (f"{name} {happened[kind]}" for kind, name in names.items())


def decided(desk: Desk) -> Iterator[str]:
    """The decided parts: how many have been reached, and which is farthest from it."""
    view = desk.view
    kept = next(v for v in allocations(desk.store, view.divided, view.among) if v.number == view.version)
    scores = own_scores(desk.cube, goal(view.divided), kept.new.parts, view.among, desk.period)
    shares = {code: score.share for code, score in scores.items() if score.share is not None}
    last = min(shares, key=lambda code: shares[code])
    reached = sum(share >= 100 for share in shares.values())
    yield f"{reached} trong {len(shares)} nơi"
    yield f"{desk.name(view.among, last)} ({desk.reader.percent(shares[last])})"
    assert sum(kept.new.parts.values()) == goal(view.divided).value


def candidates(desk: Desk) -> Iterator[str]:
    found, aim = desk.finding, goal(desk.view.goal)
    chosen = fewest(found.certain, aim, shortfall(desk.cube, aim, desk.period).needed or 0)
    assert chosen is not None
    yield f"{len(found.candidates)} đơn vị"
    yield f"{desk.reader.number(sum(one.workers for one in found.candidates))} lao động"
    yield f"{len(chosen)} đơn vị"


def agreed(desk: Desk) -> Iterator[str]:
    total = agreements(applicable(desk.unions, desk.period), "ownership").total
    yield f"{units_in(total, *IN_FORCE)}/{units_in(total)}"
    near: tuple[Standing, ...] = ()
    for standing, months in ((Standing.WITHIN_3, 3), (Standing.WITHIN_6, 6), (Standing.WITHIN_12, 12)):
        near += (standing,)
        yield f"{units_in(total, *near)} "
        yield f"{months} tháng"
    yield f"{units_in(total, Standing.EXPIRED)} đơn vị"
    yield f"{units_in(total, Standing.NEVER)} đơn vị"


def rate(indicator: str) -> Answer:
    """A rate of the slice, and of the second one where the link has it, each with what it is made of."""

    def told(desk: Desk) -> Iterator[str]:
        for slice_ in filter(None, (desk.view.slice, desk.view.other)):
            found = measure(desk.cube, indicator, desk.period, slice_).total
            yield f"{written(desk.reader, found)} ({fraction(desk.reader, found)}"

    return told


def largest(desk: Desk) -> Iterator[str]:
    yield from rate("penetration")(desk)
    found = concentration(desk.cube, desk.period, desk.view.slice)
    assert found.top_share is not None
    yield f"{desk.reader.percent(found.top_share)} trong {written(desk.reader, desk.figure('members'))}"


def senders(desk: Desk) -> Iterator[str]:
    lines = board(desk.store, desk.period, AFTER_DUE).lines
    yield f"Đã công bố {sum(line.standing is Filed.PUBLISHED for line in lines)}"
    yield f"Quá hạn, chưa nộp {sum(line.standing is Filed.LATE for line in lines)}"


def corrected(desk: Desk) -> Iterator[str]:
    before, after = (
        measure(desk.sources.cube(release, desk.cube.scope), "members", desk.period).total
        for release in (1, desk.release)
    )
    yield with_unit(desk.reader, before)
    yield with_unit(desk.reader, after)
    yield desk.reader.signed((after.numerator or 0) - (before.numerator or 0))


def occupational(desk: Desk) -> Iterator[str]:
    found = trades(desk.cube, desk.period, desk.view.slice, desk.unions)
    yield f"{written(desk.reader, found.total_unions)} nghiệp đoàn"
    yield with_unit(desk.reader, found.total_members).replace(" người", "")
    yield " ".join(sorted((written(desk.reader, one) for one in found.unions.values()), reverse=True))


def needed_by_2030(desk: Desk) -> Iterator[str]:
    found = pace(desk.cube, goal("I01-2030"), desk.period)
    assert found.per_quarter is not None and found.yearly is not None
    yield desk.reader.number(ceil(found.per_quarter))
    yield f"{desk.reader.percent(found.yearly)} một năm"
    yield f"{found.quarters} quý"


def trend(desk: Desk) -> Iterator[str]:
    found = projected(desk.cube, "members", desk.period, goal("I01-2030").due).end
    assert found is not None
    yield from (desk.reader.number(round(level)) for level in (found.middle, found.low, found.high))


def fund(desk: Desk) -> Iterator[str]:
    found = summed(of_year(until(entries(desk.store), desk.period), "FUND", desk.period.year))
    assert found.percent is not None
    yield from (desk.reader.number(part) for part in (found.part, found.of))
    yield desk.reader.percent(found.percent)


def summary(desk: Desk) -> Iterator[str]:
    found = (
        measure(desk.cube, indicator, desk.period).total for indicator in ("unions", "members", "penetration")
    )
    yield from (written(desk.reader, figure) for figure in found)


ANSWERS: dict[str, tuple[Answer, ...]] = {
    "1": (score_and_pace,),
    "2": (flows,),
    "3": (unions_and_events,),
    "4": (decided,),
    "5": (decided,),
    "6": (ends("members", "unions"), ends("members", "unions")),
    "7": (candidates,),
    "8": (agreed,),
    "9": (largest, largest),
    "10": (ends("members"), ends("members", "unions")),
    "11": (rate("penetration"), rate("penetration")),
    "12": (senders,),
    "13": (corrected,),
    "14": (rate("female_share"),),
    "15": (rate("penetration"), rate("density")),
    "16": (occupational,),
    "17": (rate("penetration"),),
    "18": (needed_by_2030, trend),
    "19": (fund,),
    "20": (summary,),
}
"""What each page of a question must be quoted with, in the order of the pages."""


@pytest.fixture(scope="module")
def sources(demo_store: Store) -> Sources:
    return sources_of(demo_store)


def test_every_page_of_the_document_has_its_figures_computed() -> None:
    asked = [page.question for page in PAGES]
    assert {question: len(answers) for question, answers in ANSWERS.items()} == {
        question: asked.count(question) for question in asked
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.question} {page.link}")
def test_the_answers_figures_are_those_of_the_release(sources: Sources, page: Page) -> None:
    place = [other.link for other in PAGES if other.question == page.question].index(page.link)
    desk, missing = open_desk(sources, replace(page.view, language="vi"))
    assert not missing
    quoted = plain(" ".join(page.quotes))
    for told in ANSWERS[page.question][place](desk):
        assert plain(told) in quoted, told


def plain(text: str) -> str:
    """Spaces of every width as one."""
    return " ".join(text.split())
