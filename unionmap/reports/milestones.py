"""Scores against the programme's milestones, in words."""

from __future__ import annotations

from unionmap.figures.targets import Score
from unionmap.figures.wording import amount, reason_words
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.words import Reader
from unionmap.words.reader import NBSP

OPERATOR_SIGNS = {">=": "≥", ">": ">"}


def target_words(reader: Reader, target: Target) -> str:
    """``≥ 68.500``, ``> 66,7 %``; with the threshold in use where the document only says "hầu hết"."""
    value = f"{OPERATOR_SIGNS[target.operator]}{NBSP}{amount(reader, target.indicator, float(target.value))}"
    return reader.text("{value} (“most”, by setting)", value=value) if target.setting else value


def score_words(reader: Reader, score: Score) -> str:
    """Met or by how much not; where it is not scored, why, and the last score that can be given."""
    if score.gap is None:
        last = score.last_comparable
        why = reason_words(reader, score.reason)
        if last is None or last.gap is None:
            return reader.text("Not scored. {why}", why=why)
        return reader.text(
            "Last comparable on {day}: {value}, {gap}.",
            day=reader.day(last.period),
            value=amount(reader, last.target.indicator, last.figure.value),
            gap=gap_words(reader, last),
        )
    return gap_words(reader, score)


def is_told(score: Score) -> bool:
    """Whether there is a score to tell, if only that of the last day that can be compared."""
    last = score.last_comparable
    return score.gap is not None or (last is not None and last.gap is not None)


def short_score_words(reader: Reader, score: Score) -> str:
    """``score_words`` without the reason, for a place where that is said once for several."""
    return score_words(reader, score) if is_told(score) else reader.text("Not scored")


def gap_words(reader: Reader, score: Score) -> str:
    """``đạt, vượt 1``, ``thiếu 5.034 người, bằng 92,7 % chỉ tiêu``, ``thiếu 4,2 điểm phần trăm``."""
    assert score.gap is not None
    if INDICATORS[score.target.indicator].is_rate:
        return _rate_gap(reader, score)
    unit = reader.label(INDICATORS[score.target.indicator].unit)
    distance = reader.number(abs(score.gap))
    if score.met and not score.gap:
        return reader.text("just met")
    if score.met:
        return reader.text("met, {n} {unit} over", n=distance, unit=unit)
    share = reader.percent(score.share or 0)
    return reader.text("{n} {unit} short, {share} of the target", n=distance, unit=unit, share=share)


def _rate_gap(reader: Reader, score: Score) -> str:
    assert score.gap is not None
    distance = reader.number(abs(score.gap), 1)
    if score.met:
        return reader.text("met, {n} points over", n=distance) if score.gap else reader.text("just met")
    return reader.text(
        "{n} points short ({needed} more needed)", n=distance, needed=reader.number(score.needed or 0)
    )
