"""Every exhibit under its permanent id. Ids stand in notebooks: add them, never rename or reuse one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from unionmap.reports.desk import Desk
from unionmap.reports.exhibits import (
    agreement,
    change,
    comparison,
    division,
    growth,
    maps,
    movement,
    overview,
    pace,
    staff,
    structure,
    target,
    task,
)
from unionmap.reports.exhibits.content import Content
from unionmap.words.message import message


@dataclass(frozen=True)
class Entry:
    """One exhibit: its name for who chooses it, the path of its page, and what makes it.

    ``sliced`` says that the filters narrow it; the others go on where filters leave no union. What is
    ``live`` tells of more than a release holds, so that it may change under the same view.
    """

    id: str
    label: str
    path: str
    make: Callable[[Desk], Content]
    sliced: bool = True

    @property
    def live(self) -> bool:
        return self.id in _LIVE


# fmt: off
_ALL = (
    Entry("headlines", message("Headline figures"), "", overview.headlines),
    Entry("members-path", message("Members over time"), "", overview.members_path),
    Entry("unions-path", message("Unions over time"), "", overview.unions_path),
    Entry("changes", message("Changes since the period before"), "", overview.changes),
    Entry("map", message("Map"), "ban-do", maps.map_),
    Entry("areas", message("Figures by area"), "ban-do", maps.areas),
    Entry("area", message("One area beside the province"), "ban-do", maps.area),
    Entry("scoreboard", message("All targets of the programme"), "chi-tieu", target.all_targets,
          sliced=False),
    Entry("target", message("One target and its milestones"), "chi-tieu", target.target),
    Entry("target-areas", message("One target by area"), "chi-tieu", target.target_areas),
    Entry("pace", message("The way to the target"), "chi-tieu", pace.way),
    Entry("pace-needed", message("The pace that is needed"), "chi-tieu", pace.needed),
    Entry("steps", message("What the change is made of"), "chi-tieu", change.steps),
    Entry("gross-net", message("Admissions, losses, net change"), "chi-tieu", change.gross),
    Entry("matrix", message("Sector by ownership"), "co-cau", structure.crossed),
    Entry("by-sector", message("By sector"), "co-cau", structure.by_sector),
    Entry("by-ownership", message("By ownership"), "co-cau", structure.by_ownership),
    Entry("largest", message("The largest unions"), "co-cau", structure.largest),
    Entry("agreements", message("Agreements in force"), "thoa-uoc", agreement.in_force_now),
    Entry("agreements-owner", message("Agreements by ownership"), "thoa-uoc", agreement.by_owner),
    Entry("agreements-area", message("Agreements by area"), "thoa-uoc", agreement.by_place),
    Entry("agreements-ending", message("Agreements that expire soon"), "thoa-uoc", agreement.running_out),
    Entry("flows", message("Members who came and went"), "bien-dong", movement.quarters),
    Entry("events", message("What happened to unions"), "bien-dong", movement.events),
    Entry("event-map", message("Where it happened"), "bien-dong", movement.event_map),
    Entry("compared-maps", message("Two maps side by side"), "so-sanh", comparison.maps_beside),
    Entry("compared", message("Figure by figure"), "so-sanh", comparison.figure_by_figure),
    Entry("funnel", message("Who really differs?"), "so-sanh", comparison.by_size),
    Entry("ranking", message("Areas in order, with their range"), "so-sanh", comparison.ranked),
    Entry("candidates", message("Employers without a union (internal)"), "phat-trien", growth.candidates),
    Entry("plan", message("What the plan would change"), "phat-trien", growth.effect),
    Entry("plan-map", message("Coverage now and with the plan"), "phat-trien", growth.plan_map),
    Entry("plan-gains", message("Members that the plan brings, by area"), "phat-trien", growth.gained),
    Entry("division", message("Own targets"), "phan-bo", division.parts, sliced=False),
    Entry("own-map", message("How much of its own target each area has reached"), "phan-bo", division.own_map,
          sliced=False),
    Entry("tasks", message("Where every task stands"), "nhiem-vu", task.overview),
    Entry("reviews", message("Reviews and reports"), "nhiem-vu", task.review, sliced=False),
    Entry("foundings", message("New unions"), "nhiem-vu", task.founded),
    Entry("trades", message("Occupational unions"), "nhiem-vu", task.by_trade),
    Entry("zones", message("Industrial and economic zones"), "nhiem-vu", task.by_zone),
    Entry("fund", message("Union fund collected"), "nhiem-vu", task.fund, sliced=False),
    Entry("dues", message("Union dues collected"), "nhiem-vu", task.dues, sliced=False),
    Entry("submissions", message("Who has sent the report"), "tinh-hinh-nop", staff.submissions,
          sliced=False),
    Entry("releases", message("What was published when"), "lich-su", staff.published, sliced=False),
    Entry("definitions", message("What these figures mean"), "dinh-nghia", staff.definitions, sliced=False),
)
# fmt: on

_LIVE = frozenset(
    {"candidates", "division", "own-map", "tasks", "reviews", "fund", "dues", "submissions", "releases"}
)
"""Those that tell of diaries, divisions, the log or the day, too."""

EXHIBITS: dict[str, Entry] = {entry.id: entry for entry in _ALL}


def of_page(path: str) -> tuple[Entry, ...]:
    """The exhibits of the page at a path, in the order in which it shows them."""
    return tuple(entry for entry in _ALL if entry.path == path)
