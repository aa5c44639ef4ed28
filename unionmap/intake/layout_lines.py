"""The role of each row of a sheet, told by its place, its label and its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from unionmap.intake.layout_header import Row, filled
from unionmap.intake.segments import is_figure
from unionmap.intake.text import clean, fold


class Role(StrEnum):
    """What a row is."""

    TITLE = "title"
    HEADER = "header"
    COLUMN_NUMBERS = "column_numbers"
    GROUP = "group"
    BODY = "body"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    BLANK = "blank"
    REPEATED_HEADER = "repeated_header"
    SIGNATURE = "signature"
    NOTE = "note"


class Line(NamedTuple):
    """One row: its number in the file, its role, its cells, and the group in which it stands."""

    number: int
    role: Role
    cells: Row
    group: str = ""

    @property
    def label(self) -> str:
        """The first text of the row that is no ordinal, on one line."""
        return label_of(self.cells, filled(self.cells))


_ORDINAL = re.compile(r"\d{1,6}[.)]?\Z")
_GROUP_ORDINAL = re.compile(r"([IVX]{1,5}|[A-H])[.)]?\Z")
_NUMBERED_GROUP = re.compile(r"[IVX]{1,5}[.)]\s*\S")
_COLUMN_NUMBER = re.compile(r"\(?([A-E]|\d{1,2})\)?([=+\-(].*)?\Z", re.IGNORECASE)
_SUM = re.compile(
    r"(tổng\s+cộng|tổng\s+số|tổng|cộng|total|grand total|subtotal"
    r"|toàn\s+(tỉnh|huyện|thị xã|thành phố|ngành|xã|khu))"
    r"(\s*[:.(…].*"
    r"|\s+(khối|nhóm|huyện|xã|phường|mục|phần|chung|toàn|các|trang|mang|chuyển|[ivx]+|[a-h]|\d+)\b.*)?\Z"
)
_TONELESS_SUMS = frozenset({"tong cong", "tong so", "cong", "toan tinh"})
_ALL = re.compile(r"tổng\s+cộng|toàn\s|grand|\b[ivx]+\s*\+|\b[a-h]\s*\+|chung")
_SIGNATURE = re.compile(
    r"người lập|lập biểu|lập bảng|kế toán|tm\s*[./]|t/m|kt\.|tl\.|thủ trưởng|q?\.?\s*(phó )?chủ tịch\b"
    r"|trưởng ban|ban thường vụ|nơi nhận|\(?\s*k[ýí]\s*([,.)]|tên|ghi|và|\Z)|xác nhận"
    r"|.{0,40}ngày\s*[\d.…_ ]+\s*tháng\s*[\d.…_ ]+\s*năm"
)
_NOTE = re.compile(r"\(?\*|ghi chú|lưu ý|nguồn|chú thích|số liệu|đơn vị tính", re.IGNORECASE)


def label_of(cells: Row, where: Sequence[int]) -> str:
    """The first text of a row that is no ordinal; ``where`` are the indices of its filled cells."""
    for index in where:
        cell = cells[index].strip()
        if not _ORDINAL.match(cell) and not _GROUP_ORDINAL.match(cell):
            return clean(cell)
    return ""


def is_sum_label(label: str) -> bool:
    """Whether a label names a sum: ``Tổng cộng``, ``Cộng (I+II)``; ``Tổng công ty`` is a name."""
    return bool(_SUM.match(clean(label).casefold())) or (label.isascii() and fold(label) in _TONELESS_SUMS)


def classify(grid: Sequence[Row], numbers: Sequence[int], header: range) -> list[Line]:
    """One line a row of the grid; without a header, what is filled is a title."""
    roles = [Role.TITLE if filled(row) else Role.BLANK for row in grid[: header.start]]
    roles += [Role.HEADER] * len(header)
    reader = _Reader(grid, header)
    roles += [reader.role(index) for index in range(header.stop, len(grid))]
    lines = [Line(number, role, row) for number, role, row in zip(numbers, roles, grid, strict=True)]
    return _with_groups(_settled(lines))


class _Reader:
    """Tells the role of the rows under a header, from top to bottom."""

    def __init__(self, grid: Sequence[Row], header: range) -> None:
        self.grid = grid
        self.headings = [{fold(cell) for cell in grid[index] if cell.strip()} for index in header]
        self.numbered_texts = [_is_numbered_text(row) for row in grid]
        below = range(len(grid) - 1, header.stop - 1, -1)
        numbered = (index for index in below if grid[index] and _ORDINAL.match(grid[index][0].strip()))
        self.last_numbered = next(numbered, 0)
        self.numbered = self.last_numbered > 0
        self.after_header = True
        self.signed = False

    def role(self, index: int) -> Role:
        cells = self.grid[index]
        if self.numbered_texts[index] and self.numbered and not self.after_header:
            return Role.BODY
        where = filled(cells)
        if not where:
            return Role.BLANK
        if self._repeats_header(cells, where):
            self.after_header, self.signed = True, False
            return Role.REPEATED_HEADER
        role = self._filled_role(index, cells, where)
        self.after_header = False
        return role

    def _repeats_header(self, cells: Row, where: Sequence[int]) -> bool:
        if _ORDINAL.match(cells[where[0]]) or not any(fold(cells[where[0]]) in row for row in self.headings):
            return False
        texts = {fold(cells[index]) for index in where}
        return (len(where) > 1 or self.after_header) and any(texts <= row for row in self.headings)

    def _filled_role(self, index: int, cells: Row, where: Sequence[int]) -> Role:
        if self.after_header and _are_column_numbers([cells[index].strip() for index in where]):
            return Role.COLUMN_NUMBERS
        first = cells[where[0]].strip()
        if self.numbered and _ORDINAL.match(first) and len(where) > 1:
            return Role.BODY
        label = label_of(cells, where)
        if is_sum_label(label):
            return Role.TOTAL
        if self._is_signature(index, cells, where):
            self.signed = True
            return Role.SIGNATURE
        return self._plain_role(first, where)

    def _is_signature(self, index: int, cells: Row, where: Sequence[int]) -> bool:
        texts = [cells[place].strip() for place in where]
        if index < self.last_numbered or any(is_figure(text) for text in texts):
            return False
        return self.signed or any(_SIGNATURE.match(text.casefold()) for text in texts)

    def _plain_role(self, first: str, where: Sequence[int]) -> Role:
        if len(where) == 1:
            return Role.NOTE
        grouped = where[0] == 0 and self.numbered and _GROUP_ORDINAL.match(first)
        return Role.GROUP if grouped or _NUMBERED_GROUP.match(first) else Role.BODY


def _is_numbered_text(cells: Row) -> bool:
    """Whether a row starts with an ordinal and a text: most rows do, and need no closer look."""
    return len(cells) > 1 and bool(_ORDINAL.match(cells[0]) and cells[1].strip())


def _are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether a row counts its columns: ``1;2;3``, ``(1);(2);(3)``, ``A;B;1;2``, ``A;1;2;3=1+2``."""
    found = [_COLUMN_NUMBER.match(text) for text in texts]
    if len(texts) < 3 or not all(found):
        return False
    marks = [match.group(1) for match in found if match]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    return len(numbers) > 1 and all(after - before == 1 for before, after in pairwise(numbers))


def _settled(lines: list[Line]) -> list[Line]:
    """Decide what only the rows around tell: a lone text over figures is a group, and so on."""
    bodies = [index for index, line in enumerate(lines) if line.role is Role.BODY]
    totals = [index for index, line in enumerate(lines) if line.role is Role.TOTAL]
    settled = list(lines)
    for index, line in enumerate(lines[: bodies[-1]] if bodies else ()):
        if line.role is Role.NOTE and not _NOTE.match(line.label):
            settled[index] = line._replace(role=Role.GROUP)
    for index in totals:
        if _is_subtotal(lines, index, bodies, totals):
            settled[index] = lines[index]._replace(role=Role.SUBTOTAL)
    return settled


def _is_subtotal(lines: Sequence[Line], index: int, bodies: Sequence[int], totals: Sequence[int]) -> bool:
    """A sum that does not name everything, with figures over it and more figures or sums to come."""
    if _sums_all(lines[index]) or not bodies or index < bodies[0]:
        return False
    label = fold(lines[index].label)
    repeats = any(fold(lines[other].label) == label for other in totals if other < index)
    return repeats or index < bodies[-1] or index < totals[-1]


def _sums_all(line: Line) -> bool:
    return bool(_ALL.search(line.label.casefold()))


def _with_groups(lines: list[Line]) -> list[Line]:
    """The same lines, each body row with the label of the group row above it."""
    if not any(line.role is Role.GROUP for line in lines):
        return lines
    group = ""
    found: list[Line] = []
    for line in lines:
        if line.role is Role.GROUP:
            group = line.label
        found.append(line._replace(group=group) if group and line.role is Role.BODY else line)
    return found
