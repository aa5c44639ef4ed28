"""Long work beside the page: it says how long it takes, and can be given up."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import streamlit as st

from unionmap.words import Reader

T = TypeVar("T")

SECONDS_BETWEEN_LOOKS = 0.2
AT_ONCE = 4
"""Files that are read at the same time, over all sessions: reading takes memory."""


@st.cache_resource(show_spinner=False)
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix="filing")


def done_beside(reader: Reader, label: str, work: Callable[[], T], undo: Callable[[T], object]) -> T:
    """The result of the work, once it is there. Raises what the work raises.

    A click on the button ends the run of the page; the work, which cannot be broken off, is then undone as
    soon as it is done.
    """
    future = _workers().submit(work)
    status = st.status(label)
    button = st.empty()
    button.button(
        reader.text("Give up"), icon=":material/close:", on_click=_give_up, args=(future, undo), key="give up"
    )
    started = time.monotonic()
    while not future.done():
        seconds = reader.number(int(time.monotonic() - started))
        status.update(label=f"{label} ({reader.text('{seconds} s', seconds=seconds)})")
        time.sleep(SECONDS_BETWEEN_LOOKS)
    button.empty()
    status.update(state="complete")
    return future.result()


def _give_up(future: Future[T], undo: Callable[[T], object]) -> None:
    future.add_done_callback(
        lambda done: None if done.cancelled() or done.exception() else undo(done.result())
    )
    future.cancel()
