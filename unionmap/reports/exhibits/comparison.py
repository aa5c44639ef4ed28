"""Two periods or two slices side by side, and areas around the target by their size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unionmap.charts.funnel import centre_words, funnel_chart
from unionmap.charts.intervals import intervals
from unionmap.charts.verdicts import verdict_keys
from unionmap.figures.basis import Figure
from unionmap.figures.change import Change, change, crossed_break, difference
from unionmap.figures.funnel import Funnel, funnel
from unionmap.figures.measure import measure
from unionmap.figures.rules import UNIT_DENOMINATORS
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.model.periods import previous, year_before
from unionmap.reports.compare import Side, compare_sentence, compare_table, funnel_sentence, side_maps
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.exhibits.maps import by_area, of_maps
from unionmap.reports.map_contents import next_target

COMPARED = (
    "unions",
    "members",
    "workers",
    "average_members",
    "admitted",
    "lost",
    "penetration",
    "density",
    "reach",
    "agreement_units",
    "agreement_workers",
    "coverage25",
    "female_share",
)


@dataclass(frozen=True)
class Comparison:
    """What is set side by side: A, the earlier period or the first slice, and B."""

    desk: Desk
    sides: tuple[Side, Side]

    @classmethod
    def of(cls, desk: Desk) -> Comparison | None:
        """The sides that the view asks for; ``None`` where there is no other period to compare with."""
        view = desk.view
        if view.other is not None:
            return cls(desk, (Side("A", desk.period, view.slice), Side("B", desk.period, view.other)))
        earlier = view.compare or usual(desk)
        if earlier is None:
            return None
        return cls(desk, (Side("A", earlier, view.slice), Side("B", desk.period, view.slice)))

    @property
    def over_time(self) -> bool:
        return self.sides[0].slice == self.sides[1].slice and self.sides[0].period != self.sides[1].period

    @property
    def crossed(self) -> SeriesBreak | None:
        """The break between the two periods, for any of the figures compared."""
        if not self.over_time:
            return None
        desk, (first, second) = self.desk, self.sides
        found = (
            crossed_break(desk.cube, indicator, first.period, second.period, first.slice, desk.dimension)
            for indicator in (desk.view.rate, *COMPARED)
        )
        return next((known for known in found if known), None)

    def change(self, indicator: str) -> Change:
        """From A to B; refused across a series break, which slices of one day never meet."""
        first, second = self.sides
        if self.over_time:
            return change(self.desk.cube, indicator, first.period, second.period, first.slice).total
        return difference(self._figure(first, indicator), self._figure(second, indicator))

    def _figure(self, side: Side, indicator: str) -> Figure:
        return measure(self.desk.cube, indicator, side.period, side.slice).total


def usual(desk: Desk) -> date | None:
    """A year earlier where that was reported, else the period before; ``None`` at the first."""
    known = desk.cube.periods
    return year_before(desk.period) if year_before(desk.period) in known else previous(desk.period, known)


def _nothing_before(desk: Desk, title: str) -> Content:
    return Content(title, desk.reader.text("This is the first period: there is nothing to compare with."))


def maps_beside(desk: Desk) -> Content:
    """A map for each side, on one legend."""
    title, comparison = by_area(desk, desk.view.rate), Comparison.of(desk)
    if comparison is None:
        return _nothing_before(desk, title)
    crossed = comparison.crossed
    maps = side_maps(desk.reader, desk.cube, desk.view, comparison.sides)
    return of_maps(desk, title, maps, remarks(desk.reader.label(crossed.note) if crossed else ""))


def figure_by_figure(desk: Desk) -> Content:
    """Every indicator of both sides with the difference, or why there is none."""
    reader, comparison = desk.reader, Comparison.of(desk)
    title = reader.text("Figure by figure")
    if comparison is None:
        return _nothing_before(desk, title)
    changes = [comparison.change(indicator) for indicator in COMPARED]
    table = compare_table(reader, title, comparison.sides, changes, comparison.over_time)
    told = [comparison.change(indicator) for indicator in ("members", "unions", desk.view.rate)]
    sentence = compare_sentence(reader, comparison.sides, told, comparison.over_time)
    return Content(title, sentence, table=table)


def around_target(desk: Desk) -> Funnel | None:
    """The areas around the next milestone of the rate, or around the rate of all; ``None`` without a rate."""
    asked = next_target(desk.view.rate, desk.period)
    found = funnel(desk.cube, desk.view.rate, desk.period, desk.dimension, desk.view.slice, asked)
    return found if found is not None and found.points else None


def by_size(desk: Desk) -> Content:
    """Who really differs: the rate of every area by its size, between the limits of chance."""
    reader, found = desk.reader, around_target(desk)
    if found is None:
        return _without_rate(desk)
    people = INDICATORS[desk.view.rate].denominator not in UNIT_DENOMINATORS
    names, title = {code: desk.place(code) for code in found.points}, by_area(desk, desk.view.rate)
    clustered = reader.text(
        "This rate counts people, and people of one unit mostly join together: the limits are "
        "narrower than chance really is."
    )
    return Content(
        reader.text("Who really differs? {rate}", rate=title),
        funnel_sentence(reader, found, centre_words(reader, found), desk.place),
        funnel_chart(reader, found, names, title),
        key=verdict_keys(reader, found),
        remarks=remarks(clustered if people else "", how_to_read(desk)),
    )


def ranked(desk: Desk) -> Content:
    """The rate of every area in order, with the range in which it is steady."""
    reader, found = desk.reader, around_target(desk)
    if found is None:
        return _without_rate(desk)
    names, title = {code: desk.place(code) for code in found.points}, by_area(desk, desk.view.rate)
    return Content(
        title,
        funnel_sentence(reader, found, centre_words(reader, found), desk.place),
        intervals(reader, found, names, title),
        key=verdict_keys(reader, found),
        remarks=(reader.text("Rate with the range of 95% in which it is steady"), how_to_read(desk)),
    )


def how_to_read(desk: Desk) -> str:
    """What a place between the limits does and does not mean."""
    return desk.reader.text(
        "An area between the limits differs from the centre by no more than chance explains at its size: "
        "its place in the list says nothing. Hollow marks stand on a small base. The figures are full "
        "counts: limits and ranges tell how steady a rate is, not how well it was measured."
    )


def _without_rate(desk: Desk) -> Content:
    said = desk.reader.text("There is no rate that areas could lie around.")
    return Content(by_area(desk, desk.view.rate), said)
