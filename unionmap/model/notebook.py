"""A notebook: live views in the order of a meeting, with words between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from unionmap.model.view import View

CellKind = Literal["title", "text", "view"]


@dataclass(frozen=True)
class Cell:
    """A title, a text (Markdown), or a view shown as one exhibit.

    ``id`` is unique within its notebook and stays with the cell when it is moved. ``exhibit`` names what is
    shown of ``view``; ``text`` is then the title over it, or empty for the exhibit's own. A cell that
    ``follows`` takes period and slice from the notebook, another its slice from its own view, and its period
    where that names one. Release and language are always the notebook's.
    """

    id: str
    kind: CellKind
    text: str = ""
    exhibit: str = ""
    view: View = field(default_factory=View)
    follows: bool = True


@dataclass(frozen=True)
class Notebook:
    """Cells in order, and the view that cells take release, language, and as followers period and slice from.

    ``common.release`` is the release a notebook is frozen to; ``None`` means always the newest.
    """

    title: str
    cells: tuple[Cell, ...] = ()
    common: View = field(default_factory=View)

    @property
    def views(self) -> tuple[Cell, ...]:
        """The cells that show something, in order."""
        return tuple(cell for cell in self.cells if cell.kind == "view")

    def cell(self, id_: str) -> Cell | None:
        """The cell of an id; ``None`` where there is none (any more)."""
        return next((cell for cell in self.cells if cell.id == id_), None)

    def view_of(self, cell: Cell) -> View:
        """What a cell shows in this notebook."""
        common, own = self.common, cell.view
        shown = replace(own, release=common.release, language=common.language, notebook=None)
        if cell.follows:
            return replace(shown, period=common.period, slice=common.slice)
        return replace(shown, period=own.period or common.period)
