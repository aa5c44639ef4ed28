"""The wall: slides over the whole screen, stepped through by keys, drawn by a small component of our own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import quote

import streamlit as st

from unionmap.model.view import View
from unionmap.reports.deck import Deck
from unionmap.reports.slide import Slide
from unionmap.ui import state
from unionmap.ui.map import AREAS_CODE
from unionmap.ui.share import qr_code
from unionmap.ui.wall.words import key_words, wall_words
from unionmap.words import Reader

HERE = Path(__file__).parent
WALL_CODE = AREAS_CODE + "".join(
    (HERE / f"{name}.js").read_text(encoding="utf-8") for name in ("keys", "wall", "drawing")
)

_WALL = "wall"
_NEWS, _WANTED, _PLACE = "news for the wall", "wanted for the wall", "area on the wall"
SECONDS = 0.5
"""How long slides are made for one answer."""

PACES, USUAL_PACE = (5, 10, 20, 30, 60, 120), 20
"""Seconds that a slide may stand by itself."""

_wall = st.components.v2.component(
    "unionmap_wall",
    html=(HERE / "wall.html").read_text(encoding="utf-8"),
    css=(HERE / "wall.css").read_text(encoding="utf-8"),
    js=WALL_CODE,
)
_news = st.components.v2.component("unionmap_news", js=(HERE / "news.js").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Wall:
    """A deck on the wall. Slides go to the browser as soon as each is made, the one on the wall first."""

    reader: Reader
    view: View
    deck: Deck

    def show(self, newer: str, on_left: Callable[[str | None], None]) -> None:
        """Cover the screen with the slide that the view names; ``newer`` says of newer figures, or is empty.

        ``on_left`` is called before the page runs again without its presentation, with the area that was
        looked at last.
        """
        assert self.view.present is not None
        at = min(max(self.view.present, 1), len(self.deck))
        _wall(
            key=_WALL,
            data={
                "deck": self.deck.id,
                "count": len(self.deck),
                "slides": self._sent([at]),
                "present": at,
                "area": self.view.area,
                "autoplay": self.view.autoplay,
                "newer": newer,
                "paces": {"all": PACES, "usual": USUAL_PACE},
                "words": wall_words(self.reader),
                "keys": key_words(self.reader),
            },
            on_left_change=lambda: on_left(st.session_state[_WALL]["left"]["area"]),
        )

    def tell(self, newer: str) -> None:
        """Hand on what a wall that is already there asks for, and that newer figures exist."""
        wanted, place = st.session_state.pop(_WANTED, []), st.session_state.pop(_PLACE, "")
        _news(
            key=_NEWS,
            data={
                "deck": self.deck.id,
                "count": len(self.deck),
                "slides": self._sent(wanted),
                "newer": newer,
                "code": self._code(place) if place else None,
            },
            on_wanted_change=_note_wanted,
            on_area_change=_note_place,
        )

    def _code(self, place: str) -> dict[str, str]:
        """The code of an area on a map; ``place`` is the number of the slide and the code of the area."""
        number, area = place.split(" ", 1)
        link = state.absolute(f"{self.deck.slide(int(number)).link}&area={quote(area)}")
        return {"place": place, "link": link, "qr": qr_code(link)}

    def _sent(self, wanted: Sequence[int]) -> dict[str, Any]:
        """Slides by their numbers as the browser gets them: the first, and more while there is time."""
        sent: dict[str, Any] = {}
        until = monotonic() + SECONDS
        for number in wanted:
            sent[str(number)] = self._as_sent(self.deck.slide(number))
            if monotonic() > until:
                break
        return sent

    def _as_sent(self, slide: Slide) -> dict[str, Any]:
        """A slide with its badges and the code of its full address, or else of the whole."""
        home = replace(self.view, present=None, autoplay=None, area=None)
        link = state.absolute(slide.link) if slide.link else state.link(home)
        badges = [self.reader.text("Demonstration figures")] if slide.synthetic else []
        badges += [self.reader.text("For internal use")] if slide.internal else []
        return {**asdict(slide), "link": link, "qr": qr_code(link), "badges": badges}


def _note_wanted() -> None:
    """Keep which slides the browser asks for until the next run hands them over."""
    st.session_state[_WANTED] = [int(number) for number in st.session_state[_NEWS]["wanted"]]


def _note_place() -> None:
    """Keep of which area the browser asks for the code."""
    st.session_state[_PLACE] = str(st.session_state[_NEWS]["area"])
