"""The notebook that is open: as it stands in the store, and how a change of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from unionmap.charts.theme import Chart
from unionmap.model import notebook_text
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.notebook_edits import Edit, filtered, rewritten
from unionmap.model.view import View, from_params, to_params
from unionmap.reports.desk import Desk, open_desk
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits import EXHIBITS, exhibit
from unionmap.store.notebooks import Version, change_notebook, newest_version
from unionmap.ui import cache
from unionmap.ui.actor import at_work
from unionmap.ui.charts import Spec
from unionmap.ui.filters import KEEPERS, EditSlice

VERSIONS_KEPT = 60
EXHIBITS_KEPT = 400

Params = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Book:
    """A notebook as it stands now, and the desk of its own filters."""

    page: Desk
    version: Version

    @property
    def number(self) -> int:
        return self.version.notebook

    @property
    def notebook(self) -> Notebook:
        return _contents(self.version.content)

    def view_of(self, cell: Cell) -> View:
        """What a cell shows to this reader: a notebook is read in the reader's language."""
        return replace(self.notebook.view_of(cell), language=self.page.reader.language)

    def now(self) -> Book:
        """The same as it stands after whatever was changed meanwhile."""
        return replace(self, version=newest_version(cache.store(), self.number))


@st.cache_resource(show_spinner=False, max_entries=VERSIONS_KEPT)
def _contents(content: str) -> Notebook:
    """The notebook of a version's text."""
    return notebook_text.read(content)


def keep(number: int, edit: Edit) -> None:
    """Change a notebook in the name of whoever is at work. Raises NotAllowedError where they may not."""
    actor = at_work()
    actor.must("keep_notebooks")
    change_notebook(cache.store(), number, edit, actor.signature)


def _keep_filters(rest: str, edit: EditSlice) -> None:
    keep(int(rest), lambda known: filtered(known, known.common.period, edit))


def _keep_cell_filters(rest: str, edit: EditSlice) -> None:
    number, id_ = rest.split()

    def change(cell: Cell) -> Cell:
        return replace(cell, view=replace(cell.view, slice=edit(cell.view.slice)))

    keep(int(number), lambda known: rewritten(known, id_, change))


KEEPERS["notebook"] = _keep_filters
KEEPERS["cell"] = _keep_cell_filters


@dataclass(frozen=True)
class Shown:
    """An exhibit, the desk it was made at, and the specification of its chart, if it is one."""

    desk: Desk
    exhibit: Exhibit
    spec: Spec | None


def shown(id_: str, view: View) -> Shown:
    """What a cell shows; remembered where nothing but a release stands behind it."""
    desk, _ = open_desk(cache.sources(), view)
    if EXHIBITS[id_].live:
        return Shown(desk, exhibit(id_, desk), None)
    return Shown(desk, *_made(id_, tuple(to_params(desk.view))))


@st.cache_resource(show_spinner=False, max_entries=EXHIBITS_KEPT)
def _made(id_: str, params: Params) -> tuple[Exhibit, Spec | None]:
    link: dict[str, list[str]] = {}
    for key, value in params:
        link.setdefault(key, []).append(value)
    made = exhibit(id_, open_desk(cache.sources(), from_params(link)[0])[0])
    return made, made.picture.to_dict() if isinstance(made.picture, Chart) else None
