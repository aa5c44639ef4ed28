"""An entry of the task log: what it must hold, and what it must not, such as traces of single persons."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from unionmap.model.tasks import EntryKind, kinds, tasks, units_on
from unionmap.words.message import message

FEWEST = 5
"""Of an aggregate task: fewer people than that, or fewer left over, could be told who they are."""

NUMBER_OF_A_PERSON = re.compile(r"\d(?:[ .-]?\d){8,}")
"""Nine digits and more: a telephone or an identity card."""


@dataclass(frozen=True)
class NewEntry:
    """What was done on a day, by or for whom, and what shows it.

    ``kind`` is a code of ``model.tasks.kinds``, ``unit`` one of ``units_on`` that day. ``evidence`` is a link
    or the number of a document. ``count`` and ``out_of`` are what the kind counts; ``None`` is *not known*.
    """

    kind: str
    day: date
    unit: str
    evidence: str
    what: str = ""
    count: int | None = None
    out_of: int | None = None
    synthetic: bool = False


def unfit(entry: NewEntry, actor: str) -> str:
    """Which rule an entry breaks, as a source text; empty where it breaks none."""
    if entry.kind not in kinds():
        return message("This kind of entry is not on the list.")
    kind = kinds()[entry.kind]
    return next((said for breaks, said in _RULES if breaks(entry, kind)), "" if actor.strip() else _NOBODY)


_NOBODY = message("Say who writes this line.")

_Rule = Callable[[NewEntry, EntryKind], bool]


def _elsewhere(entry: NewEntry, kind: EntryKind) -> bool:
    return entry.unit not in units_on(kind, entry.day)


def _unproven(entry: NewEntry, _: EntryKind) -> bool:
    return not entry.evidence.strip()


def _about_a_person(entry: NewEntry, _: EntryKind) -> bool:
    return bool(NUMBER_OF_A_PERSON.search(entry.what))


def _not_counted(entry: NewEntry, kind: EntryKind) -> bool:
    return (kind.count is None and entry.count is not None) or (kind.of is None and entry.out_of is not None)


def _impossible(entry: NewEntry, kind: EntryKind) -> bool:
    count, out_of = entry.count, entry.out_of
    if min(count or 0, out_of or 0) < 0 or (count is None and out_of is not None):
        return True
    return kind.bounded and count is not None and out_of is not None and count > out_of


def _wordy(entry: NewEntry, kind: EntryKind) -> bool:
    return tasks()[kind.task].aggregate and bool(entry.what.strip())


def _too_few(entry: NewEntry, kind: EntryKind) -> bool:
    if not tasks()[kind.task].aggregate or entry.count is None:
        return False
    left_over = 0 if entry.out_of is None else entry.out_of - entry.count
    return any(0 < people < FEWEST for people in (entry.count, left_over))


_RULES: tuple[tuple[_Rule, str], ...] = (
    (_elsewhere, message("This unit does not exist on that day, or is not of the sort the entry is about.")),
    (_unproven, message("Name the evidence: a link, or the number of a document.")),
    (_about_a_person, message("Leave out numbers of telephones and identity cards.")),
    (_not_counted, message("Nothing of that sort is counted here: leave the number empty.")),
    (
        _impossible,
        message("Neither number may be below nought, nor the first above the second."),
    ),
    (_wordy, message("Of this task only sums are kept: leave the description empty.")),
    (_too_few, message("Fewer than five people could be recognised: such a number is not kept.")),
)
