"""What must hold between the rows of a divided target: parts that sum exactly to it, by one decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from unionmap.intake.rows_draft import spoken
from unionmap.intake.rows_kept import Kept
from unionmap.model.label import Label
from unionmap.model.planning import AREAS_AMONG, codes_among, divisible_targets, recipients
from unionmap.model.programme import programme

DECIDED = ("decision", "decided_on")
MOST_NAMED = 5


def check_divisions(rows: Sequence[Kept]) -> None:
    """Note, for each target and for each sort of recipient, what keeps the rows from being one division."""
    totals = {target.id: int(target.value) for target in programme() if target.id in divisible_targets()}
    for (target, dimension), parts in _divisions(rows).items():
        _one_decision(parts)
        _sum(parts, divisible_targets().label(target), totals[target])
        if dimension in AREAS_AMONG:
            _left_out(parts, dimension)


def _divisions(rows: Iterable[Kept]) -> dict[tuple[str, str], list[Kept]]:
    """Rows whose target and recipient could be read, by the target and the dimension of its recipients."""
    found: dict[tuple[str, str], list[Kept]] = {}
    for row in rows:
        target, recipient = row.value("target"), row.value("recipient")
        if target is not None and recipient is not None:
            dimension = recipients()[recipient].attributes["dimension"]
            found.setdefault((target, dimension), []).append(row)
    return found


def _one_decision(parts: Sequence[Kept]) -> None:
    """A division is given by one decision: rows that name another one than the first are asked about."""
    for name in DECIDED:
        known = [row for row in parts if row.value(name) is not None]
        for row in known:
            if row.value(name) != known[0].value(name):
                row.say("other_decision", name, other=known[0].other(row))


def _sum(parts: Sequence[Kept], label: Label, total: int) -> None:
    """Where a part could not be read the cell says so itself, and there is no sum yet."""
    values = [row.value("part") for row in parts]
    if None in values or sum(values) == total:
        return
    numbers = {"sum": sum(values), "total": total, "difference": sum(values) - total}
    said = {name: spoken(number) for name, number in numbers.items()}
    parts[-1].say("division_off", "part", label=label, **said)


def _left_out(parts: Sequence[Kept], dimension: str) -> None:
    given = {row.value("recipient") for row in parts}
    missing = [entry.label for entry in codes_among(dimension) if entry.code not in given]
    if missing:
        parts[-1].say("division_partial", "recipient", count=len(missing), names=_listed(missing))


def _listed(labels: Sequence[Label]) -> Label:
    more = "" if len(labels) <= MOST_NAMED else " …"
    return Label(*(", ".join(names) + more for names in _columns(labels[:MOST_NAMED])))


def _columns(labels: Sequence[Label]) -> Iterator[list[str]]:
    yield [label.vi for label in labels]
    yield [label.en for label in labels]
