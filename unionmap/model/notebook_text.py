"""A notebook as text (JSON), as the store and the files of ``data/notebooks`` keep it.

The views of cells are kept as links: their keys and codes are the promise of ``model.view``.
"""

from __future__ import annotations

import json
from typing import Any, get_args
from urllib.parse import parse_qs, urlencode

from unionmap.model.notebook import Cell, CellKind, Notebook
from unionmap.model.view import View, from_params, to_params


class UnfitNotebookError(ValueError):
    """The text is no notebook: the message says where."""


def written(notebook: Notebook) -> str:
    """The notebook as text; ``read`` gives the same notebook back."""
    cells = [_cell_parts(cell) for cell in notebook.cells]
    parts = {"title": notebook.title, "common": _link(notebook.common), "cells": cells}
    return json.dumps(parts, ensure_ascii=False, indent=1)


def read(text: str) -> Notebook:
    """The notebook of a text. Raises UnfitNotebookError."""
    try:
        parts = json.loads(text)
        cells = tuple(_cell(part) for part in parts["cells"])
        notebook = Notebook(str(parts["title"]), cells, _view(parts["common"]))
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        raise UnfitNotebookError(f"no notebook: {error}") from error
    ids = [cell.id for cell in cells]
    if len(set(ids)) != len(ids):
        raise UnfitNotebookError(f"{notebook.title}: a cell id stands twice: {ids}")
    return notebook


def _cell_parts(cell: Cell) -> dict[str, Any]:
    own = {"id": cell.id, "kind": cell.kind}
    if cell.kind != "view":
        return own | {"text": cell.text}
    shown = {"exhibit": cell.exhibit, "view": _link(cell.view), "follows": cell.follows}
    return own | ({"text": cell.text} if cell.text else {}) | shown


def _cell(parts: dict[str, Any]) -> Cell:
    if parts["kind"] not in get_args(CellKind):
        raise UnfitNotebookError(f"cell {parts['id']}: there is no kind {parts['kind']}")
    return Cell(
        id=str(parts["id"]),
        kind=parts["kind"],
        text=str(parts.get("text", "")),
        exhibit=str(parts.get("exhibit", "")),
        view=_view(parts.get("view", "")),
        follows=bool(parts.get("follows", True)),
    )


def _link(view: View) -> str:
    """The link of a view without what says nothing: every key that has its default."""
    plain = set(to_params(View()))
    return urlencode([pair for pair in to_params(view) if pair not in plain])


def _view(link: str) -> View:
    """What of a link can be read; parts that no longer exist are left at their defaults."""
    view, _ = from_params(parse_qs(link))
    return view
