"""Collective agreements: signed for one to three years, mostly renewed, sometimes late or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd
from numpy.random import Generator

from data.demo.generator.periods import BASELINE, LAST
from unionmap.model.codelists import codelist

TERMS, TERM_ODDS = (1, 2, 3), (0.15, 0.35, 0.5)
"""Years an agreement runs."""
LAPSED_BEFORE = 0.3
"""Of the enterprises without one at the baseline, those that once had one."""
SIGNED_LATER, SIGNED_WHEN_NEW = 0.6, 0.78
"""Those that sign a first one in the years after the baseline, or after their union's founding."""
RENEWED, RENEWED_LATE = 0.9, 0.06
PROMPT_WORKERS = 500
"""Plants of this size sign anew the day after."""
GROUP_AGREEMENT = 0.07

Term = tuple[date, date]


def agreements(register: pd.DataFrame, rng: Generator) -> pd.DataFrame:
    """One row an agreement: ``union_id``, ``signed``, ``expires`` (its last day), ``kind``."""
    applies = codelist("ownership").having("agreement_applies")
    rows = []
    for union, unit in register[register["ownership"].isin(applies)].iterrows():
        kind = "NHOM" if rng.random() < GROUP_AGREEMENT else "DN"
        rows += [(union, *term, kind) for term in _terms(unit, rng)]
    return pd.DataFrame(rows, columns=["union_id", "signed", "expires", "kind"]).sort_values(
        ["union_id", "signed"]
    )


def _terms(unit: pd.Series, rng: Generator) -> Iterator[Term]:
    if unit["cba"] == 0 and rng.random() < LAPSED_BEFORE:
        yield from _lapsed(unit["founded"], rng)
    term = _first(unit, rng)
    while term and term[0] <= min(LAST, unit["closed"]):
        yield term
        signed = _renewal(term[1], unit["workers"] >= PROMPT_WORKERS, rng)
        term = _term(signed, rng) if signed else None


def _lapsed(founded: date, rng: Generator) -> Iterator[Term]:
    term = _term(BASELINE - _days(1200, 1600, rng), rng)
    if term[0] > founded:
        yield term


def _first(unit: pd.Series, rng: Generator) -> Term | None:
    if unit["cba"] == 1:
        return _in_force(unit["founded"], rng)
    new = unit["founded"] > BASELINE
    if rng.random() >= (SIGNED_WHEN_NEW if new else SIGNED_LATER):
        return None
    return _term(unit["founded"] + _days(20, 200, rng) if new else BASELINE + _days(30, 1500, rng), rng)


def _in_force(founded: date, rng: Generator) -> Term:
    """A term that covers the baseline's last day, signed after the union's founding."""
    signed, expires = _term(BASELINE, rng)
    back = _days(10, (expires - BASELINE).days - 10, rng)
    since = max(signed - back, founded + timedelta(days=10))
    return since, expires - (signed - since)


def _term(signed: date, rng: Generator) -> Term:
    years = int(rng.choice(TERMS, p=TERM_ODDS))
    return signed, signed.replace(year=signed.year + years, day=min(signed.day, 28)) - timedelta(days=1)


def _renewal(expired: date, prompt: bool, rng: Generator) -> date | None:
    luck = rng.random()
    if prompt:
        return expired + timedelta(days=1)
    if luck < RENEWED:
        return expired + _days(1, 30, rng)
    return expired + _days(150, 500, rng) if luck < RENEWED + RENEWED_LATE else None


def _days(least: int, most: int, rng: Generator) -> timedelta:
    return timedelta(days=int(rng.integers(least, most)))
