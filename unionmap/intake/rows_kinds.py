"""Ownership, legal form and sector of a sheet's rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unionmap.intake.codes import find_code
from unionmap.intake.ownership import NOT_DETERMINED, Ownership, from_text, from_ticks, narrowed, suggestion
from unionmap.intake.rows_draft import Draft, by_cells, by_text
from unionmap.intake.sectors import candidates
from unionmap.intake.text import clean
from unionmap.intake.values import is_missing
from unionmap.model.codelists import SECTOR_VERSION, codelist, sectors
from unionmap.model.label import Label

_TICKS = {
    "state": "ownership_state",
    "domestic": "ownership_domestic",
    "foreign": "ownership_foreign",
    "joint_stock": "legal_joint_stock",
    "limited": "legal_limited",
}
VERSIONS = ("2018", "2025")
VSIC_2025 = date(2025, 11, 15)
"""The day on which VSIC 2025 came into force: before it, a bare letter is one of VSIC 2018."""


def read_ownership(draft: Draft) -> None:
    """Fill ``ownership`` and, where it is declared, ``legal``."""
    if "ownership" not in draft.fields:
        return
    groups = [line.group for line in draft.lines]
    ticks = [draft.column(field) for field in _TICKS.values()]
    said = by_cells(_read, draft.texts("ownership"), draft.texts("legal"), groups, *ticks)
    draft.values["ownership"] = [each.code for each in said]
    if "legal" in draft.fields:
        draft.values["legal"] = [each.legal_code for each in said]
    draft.values["ownership_candidates"] = [each.candidates for each in said]
    draft.values["legal_candidates"] = [each.legal_candidates for each in said]
    silent = all(each.found is not None and not each.found.ownership for each in said)
    if silent and "ownership" not in draft.cells:
        draft.say("ownership_missing")
        return
    for position, each in enumerate(said):
        if each.found is None:
            draft.say("ownership_conflict", position, _column(draft, position))
        elif not each.certain:
            _say_of(draft, position, each.found)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the cells of a row say of its ownership (``None``: a contradiction), and what is kept of it."""

    found: Ownership | None
    certain: bool = False
    code: str = NOT_DETERMINED
    legal_code: str | None = None
    candidates: str = ""
    legal_candidates: str = ""


def _read(ownership: str, legal: str, group: str, *ticks: bool | None) -> _Said:
    found = _together_or_group(ownership, legal, group, *ticks)
    if found is None:
        return _Said(None)
    certain = len(found.ownership) == 1 and len(found.legal) < 2
    candidates = ";".join(found.candidates), ";".join(sorted(found.legal))
    return _Said(found, certain, found.code, found.legal_code, *candidates)


def _together_or_group(ownership: str, legal: str, group: str, *ticks: bool | None) -> Ownership | None:
    """What a row's cells say together, or its group where they are silent; ``None`` for a contradiction."""
    ticked = from_ticks(**{name: tick is True for name, tick in zip(_TICKS, ticks, strict=True)})
    written = _written(ownership, legal)
    if ticked is None or (
        written.ownership and ticked.ownership and not written.ownership & ticked.ownership
    ):
        return None
    together = _together(written, ticked)
    return together if together.ownership else _together(together, from_text(group))


def _written(ownership: str, legal: str) -> Ownership:
    found = Ownership() if is_missing(ownership) else from_text(ownership)
    if is_missing(legal):
        return narrowed(found)
    listed = find_code("legal_form", legal)
    form = frozenset({listed}) if listed else from_text(legal).legal
    return narrowed(Ownership(found.ownership, form or found.legal))


def _column(draft: Draft, position: int) -> str:
    """The field by which a row names its ownership: the column of that name, or the first that is ticked."""
    if "ownership" in draft.cells:
        return "ownership"
    return next((field for field in _TICKS.values() if draft.value(field, position) is True), "")


def _together(one: Ownership, other: Ownership) -> Ownership:
    """What two sources agree on, or what the one says on which the other is silent."""
    return narrowed(
        Ownership(
            (one.ownership & other.ownership) or one.ownership or other.ownership,
            (one.legal & other.legal) or one.legal or other.legal,
        )
    )


def _say_of(draft: Draft, position: int, found: Ownership) -> None:
    text = draft.text("ownership", position)
    column = _column(draft, position)
    if len(found.ownership) > 1:
        _ask(draft, position, column, found)
    elif not found.ownership:
        draft.say("ownership_missing" if is_missing(text) else "ownership_unknown", position, column)
    if len(found.legal) > 1:
        _say_of_group(draft, "legal_group", position, _legal_column(draft, position))


def _legal_column(draft: Draft, position: int) -> str:
    """The field by which a row names its legal form."""
    ticked = next(
        (name for name in ("legal_joint_stock", "legal_limited") if draft.value(name, position)), ""
    )
    return "legal" if "legal" in draft.cells else ticked or _column(draft, position)


def _say_of_group(draft: Draft, code: str, position: int, name: str, /, **values: object) -> None:
    """A tick says what its column's heading says."""
    found = draft.text(name, position)
    if name in _TICKS.values():
        found = draft.mapping.matches[draft.mapping.columns[name]].heading
    draft.say(code, position, name, found=found, **values)


def _ask(draft: Draft, position: int, column: str, found: Ownership) -> None:
    listed = codelist("ownership")
    labels = [listed.label(code) for code in found.candidates]
    likely = suggestion(found, draft.text("name", position))
    label = listed.label(likely)
    hint = Label(f" Theo tên, có thể là: {label.vi}.", f" Its name suggests: {label.en}.")
    _say_of_group(
        draft,
        "ownership_group",
        position,
        column,
        candidates=Label("; ".join(each.vi for each in labels), "; ".join(each.en for each in labels)),
        suggestion=likely,
        hint=hint if likely else Label("", ""),
    )


def read_sector(draft: Draft) -> None:
    """Fill ``vsic_version`` and ``vsic``; words become a section of our version, a letter keeps its own."""
    if "vsic" not in draft.fields:
        return
    usual = VERSIONS[0] if draft.period < VSIC_2025 else ""
    versions = [version or usual for version in by_text(draft.texts("vsic_version"), _version)]
    texts = draft.texts("vsic")
    found = by_cells(_sections, texts, versions)
    draft.values["vsic"] = [codes[0] if len(codes) == 1 else None for codes in found]
    draft.values["vsic_version"] = [version or SECTOR_VERSION for version in versions]
    for position, codes in enumerate(found):
        if len(codes) != 1 and not is_missing(texts[position]):
            _say_of_sector(draft, position, codes)


def _version(text: str) -> str:
    return next((version for version in VERSIONS if version in text), "")


def _sections(text: str, version: str) -> tuple[str, ...]:
    return () if is_missing(text) else candidates(text, version)


def _say_of_sector(draft: Draft, position: int, codes: tuple[str, ...]) -> None:
    letter = clean(draft.text("vsic", position)).upper()[:1]
    meanings = codes or _meanings(draft.text("vsic", position), letter)
    if not meanings:
        draft.say("sector_unknown", position, "vsic")
        return
    draft.say("sector_unclear", position, "vsic", candidates=_labels(meanings, codes, letter))


def _meanings(text: str, letter: str) -> tuple[str, ...]:
    """Versions in which a bare letter is a section."""
    if len(clean(text)) > 1:
        return ()
    return tuple(version for version in VERSIONS if letter in sectors(version))


def _labels(meanings: tuple[str, ...], codes: tuple[str, ...], letter: str) -> Label:
    """Sections to choose from, or what a letter means in each version."""
    if codes:
        labels = [sectors().label(code) for code in codes]
    else:
        named = [(version, sectors(version).label(letter)) for version in meanings]
        labels = [Label(f"{each.vi} (VSIC {v})", f"{each.en} (VSIC {v})") for v, each in named]
    return Label("; ".join(label.vi for label in labels), "; ".join(label.en for label in labels))
