"""Agreements in words and tables: how many are in force, what runs out, and which units to call."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from unionmap.charts.calendar import month_words
from unionmap.charts.standings import STANDINGS, coverage, in_force, sizes
from unionmap.figures.agreements import (
    HORIZONS,
    Agreements,
    Parts,
    Standing,
    months_after,
    units_in,
    unrenewed,
)
from unionmap.model.dimensions import DIMENSIONS
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader

Name = Callable[[str, str], str]
"""A code's name in the reader's words, by dimension and code."""


def agreement_sentence(reader: Reader, period: date, total: Parts) -> str:
    """How many of the applicable units are covered, what runs out soon, what has lapsed, what never was."""
    said = reader.text(
        "On {day}, {covered} units to which agreements apply have one in force. Of these agreements {soon} "
        "expire within 3 months, {sooner} within 6 and {year} within 12; {expired} units have one that has "
        "expired; {never} have none on record.",
        day=reader.day(period),
        covered=in_force(reader, total, workers=False),
        soon=reader.number(units_in(total, Standing.WITHIN_3)),
        sooner=reader.number(units_in(total, Standing.WITHIN_3, Standing.WITHIN_6)),
        year=reader.number(units_in(total, Standing.WITHIN_3, Standing.WITHIN_6, Standing.WITHIN_12)),
        expired=reader.number(units_in(total, Standing.EXPIRED)),
        never=reader.number(units_in(total, Standing.NEVER)),
    )
    unclear = units_in(total, Standing.UNCLEAR)
    if not unclear:
        return said
    doubt = reader.plural(
        unclear,
        "Of {n} unit the dates are incomplete: it is not counted as covered.",
        "Of {n} units the dates are incomplete: they are not counted as covered.",
    )
    return f"{said} {doubt}"


def renewal_sentence(reader: Reader, period: date, total: Parts) -> str:
    """What the rate falls to if nothing is signed; empty where there is no unit."""
    rates = [(months_after(period, months), unrenewed(total, months)) for months in HORIZONS.values()]
    told = [
        reader.text("{rate} on {day}", rate=reader.percent(rate), day=reader.day(day))
        for day, rate in rates
        if rate is not None
    ]
    if not told:
        return ""
    return reader.text(
        "If no agreement were renewed or newly signed, the rate would be {rates}.", rates=reader.listed(told)
    )


def missing_workers(reader: Reader, total: Parts) -> str:
    """How many units leave their workers empty, so that sums lack them; empty where none does."""
    missing = sum(amount.missing for amount in total.values())
    if not missing:
        return ""
    return reader.plural(
        missing,
        "{n} unit does not report its workers: the counts of workers lack it.",
        "{n} units do not report their workers: the counts of workers lack them.",
    )


def silent_words(reader: Reader, areas: list[str]) -> str:
    """Which areas had unions when they last reported and sent nothing: every total lacks them."""
    return reader.text("No report of this period has come from {areas}.", areas=reader.listed(areas))


def standings_table(
    reader: Reader, title: str, heading: str, name: Callable[[str], str], found: Agreements, workers: bool
) -> Table:
    """A row for each code that has applicable units, a column for each standing, the total last."""
    columns = (
        Column(heading),
        Column(reader.text("To which agreements apply"), "count"),
        Column(reader.text("In force"), "count"),
        Column(reader.text("Rate"), "percent"),
        *(Column(reader.text(words), "count") for words in STANDINGS.values()),
    )
    named: Mapping[str, Parts] = {name(code): parts for code, parts in found.rows.items()}
    rows = [_standing_row(label, parts, workers) for label, parts in named.items()]
    rows.append(_standing_row(reader.text("Total"), found.total, workers))
    return Table(title, columns, tuple(rows), totals=1)


def _standing_row(label: str, parts: Parts, workers: bool) -> tuple[Cell, ...]:
    held = sizes(parts, workers)
    covered, every = coverage(parts, workers)
    rate = 100 * covered / every if every else None
    return label, every, covered, rate, *(held[known] for known in STANDINGS)


def agreement_list(reader: Reader, title: str, units: pd.DataFrame, area: str, name: Name) -> Table:
    """One row a unit, in the order given: when its agreement expires, where it is, and how many it covers.

    ``area`` is the dimension that tells the place.
    """
    columns = (
        Column(reader.text("Month")),
        Column(reader.text("Union")),
        Column(reader.label(DIMENSIONS[area].label)),
        Column(reader.label(DIMENSIONS["ownership"].label)),
        Column(reader.text("Workers"), "count"),
        Column(reader.text("Signed"), "day"),
        Column(reader.text("Expires"), "day"),
    )
    return Table(title, columns, tuple(_unit(unit, area, name) for unit in units.to_dict("records")))


def _unit(unit: dict[Hashable, Any], area: str, name: Name) -> tuple[Cell, ...]:
    known = {key: None if pd.isna(cell) else cell for key, cell in unit.items()}
    expires = known["agreement_expires"]
    places = (name(area, str(unit[area])), name("ownership", str(unit["ownership"])))
    days = (known["agreement_signed"], expires)
    return month_words(expires) if expires else None, str(unit["name"]), *places, known["workers"], *days
