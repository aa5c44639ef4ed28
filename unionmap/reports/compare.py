"""Two periods or two slices side by side: on maps with one legend, and figure by figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from unionmap.charts.difference import amount_of_change
from unionmap.figures.basis import Figure
from unionmap.figures.change import Change
from unionmap.figures.cube import Cube
from unionmap.figures.funnel import Funnel, Verdict
from unionmap.figures.wording import reason_words, state_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.model.view import View
from unionmap.reports.map_contents import Maps, maps_of
from unionmap.reports.sentences import change_words
from unionmap.reports.slice_words import slice_words
from unionmap.reports.table import NO_FIGURE, Column, Table
from unionmap.words import Reader


@dataclass(frozen=True)
class Side:
    """One of the two that are compared."""

    letter: str
    period: date
    slice: Slice

    def words(self, reader: Reader) -> str:
        """``A · Quý I/2025 (31/3/2025) · Toàn tỉnh``."""
        return f"{self.letter} · {reader.period(self.period)} · {slice_words(reader, self.slice)}"


def side_maps(reader: Reader, cube: Cube, view: View, sides: Sequence[Side]) -> Maps:
    """A map of the level for each side, on one legend."""
    plain = replace(view, compare=None, other=None, gap=False)
    maps = [maps_of(reader, cube, replace(plain, period=s.period, slice=s.slice)) for s in sides]
    titled = [
        replace(shown.contents[0], title=side.words(reader)) for shown, side in zip(maps, sides, strict=True)
    ]
    return Maps(tuple(titled), maps[0].key)


def compare_table(
    reader: Reader, title: str, sides: tuple[Side, Side], changes: Sequence[Change], over_time: bool
) -> Table:
    """A row for each indicator: both sides, the difference, and why there may be none.

    ``over_time`` tells growth in percent, too, which has no meaning between two slices.
    """
    noted = any(change.absolute is None for change in changes)
    columns = (
        Column(reader.text("Indicator")),
        *(Column(side.words(reader)) for side in sides),
        Column(reader.text("Difference (B − A)")),
        *([Column(reader.text("Note"))] if noted else []),
    )
    rows = [_row(reader, change, over_time)[: len(columns)] for change in changes]
    return Table(title, columns, tuple(rows))


def compare_sentence(
    reader: Reader, sides: tuple[Side, Side], changes: Sequence[Change], over_time: bool
) -> str:
    """What the main figures are on both sides and the difference, or why there is none."""
    told = change_words if over_time else amount_of_change
    said = [
        reader.text(
            "{label}: A {before}, B {after} ({change}).",
            label=reader.label(INDICATORS[change.after.indicator].label),
            before=_words(reader, change.before),
            after=_words(reader, change.after),
            change=told(reader, change) if change.absolute is not None else reader.text("no comparison"),
        )
        for change in changes
    ]
    reasons = dict.fromkeys(reason_words(reader, c.reason) for c in changes if c.absolute is None)
    return " ".join([f"{'; '.join(side.words(reader) for side in sides)}.", *said, *filter(None, reasons)])


def _row(reader: Reader, change: Change, over_time: bool) -> tuple[str, ...]:
    label = reader.label(INDICATORS[change.after.indicator].label)
    told = change_words if over_time else amount_of_change
    difference = NO_FIGURE if change.absolute is None else told(reader, change)
    note = reason_words(reader, change.reason) if change.absolute is None else ""
    return label, _words(reader, change.before), _words(reader, change.after), difference, note


def _words(reader: Reader, figure: Figure) -> str:
    if not figure.is_known:
        return state_words(reader, figure.state)
    small = f" ({reader.text('small base')})" if figure.small_base else ""
    return with_unit(reader, figure) + small


def funnel_sentence(reader: Reader, found: Funnel, centre: str, name: Callable[[str], str]) -> str:
    """How many areas differ from the centre by more than their size explains, and which."""
    below = [code for code, p in found.points.items() if p.verdict in (Verdict.FAR_BELOW, Verdict.BELOW)]
    above = [code for code, p in found.points.items() if p.verdict in (Verdict.FAR_ABOVE, Verdict.ABOVE)]
    within = len(found.points) - len(below) - len(above)
    said = [
        reader.text(
            "Areas around the centre ({centre}): {below} below, {above} above, {within} not to be told apart "
            "from it.",
            centre=centre,
            below=_listed(reader, below, name),
            above=_listed(reader, above, name),
            within=reader.number(within),
        )
    ]
    if found.unplaced:
        said.append(
            reader.plural(
                len(found.unplaced),
                "{n} area has no rate and no place.",
                "{n} areas have no rate and no place.",
            )
        )
    return " ".join(said)


MOST_NAMED = 5


def _listed(reader: Reader, codes: Sequence[str], name: Callable[[str], str]) -> str:
    """``2 (Càng Long và Cầu Kè)``; among many, the number alone."""
    count = reader.number(len(codes))
    return (
        f"{count} ({reader.listed([name(code) for code in codes])})"
        if 0 < len(codes) <= MOST_NAMED
        else count
    )
