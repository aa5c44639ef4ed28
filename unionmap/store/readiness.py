"""The store as the web server holds it, and whether it can be read now."""

from __future__ import annotations

import logging
from functools import cache

from sqlalchemy.exc import SQLAlchemyError

from unionmap.store.engine import Store, open_store
from unionmap.store.migrate import is_current

LOG = logging.getLogger("unionmap")


def is_ready(url: str) -> bool:
    """Whether the store at an address answers and has the tables of this version; the log says why not."""
    try:
        with opened(url).read() as connection:
            return is_current(connection)
    except (SQLAlchemyError, OSError) as error:
        LOG.warning("the store does not answer: %s", type(error).__name__)
        return False


@cache
def opened(url: str) -> Store:
    """The store at an address, opened once in a process."""
    return open_store(url)
