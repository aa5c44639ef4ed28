"""Ownership and legal form from what staff write or tick; a group of them is a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from unionmap.intake.codes import find_code
from unionmap.intake.headers import INTAKE
from unionmap.intake.identity import without_prefix
from unionmap.intake.keywords import longest_matches
from unionmap.intake.text import toned
from unionmap.model.codelists import codelist
from unionmap.model.files import read_rows

STATE = frozenset({"HC", "SNCL-N", "SNCL-T", "DNNN"})
DOMESTIC = frozenset({"CTCP", "TNHH", "DNTN", "CTHD", "HTX", "QTD", "SNNCL"})
FOREIGN = frozenset({"FDI"})
NOT_DETERMINED = "KXD"

LIMITED = "TNHH"
"""The legal form of a limited company of which nobody has said whether it has one owner or more."""
_LIMITED = frozenset({"TNHH1", "TNHH2"})
_OF_LEGAL_FORM = {"CP": "CTCP", LIMITED: "TNHH", "TNHH1": "TNHH", "TNHH2": "TNHH", "TN": "DNTN", "HD": "CTHD"}
"""Which domestic ownership a legal form makes."""


@dataclass(frozen=True)
class Ownership:
    """The ownerships and the legal forms that may be meant; one is an answer, several are a question."""

    ownership: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """The ownership where it is certain, otherwise *not determined*."""
        return next(iter(self.ownership)) if len(self.ownership) == 1 else NOT_DETERMINED

    @property
    def legal_code(self) -> str | None:
        """The legal form where it is certain, a general one where that is; otherwise ``None``: not known."""
        if self.legal == _LIMITED:
            return LIMITED
        return next(iter(self.legal)) if len(self.legal) == 1 else None

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ownerships in the codelist's order."""
        return tuple(code for code in codelist("ownership").codes if code in self.ownership)


def from_text(text: str) -> Ownership:
    """What a cell says: a code or label of the codelist, or the longest keyword; empty where nothing fits."""
    rows = longest_matches("ownership_keywords", text)
    legal = frozenset(code for row in rows for code in row["legal"].split(";") if code)
    listed = find_code("ownership", text)
    if listed:
        return Ownership(frozenset({listed}), legal)
    if any(row["ownership"] == "FDI" for row in rows):
        return Ownership(FOREIGN, legal)
    return Ownership(frozenset(code for row in rows for code in row["ownership"].split(";")), legal)


def from_ticks(
    *, state: bool, domestic: bool, foreign: bool, joint_stock: bool, limited: bool
) -> Ownership | None:
    """What ticked columns say; ``None`` where two that exclude each other are ticked."""
    if state + domestic + foreign > 1 or (joint_stock and limited):
        return None
    legal = frozenset({"CP"} if joint_stock else {"TNHH1", "TNHH2"} if limited else set())
    return narrowed(Ownership(_sector(state, domestic, foreign), legal))


def _sector(state: bool, domestic: bool, foreign: bool) -> frozenset[str]:
    chosen = [group for ticked, group in ((state, STATE), (domestic, DOMESTIC), (foreign, FOREIGN)) if ticked]
    return chosen[0] if chosen else frozenset()


def narrowed(found: Ownership) -> Ownership:
    """A firm's legal form decides between domestic ownerships, and between a state body and a state firm."""
    firms = frozenset(_OF_LEGAL_FORM[form] for form in found.legal if form in _OF_LEGAL_FORM)
    if not firms or not found.ownership:
        return found
    if found.ownership <= DOMESTIC:
        return Ownership(found.ownership & firms or found.ownership, found.legal)
    return Ownership(found.ownership & {"DNNN", *FOREIGN, *firms} or found.ownership, found.legal)


def suggestion(found: Ownership, name: str) -> str:
    """The one ownership of several that a union's name speaks for; "" where it speaks for none."""
    said = from_text(name).ownership & found.ownership
    if len(said) != 1:
        said = frozenset({_by_first_words(without_prefix(name))}) & found.ownership
    return next(iter(said)) if len(said) == 1 else ""


@cache
def _first_words() -> Mapping[str, str]:
    """Ownerships by the first words of a name, in the form in which texts are compared."""
    return {toned(row["start"]): row["ownership"] for row in read_rows(INTAKE / "ownership_names.csv")}


def _by_first_words(name: str) -> str:
    """The ownership for which a name's first words speak; "" where they speak for none."""
    words = toned(name).split()
    listed = _first_words()
    starts = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((listed[start] for start in starts if start in listed), "")
