"""What happened to one union from one report to the next, and what that adds to a slice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd

from unionmap.figures.change import DISSOLUTION
from unionmap.figures.slicing import BUDGET_PAID, cut
from unionmap.model.breaks import series_breaks
from unionmap.model.slices import Slice


class Part(StrEnum):
    """The kinds of step between two stocks, in the order in which they are told."""

    FOUNDED = "founded"
    ADMITTED = "admitted"
    TRANSFERRED_IN = "transferred_in"
    QUIT = "quit"
    MOVED = "moved"
    RESIGNED = "resigned"
    DISSOLVED = "dissolved"
    MERGED = "merged"
    BREAK = "break"
    RECLASSIFIED = "reclassified"
    UNREPORTED = "unreported"
    UNEXPLAINED = "unexplained"


Moved = dict[Part, int]

FLOWS = {
    Part.ADMITTED: ("admitted", 1),
    Part.TRANSFERRED_IN: ("transferred_in", 1),
    Part.QUIT: ("lost_quit", -1),
    Part.MOVED: ("lost_moved", -1),
    Part.RESIGNED: ("lost_resigned", -1),
    Part.DISSOLVED: ("lost_dissolved", -1),
}
"""Columns of the reports that make a part, and whether they add or take away."""


@dataclass(frozen=True)
class Report:
    """One union at one period: its status, whether it lies in the slice, its members and its flows.

    An empty cell adds nothing, as in every sum. ``members`` is nought unless the union is active.
    """

    status: str
    inside: bool
    budget_paid: bool
    members: int
    flows: Moved

    @property
    def active(self) -> bool:
        return self.status == "active"

    @property
    def counted(self) -> bool:
        return self.active and self.inside


def reports(rows: pd.DataFrame, slice_: Slice) -> dict[str, Report]:
    """Reports by union from the rows of ``store.register.union_rows``, whose ids stand once a period."""
    numbers = ["members", *(column for column, _ in FLOWS.values())]
    whole = rows.assign(
        inside=rows.index.isin(_inside(rows, slice_)),
        budget_paid=rows["budget"] == BUDGET_PAID,
        **{name: rows[name].fillna(0).astype("int64") for name in numbers},
    )
    columns = [whole[name].tolist() for name in ("union_id", "status", "inside", "budget_paid", *numbers)]
    return {
        union: Report(
            status,
            inside,
            paid,
            members if status == "active" else 0,
            {part: sign * flow for (part, (_, sign)), flow in zip(FLOWS.items(), flows, strict=True)},
        )
        for union, status, inside, paid, members, *flows in zip(*columns, strict=True)
    }


def _inside(rows: pd.DataFrame, slice_: Slice) -> pd.Index[int]:
    left = cut(rows, slice_)
    if not slice_.without_largest:
        return left.index
    active = left.loc[left["status"] == "active", ["union_id", "members"]].fillna({"members": 0})
    largest = active.sort_values(["members", "union_id"], ascending=[False, True]).index[:1]
    return left.index.difference(largest)


def members_moved(was: Report | None, now: Report | None, later: date, open_earlier: bool) -> Moved:
    """What one union adds to the change of members; the parts add up to its change within the slice.

    ``open_earlier`` says that it was active when it last reported: if it comes back, it was not founded.
    """
    start = was.members if was else 0
    if now is None or not now.inside:
        return {_where_to(was, now, later): -start} if was and was.counted else {}
    parts = dict(now.flows)
    if was and was.active and not was.inside:
        parts[Part.RECLASSIFIED] = start
    rest, cause = now.members - start - sum(now.flows.values()), _cause(was, now, later, open_earlier)
    if cause is Part.FOUNDED:
        rest += parts.pop(Part.ADMITTED)
    if now.active is False:
        rest += parts.pop(Part.DISSOLVED)
    parts[cause] = parts.get(cause, 0) + rest
    return parts


def _cause(was: Report | None, now: Report, later: date, open_earlier: bool) -> Part:
    """Where the members belong that the flows of a report do not account for."""
    if was and was.active:
        return Part.UNEXPLAINED if now.active else _ending(was, now, later)
    return _beginning(was, open_earlier) if now.active else Part.UNEXPLAINED


def unions_moved(was: Report | None, now: Report | None, later: date, open_earlier: bool) -> Moved:
    """What one union adds to the change of the number of unions in the slice: one, nothing, or minus one."""
    counted_before, counted_now = bool(was and was.counted), bool(now and now.counted)
    if counted_before == counted_now:
        return {}
    if counted_before:
        return {_where_to(was, now, later): -1}
    return {Part.RECLASSIFIED if was and was.active else _beginning(was, open_earlier): 1}


def _beginning(was: Report | None, open_earlier: bool) -> Part:
    return Part.UNREPORTED if was is None and open_earlier else Part.FOUNDED


def _where_to(was: Report | None, now: Report | None, later: date) -> Part:
    """Why a union that was counted no longer is."""
    if now is None:
        return Part.UNREPORTED
    return Part.RECLASSIFIED if now.active else _ending(was, now, later)


def _ending(was: Report | None, now: Report, later: date) -> Part:
    if now.status == "merged":
        return Part.MERGED
    paid = now.budget_paid or bool(was and was.budget_paid)
    return Part.BREAK if paid and later >= DISSOLVED_FROM else Part.DISSOLVED


DISSOLVED_FROM = next(known.day for known in series_breaks() if known.id == DISSOLUTION)
"""From this day on a union of a unit paid by the budget ends with the series break, not by itself."""
