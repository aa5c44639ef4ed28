"""One stored row as the cube sees it: its dimensions, and what it adds to every measure."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, or_, select

from unionmap.model.codelists import UNKNOWN, codelist
from unionmap.model.crosswalk import crosswalk
from unionmap.model.indicators import Source
from unionmap.store.measures import MEASURES, Expression
from unionmap.store.tables import RELEASE_ITEM, ROWS

PLACES = ("district", "old_commune", "new_commune")
KEYS: dict[Source, tuple[str, ...]] = {
    "unions": (
        *PLACES,
        "vsic_version",
        "vsic",
        "ownership",
        "legal",
        "type",
        "size",
        "upper",
        "zone",
        "budget",
        "r4",
    ),
    "employers": (*PLACES, "vsic_version", "vsic", "ownership", "legal", "size"),
    "workforce": ("district", "vsic_version", "vsic", "ownership"),
}
"""What the rows of each table are told apart by, besides the period."""


_IDS: dict[Source, str] = {"unions": "union_id", "employers": "employer_id"}


def measure_names(source: Source) -> list[str]:
    """Columns of sums in the order of the declarations, each with its count of missing cells."""
    return [name for m in MEASURES[source] for name in ((m.name,) if m.base is None else (m.name, m.missing))]


def facts(source: Source, release: int, *further: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    """Rows of one table in one release: ``period`` (ISO text), the keys, the measures, further columns."""
    rows = ROWS[source]
    keys = [_key(source, key).label(key) for key in keys_of(source)]
    period = cast(RELEASE_ITEM.c.period, String).label("period")
    return (
        select(period, *keys, *_amounts(source), *further)
        .join_from(RELEASE_ITEM, rows, RELEASE_ITEM.c.upload_id == rows.c.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == source)
    )


def _amounts(source: Source) -> list[Expression]:
    return [
        part
        for m in MEASURES[source]
        for part in (m.amount.label(m.name), *([] if m.base is None else [m.gap.label(m.missing)]))
    ]


def keys_of(source: Source) -> tuple[str, ...]:
    """``KEYS``, and in ``placed_by`` the id of rows that are placed one by one (empty for the others)."""
    return (*KEYS[source], "placed_by") if source in _IDS else KEYS[source]


def _key(source: Source, key: str) -> Expression:
    if key == "placed_by":
        return _id_where_dealt(source)
    if key == "size":
        return size_band(ROWS[source].c.workers)
    return func.coalesce(ROWS[source].c[key], UNKNOWN)


def _id_where_dealt(source: Source) -> Expression:
    """The id of a row whose place needs one: only a new commune is known, or a divided old one."""
    row = ROWS[source].c
    only_new = and_(row.old_commune.is_(None), row.new_commune.is_not(None))
    divided = and_(row.new_commune.is_(None), row.old_commune.in_(sorted(crosswalk().divided)))
    return case((or_(only_new, divided), row[_IDS[source]]), else_="")


def size_band(workers: ColumnElement[int]) -> Expression:
    """Code of the size band that a number of workers falls into; ``unknown`` for an empty cell."""
    bands = [
        (
            and_(workers >= int(band.attributes["min"]), workers <= int(band.attributes["max"] or 10**9)),
            band.code,
        )
        for band in codelist("size_band")
    ]
    return case(*bands, else_=UNKNOWN)
