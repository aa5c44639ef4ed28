"""The one door to all that can be shown of a view: by a page, in a notebook, on the wall, in a file."""

from __future__ import annotations

from urllib.parse import urlencode

from unionmap.charts.theme import Chart, described
from unionmap.figures.counts import unions_left
from unionmap.model.view import to_params
from unionmap.reports.desk import Desk
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.exhibits.content import Content
from unionmap.reports.exhibits.registry import EXHIBITS, Entry, of_page
from unionmap.reports.markdown import spoken

__all__ = ["EXHIBITS", "Entry", "exhibit", "of_page", "signed"]


def exhibit(id_: str, desk: Desk) -> Exhibit:
    """What an id of ``EXHIBITS`` shows of the desk's view. Raises KeyError for an id that is none.

    Where the filters leave no union it says so instead.
    """
    entry = EXHIBITS[id_]
    if entry.sliced and not unions_left(desk.cube, desk.period, desk.view.slice):
        said = desk.reader.text("No union fits all these filters at once.")
        return signed(desk, entry, Content(desk.reader.text(entry.label), said))
    return signed(desk, entry, entry.make(desk))


def signed(desk: Desk, entry: Entry, content: Content) -> Exhibit:
    """Content with its date, release and address, and its sentence as the picture's alternative text."""
    picture = content.picture
    if isinstance(picture, Chart):
        picture = described(picture, spoken(content.sentence))
    return Exhibit(
        title=content.title,
        sentence=content.sentence,
        notes=(*content.remarks, *(desk.notes if content.notes is None else content.notes)),
        link=f"/{entry.path}?{urlencode(to_params(desk.view))}",
        picture=picture,
        headlines=content.headlines,
        table=content.table,
        key=content.key,
        synthetic=desk.cube.synthetic,
        internal=content.internal,
    )
