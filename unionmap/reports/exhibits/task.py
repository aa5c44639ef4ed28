"""The tasks of the programme: where each stands, and those that have figures of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from unionmap.charts.bars import bars
from unionmap.charts.shares import shares
from unionmap.charts.theme import Chart
from unionmap.figures.basis import Figure
from unionmap.figures.measure import measure
from unionmap.figures.task_log import by_task, by_unit_and_year, filings, log_day, of_year, summed, until
from unionmap.figures.tasks import NON_STATE, Foundings, Trades, Zones, divisions, foundings, trades, zones
from unionmap.model.codelists import codelist
from unionmap.model.fund import COLLECTED, fund_rate
from unionmap.model.tasks import kinds, reviews, tasks
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.task_log import collection_sentence, filings_sentence, filings_table, rate_sentence
from unionmap.reports.tasks import (
    divisions_sentence,
    foundings_sentence,
    foundings_table,
    overview_sentence,
    overview_table,
    trades_sentence,
    zones_sentence,
)
from unionmap.store.allocations import Allocation
from unionmap.store.task_log import Entry, entries, newest_line


@dataclass(frozen=True)
class Followed:
    """The lines of the log in the state that the view names, and the day until which they are told."""

    desk: Desk

    @cached_property
    def day(self) -> date:
        return log_day(self.desk.cube.periods, self.desk.period, self._stored)

    @cached_property
    def log(self) -> list[Entry]:
        return until(self._stored, self.day)

    @cached_property
    def _stored(self) -> list[Entry]:
        newest, named = newest_line(self.desk.store), self.desk.view.log
        return entries(self.desk.store, newest if named is None else min(named, newest))

    @cached_property
    def foundings(self) -> Foundings | None:
        desk = self.desk
        return foundings(desk.store, desk.cube, desk.period, desk.view.slice)

    @cached_property
    def trades(self) -> Trades:
        desk = self.desk
        return trades(desk.cube, desk.period, desk.view.slice, desk.unions)

    @cached_property
    def zones(self) -> Zones | None:
        return zones(self.desk.cube, self.desk.period, self.desk.view.slice)

    @cached_property
    def divisions(self) -> list[Allocation]:
        return divisions(self.desk.store)

    @cached_property
    def non_state(self) -> str:
        """The share of non-state unions in all unions of the slice, in words."""
        found = measure(self.desk.cube, "unions", self.desk.period, self.desk.view.slice, "r3")
        part, whole = found.at(NON_STATE).numerator, found.total.numerator
        return self.desk.reader.percent(100 * part / whole) if part is not None and whole else "–"

    @property
    def computed(self) -> Mapping[str, str]:
        """Where the tasks stand that follow from the figures."""
        reader = self.desk.reader
        return {
            "T01": foundings_sentence(reader, self.foundings, self.non_state),
            "T02": trades_sentence(reader, self.trades),
            "T03": zones_sentence(reader, self.zones),
            "T14": divisions_sentence(reader, self.divisions),
        }


def task_title(desk: Desk, id_: str) -> str:
    """``T02 · …``: the number and name of a task."""
    return f"{id_} · {desk.reader.label(tasks()[id_].label)}"


def overview(desk: Desk) -> Content:
    """Where each of the tasks stands: in one sentence, and in a table."""
    reader, followed = desk.reader, Followed(desk)
    log, title = by_task(followed.log), reader.text("Where every task stands")
    table = overview_table(reader, title, followed.computed, log, desk.period)
    return Content(title, overview_sentence(reader, log), table=table, remarks=log_remarks(followed))


def log_remarks(followed: Followed) -> tuple[str, ...]:
    """Until when the log is told, what of it is invented, and what the filters do to it."""
    reader, whole = followed.desk.reader, followed.desk.view.slice.is_whole
    invented = any(entry.new.synthetic for entry in followed.log)
    apply = reader.text("Filters apply to computed tasks; the log is always the whole province's.")
    return remarks(
        reader.text("The log is told until {day}.", day=reader.day(followed.day)),
        reader.text("Lines marked “(mô phỏng)” are invented.") if invented else "",
        "" if whole else apply,
    )


def review(desk: Desk) -> Content:
    """Reviews and reports: due, submitted, overdue."""
    reader, followed = desk.reader, Followed(desk)
    found, title = filings(followed.log, followed.day), reader.text("Reviews and reports")
    notes = dict.fromkeys(reader.label(known.note) for known in reviews())
    sentence = filings_sentence(reader, found, followed.day)
    return Content(title, sentence, table=filings_table(reader, title, found), remarks=tuple(notes))


def founded(desk: Desk) -> Content:
    """T01: unions founded, by year and ownership area."""
    followed, title = Followed(desk), task_title(desk, "T01")
    found = followed.foundings
    table = None if found is None else foundings_table(desk.reader, title, found)
    return Content(title, foundings_sentence(desk.reader, found, followed.non_state), table=table)


def by_trade(desk: Desk) -> Content:
    """T02: occupational unions by trade."""
    reader, found = desk.reader, Followed(desk).trades
    drawn = coded_bars(desk, reader.text("Occupational unions by trade"), found.unions, "trade")
    return Content(task_title(desk, "T02"), trades_sentence(reader, found), drawn)


def by_zone(desk: Desk) -> Content:
    """T03: members in industrial and economic zones."""
    reader, found = desk.reader, Followed(desk).zones
    title, sentence = task_title(desk, "T03"), zones_sentence(reader, found)
    if found is None:
        return Content(title, sentence)
    return Content(
        title, sentence, coded_bars(desk, reader.text("Members by zone"), found.members_by, "zone")
    )


def coded_bars(desk: Desk, heading: str, figures: Mapping[str, Figure], list_: str) -> Chart:
    """A bar for each code of a list."""
    codes = codelist(list_)
    names = {c: desk.reader.label(codes[c].short if c in codes else codes.label(c)) for c in figures}
    return bars(desk.reader, figures, names, heading)


def fund(desk: Desk) -> Content:
    """T07: how much of the union fund was collected this year, by upper-level union."""
    return collected(Followed(desk), COLLECTED[0])


def dues(desk: Desk) -> Content:
    """T07: how much of the union dues was collected this year, by upper-level union."""
    return collected(Followed(desk), COLLECTED[1])


def collected(followed: Followed, code: str) -> Content:
    """What was collected against what was due, of one kind."""
    reader, day = followed.desk.reader, followed.day
    title, rate = reader.label(kinds()[code].label), rate_sentence(reader, code, day, fund_rate(code, day))
    absent = reader.text("The log has no amounts of {year}.", year=day.year)
    told = _amounts(followed, code, day)
    if told is not None:
        return Content(title, told[0], told[1], remarks=remarks(rate))
    before = _amounts(followed, code, date(day.year - 1, 12, 31))
    if before is None:
        return Content(title, absent, remarks=remarks(rate))
    return Content(title, f"{absent} {before[0]}", before[1], remarks=remarks(rate))


def _amounts(followed: Followed, code: str, day: date) -> tuple[str, Chart] | None:
    """What was collected in a day's year until that day; ``None`` where the log has no amounts of it."""
    desk, lines = followed.desk, of_year(followed.log, code, day.year)
    total = summed(lines)
    if total.percent is None:
        return None
    sentence = collection_sentence(desk.reader, kinds()[code].label, day, total)
    sums = {unit: found[day.year] for unit, found in by_unit_and_year(lines, code).items()}
    names = {unit: desk.name("upper", unit) for unit in sums}
    return sentence, shares(desk.reader, sums, names, sentence)
