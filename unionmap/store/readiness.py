"""Whether the store can be read now."""

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
        with _opened(url).read() as connection:
            return is_current(connection)
    except (SQLAlchemyError, OSError) as error:
        LOG.warning("the store does not answer: %s", type(error).__name__)
        return False


@cache
def _opened(url: str) -> Store:
    return open_store(url)
