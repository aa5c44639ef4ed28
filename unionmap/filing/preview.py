"""A dry run: what publishing a draft would change, unit by unit and figure by figure, before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.measure import measure
from unionmap.figures.results import Figures
from unionmap.filing.coverage import rows_of_uppers
from unionmap.filing.draft import Draft
from unionmap.filing.hypothetical import cube_with
from unionmap.filing.standing import last_period, standing_upload
from unionmap.filing.whole import Whole, whole_with
from unionmap.intake.changes import Changes, compare
from unionmap.intake.checks_between import ID_OF
from unionmap.model.columns import FileKind
from unionmap.model.periods import latest_until
from unionmap.store.engine import Store
from unionmap.store.releases import latest_release
from unionmap.store.upload_rows import upload_rows
from unionmap.store.uploads import Upload

HEADLINES: dict[FileKind, tuple[str, ...]] = {
    "unions": (
        "members",
        "unions",
        "workers",
        "female",
        "admitted",
        "admitted_total",
        "penetration",
        "density",
        "agreement_units",
        "agreement_workers",
    ),
    "employers": ("coverage25", "unorganised_workers"),
    "workforce": ("density", "reach"),
    "events": (),
}
"""Indicators that a kind of file moves, in the order in which they are shown."""


@dataclass(frozen=True)
class Effect:
    """One figure of the province; ``before`` is ``None`` where there was no release with a report."""

    indicator: str
    before: Figure | None
    after: Figure


@dataclass(frozen=True)
class DistrictEffect:
    """One indicator by old district."""

    before: Figures | None
    after: Figures


@dataclass(frozen=True, eq=False)
class Preview:
    """What is to be looked at before publishing, and what ``publish`` then does exactly.

    ``release`` is the newest one, on which all of it is based. ``replaces`` is the upload whose rows would
    give way, ``None`` where nothing would. ``changes`` compare with the period ``compared`` (the draft's own
    where it is replaced, else the last one) and are ``None`` for kinds whose rows have no code of their own.
    """

    draft: Draft
    release: int | None
    whole: Whole
    compared: date | None
    changes: Changes | None
    before: Cube | None
    after: Cube

    @property
    def replaces(self) -> Upload | None:
        return self.whole.standing if len(self.whole.replaced) else None

    @property
    def effects(self) -> tuple[Effect, ...]:
        """Headline figures of the province, before and after."""
        return tuple(
            Effect(indicator, None if old is None else old.total, new.total)
            for indicator in HEADLINES[self.draft.kind]
            for old, new in [self._figures(indicator, None)]
        )

    def districts(self, indicator: str) -> DistrictEffect:
        """One indicator by old district, before and after. Raises ``KeyError`` for an unknown one."""
        return DistrictEffect(*self._figures(indicator, "district"))

    def _figures(self, indicator: str, by: str | None) -> tuple[Figures | None, Figures]:
        earlier = None if self.before is None else latest_until(self._shown, self.before.periods)
        old = measure(self.before, indicator, earlier, by=by) if self.before and earlier else None
        return old, measure(self.after, indicator, self._shown, by=by)

    @property
    def _shown(self) -> date:
        """The day at which figures are shown: a register or a workforce table counts for later days, too."""
        own = self.draft.period
        return own if self.draft.kind == "unions" else max((own, *self.after.periods))


def preview(store: Store, draft: Draft, before: Cube | None = None) -> Preview:
    """A dry run of a draft; nothing is stored. ``before`` is the newest release's cube if at hand."""
    release = latest_release(store)
    cube = before if before is not None or release is None else load_cube(store, release)
    whole = whole_with(store, draft)
    compared, rows = _rows_to_compare(store, draft, whole)
    return Preview(
        draft,
        release,
        whole,
        compared,
        compare(rows, draft.rows, draft.kind) if draft.kind in ID_OF else None,
        cube,
        cube_with(cube, draft.kind, draft.period, whole.rows),
    )


def _rows_to_compare(store: Store, draft: Draft, whole: Whole) -> tuple[date | None, pd.DataFrame | None]:
    """The rows that are replaced or, where there are none, those of the last period."""
    if len(whole.replaced):
        return draft.period, whole.replaced
    last = last_period(store, draft.kind, draft.period)
    upload = None if last is None else standing_upload(store, draft.kind, last)
    if upload is None:
        return None, None
    return last, rows_of_uppers(upload_rows(store, draft.kind, upload), draft.uppers)
