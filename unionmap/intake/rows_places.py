"""The places of a sheet's rows: from their own columns, from the sheet's name, from its titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from unionmap.intake.layout import Role, Sum
from unionmap.intake.places import Level, Place, PlaceFound, derived, find_place
from unionmap.intake.rows_draft import Draft
from unionmap.intake.uppers import district_of
from unionmap.intake.values import is_missing
from unionmap.model.codelists import areas
from unionmap.model.dimensions import SCOPE
from unionmap.model.label import Label

REFORM = date(2025, 7, 1)
"""From this day on districts are gone and three provinces are one: names of districts need their province."""
ALL_SCOPES = (SCOPE, "vinh-long", "ben-tre")

_Columns = Sequence[tuple[str, tuple[Level, ...]]]
_LEVELS: _Columns = (
    ("district", ("district",)),
    ("old_commune", ("old_commune",)),
    ("new_commune", ("new_commune",)),
)


def read_places(draft: Draft, upper: str = "") -> None:
    """Fill the declared place columns of a draft; ``upper`` is the code of the union that reports.

    What one place says of another level is filled in where the lists leave no choice. Rows of the whole
    province become sums, rows of other provinces are left out.
    """
    stored = [name for name, _ in _LEVELS if name in draft.fields and draft.fields[name].stored]
    if not stored:
        return
    scopes = (SCOPE,) if draft.period < REFORM or district_of(upper) else ALL_SCOPES
    default = _default(draft, upper, scopes)
    for name in stored:
        draft.values[name] = [None] * len(draft.lines)
    columns = _columns(draft)
    for position, codes in enumerate(_codes(draft, columns, scopes)):
        for name in stored:
            draft.values[name][position] = (codes or default).get(name)
    if default and not _has_place_column(draft):
        draft.say("place_from_title", found=_label(default))
    _take_out_provinces(draft)


def _has_place_column(draft: Draft) -> bool:
    return any(name in draft.cells for name in ("district", "old_commune", "new_commune", "commune"))


def _columns(draft: Draft) -> _Columns:
    """The sheet's place columns from the widest to the narrowest, each with the levels it may name."""
    known = (*_LEVELS, ("commune", _commune_levels(draft.period)))
    return [(name, levels) for name, levels in known if name in draft.cells]


def _commune_levels(period: date) -> tuple[Level, ...]:
    """What a commune without a vintage may be: a new one first, once there are new ones."""
    return ("old_commune",) if period < REFORM else ("new_commune", "old_commune")


def _codes(draft: Draft, columns: _Columns, scopes: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The codes of every row. Rows repeat their places: what was read without a word is not read again."""
    known: dict[tuple[str, ...], Mapping[str, str]] = {}
    texts = zip(*(draft.cells[name] for name, _ in columns), strict=True)
    for position, cells in enumerate(texts if columns else [()] * len(draft.lines)):
        codes = known.get(cells)
        if codes is None:
            said = len(draft.problems)
            codes = _row_codes(draft, position, columns, scopes)
            if len(draft.problems) == said:
                known[cells] = codes
        yield codes


def _row_codes(draft: Draft, position: int, columns: _Columns, scopes: Sequence[str]) -> dict[str, str]:
    codes: dict[str, str] = {}
    for name, levels in columns:
        text = draft.text(name, position)
        if is_missing(text):
            continue
        found = _found(text, levels, codes.get("district", ""), scopes)
        if found.province:
            draft.provinces.add(position)
            draft.say("province_row", position, name)
        elif found.place is None:
            _say_of(draft, position, name, found)
        elif found.place.scope != SCOPE:
            draft.left_out.add(position)
            draft.say("place_outside", position, name)
        else:
            _add(draft, position, name, codes, found.place)
    return codes


def _found(text: str, levels: Iterable[Level], within: str, scopes: Sequence[str]) -> PlaceFound:
    """The first level at which the text names a place; otherwise what the last one had to offer."""
    found = PlaceFound()
    for level in levels:
        found = find_place(text, (level,), within=within, scopes=scopes)
        if found.places and found.places[0].level == level:
            return found
    return found


def _add(draft: Draft, position: int, name: str, codes: dict[str, str], place: Place) -> None:
    """Add what a place says, unless it contradicts the district that the row names."""
    district = codes.get("district", "")
    if district and district not in place.districts:
        draft.say("place_conflict", position, name, district=areas("districts-2021").label(district))
        return
    for level, code in derived(place).items():
        codes.setdefault(level, code)


def _say_of(draft: Draft, position: int, name: str, found: PlaceFound) -> None:
    if found.places:
        draft.say("place_ambiguous", position, name, candidates=_either(found.places))
        return
    likely = _either(found.likely)
    hint = Label(f"Có phải là {likely.vi}?", f"Is it {likely.en}?") if found.likely else Label("", "")
    draft.say("place_unknown", position, name, hint=hint)


def _either(places: Iterable[Place]) -> Label:
    """Places to choose from, each commune with its district."""
    named = []
    for place in places:
        within = areas("districts-2021").label(place.districts[0]).vi if place.level == "old_commune" else ""
        named.append(f"{place.label}, {within}" if within else place.label)
    return Label(" / ".join(named), " / ".join(named))


def _default(draft: Draft, upper: str, scopes: Sequence[str]) -> dict[str, str]:
    """The place of rows that name none: that of the sheet's name or title, else the district that reports."""
    titles = [text for line in draft.layout.having(Role.TITLE) for text in line.cells if text.strip()]
    for text in (draft.sheet, *titles):
        found = _found(text, _commune_levels(draft.period), "", scopes).place
        if found is not None and found.scope == SCOPE and found.level != "district":
            return derived(found)
    district = district_of(upper)
    return {"district": district} if district else {}


def _label(codes: dict[str, str]) -> str:
    for vintage, level in (
        ("communes-2021", "old_commune"),
        ("communes-2025", "new_commune"),
        ("districts-2021", "district"),
    ):
        if level in codes:
            return areas(vintage).label(codes[level]).vi
    return ""


def _take_out_provinces(draft: Draft) -> None:
    """Rows of the whole province are sums of all others."""
    others = tuple(position for position in range(len(draft.lines)) if position not in draft.provinces)
    draft.sums += [Sum(draft.lines[position], others) for position in sorted(draft.provinces)]
    draft.left_out |= draft.provinces
