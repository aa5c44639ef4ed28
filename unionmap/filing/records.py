"""What a file of records would add: versions of divided targets, or lines of the log; never changing any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from unionmap.figures.allocation import figures_day
from unionmap.figures.cube import Cube, load_cube
from unionmap.filing.draft import Draft
from unionmap.filing.log_lines import lines_of
from unionmap.filing.required import complete
from unionmap.intake.rows_frames import typed_rows
from unionmap.model.periods import latest_until
from unionmap.model.planning import BY_HAND, recipients
from unionmap.model.programme import programme
from unionmap.store.allocations import Allocation, NewAllocation, allocations
from unionmap.store.engine import Store
from unionmap.store.records import newest_records
from unionmap.store.releases import latest_release
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import entries, withdrawn

Divided = tuple[str, str]
"""The id of a target and the dimension among whose codes it is divided."""


@dataclass(frozen=True)
class PlannedDivision:
    """A version that would be kept, the ``rows`` of the file it stands in, the one in force ``before``."""

    new: NewAllocation
    rows: tuple[int, ...]
    before: Allocation | None


@dataclass(frozen=True, eq=False)
class Additions:
    """What keeping a draft would add, as the store was when its newest version and line were these.

    ``known`` counts rows of the file that the store has already, ``taken_back`` those that were withdrawn
    from the log: neither is added.
    """

    draft: Draft
    newest: tuple[int, int]
    divisions: tuple[PlannedDivision, ...] = ()
    lines: Mapping[int, NewEntry] = field(default_factory=dict)
    known: int = 0
    taken_back: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the store has all of it."""
        return not self.divisions and not self.lines


def additions(store: Store, draft: Draft, cube: Cube | None = None) -> Additions:
    """What a draft of records would add; nothing is stored. ``cube`` is the newest release's if at hand.

    The figures that a division is set against are those of the newest release at the draft's period.
    """
    with store.read() as connection:
        newest = newest_records(connection)
    if draft.kind == "task_log":
        return _lines(store, draft, newest)
    release = latest_release(store)
    if release is None:
        return Additions(draft, newest)
    return _divisions(store, draft, newest, cube or load_cube(store, release))


def _lines(store: Store, draft: Draft, newest: tuple[int, int]) -> Additions:
    standing = {entry.new for entry in entries(store)}
    gone = {entry.new for entry in withdrawn(store)} - standing
    said = lines_of(complete(draft.rows, draft.kind))
    new = {row: entry for row, entry in said.items() if entry not in standing | gone}
    taken_back = sum(entry in gone for entry in said.values())
    return Additions(draft, newest, lines=new, known=len(said) - len(new) - taken_back, taken_back=taken_back)


def _divisions(store: Store, draft: Draft, newest: tuple[int, int], cube: Cube) -> Additions:
    planned = list(_planned(store, draft, cube))
    new = tuple(each for each in planned if not _stands(each))
    known = sum(len(each.rows) for each in planned) - sum(len(each.rows) for each in new)
    return Additions(draft, newest, divisions=new, known=known)


def _planned(store: Store, draft: Draft, cube: Cube) -> Iterator[PlannedDivision]:
    for (target, dimension), rows in _by_division(draft).items():
        before = next(iter(allocations(store, target, dimension)), None)
        yield PlannedDivision(
            _division(draft, cube, (target, dimension), rows),
            tuple(row["source_row"] for row in rows),
            before,
        )


def _by_division(draft: Draft) -> dict[Divided, list[dict[str, Any]]]:
    found: dict[Divided, list[dict[str, Any]]] = {}
    for row in typed_rows(complete(draft.rows, draft.kind)):
        dimension = recipients()[row["recipient"]].attributes["dimension"]
        found.setdefault((row["target"], dimension), []).append(row)
    return found


def _division(draft: Draft, cube: Cube, divided: Divided, rows: list[dict[str, Any]]) -> NewAllocation:
    target = next(target for target in programme() if target.id == divided[0])
    period = latest_until(draft.period, cube.periods) or cube.periods[-1]
    notes = dict.fromkeys(row["note"] for row in rows if row["note"])
    return NewAllocation(
        target=target.id,
        dimension=divided[1],
        rule=BY_HAND,
        figures_day=figures_day(cube, target, period, divided[1]),
        release=cube.release,
        parts={row["recipient"]: row["part"] for row in rows},
        decision=rows[0]["decision"],
        decided_on=rows[0]["decided_on"],
        note="; ".join(notes),
    )


def _stands(planned: PlannedDivision) -> bool:
    """Whether the version in force says the same by the same decision."""
    if planned.before is None:
        return False
    old, new = planned.before.new, planned.new
    return (dict(old.parts), old.decision, old.decided_on) == (
        dict(new.parts),
        new.decision,
        new.decided_on,
    )
