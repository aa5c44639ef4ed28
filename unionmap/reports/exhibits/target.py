"""The programme's targets: all of them, and how the chosen one stands, by milestone and by area."""

from __future__ import annotations

from unionmap.charts.area_bullets import area_bullets
from unionmap.charts.bars import bars
from unionmap.charts.bullet import bullet
from unionmap.figures.targets import Score, score, score_by
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import TARGETED, baseline, programme, targets
from unionmap.model.thresholds import threshold
from unionmap.reports.desk import Desk
from unionmap.reports.exhibits.content import Content, remarks
from unionmap.reports.exhibits.maps import by_area
from unionmap.reports.map_contents import next_target
from unionmap.reports.milestones import short_score_words, target_words
from unionmap.reports.scoreboard import scoreboard, unscored_words
from unionmap.reports.sentences import share_sentence, target_sentence, total_sentence
from unionmap.words import Reader


def scores(desk: Desk, indicator: str) -> list[Score]:
    """The slice on screen against every milestone of an indicator, the nearest first."""
    return [score(desk.cube, target, desk.period, desk.view.slice) for target in targets(indicator)]


def all_targets(desk: Desk) -> Content:
    """Every target in one table, with the threshold that "most" is read as."""
    reader, title = desk.reader, desk.reader.text("All targets of the programme")
    found = [scored for indicator in TARGETED for scored in scores(desk, indicator)]
    settings = dict.fromkeys(target.setting for target in programme() if target.setting)
    notes = [reader.label(threshold(setting, desk.period).note) for setting in settings]
    return Content(
        title,
        scoreboard_sentence(desk, found),
        table=scoreboard(reader, title, found),
        remarks=(*unscored_words(reader, found), *notes),
    )


def scoreboard_sentence(desk: Desk, found: list[Score]) -> str:
    """How many targets of the next milestone year are met, and how many are not scored."""
    reader = desk.reader
    coming = sorted({s.target.year for s in found if s.target.due >= desk.period})
    year = coming[0] if coming else max(s.target.year for s in found)
    of_year = [scored for scored in found if scored.target.year == year]
    scored = [one for one in of_year if one.scored]
    said = reader.text(
        "On {day}, {met} of {all} targets of {year} that can be scored are met.",
        day=reader.day(desk.period),
        met=reader.number(sum(bool(one.met) for one in scored)),
        all=reader.number(len(scored)),
        year=year,
    )
    rest = len(of_year) - len(scored)
    if not rest:
        return said
    return f"{said} " + reader.plural(rest, "{n} target is not scored.", "{n} targets are not scored.")


def milestone_lines(reader: Reader, found: list[Score]) -> list[str]:
    """What each milestone asks, and how the figure stands against it; the reasons are ``unscored_words``."""
    told = [(s.target, short_score_words(reader, s)) for s in found]
    return [f"**{target.year}**: {target_words(reader, target)} · {words}" for target, words in told]


def target(desk: Desk) -> Content:
    """The chosen indicator against its milestones."""
    reader, indicator = desk.reader, desk.view.target
    label, found = reader.label(INDICATORS[indicator].label), scores(desk, indicator)
    sentence = "  \n".join([total_sentence(reader, desk.figure(indicator)), *milestone_lines(reader, found)])
    return Content(
        label,
        sentence,
        bullet(reader, found, label, baseline(indicator)),
        headlines=((label, desk.figure(indicator)),),
        remarks=(
            *unscored_words(reader, found),
            *(f"{s.target.year}: “{s.target.quote}”" for s in found),
        ),
    )


def target_areas(desk: Desk) -> Content:
    """A rate against the next milestone in every area; a count by area without a score."""
    reader, indicator = desk.reader, desk.view.target
    figures = desk.figures(indicator, desk.dimension)
    title = by_area(desk, indicator)
    if not any(figure.is_known for figure in figures.rows.values()):
        return Content(title, total_sentence(reader, figures.total))
    names = {code: desk.place(code) for code in figures.rows}
    asked = next_target(indicator, desk.period)
    if asked is not None and INDICATORS[indicator].is_rate:
        found = score_by(desk.cube, asked, desk.period, desk.dimension, desk.view.slice)
        sentence = target_sentence(reader, asked, found, names.__getitem__)
        if any(scored.scored for scored in found.values()):
            return Content(title, sentence, area_bullets(reader, found, names, title))
        return Content(title, sentence, bars(reader, figures.rows, names, title))
    said = reader.text("The programme gives this target to the province as a whole: areas are not scored.")
    drawn = bars(reader, figures.rows, names, title)
    return Content(title, share_sentence(reader, figures, desk.place), drawn, remarks=remarks(said))
