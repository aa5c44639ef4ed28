"""A notebook: live views in the order of a meeting, with words between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from unionmap.model.view import View

CellKind = Literal["title", "text", "view"]


@dataclass(frozen=True)
class Cell:
    """A title, a text (Markdown), or a view shown as one exhibit.

    ``id`` is unique within its notebook and stays with the cell when it is moved. ``exhibit`` names what is
    shown of ``view``. A cell that ``follows`` takes period, slice and language from the notebook.
    """

    id: str
    kind: CellKind
    text: str = ""
    exhibit: str = ""
    view: View = field(default_factory=View)
    follows: bool = True


@dataclass(frozen=True)
class Notebook:
    """Cells in order, and the view that following cells take their period, slice and language from.

    ``common.release`` is the release a notebook is frozen to; ``None`` means always the newest.
    """

    title: str
    cells: tuple[Cell, ...] = ()
    common: View = field(default_factory=View)

    @property
    def views(self) -> tuple[Cell, ...]:
        """The cells that show something, in order."""
        return tuple(cell for cell in self.cells if cell.kind == "view")
