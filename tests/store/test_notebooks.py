"""Notebooks are kept in versions: nothing is lost, and going back and forth does what a reader expects."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from unionmap.model import notebook_text
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.notebook_edits import Edit, added
from unionmap.model.notebook_text import UnfitNotebookError
from unionmap.store.delivered import NOTEBOOKS, load_notebooks
from unionmap.store.engine import Store, open_store
from unionmap.store.notebooks import (
    UnknownNotebookError,
    add_notebook,
    change_notebook,
    newest_version,
    notebooks,
    redo,
    undo,
)
from unionmap.store.tables import NOTEBOOK_VERSION

EMPTY = Notebook("Họp giao ban")


def titled(title: str) -> Edit:
    return lambda notebook: replace(notebook, title=title)


@pytest.fixture(scope="module")
def shelf() -> Iterator[Store]:
    """One store for all examples, each of which begins a notebook of its own."""
    opened = open_store("sqlite://")
    yield opened
    opened.close()


@settings(max_examples=25)
@given(acts=st.lists(st.sampled_from(["edit", "edit", "undo", "redo"]), max_size=12))
def test_going_back_and_forth_walks_along_the_edits(shelf: Store, acts: list[str]) -> None:
    """Against the plain picture of it: a list of states and a place in it; an edit cuts off what follows."""
    store, states, at = shelf, [EMPTY.title], 0
    number = add_notebook(store, EMPTY, "An")
    for turn, act in enumerate(acts):
        if act == "edit":
            change_notebook(store, number, titled(f"{turn}"), "An")
            states, at = [*states[: at + 1], f"{turn}"], at + 1
        elif act == "undo":
            assert (undo(store, number, "An") is None) == (at == 0)
            at = max(0, at - 1)
        else:
            assert (redo(store, number, "An") is None) == (at == len(states) - 1)
            at = min(len(states) - 1, at + 1)
        assert newest_version(store, number).title == states[at]


def test_people_at_one_notebook_do_not_overwrite_each_other(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/store.sqlite3")
    number = add_notebook(store, EMPTY, "An")

    def write(turn: int) -> None:
        change_notebook(store, number, lambda known: added(known, Cell("", "text", f"{turn}")), "An")

    with ThreadPoolExecutor(4) as people:
        list(people.map(write, range(12)))
    cells = newest_version(store, number).read.cells
    store.close()
    assert sorted(cell.text for cell in cells) == sorted(map(str, range(12)))
    assert len({cell.id for cell in cells}) == 12


def test_an_edit_that_changes_nothing_adds_no_version(store: Store) -> None:
    number = add_notebook(store, EMPTY, "An")
    before = newest_version(store, number)
    assert change_notebook(store, number, lambda known: known, "An") == before
    assert newest_version(store, number) == before


def test_notebooks_have_histories_of_their_own(store: Store) -> None:
    first, second = add_notebook(store, EMPTY, "An"), add_notebook(store, Notebook("Sơ kết"), "Bình")
    change_notebook(store, first, titled("Đổi"), "Bình")
    assert undo(store, second, "An") is None
    assert [version.title for version in notebooks(store)] == ["Đổi", "Sơ kết"]
    assert [version.actor for version in notebooks(store)] == ["Bình", "Bình"]


def test_a_notebook_that_is_not_there_is_not_changed(store: Store) -> None:
    with pytest.raises(UnknownNotebookError):
        change_notebook(store, 7, titled("x"), "An")
    assert notebooks(store) == []


def test_a_version_is_never_changed(store: Store) -> None:
    add_notebook(store, EMPTY, "An")
    for statement in (update(NOTEBOOK_VERSION).values(title="x"), delete(NOTEBOOK_VERSION)):
        with pytest.raises(IntegrityError, match="keeps everything"), store.write("An", "notebook") as wire:
            wire.execute(statement)
    assert newest_version(store, 1).title == EMPTY.title


def test_delivered_notebooks_are_begun_once_and_stay_as_people_change_them(store: Store) -> None:
    load_notebooks(store)
    change_notebook(store, 1, titled("Của tôi"), "An")
    load_notebooks(store)
    assert notebooks(store)[0].title == "Của tôi"
    assert len(notebooks(store)) == len(list(NOTEBOOKS.glob("*.json"))) >= 3


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"title": "x", "common": ""}', '{"title": "x", "common": "", "cells": [{"id": "1"}]}'],
)
def test_what_is_no_notebook_is_refused(text: str) -> None:
    with pytest.raises(UnfitNotebookError):
        notebook_text.read(text)


def test_a_cell_id_stands_once() -> None:
    twice = (
        '{"title": "x", "common": "", "cells": [{"id": "1", "kind": "text"}, {"id": "1", "kind": "text"}]}'
    )
    with pytest.raises(UnfitNotebookError, match="stands twice"):
        notebook_text.read(twice)
