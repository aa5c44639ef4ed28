"""Sums that a sheet states, against what its rows add up to. A difference stands in the way of publishing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unionmap.intake.fields import fields
from unionmap.intake.layout import Layout, Role, Sum
from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.rows_draft import Draft, column_letter, spoken
from unionmap.intake.text import clean, fold
from unionmap.intake.values import count
from unionmap.model.label import Label


@dataclass(frozen=True)
class Checksum:
    """A stated sum of one field, and what the rows add up to."""

    sheet: str
    row: int
    label: str
    field: str
    stated: int
    computed: int

    @property
    def difference(self) -> int:
        """What is stated less what the rows add up to; nought where the sum is right."""
        return self.stated - self.computed


def check_sums(draft: Draft) -> list[Checksum]:
    """Every sum of the sheet that could be compared; differences are noted as problems of the sheet."""
    found: list[Checksum] = []
    for each in draft.sums:
        for name in _summed(draft):
            stated = count(_cell(each, draft.mapping.columns[name])).value
            if stated is None:
                continue
            if unread := sum((position, name) in draft.unread for position in each.over):
                _say(draft, each, name, "sum_not_compared", count=unread)
                continue
            checksum = _checksum(draft, each, name, stated)
            found.append(checksum)
            if checksum.difference:
                _say(draft, each, name, "sum_mismatch", **said(checksum))
    return found


def said(checksum: Checksum) -> dict[str, object]:
    """What the sentence about a difference needs."""
    numbers = {"stated": checksum.stated, "sum": checksum.computed, "difference": checksum.difference}
    return {name: spoken(number) for name, number in numbers.items()}


def _summed(draft: Draft) -> list[str]:
    kinds = {name: draft.fields[name].kind for name in draft.values if name in draft.mapping.columns}
    return [name for name, kind in kinds.items() if kind in ("count", "flow")]


def _cell(each: Sum, index: int) -> str:
    return each.line.cells[index] if index < len(each.line.cells) else ""


def _checksum(draft: Draft, each: Sum, name: str, stated: int) -> Checksum:
    values = [draft.values[name][position] for position in each.over if position not in draft.provinces]
    computed = sum(value for value in values if isinstance(value, int))
    return Checksum(draft.sheet, each.line.number, each.line.label, name, stated, computed)


def _say(draft: Draft, each: Sum, name: str, code: str, **values: object) -> None:
    index = draft.mapping.columns[name]
    label = each.line.label
    draft.say_at(code, each.line.number, index, name, _cell(each, index), label=Label(label, label), **values)


def is_summary_name(sheet: str) -> bool:
    """Whether a sheet is named as the sums of the other sheets."""
    return fold(sheet) in {
        "tong hop",
        "tong",
        "tong cong",
        "toan tinh",
        "toan huyen",
        "bieu tong hop",
        "summary",
    }


def check_summary(
    sheet: str, layout: Layout, mapping: ColumnMapping, drafts: Sequence[Draft]
) -> tuple[list[Checksum], list[RowProblem]]:
    """Compare a sheet of sums with the others: a row named like a sheet with that one, the total with all."""
    checksums: list[Checksum] = []
    problems = [RowProblem("summary_sheet", sheet=sheet)]
    for line in (*layout.body, *layout.having(Role.TOTAL)):
        summed = (
            drafts if line.role is Role.TOTAL else [each for each in drafts if _names(line.cells, each.sheet)]
        )
        for name, index in _counted(mapping).items():
            stated = count(line.cells[index] if index < len(line.cells) else "").value
            computed = _computed(summed, name)
            if stated is None or computed is None:
                continue
            checksum = Checksum(sheet, line.number, clean(line.label), name, stated, computed)
            checksums.append(checksum)
            if checksum.difference:
                problems.append(_difference(checksum, mapping, index))
    return checksums, problems


def _counted(mapping: ColumnMapping) -> dict[str, int]:
    """The columns of a sheet of sums that hold people or unions."""
    kinds = fields(mapping.kind)
    return {name: index for name, index in mapping.columns.items() if kinds[name].kind in ("count", "flow")}


def _names(cells: Iterable[str], sheet: str) -> bool:
    return any(fold(cell) == fold(sheet) for cell in cells if cell.strip())


def _computed(drafts: Sequence[Draft], name: str) -> int | None:
    """The sum of a field over sheets; ``None`` where there is nothing to add, or a cell could not be read."""
    if name == "unions":
        return sum(len(draft.lines) - len(draft.left_out) for draft in drafts) if drafts else None
    known = [draft for draft in drafts if name in draft.values]
    if not known or any(field == name for draft in known for _, field in draft.unread):
        return None
    values = [
        value
        for draft in known
        for position, value in enumerate(draft.values[name])
        if position not in draft.left_out
    ]
    return sum(value for value in values if isinstance(value, int))


def _difference(checksum: Checksum, mapping: ColumnMapping, index: int) -> RowProblem:
    label = Label(checksum.label, checksum.label)
    return RowProblem(
        "sum_mismatch",
        checksum.row,
        mapping.matches[index].heading,
        str(checksum.stated),
        checksum.sheet,
        {"label": label, **said(checksum)},
        letter=column_letter(index),
        field=checksum.field,
    )
