"""The slides of a presentation, in order: those of a page, or those of a notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from uuid import uuid4

from unionmap.model.notebook import Cell, Notebook
from unionmap.model.view import View
from unionmap.reports.desk import Sources, open_desk
from unionmap.reports.exhibits import EXHIBITS, exhibit, of_page
from unionmap.reports.link_words import missing_words
from unionmap.reports.slide import Slide, slide_of, text_slide, title_slide
from unionmap.reports.stamp import stamp
from unionmap.words import Reader

GUIDED = "area"
"""The exhibit of one area: on the wall, areas are stepped through on the map itself."""


class Deck:
    """Slides by their numbers from 1. Each is made when it is first asked for, and stays as it is."""

    def __init__(self, makers: Iterable[Callable[[], Slide]]) -> None:
        self.id = uuid4().hex
        self._makers = tuple(makers)
        self._made: dict[int, Slide] = {}

    def __len__(self) -> int:
        return len(self._makers)

    def slide(self, number: int) -> Slide:
        """Raises IndexError for a number that no slide has."""
        if number not in self._made:
            self._made[number] = self._makers[number - 1]()
        return self._made[number]


@dataclass(frozen=True)
class Dealer:
    """Makes decks; ``names`` says whether the reader may see what is internal."""

    sources: Sources
    reader: Reader
    names: bool

    def page(self, path: str, view: View) -> Deck:
        """A slide for everything that the page at a path shows of a view; none for a page of work alone."""
        return Deck(partial(self._shown, e.id, view) for e in of_page(path) if e.id != GUIDED)

    def notebook(self, notebook: Notebook, release: int) -> Deck:
        """A slide for every cell, all of one release: the slide of a number is the cell of that number."""
        common = replace(notebook.common, release=release, language=self.reader.language)
        frozen = replace(notebook, common=common)
        return Deck(partial(self._cell, frozen, cell) for cell in frozen.cells)

    def _cell(self, notebook: Notebook, cell: Cell) -> Slide:
        if cell.kind == "title":
            return title_slide(notebook.title, cell.text)
        if cell.kind == "text":
            return text_slide(notebook.title, cell.text)
        if cell.exhibit not in EXHIBITS:
            said = self.reader.text("This cell asks for something that is not here: {id}.", id=cell.exhibit)
            return text_slide(cell.text or notebook.title, said)
        slide = self._shown(cell.exhibit, notebook.view_of(cell))
        return replace(slide, title=cell.text or slide.title)

    def _shown(self, id_: str, view: View) -> Slide:
        """The slide of an exhibit; what the release cannot answer of the view stands in its notes."""
        desk, missing = open_desk(self.sources, view)
        shown = exhibit(id_, desk)
        if shown.internal and not self.names:
            return text_slide(
                shown.title, self.reader.text("Your account does not see the names of employers.")
            )
        slide = slide_of(self.reader, shown, stamp(self.reader, desk.period, desk.release))
        return replace(slide, notes=(*(missing_words(self.reader, part) for part in missing), *slide.notes))
