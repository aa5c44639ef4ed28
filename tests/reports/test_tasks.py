"""The tasks in words and tables: unknown is said, nought is nought, rates name their source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from unionmap.figures.task_log import Sum, by_task, by_unit_and_year, filings
from unionmap.figures.tasks import Foundings
from unionmap.model.fund import fund_rate
from unionmap.model.tasks import kinds, tasks
from unionmap.reports.task_log import (
    collection_sentence,
    count_words,
    dialogues_sentence,
    dialogues_table,
    entry_words,
    filings_sentence,
    filings_table,
    latest_table,
    rate_sentence,
)
from unionmap.reports.tasks import foundings_sentence, foundings_table, overview_sentence, overview_table
from unionmap.store.moment import now
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import Entry
from unionmap.words import Reader

VI = Reader("vi")
DAY = date(2026, 9, 30)
TALK = Entry(
    5, now(), "Văn phòng", NewEntry("DIALOGUE", date(2026, 3, 2), "29242", "1/BB", "Quý I", count=3, out_of=4)
)
UNTOLD = replace(TALK, new=replace(TALK.new, count=None, out_of=None))
COMPUTED = {task.id: "đã tính" for task in tasks().values() if task.computed}


def test_an_entry_reads_as_one_clause() -> None:
    assert entry_words(VI, TALK).endswith(", Phường Trà Vinh: 3/4 kiến nghị đã giải quyết")
    assert entry_words(VI, UNTOLD).endswith(", Phường Trà Vinh")
    assert count_words(VI, kinds()["LEGAL_CASES"], 1200, None) == "1.200 vụ việc đã tư vấn"


def test_the_overview_has_every_task_and_says_what_is_silent() -> None:
    log = by_task([TALK])
    table = overview_table(VI, "Bảng", COMPUTED, log, DAY)
    rows = {str(row[0]).split(" · ")[0]: row[1:] for row in table.rows}
    assert list(rows) == list(tasks())
    assert rows["T01"] == ("đã tính", DAY)
    assert rows["T16"] == ("Chưa ghi gì", None)
    assert rows["T09"][1] == TALK.new.day
    assert "1 nhiệm vụ đã có ghi" in overview_sentence(VI, log)


def test_foundings_sum_in_both_directions() -> None:
    found = Foundings(date(2023, 12, 31), DAY, {2024: {"NNN": 2, "FDI": 1}, 2025: {}})
    table = foundings_table(VI, "Bảng", found)
    assert [row[1:] for row in table.rows] == [(2, 1, 3), (0, 0, 0), (2, 1, 3)]
    assert "có 3 công đoàn mới thành lập, trong đó 2 ở" in foundings_sentence(VI, found, "50 %")
    assert "chưa đếm được" in foundings_sentence(VI, None, "–")


def test_what_is_overdue_is_named() -> None:
    found = filings([], date(2024, 6, 30))
    assert "2 quá hạn chưa nộp. Còn thiếu: Báo cáo năm 2022 và Báo cáo năm 2023." in filings_sentence(
        VI, found, DAY
    )
    assert [row[2] for row in filings_table(VI, "Bảng", found).rows[:3]] == [
        "Quá hạn, chưa nộp",
        "Quá hạn, chưa nộp",
        "Chưa đến hạn",
    ]


def test_a_submission_stands_with_its_day_and_document() -> None:
    sent = Entry(1, now(), "x", NewEntry("REPORT-2022", date(2023, 1, 5), "tra-vinh", "7/BC"))
    assert filings_table(VI, "Bảng", filings([sent], DAY)).rows[0][2] == "Nộp muộn: 5/1/2023, 7/BC"


def test_a_year_without_a_dialogue_is_no_figure() -> None:
    earlier = replace(TALK, new=replace(TALK.new, day=date(2024, 5, 1), unit="842"))
    table = dialogues_table(VI, "Bảng", by_unit_and_year([TALK, UNTOLD, earlier], "DIALOGUE"))
    assert table.rows == (
        ("Phường Trà Vinh", None, 2, "3/4"),
        ("Thành phố Trà Vinh", 1, None, "3/4"),
    )
    assert "2 cuộc đối thoại ở 1 nơi; đã giải quyết 3 trong 4" in dialogues_sentence(VI, 2026, [TALK, UNTOLD])
    assert "Có 1 cuộc không rõ" in dialogues_sentence(VI, 2026, [TALK, UNTOLD])


def test_money_is_told_with_its_day_and_the_rate_with_its_source() -> None:
    told = collection_sentence(VI, kinds()["FUND"].label, DAY, Sum(2, 50, 0, 50, 80))
    assert told.endswith(
        "đến ngày 30/9/2026: đã thu 50 trong 80 triệu đồng phải thu (62,5\N{NO-BREAK SPACE}%)."
    )
    assert "Nguồn: Luật 50/2024/QH15" in rate_sentence(VI, "FUND", DAY, fund_rate("FUND", DAY))
    early = date(2024, 1, 1)
    assert "chưa có mức thu trước ngày 1/7/2025" in rate_sentence(VI, "DUES", early, fund_rate("DUES", early))


def test_the_latest_lines_stand_in_few_columns() -> None:
    assert latest_table(VI, "Bảng", [TALK.new]).rows == (
        (
            TALK.new.day,
            "Phường Trà Vinh",
            "Đối thoại của người đứng đầu chính quyền; Quý I; 3/4 kiến nghị đã giải quyết",
            "1/BB",
        ),
    )
