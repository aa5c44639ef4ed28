"""A notebook with its switches alive: the report in every position of a few switches, made beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import product

from unionmap.figures.wording import SWITCHES
from unionmap.model.notebook import Notebook
from unionmap.model.periods import previous
from unionmap.model.slices import Budget
from unionmap.reports.desk import Desk, Sources, open_desk
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.making import Told, notebook_report, silently
from unionmap.reports.files.report import Missing, Report
from unionmap.words.message import message

BUDGETS: dict[Budget, str] = {
    "in": message("Counted in"),
    "out": message("Left out (like for like)"),
    "only": message("Only these"),
}


@dataclass(frozen=True)
class Switch:
    """A question to the reader of the file, and its positions by their codes; the first is how it opens."""

    id: str
    label: str
    positions: Mapping[str, str]


@dataclass(frozen=True)
class LiveReport:
    """``positions`` holds a report for every combination of the switches' codes, in the switches' order."""

    switches: tuple[Switch, ...]
    positions: Mapping[tuple[str, ...], Report]

    @property
    def opening(self) -> Report:
        """The report as the file opens: the notebook's own period and slice."""
        return next(iter(self.positions.values()))


def live_report(sources: Sources, notebook: Notebook, made: date, told: Told = silently) -> LiveReport:
    """The notebook at its own period, the one before and that of a year ago, with and without public units.

    Raises NothingPublishedError.
    """
    desk, _ = open_desk(sources, notebook.common)
    switches = _switches(desk)
    steps = list(product(*(switch.positions for switch in switches)))
    cells = len(notebook.cells)
    positions: dict[tuple[str, ...], Report] = {}
    for step in steps:
        before = len(positions) * cells
        tell = partial(_told_of_all, told, before, len(steps) * cells)
        positions[step] = notebook_report(sources, _turned(notebook, desk, step), made, tell)
    return LiveReport(switches, positions)


def _told_of_all(told: Told, before: int, all_: int, done: int, _: int, name: str) -> None:
    """Progress of one position as progress of all of them."""
    told(before + done, all_, name)


def still(report: Report) -> LiveReport:
    """A report without any switch."""
    return LiveReport((), {(): report})


def _switches(desk: Desk) -> tuple[Switch, ...]:
    reader, own = desk.reader, desk.view.slice.pub100
    before = previous(desk.period, desk.cube.periods)
    year_ago = desk.period.replace(year=desk.period.year - 1)
    periods = [
        desk.period,
        *([before] if before else []),
        *([year_ago] if year_ago in desk.cube.periods else []),
    ]
    budgets = sorted(("in", "out"), key=lambda code: code != own) if own != "only" else ["only", "in", "out"]
    return (
        Switch(
            "period", reader.text("Period"), {p.isoformat(): reader.period(p) for p in dict.fromkeys(periods)}
        ),
        Switch(
            "pub100",
            reader.text(SWITCHES["pub100"]),
            {
                code: reader.text(words)
                for code in budgets
                for known, words in BUDGETS.items()
                if known == code
            },
        ),
    )


def _turned(notebook: Notebook, desk: Desk, step: tuple[str, ...]) -> Notebook:
    """The notebook with its switches in a position; of the same release in each."""
    period, budget = step
    slice_ = replace(desk.view.slice, pub100=budget)  # type: ignore[arg-type]
    common = replace(desk.view, period=date.fromisoformat(period), slice=slice_)
    return replace(notebook, common=common)


def without_internal(live: LiveReport) -> LiveReport:
    """The same without the parts that do not leave the federation; each is named in its place."""
    return replace(live, positions={step: _public(report) for step, report in live.positions.items()})


def _public(report: Report) -> Report:
    why = report.reader.text("For use within the federation only: left out of this file.")
    parts = (
        Missing(part.title, why, fault=False) if isinstance(part, Exhibit) and part.internal else part
        for part in report.parts
    )
    return replace(report, parts=tuple(parts))
