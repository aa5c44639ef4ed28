"""A cell's own settings, where it stands: what it measures, of which unions, at which period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from unionmap.model.dimensions import DIMENSIONS, LEVELS
from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.notebook import Cell
from unionmap.model.notebook_edits import rewritten
from unionmap.model.planning import AMONG, DIVISIBLE, GOALS, RULES
from unionmap.model.programme import HORIZONS, TARGETED, programme
from unionmap.model.view import CELLS, EVENTS, WEIGHTS
from unionmap.reports.allocation import RULE_WORDS
from unionmap.reports.desk import Desk
from unionmap.reports.events import event_name
from unionmap.reports.exhibits import EXHIBITS
from unionmap.reports.plan import goal_words
from unionmap.ui.agreements import WEIGHT_WORDS
from unionmap.ui.filters import set_widget, show_slice
from unionmap.ui.notebook.book import Book, keep
from unionmap.ui.structure import CELL_WORDS
from unionmap.words import Reader
from unionmap.words.message import message

LONGEST_TITLE = 200


@dataclass(frozen=True)
class Setting:
    """One part of a view that a cell can set: its name, its codes, and their names."""

    label: str
    codes: tuple[str, ...]
    name: Callable[[Reader, str], str]


def _indicator(reader: Reader, code: str) -> str:
    return reader.label(INDICATORS[code].label)


def _goal(reader: Reader, code: str) -> str:
    return goal_words(reader, next(target for target in programme() if target.id == code))


SETTINGS: dict[str, Setting] = {
    "rate": Setting(message("Rate"), MAP_RATES, _indicator),
    "count": Setting(message("Count"), MAP_COUNTS, _indicator),
    "level": Setting(message("Areas"), tuple(LEVELS), lambda r, c: r.label(DIMENSIONS[LEVELS[c]].label)),
    "target": Setting(message("Indicator"), TARGETED, _indicator),
    "horizon": Setting(
        message("Look ahead to"), ("", *HORIZONS), lambda r, c: c or r.text("The next milestone")
    ),
    "cells": Setting(message("Cells show"), CELLS, lambda r, c: r.label(CELL_WORDS[c])),
    "weigh": Setting(message("Count"), WEIGHTS, lambda r, c: r.label(WEIGHT_WORDS[c])),
    "event": Setting(message("Event"), EVENTS, event_name),
    "goal": Setting(message("Target aimed at"), GOALS, _goal),
    "divided": Setting(message("Target of the province"), DIVISIBLE, _goal),
    "among": Setting(message("Divided among"), AMONG, lambda r, c: r.label(DIMENSIONS[c].label)),
    "rule": Setting(message("Rule"), RULES, lambda r, c: r.text(RULE_WORDS[c])),
}

OF_PAGE: dict[str, tuple[str, ...]] = {
    "ban-do": ("rate", "count", "level"),
    "chi-tieu": ("target", "horizon", "level"),
    "co-cau": ("cells", "count", "rate"),
    "thoa-uoc": ("weigh", "level"),
    "bien-dong": ("event", "level"),
    "so-sanh": ("rate", "count", "level"),
    "phat-trien": ("goal", "level"),
    "phan-bo": ("divided", "among", "rule"),
}
"""What the exhibits of a page can be set to, beside period and filters."""

DATED: dict[str, tuple[str, ...]] = {
    "ban-do": ("compare",),
    "chi-tieu": ("since",),
    "bien-dong": ("since",),
    "so-sanh": ("compare",),
}
"""Earlier periods that the exhibits of a page are told from."""

DATE_WORDS = {"compare": message("Compared with"), "since": message("Change since")}


def show_adjusting(book: Book, cell: Cell, desk: Desk) -> None:
    """A button that opens the settings of a cell; they are drawn only while it is open."""
    reader = desk.reader
    settings = st.popover(
        reader.text("Adjust"),
        icon=":material/tune:",
        type="tertiary",
        key=f"adjust {book.number} {cell.id}",
        on_change="rerun",
    )
    if settings.open:
        with settings:
            _show_settings(book, cell, desk)


def _show_settings(book: Book, cell: Cell, desk: Desk) -> None:
    path, reader = EXHIBITS[cell.exhibit].path, desk.reader
    for part in OF_PAGE.get(path, ()):
        label, codes = reader.text(SETTINGS[part].label), SETTINGS[part].codes
        _show_part(book, cell, part, label, codes, partial(SETTINGS[part].name, reader))
    for part in DATED.get(path, ()):
        _show_day(book, cell, part, desk, reader.text(DATE_WORDS[part]), reader.text("As usual"))
    _show_follows(book, cell, reader)
    if not cell.follows:
        _show_day(book, cell, "period", desk, reader.text("Period"), reader.text("That of the notebook"))
        show_slice(reader, cell.view.slice, f"cell {book.number} {cell.id}")


def _show_follows(book: Book, cell: Cell, reader: Reader) -> None:
    widget = f"follows {book.number} {cell.id}"
    set_widget(widget, cell.follows)
    st.toggle(
        reader.text("Follows period and filters of the notebook"),
        key=widget,
        on_change=lambda: _rewrite(book, cell, follows=st.session_state[widget]),
    )


def _show_day(book: Book, cell: Cell, part: str, desk: Desk, label: str, none: str) -> None:
    """A choice of a period of the release, or of none."""
    days: list[date | None] = [None, *reversed(desk.cube.periods)]
    chosen = getattr(cell.view, part)
    if chosen not in days:
        days.append(chosen)
    _show_part(
        book, cell, part, label, tuple(days), lambda day: none if day is None else desk.reader.period(day)
    )


def _show_part(
    book: Book, cell: Cell, part: str, label: str, codes: tuple[Any, ...], name: Callable[[Any], str]
) -> None:
    widget = f"{part} {book.number} {cell.id}"
    set_widget(widget, getattr(cell.view, part))
    st.selectbox(
        label,
        codes,
        format_func=name,
        key=widget,
        on_change=lambda: _set(book, cell, part, st.session_state[widget]),
    )


def _set(book: Book, cell: Cell, part: str, value: object) -> None:
    _rewrite(book, cell, view=replace(cell.view, **{part: value}))  # type: ignore[arg-type]


def _rewrite(book: Book, cell: Cell, **parts: Any) -> None:
    keep(book.number, lambda known: rewritten(known, cell.id, lambda now: replace(now, **parts)))
