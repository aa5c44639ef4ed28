"""Every indicator, declared once: what it counts, in what, from where. Ids stand in links: they are permanent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unionmap.model.label import Label

Kind = Literal["count", "flow", "average", "rate"]
"""A stock counted at the cut-off, a flow within the period, an average, or a rate in percent."""

Source = Literal["unions", "employers", "workforce"]

PEOPLE = Label("người", "people")
UNIONS = Label("CĐCS", "unions")
PERCENT = Label("%", "%")
PEOPLE_A_UNION = Label("đoàn viên/CĐCS", "members per union")


@dataclass(frozen=True)
class Indicator:
    """A measure of the cube, or a ratio of two of them.

    ``numerator`` and ``denominator`` are measures of the cube; a count or a flow has no denominator.
    ``sources`` are the tables it needs: a filter on a dimension that one of them lacks makes it
    *not applicable*. ``cumulative`` adds up a flow from the baseline on.
    """

    id: str
    label: Label
    short: Label
    kind: Kind
    unit: Label
    numerator: str
    denominator: str | None
    sources: tuple[Source, ...]
    definition: Label
    denominator_label: Label | None = None
    cumulative: bool = False
    programme_id: str = ""

    @property
    def is_rate(self) -> bool:
        return self.kind == "rate"


def _count(id: str, label: Label, unit: Label, measure: str, definition: Label, **more: str) -> Indicator:
    return Indicator(id, label, label, "count", unit, measure, None, ("unions",), definition, **more)


def _flow(id: str, label: Label, measure: str, definition: Label, cumulative: bool = False, **more: str) -> Indicator:
    return Indicator(
        id, label, label, "flow", PEOPLE, measure, None, ("unions",), definition, cumulative=cumulative, **more
    )


_DECLARED = (
    _count(
        "members",
        Label("Đoàn viên", "Members"),
        PEOPLE,
        "members",
        Label(
            "Số đoàn viên có tên tại công đoàn cơ sở và nghiệp đoàn cơ sở đang hoạt động, ở ngày chốt số liệu.",
            "Members on the books of active grassroots and occupational unions at the cut-off date.",
        ),
        programme_id="I01",
    ),
    _count(
        "unions",
        Label("Công đoàn cơ sở", "Grassroots unions"),
        UNIONS,
        "unions",
        Label(
            "Số công đoàn cơ sở và nghiệp đoàn cơ sở đang hoạt động ở ngày chốt số liệu; "
            "không tính công đoàn cơ sở thành viên.",
            "Active grassroots and occupational unions at the cut-off date; member unions of a union not counted.",
        ),
        programme_id="I03",
    ),
    _count(
        "workers",
        Label("Lao động nơi có công đoàn", "Workers where there is a union"),
        PEOPLE,
        "workers",
        Label(
            "Số công nhân, viên chức, lao động tại các đơn vị đã có công đoàn cơ sở.",
            "Workers of the units that already have a union.",
        ),
    ),
    _count(
        "female",
        Label("Đoàn viên nữ", "Women members"),
        PEOPLE,
        "female",
        Label("Số đoàn viên là nữ ở ngày chốt số liệu.", "Members who are women at the cut-off date."),
    ),
    _flow(
        "admitted",
        Label("Kết nạp mới trong kỳ", "Admitted in the period"),
        "admitted",
        Label(
            "Số đoàn viên kết nạp mới trong quý; không tính người chuyển đến.",
            "Members admitted in the quarter; transfers in are not counted.",
        ),
    ),
    _flow(
        "admitted_total",
        Label("Kết nạp mới từ gốc", "Admitted since the baseline"),
        "admitted",
        Label(
            "Cộng dồn số kết nạp mới của mọi quý sau ngày gốc; là số gộp, chưa trừ người ra.",
            "Admissions of every quarter after the baseline added up; gross, leavers not subtracted.",
        ),
        cumulative=True,
        programme_id="I02",
    ),
    _flow(
        "lost",
        Label("Giảm trong kỳ", "Lost in the period"),
        "lost",
        Label(
            "Số đoàn viên giảm trong quý: nghỉ việc, chuyển đi, xin ra, công đoàn giải thể.",
            "Members lost in the quarter: left the job, moved away, resigned, union dissolved.",
        ),
    ),
    _flow(
        "net_change",
        Label("Tăng, giảm thuần trong kỳ", "Net change in the period"),
        "net_change",
        Label(
            "Kết nạp mới cộng chuyển đến trừ giảm, trong quý.",
            "Admitted plus transferred in minus lost, in the quarter.",
        ),
        programme_id="I02b",
    ),
    Indicator(
        "average_members",
        Label("Đoàn viên bình quân một công đoàn", "Members per union"),
        Label("Bình quân", "Average"),
        "average",
        PEOPLE_A_UNION,
        "members",
        "unions",
        ("unions",),
        Label("Số đoàn viên chia cho số công đoàn cơ sở.", "Members divided by grassroots unions."),
        Label("công đoàn cơ sở", "grassroots unions"),
    ),
    Indicator(
        "penetration",
        Label("Tỷ lệ đoàn viên nơi có công đoàn", "Membership where there is a union"),
        Label("Tỷ lệ đoàn viên", "Penetration"),
        "rate",
        PERCENT,
        "members",
        "workers",
        ("unions",),
        Label(
            "Đoàn viên chia cho lao động tại các đơn vị đã có công đoàn: tỷ lệ thường dùng trong báo cáo. "
            "Gần 100 % theo cách tính, nên không cho biết nơi nào còn thiếu công đoàn.",
            "Members divided by workers of the units that have a union: the official rate. Close to 100 % by "
            "construction, so it cannot tell where a union is missing.",
        ),
        Label("lao động nơi có công đoàn", "workers where there is a union"),
        programme_id="I07",
    ),
    Indicator(
        "density",
        Label("Mật độ đoàn viên trên tổng lao động", "Membership density"),
        Label("Mật độ", "Density"),
        "rate",
        PERCENT,
        "employee_members",
        "wage_workers",
        ("unions", "workforce"),
        Label(
            "Đoàn viên làm công hưởng lương chia cho toàn bộ lao động làm công hưởng lương trên địa bàn; "
            "không tính đoàn viên nghiệp đoàn.",
            "Members who are employees divided by all wage workers of the area; members of occupational unions "
            "are not counted.",
        ),
        Label("lao động làm công hưởng lương", "wage workers"),
    ),
    Indicator(
        "reach",
        Label("Lao động ở nơi có công đoàn trên tổng lao động", "Reach of unions"),
        Label("Độ phủ", "Reach"),
        "rate",
        PERCENT,
        "union_employees",
        "wage_workers",
        ("unions", "workforce"),
        Label(
            "Lao động tại các đơn vị đã có công đoàn chia cho toàn bộ lao động làm công hưởng lương trên địa bàn.",
            "Workers of units that have a union divided by all wage workers of the area.",
        ),
        Label("lao động làm công hưởng lương", "wage workers"),
    ),
    Indicator(
        "agreement_units",
        Label("Tỷ lệ đơn vị có thỏa ước còn hiệu lực", "Units with an agreement in force"),
        Label("Thỏa ước", "Agreements"),
        "rate",
        PERCENT,
        "agreement_units",
        "applicable_units",
        ("unions",),
        Label(
            "Đơn vị có công đoàn và có thỏa ước lao động tập thể còn hiệu lực ở ngày chốt, chia cho đơn vị có công "
            "đoàn thuộc diện ký thỏa ước (doanh nghiệp, hợp tác xã, quỹ tín dụng, sự nghiệp ngoài công lập).",
            "Units with a union and a collective agreement in force at the cut-off, divided by units with a union "
            "to which agreements apply (enterprises, cooperatives, credit funds, private service units).",
        ),
        Label("đơn vị thuộc diện ký thỏa ước", "units to which agreements apply"),
        programme_id="I05",
    ),
    Indicator(
        "agreement_workers",
        Label("Tỷ lệ lao động được thỏa ước bao phủ", "Workers covered by an agreement"),
        Label("Lao động có thỏa ước", "Workers covered"),
        "rate",
        PERCENT,
        "agreement_workers",
        "applicable_workers",
        ("unions",),
        Label(
            "Lao động của các đơn vị có thỏa ước còn hiệu lực chia cho lao động của các đơn vị thuộc diện ký thỏa ước.",
            "Workers of units with an agreement in force divided by workers of units to which agreements apply.",
        ),
        Label("lao động thuộc diện ký thỏa ước", "workers to whom agreements apply"),
    ),
    Indicator(
        "coverage25",
        Label("Đơn vị từ 25 lao động có công đoàn", "Units of 25 or more workers with a union"),
        Label("Đơn vị ≥25 LĐ", "Units of 25+"),
        "rate",
        PERCENT,
        "units25_with_union",
        "units25",
        ("employers",),
        Label(
            "Doanh nghiệp, đơn vị có từ 25 lao động trở lên đã có công đoàn cơ sở, chia cho mọi doanh nghiệp, đơn vị "
            "có từ 25 lao động trở lên trong sổ người sử dụng lao động.",
            "Enterprises and units of 25 or more workers that have a union, divided by all such units of the "
            "employer register.",
        ),
        Label("đơn vị từ 25 lao động", "units of 25 or more workers"),
        programme_id="I04",
    ),
    Indicator(
        "female_share",
        Label("Tỷ lệ đoàn viên nữ", "Share of women members"),
        Label("Nữ", "Women"),
        "rate",
        PERCENT,
        "female",
        "members",
        ("unions",),
        Label("Đoàn viên nữ chia cho đoàn viên.", "Women members divided by members."),
        Label("đoàn viên", "members"),
    ),
    Indicator(
        "reached_unorganised",
        Label("Lao động được tập hợp nơi chưa có tổ chức đại diện", "Workers reached where there is no representation"),
        Label("Tập hợp", "Reached"),
        "rate",
        PERCENT,
        "reached_workers",
        "unorganised_workers",
        ("employers",),
        Label(
            "Lao động nơi chưa có tổ chức đại diện đã tham gia hoạt động do công đoàn tổ chức trong năm, chia cho "
            "toàn bộ lao động ở những nơi ấy.",
            "Workers at units without representation who joined union-run activities in the year, divided by all "
            "workers there.",
        ),
        Label("lao động nơi chưa có tổ chức đại diện", "workers at units without representation"),
        programme_id="I06",
    ),
)

INDICATORS: dict[str, Indicator] = {declared.id: declared for declared in _DECLARED}

MAP_RATES = (
    "penetration",
    "density",
    "reach",
    "agreement_units",
    "agreement_workers",
    "coverage25",
    "female_share",
)
"""Indicators a map may colour by: colour is for rates only."""

MAP_COUNTS = ("members", "unions", "workers", "admitted", "lost")
"""Indicators a map may draw as circles."""
