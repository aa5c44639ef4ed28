"""Notebooks in versions: every change adds one, going back and forth adds one, nothing is lost.

A change is applied to the newest version within the transaction that keeps it: two people at one notebook do
not overwrite each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select

from unionmap.model import notebook_text
from unionmap.model.notebook import Notebook
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import NOTEBOOK_VERSION

ACTION = "notebook"
DELIVERED_BY = "unionmap"

T = NOTEBOOK_VERSION.c


class UnknownNotebookError(LookupError):
    """There is no notebook of this number."""


@dataclass(frozen=True)
class Version:
    """A notebook as it stood after one change. ``id`` counts the versions of all notebooks.

    ``state`` is the version whose content this one has, ``parent`` the state it was made from. ``created_at``
    is UTC. ``origin`` names the file that a delivered notebook came from.
    """

    id: int
    notebook: int
    state: int
    parent: int | None
    created_at: datetime
    actor: str
    origin: str
    title: str
    content: str

    @property
    def read(self) -> Notebook:
        """The notebook itself."""
        return notebook_text.read(self.content)


def notebooks(store: Store) -> list[Version]:
    """The newest version of every notebook, in the order in which they were begun."""
    newest = select(func.max(T.id)).group_by(T.notebook)
    with store.read() as connection:
        rows = connection.execute(select(NOTEBOOK_VERSION).where(T.id.in_(newest)).order_by(T.notebook))
        return [_version(row) for row in rows.mappings()]


def newest_version(store: Store, notebook: int) -> Version:
    """The notebook as it stands. Raises UnknownNotebookError."""
    with store.read() as connection:
        return _newest(connection, notebook)


def add_notebook(store: Store, new: Notebook, actor: str) -> int:
    """Begin a notebook; its number."""
    with store.write(actor, ACTION) as connection:
        return _begin(connection, new, actor)


def change_notebook(store: Store, notebook: int, edit: Callable[[Notebook], Notebook], actor: str) -> Version:
    """Keep what an edit makes of the newest version; the newest version where it changes nothing.

    Raises UnknownNotebookError.
    """
    with store.write(actor, ACTION) as connection:
        newest = _newest(connection, notebook)
        content = edit(newest.read)
        if content == newest.read:
            return newest
        return _insert(connection, newest, content, actor, parent=newest.state)


def undo(store: Store, notebook: int, actor: str) -> Version | None:
    """Go back to what the last change was made from; ``None`` where nothing was changed yet."""
    with store.write(actor, ACTION) as connection:
        newest = _newest(connection, notebook)
        return None if newest.parent is None else _return_to(connection, newest, newest.parent, actor)


def redo(store: Store, notebook: int, actor: str) -> Version | None:
    """Go forth to the change that was gone back from; ``None`` where there is none."""
    with store.write(actor, ACTION) as connection:
        newest = _newest(connection, notebook)
        made = select(func.max(T.id)).where(T.notebook == notebook, T.parent == newest.state, T.state == T.id)
        later: int | None = connection.execute(made).scalar()
        return None if later is None else _return_to(connection, newest, later, actor)


def deliver(store: Store, files: Mapping[str, str]) -> None:
    """Begin the notebooks that come with the app (texts by the names of their files), each once."""
    with store.read() as connection:
        known = _origins(connection)
    if known.issuperset(files):
        return
    with store.write(DELIVERED_BY, ACTION) as connection:
        for origin in sorted(set(files) - _origins(connection)):
            _begin(connection, notebook_text.read(files[origin]), DELIVERED_BY, origin)


def _origins(connection: Connection) -> set[str]:
    return set(connection.execute(select(T.origin).distinct()).scalars())


def _newest(connection: Connection, notebook: int) -> Version:
    query = select(NOTEBOOK_VERSION).where(T.notebook == notebook).order_by(T.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise UnknownNotebookError(notebook)
    return _version(row)


def _version(row: RowMapping) -> Version:
    return Version(**row)


def _begin(connection: Connection, new: Notebook, actor: str, origin: str = "") -> int:
    number = (connection.execute(select(func.max(T.notebook))).scalar() or 0) + 1
    _keep(connection, {"notebook": number, "parent": None, "origin": origin}, new, actor)
    return number


def _insert(
    connection: Connection, last: Version, content: Notebook, actor: str, parent: int | None
) -> Version:
    own = {"notebook": last.notebook, "parent": parent, "origin": last.origin}
    _keep(connection, own, content, actor)
    return _newest(connection, last.notebook)


def _return_to(connection: Connection, last: Version, state: int, actor: str) -> Version:
    """Add a version with the content and the past of an earlier one."""
    row = connection.execute(select(NOTEBOOK_VERSION).where(T.id == state)).mappings().one()
    earlier = _version(row)
    own = {"notebook": last.notebook, "parent": earlier.parent, "origin": last.origin, "state": state}
    _keep(connection, own, earlier.read, actor)
    return _newest(connection, last.notebook)


def _keep(connection: Connection, own: dict[str, int | str | None], content: Notebook, actor: str) -> None:
    """Add a version; its state is its own id where ``own`` names none."""
    number = (connection.execute(select(func.max(T.id))).scalar() or 0) + 1
    cells = {
        "id": number,
        "state": number,
        "created_at": now(),
        "actor": actor.strip(),
        "title": content.title,
        "content": notebook_text.written(content),
    }
    connection.execute(insert(NOTEBOOK_VERSION), cells | own)
