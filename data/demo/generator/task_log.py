"""What was done for the programme's tasks: an invented log, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

import numpy as np
from numpy.random import Generator

from data.demo.generator.names import MARK
from unionmap.model.tasks import kinds, unit_label, units_on
from unionmap.store.task_entry import NewEntry

SEED = 17_2021
YEAR_ENDS = tuple(date(year, 12, 31) for year in (2022, 2023, 2024, 2025))
COLLECTIONS = (
    *(date(2023, 12, 31), date(2024, 12, 31), date(2025, 6, 30), date(2025, 12, 31)),
    *(date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)),
)
DUES_SINCE = date(2025, 7, 1)
OFFICES = (
    ("TINH", date(2022, 3, 15)),
    ("KKT", date(2022, 9, 20)),
    ("LD-842", date(2023, 4, 12)),
    ("LD-844", date(2023, 10, 5)),
    ("LD-849", date(2024, 6, 18)),
    ("TINH-VL", date(2025, 8, 14)),
    ("CDXP-29263", date(2025, 11, 25)),
)
SIGNED = ("tra-vinh", "842", "844", "846", "847", "848", "849", "851")
SUBMITTED = (
    ("REPORT-2022", date(2022, 12, 20)),
    ("REPORT-2023", date(2024, 1, 18)),
    ("REPORT-2024", date(2024, 12, 26)),
    ("PRELIMINARY-2025", date(2026, 3, 24)),
)
PILOTS = (
    ("KKT", date(2023, 5, 9), "Mô hình điểm tựa công nhân"),
    ("CDXP-29242", date(2026, 4, 21), "Mô hình một công đoàn phường phục vụ nhiều phường, xã"),
)
DIALOGUES_A_YEAR = 8
DIALOGUE_YEARS = (2022, 2023, 2024, 2025, 2026)
LAST_DAY_OF_YEAR = {2026: 272}
"""Days into the year after which nothing is told."""


def task_log(seed: int = SEED) -> list[NewEntry]:
    """Every line, the earliest day first, evidence numbered in that order."""
    rng = np.random.default_rng(seed)
    parts = (_yearly, _collections, _dialogues, _single)
    found = sorted((entry for part in parts for entry in part(rng)), key=lambda entry: entry.day)
    return [_with_evidence(entry, number) for entry, number in zip(found, count(1), strict=False)]


def _with_evidence(entry: NewEntry, number: int) -> NewEntry:
    what = f"{entry.what}{MARK}" if entry.what else ""
    own = (entry.count, entry.out_of)
    return NewEntry(entry.kind, entry.day, entry.unit, f"{number}/BC-LĐLĐ{MARK}", what, *own, synthetic=True)


def _line(
    kind: str, day: date, unit: str, what: str = "", part: int | None = None, of: int | None = None
) -> NewEntry:
    return NewEntry(kind, day, unit, "", what, part, of)


def _share(rng: Generator, of: int, low: float, high: float) -> int:
    return int(of * rng.uniform(low, high))


def _uppers(day: date, chosen: Sequence[str]) -> list[str]:
    return [unit for unit in units_on(kinds()["FUND"], day) if unit in chosen]


def _yearly(rng: Generator) -> Iterator[NewEntry]:
    """Ratings, cases, officers, inspections, conferences, and the sums about party members."""
    for day in YEAR_ENDS:
        for unit in _uppers(day, ("TINH", "KKT", "LD-842", "TINH-VL", "KV-TV")):
            rated = int(rng.integers(14, 90))
            yield _line("RATING", day, unit, part=_share(rng, rated, 0.7, 0.95), of=rated)
            yield _line("CONFERENCE", day, unit, part=_share(rng, rated, 0.6, 1), of=rated)
        for unit in _uppers(day, ("TINH", "TINH-VL")):
            yield _line("LEGAL_CASES", day, unit, part=int(rng.integers(20, 70)))
            yield _line("OFFICERS", day, unit, part=int(rng.integers(9, 16)), of=40)
            yield _line("INSPECTION", day, unit, part=int(rng.integers(8, 13)), of=12)
            yield _line("PARTY_IN_UNION", day, unit, part=int(rng.integers(150, 240)), of=260)


def _collections(rng: Generator) -> Iterator[NewEntry]:
    """Union fund of every upper-level union; dues since a rate for them is on the list."""
    for day in COLLECTIONS:
        for unit in units_on(kinds()["FUND"], day):
            for kind in ("FUND", *(["DUES"] if day >= DUES_SINCE else [])):
                due = int(rng.integers(30, 400)) * 10
                yield _line(kind, day, unit, part=_share(rng, due, 0.78, 1), of=due)


def _dialogues(rng: Generator) -> Iterator[NewEntry]:
    """Some places hold one a year, some two, some none; now and then nobody counted the petitions."""
    for year in DIALOGUE_YEARS:
        for ordinal in np.sort(rng.integers(40, LAST_DAY_OF_YEAR.get(year, 350), DIALOGUES_A_YEAR)):
            day = date.fromordinal(date(year, 1, 1).toordinal() + int(ordinal))
            unit = str(rng.choice(units_on(kinds()["DIALOGUE"], day)[:12]))
            received = int(rng.integers(5, 24))
            told = (_share(rng, received, 0.5, 1), received) if rng.random() > 0.15 else (None, None)
            yield _line("DIALOGUE", day, unit, "Đối thoại với đoàn viên, người lao động", *told)


def _single(_: Generator) -> Iterator[NewEntry]:
    """What happens once: offices, rules, meetings, reviews, pilots and courses."""
    for unit, day in OFFICES:
        yield _line("LEGAL_OFFICE", day, unit, "Ra mắt văn phòng, tổ tư vấn", 1)
    for unit in SIGNED:
        yield _line("COOPERATION", date(2022, 4, 28), unit, f"Quy chế phối hợp, {unit_label(unit).vi}")
    for day in (date(2023, 2, 14), date(2024, 2, 22), date(2025, 2, 18), date(2026, 3, 3)):
        yield _line("COMMITTEE_MEETING", day, "tra-vinh", "Nghe báo cáo, cho ý kiến về kế hoạch năm")
        yield _line("COURSE", day, "tra-vinh", "Bồi dưỡng về Nghị quyết và Chương trình", 2)
    for code, day in SUBMITTED:
        yield _line(code, day, "tra-vinh", "Gửi Ban Thường vụ, Thường trực Tỉnh ủy")
    for unit, day, what in PILOTS:
        yield _line("PILOT", day, unit, what)
