"""The figures on the map as rows for a GIS program, and what the file says of itself."""

from __future__ import annotations

from unionmap.charts.map_picture import MapContent
from unionmap.figures.basis import Figure
from unionmap.geography.exports import Format, Row, exported
from unionmap.model.indicators import INDICATORS
from unionmap.model.national import names_of
from unionmap.reports.desk import Desk
from unionmap.reports.map_contents import Maps, maps_of
from unionmap.reports.map_ways import ground_of, own_boundaries
from unionmap.words.message import message

GENERALISED = message(
    "Outlines are generalised (about 100 m) and are not an official map. Credits: Thang Le Quoc, dvhcvn, "
    "Marc Choisy, Tran Ngoc Minh Hieu (MIT)."
)


def map_file(desk: Desk, to: Format) -> bytes:
    """The file of what is on the map of the view."""
    maps = maps_of(desk.reader, desk.cube, desk.view)
    return exported(ground_of(desk), rows(desk, maps), metadata(desk, maps), to)


def rows(desk: Desk, maps: Maps) -> list[Row]:
    """A row for each area: the rate with its parts, the count, and what the map shows if it is not the rate.

    Rates are percentages, unrounded. Where there is no value the cell is empty and ``…_state`` says why.
    """
    rate, count = (
        desk.figures(indicator, desk.dimension).rows for indicator in (desk.view.rate, desk.view.count)
    )
    names = names_of(desk.view.level)
    shown = [] if _is_level(desk) else [(f"map{at}", content) for at, content in enumerate(maps.contents, 1)]
    return [
        {
            "code": code,
            "name": desk.reader.label(names.label(code)),
            **_rate(desk.view.rate, rate[code]),
            desk.view.count: count[code].value,
            f"{desk.view.count}_state": str(count[code].state),
            **{key: value for name, content in shown for key, value in _shown(name, content, code).items()},
            "period": desk.period.isoformat(),
            "release": desk.release,
            "demonstration": int(desk.cube.synthetic),
        }
        for code in maps.contents[0].marks
    ]


def metadata(desk: Desk, maps: Maps) -> dict[str, str]:
    """What the figures are: date, release, filters, definitions, outlines, and what is invented."""
    reader, own = desk.reader, own_boundaries(desk)
    defined = {id_: reader.label(INDICATORS[id_].definition) for id_ in (desk.view.rate, desk.view.count)}
    drawn = reader.text(GENERALISED)
    if own is not None:
        drawn = reader.text("Boundaries: {title} (no. {number}).", title=own.title, number=own.number)
    shown = {f"map{at}": content.title for at, content in enumerate(maps.contents, 1)}
    return {
        "title": maps.key.title,
        "period": desk.period.isoformat(),
        "release": str(desk.release),
        "notes": " ".join(desk.notes),
        **{f"definition_{id_}": text for id_, text in defined.items()},
        **({} if _is_level(desk) else shown),
        "boundaries": drawn,
        "vintage": desk.view.level,
    }


def _is_level(desk: Desk) -> bool:
    view = desk.view
    return view.other is None and view.compare is None and not view.gap


def _rate(name: str, figure: Figure) -> dict[str, str | int | float | None]:
    return {
        name: figure.value,
        f"{name}_numerator": figure.numerator,
        f"{name}_denominator": figure.denominator,
        f"{name}_state": str(figure.state),
    }


def _shown(name: str, content: MapContent, code: str) -> dict[str, str | float | None]:
    mark = content.marks[code]
    return {name: mark.value, f"{name}_state": str(mark.state)}
