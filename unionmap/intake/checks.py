"""What must hold within a row, by the declarations of the columns: each breach is a problem at its cell."""

from __future__ import annotations

from collections.abc import Iterator

from unionmap.intake.fields import Field
from unionmap.intake.rows_draft import Draft, spoken
from unionmap.intake.values import is_missing

LEAST_MEMBERS = {"CDCS": 5, "NDCS": 10}
"""Applicants needed to found a grassroots union and an occupational union, by the union's statutes."""

FILLED_IN = frozenset({"union_id", "employer_id", "type", "status", "vsic_version", "synthetic", "ownership"})
"""Required columns that a sheet may lack: they follow from others, or count as not determined."""
NEEDED_IDS = {"events": frozenset({"union_id"})}

SEXES = (("workers_male", "workers_female", "workers"), ("members_male", "female", "members"))


def check_rows(draft: Draft) -> None:
    """Note every breach of a rule that one row can break by itself."""
    for check in (_required, _parts, _sexes, _minimum):
        check(draft)


def _fillable(draft: Draft) -> frozenset[str]:
    return FILLED_IN - NEEDED_IDS.get(draft.mapping.kind, frozenset())


def missing_columns(draft: Draft) -> list[Field]:
    """Required fields for which the sheet has no column, and nothing else says them."""
    return [
        field
        for name, field in draft.fields.items()
        if field.required
        and name not in draft.cells
        and name not in _fillable(draft)
        and not any_value(draft, name)
    ]


def any_value(draft: Draft, name: str) -> bool:
    """Whether any row has a value of a field, from its own column or from elsewhere."""
    return any(value is not None for value in draft.values.get(name, ()))


def _required(draft: Draft) -> None:
    for name, field in draft.fields.items():
        if field.required and name in draft.cells and name not in _fillable(draft):
            for position, text in enumerate(draft.cells[name]):
                if is_missing(text):
                    draft.say("required_missing", position, name, label=field.label)


def _parts(draft: Draft) -> None:
    """A part may not be more than its whole."""
    for name, field in draft.fields.items():
        if not field.at_most or name not in draft.values or field.at_most not in draft.values:
            continue
        code = "part_over_whole" if field.strict else "members_over_workers"
        whole = draft.fields[field.at_most].label
        for position, (value, limit) in _numbers(draft, name, field.at_most):
            if value > limit:
                words = {"label": field.label, "value": spoken(value), "whole": whole, "limit": spoken(limit)}
                draft.say(code, position, name, **words)


def _sexes(draft: Draft) -> None:
    """Men and women together are all."""
    for men_name, women_name, total_name in SEXES:
        if not {men_name, women_name, total_name} <= draft.values.keys():
            continue
        for position, (men, women, total) in _numbers(draft, men_name, women_name, total_name):
            if men + women != total:
                words = {"men": men, "women": women, "sum": men + women, "total": total}
                said = {name: spoken(number) for name, number in words.items()}
                draft.say("sexes_do_not_add_up", position, total_name, **said)


def _minimum(draft: Draft) -> None:
    if draft.mapping.kind != "unions" or "members" not in draft.values:
        return
    kinds = draft.column("type")
    for position, (members,) in _numbers(draft, "members"):
        least = LEAST_MEMBERS.get(str(kinds[position]), 0)
        if members < least:
            draft.say("below_minimum", position, "members", least=spoken(least))


def _numbers(draft: Draft, *names: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The positions of the rows in which all of some counted fields are known, with their numbers."""
    rows = zip(*map(draft.column, names), strict=True)
    return ((position, numbers) for position, numbers in enumerate(rows) if None not in numbers)
