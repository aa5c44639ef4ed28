"""What the maps of a view show: figures of every area, alone or against a period, a slice, a target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unionmap.charts.map_picture import MapContent, MapKey
from unionmap.charts.mark import Circled, Mark, circle, rate_mark, shift_mark
from unionmap.figures.change import change
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.results import Figures
from unionmap.figures.targets import score_by
from unionmap.figures.wording import amount
from unionmap.geography.classes import CHANGE, GAP, Classes, classes
from unionmap.model.codelists import UNKNOWN
from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target, targets
from unionmap.model.slices import Slice
from unionmap.model.steps import AREAS
from unionmap.model.view import View
from unionmap.reports.sentences import change_sentence, level_sentence, target_sentence
from unionmap.reports.slice_words import slice_words
from unionmap.words import Reader


@dataclass(frozen=True)
class Maps:
    """Maps on one legend."""

    contents: tuple[MapContent, ...]
    key: MapKey


def maps_of(reader: Reader, cube: Cube, view: View) -> Maps:
    """The maps of a view whose period is known: two for two slices, else one."""
    drawing = _Drawing(reader, cube, view)
    if view.other is not None:
        pair = (drawing.level(view.slice), drawing.level(view.other))
        return Maps(pair, drawing.key(classes(view.rate), drawing.rate_heading))
    if view.compare is not None:
        heading = reader.text("{rate}, change in percentage points", rate=drawing.rate_name)
        return Maps((drawing.change_since(view.compare),), drawing.key(CHANGE, heading))
    target = next_target(view.rate, drawing.period)
    if view.gap and target is not None:
        heading = reader.text("{rate}, percentage points from the target", rate=drawing.rate_name)
        return Maps((drawing.distance(target),), drawing.key(GAP, heading))
    return Maps((drawing.level(view.slice),), drawing.key(classes(view.rate), drawing.rate_heading))


def next_target(indicator: str, period: date) -> Target | None:
    """The next milestone of an indicator at a period; after the last one, the last."""
    known = targets(indicator)
    return next((target for target in known if target.due >= period), known[-1] if known else None)


@dataclass(frozen=True)
class _Drawing:
    reader: Reader
    cube: Cube
    view: View

    @property
    def period(self) -> date:
        assert self.view.period is not None
        return self.view.period

    @property
    def dimension(self) -> str:
        return LEVELS[self.view.level]

    @property
    def rate_name(self) -> str:
        return self.reader.label(INDICATORS[self.view.rate].label)

    @property
    def rate_heading(self) -> str:
        return f"{self.rate_name} (%)"

    def key(self, classes_: Classes, heading: str) -> MapKey:
        return MapKey(self.view.level, classes_, heading, largest=self.largest, scope=self.view.scope)

    @property
    def largest(self) -> float | None:
        """While parts are looked through, the largest count of them all: circles of each step compare."""
        if self.view.look == AREAS:
            return None
        counts = self.figures(self.view.count, self.view.around).rows
        return max((figure.value or 0 for code, figure in counts.items() if code != UNKNOWN), default=0)

    def name(self, code: str) -> str:
        codes = DIMENSIONS[self.dimension].codes()
        return self.reader.label(codes[code].short if code in codes else codes.label(code))

    def figures(self, indicator: str, slice_: Slice) -> Figures:
        return measure(self.cube, indicator, self.period, slice_, self.dimension)

    def circles(self, slice_: Slice) -> dict[str, Circled]:
        rows = self.figures(self.view.count, slice_).rows
        return {code: circle(self.reader, figure) for code, figure in rows.items()}

    def level(self, slice_: Slice) -> MapContent:
        """The rate as it is, the counts as circles."""
        rates = self.figures(self.view.rate, slice_)
        marks = {code: rate_mark(self.reader, f) for code, f in rates.rows.items() if code != UNKNOWN}
        sentence = level_sentence(self.reader, rates, self.name)
        return MapContent(slice_words(self.reader, slice_), sentence, marks, self.circles(slice_))

    def change_since(self, earlier: date) -> MapContent:
        """The change of the rate in percentage points; the counts of the later period as circles."""
        changes = change(self.cube, self.view.rate, earlier, self.period, self.view.slice, self.dimension)
        against = self.reader.text("since {day}", day=self.reader.day(earlier))
        marks = {
            code: shift_mark(self.reader, c.after, c.absolute, against, c.reason, c.state)
            for code, c in changes.rows.items()
            if code != UNKNOWN
        }
        sentence = change_sentence(self.reader, changes)
        return self._beside_counts(against, sentence, marks)

    def distance(self, target: Target) -> MapContent:
        """The distance of the rate to a target in percentage points."""
        scores = score_by(self.cube, target, self.period, self.dimension, self.view.slice)
        against = self.reader.text(
            "target {year}: {value}",
            year=target.year,
            value=amount(self.reader, target.indicator, float(target.value)),
        )
        marks = {
            code: shift_mark(self.reader, s.figure, s.gap, against, s.reason)
            for code, s in scores.items()
            if code != UNKNOWN
        }
        sentence = target_sentence(self.reader, target, scores, self.name)
        return self._beside_counts(against, sentence, marks)

    def _beside_counts(self, title: str, sentence: str, marks: dict[str, Mark]) -> MapContent:
        return MapContent(
            f"{slice_words(self.reader, self.view.slice)} · {title}",
            sentence,
            marks,
            self.circles(self.view.slice),
        )
