"""Which column of a sheet holds which field: proposed, corrected by hand, kept for the sender's next file."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Literal, get_args

from unionmap.intake.fields import TableKind, fields
from unionmap.intake.headers_refused import Refusal, refusal_of_heading
from unionmap.intake.mapping_scores import best_assignment, scores
from unionmap.intake.text import fold

How = Literal["same", "near", "by_hand", "remembered", "none"]
"""Why a column holds its field: its name is listed, or nearly; a person said so, now or for a file before."""


@dataclass(frozen=True)
class Match:
    """One column of a sheet: its heading, its field ("" for none), and how sure that is, from 0 to 1."""

    heading: str
    field: str = ""
    confidence: float = 0.0
    how: How = "none"
    refused: Refusal | None = None


@dataclass(frozen=True)
class ColumnMapping:
    """One match a column, in the sheet's order. A plain value: it can be stored and compared."""

    kind: TableKind
    matches: tuple[Match, ...]

    @property
    def fingerprint(self) -> str:
        """Names the headings: equal for two files whose columns are named alike and in the same order."""
        return fingerprint([match.heading for match in self.matches])

    @cached_property
    def columns(self) -> dict[str, int]:
        """The column's position of each field that the sheet has."""
        return {match.field: index for index, match in enumerate(self.matches) if match.field}

    def changed(self, position: int, field: str) -> ColumnMapping:
        """The same mapping with one column set by hand; a field held by another column leaves that one.

        Raises ``KeyError`` for a field that the kind of file does not have.
        """
        if field:
            fields(self.kind)[field]
        freed = [
            replace(m, field="", confidence=0.0, how="none") if m.field == field else m for m in self.matches
        ]
        freed[position] = replace(freed[position], field=field, confidence=1.0, how="by_hand", refused=None)
        return replace(self, matches=tuple(freed))


def fingerprint(headings: Sequence[str]) -> str:
    """Sixteen hexadecimal digits that stand for a row of headings, whatever their letters."""
    return hashlib.sha256("\n".join(map(fold, headings)).encode()).hexdigest()[:16]


def propose(
    headings: Sequence[str],
    kind: TableKind,
    *,
    remembered: ColumnMapping | None = None,
    allowed: frozenset[Refusal] = frozenset(),
) -> ColumnMapping:
    """The likeliest field of each column, no field twice.

    ``remembered`` is the sender's last mapping: what it says of a heading stands. ``allowed`` are kinds of
    personal data that this file may carry; without it such columns are refused.
    """
    if remembered is not None and (remembered.kind, remembered.fingerprint) == (kind, fingerprint(headings)):
        return _again(remembered, headings)
    refused = [_refused(heading, allowed) for heading in headings]
    known = _known(remembered, kind, headings)
    table = [
        {} if refusal or fold(heading) in known else found
        for refusal, heading, found in zip(refused, headings, scores(headings, kind), strict=True)
    ]
    chosen = best_assignment(table, taken={match.field for match in known.values()})
    matches = [
        _match(heading, refusal, chosen.get(index), known.get(fold(heading)))
        for index, (heading, refusal) in enumerate(zip(headings, refused, strict=True))
    ]
    return ColumnMapping(kind, tuple(matches))


def _again(remembered: ColumnMapping, headings: Sequence[str]) -> ColumnMapping:
    """The same mapping for headings in other letters."""
    pairs = zip(remembered.matches, headings, strict=True)
    return replace(remembered, matches=tuple(_remembered(match, heading) for match, heading in pairs))


def _remembered(match: Match, heading: str) -> Match:
    if not match.field:
        return replace(match, heading=heading)
    return replace(match, heading=heading, how="remembered", confidence=1.0)


def _refused(heading: str, allowed: frozenset[Refusal]) -> Refusal | None:
    refusal = refusal_of_heading(heading)
    return None if refusal in allowed else refusal


def _known(remembered: ColumnMapping | None, kind: TableKind, headings: Sequence[str]) -> dict[str, Match]:
    """What was said before of the headings that are here; of one that stands twice nothing is remembered."""
    if remembered is None or remembered.kind != kind:
        return {}
    here = Counter(map(fold, headings))
    times = Counter([fold(match.heading) for match in remembered.matches]) | here
    said = {
        fold(match.heading): match for match in remembered.matches if match.field or match.how == "by_hand"
    }
    return {heading: match for heading, match in said.items() if heading in here and times[heading] == 1}


def _match(
    heading: str, refused: Refusal | None, chosen: tuple[str, float] | None, known: Match | None
) -> Match:
    if known is not None and refused is None:
        return _remembered(known, heading)
    if refused is not None or chosen is None:
        return Match(heading, refused=refused)
    field, confidence = chosen
    return Match(heading, field, round(confidence, 2), "same" if confidence == 1.0 else "near")


def to_json(mapping: ColumnMapping) -> str:
    """The mapping as text to store."""
    return json.dumps(asdict(mapping), ensure_ascii=False)


def from_json(text: str) -> ColumnMapping:
    """A stored mapping. Raises ``ValueError`` or ``KeyError`` where the text is none of a known kind."""
    stored = json.loads(text)
    known = fields(stored["kind"])
    matches = tuple(Match(**match) for match in stored["matches"])
    strange = [
        match for match in matches if match.field not in {"", *known} or match.how not in get_args(How)
    ]
    if strange:
        raise ValueError(f"no field of {stored['kind']}: {strange[0].field}")
    return ColumnMapping(stored["kind"], matches)
