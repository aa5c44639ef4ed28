"""Which rows a sum adds up: its group, or the whole sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from unionmap.intake.layout_header import filled
from unionmap.intake.layout_lines import Line, Role
from unionmap.intake.segments import is_figure

_CARRIED = re.compile(r"\b(trang|mang sang|chuyển sang)\b")
_LETTER = re.compile(r"[A-H][.)]?\Z")
_ROMAN = re.compile(r"[IVX]{1,5}[.)]?(\s|\Z)")


@dataclass(frozen=True)
class Sum:
    """A row of sums and the positions, among the body rows, of those that it adds up."""

    line: Line
    over: Sequence[int]


def sums(lines: Sequence[Line]) -> list[Sum]:
    """The sums of a sheet in its order; a sum carried over to the next page is not one."""
    found: list[Sum] = []
    starts = _Starts()
    body = sum(line.role is Role.BODY for line in lines)
    position = 0
    for index, line in enumerate(lines):
        if line.role is Role.BODY:
            position += 1
        elif line.role is Role.GROUP:
            starts.group = position
            if _has_figures(line):
                found.append(Sum(line, range(position, position + _group_size(lines[index + 1 :], line))))
        elif line.role in (Role.SUBTOTAL, Role.TOTAL):
            found.append(Sum(line, _range_of(line, starts, position, body)))
            starts.subtotal = position if line.role is Role.SUBTOTAL else starts.subtotal
    return [each for each in found if not _CARRIED.search(each.line.label.casefold())]


@dataclass
class _Starts:
    group: int = 0
    subtotal: int = 0


def _range_of(line: Line, starts: _Starts, position: int, body: int) -> range:
    if line.role is Role.TOTAL:
        return range(body)
    return range(max(starts.group, starts.subtotal), position)


def _has_figures(line: Line) -> bool:
    cells = [line.cells[index] for index in filled(line.cells)[1:]]
    return any(is_figure(cell) for cell in cells)


def _group_size(below: Sequence[Line], group: Line) -> int:
    """Body rows up to the next group of the same rank or a higher one, or to the total."""
    size = 0
    for line in below:
        if line.role is Role.TOTAL or (line.role is Role.GROUP and _rank(line) <= _rank(group)):
            break
        size += line.role is Role.BODY
    return size


def _rank(line: Line) -> int:
    """Letters stand over Roman numbers, and these over groups without a number."""
    first = line.cells[filled(line.cells)[0]].strip()
    if _ROMAN.match(first):
        return 1
    return 0 if _LETTER.match(first) else 2
