"""The daily copy: made in the background of the app, as long as it runs."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace
from datetime import datetime

from unionmap.filing.due import VIETNAM
from unionmap.settings import backup_folder
from unionmap.store.backup import NotWholeError
from unionmap.store.copies import make_copy
from unionmap.store.engine import Store
from unionmap.store.faults import StoreFaultError

LOG = logging.getLogger("unionmap")
A_MINUTE, AN_HOUR = 60.0, 3600.0
"""Seconds; the first readers after a start are served first."""


def start_copying(store: Store) -> None:
    """Look every hour whether the copy of the day is there; nothing where the settings want none."""
    if backup_folder() is not None:
        own = replace(store, source=str)
        threading.Thread(target=_copy_for_ever, args=(own,), name="daily copy", daemon=True).start()


def copy_today(store: Store) -> bool:
    """Make the copy of the day where it is not there; whether one was made. Faults go to the log."""
    folder = backup_folder()
    try:
        return folder is not None and make_copy(store, folder, datetime.now(VIETNAM).date())
    except (StoreFaultError, NotWholeError, OSError):
        LOG.exception("no daily copy was made")
        return False


def _copy_for_ever(store: Store) -> None:
    time.sleep(A_MINUTE)
    while True:
        copy_today(store)
        time.sleep(AN_HOUR)
