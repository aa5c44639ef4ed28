"""The rows of a file that count, of all its sheets: whole columns at once, or one row to say something of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple, overload

from unionmap.intake.rows_draft import Draft


class Kept(NamedTuple):
    """A row that counts: its sheet and its position there."""

    draft: Draft
    position: int

    @property
    def row(self) -> int:
        return self.draft.lines[self.position].number

    def value(self, name: str) -> Any:
        """What was read of a field."""
        return self.draft.value(name, self.position)

    def say(self, code: str, name: str, /, **values: object) -> None:
        """Note a problem of the row."""
        self.draft.say(code, self.position, name, **values)

    def other(self, than: Kept) -> str:
        """The row as the reader of another row finds it: with its sheet where that is another one."""
        return str(self.row) if self.draft is than.draft else f"{self.row} ({self.draft.sheet})"


class KeptRows(Sequence[Kept]):
    """The rows that count in the order of the file; columns have one entry a row."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self.sheets = [
            (draft, [each for each in range(len(draft.lines)) if each not in draft.left_out])
            for draft in drafts
        ]
        self._sheet_of = [index for index, (_, kept) in enumerate(self.sheets) for _ in kept]
        self._positions = [position for _, kept in self.sheets for position in kept]

    def __len__(self) -> int:
        return len(self._positions)

    @overload
    def __getitem__(self, index: int) -> Kept: ...
    @overload
    def __getitem__(self, index: slice) -> list[Kept]: ...
    def __getitem__(self, index: int | slice) -> Kept | list[Kept]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return Kept(self.sheets[self._sheet_of[index]][0], self._positions[index])

    def column(self, name: str) -> list[Any]:
        """What was read of a field in each row; ``None`` where its sheet has nothing of that name."""
        return self._gathered((draft.column(name), kept) for draft, kept in self.sheets)

    def texts(self, name: str) -> list[str]:
        """The cells of a field as written; blank where its sheet has no such column."""
        return self._gathered((draft.texts(name), kept) for draft, kept in self.sheets)

    def groups(self) -> list[str]:
        """The label of the group row over each row."""
        return [draft.lines[position].group for draft, kept in self.sheets for position in kept]

    def names(self) -> list[str]:
        """The name of each row's sheet."""
        return [draft.sheet for draft, kept in self.sheets for _ in kept]

    def numbers(self, step: int = 0) -> list[int]:
        """The number of each row in its sheet; the rows of each next sheet are numbered on by ``step``."""
        return [
            index * step + draft.lines[position].number
            for index, (draft, kept) in enumerate(self.sheets)
            for position in kept
        ]

    def fill(self, name: str, values: Sequence[Any]) -> None:
        """Set what was read of a field, one value a row."""
        given = iter(values)
        for draft, kept in self.sheets:
            column = list(draft.column(name))
            for position in kept:
                column[position] = next(given)
            draft.values[name] = column

    @staticmethod
    def _gathered(columns: Iterable[tuple[Sequence[Any], Sequence[int]]]) -> list[Any]:
        return list(
            chain.from_iterable(
                column if len(kept) == len(column) else map(column.__getitem__, kept)
                for column, kept in columns
            )
        )
