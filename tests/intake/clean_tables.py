"""Clean tables to be made dirty: seeded, made up, of several kinds, so that no reader knows one by heart."""

from __future__ import annotations

import random

Grid = list[list[str]]

PLACES = ["Càng Long", "Cầu Kè", "Tiểu Cần", "Châu Thành", "Cầu Ngang", "Trà Cú", "Duyên Hải", "Long Đức"]
TRADES = ["Giày da", "Chế biến thủy sản", "May mặc", "Xây dựng", "Trường tiểu học", "Trạm y tế"]
KINDS = ["HC", "SNCL", "TNHH", "CTCP", "FDI", "HTX"]
WORDS = (
    "light",
    "strong",
    "water",
    "proof",
    "hiking",
    "field",
    "boots",
    "warm",
    "season",
    "size",
    "long",
    "made",
)


def union_report(rows: int = 40, seed: int = 1) -> Grid:
    """A union list as staff export it."""
    chance = random.Random(seed)
    grid = [["STT", "Tên CĐCS", "Địa bàn", "Loại hình", "CNVCLĐ", "Đoàn viên", "Ngày thành lập", "Ghi chú"]]
    for number in range(1, rows + 1):
        workers = chance.randint(15, 6000)
        name = f"CĐCS {chance.choice(TRADES)} {chance.choice('ABCDEGHK')}{chance.randint(1, 99)} (mô phỏng)"
        founded = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1990, 2024)}"
        note = chance.choice(["", "", "đổi tên, chờ quyết định", 'còn gọi là "Tổ may 2"'])
        place, kind = chance.choice(PLACES), chance.choice(KINDS)
        members = str(workers - chance.randint(0, 10))
        grid.append([str(number), name, place, kind, str(workers), members, founded, note])
    return grid


def product_sales(rows: int = 60, seed: int = 2) -> Grid:
    """A list of sales with running text, codes, prices, times and quotes within cells."""
    chance = random.Random(seed)
    grid = [["Day", "Hour", "Count", "Code", "Price", "Group", "Text", "Link", "Remark"]]
    products = [_product(chance) for _ in range(9)]
    for number in range(rows):
        code, price, group, text = products[number % len(products)]
        day, hour = f"{number % 28 + 1:02}/03/2019", f"{number % 24:02}:{chance.choice(['00', '15', '30'])}"
        link = f"https://shop.example/item/{code.replace('-', '_')}.html"
        remark = chance.choice(["", "", "", "sold out"])
        grid.append([day, hour, str(chance.randint(0, 6)), code, price, group, text, link, remark])
    return grid


def _product(chance: random.Random) -> tuple[str, str, str, str]:
    code = f"{chance.choice('ABCM')}{chance.choice('GHKL')}-{chance.randint(1000, 9999)}"
    text = " ".join(chance.choice(WORDS) for _ in range(chance.randint(9, 22)))
    text += chance.choice([", the maker's own", ", 6\\' by 9\" size, boxed", ", plain"]) + "."
    group = f"Men's {chance.choice(WORDS).title()} {chance.choice(WORDS).title()}"
    return code, f"${chance.randint(5, 250)}.{chance.randint(10, 99)}", group, text


def measurements(rows: int = 50, seed: int = 3) -> Grid:
    """Readings of instruments: codes and decimal figures, no running text."""
    chance = random.Random(seed)
    grid = [["station", "date", "level", "flow", "state"]]
    for number in range(rows):
        level, flow = f"{chance.uniform(0, 4):.2f}", f"{chance.uniform(100, 900):.1f}"
        state = chance.choice(["ok", "ok", "low"])
        grid.append(
            [f"S{number % 7:02}", f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", level, flow, state]
        )
    return grid


def all_tables() -> dict[str, Grid]:
    """Every table by its name."""
    return {"unions": union_report(), "sales": product_sales(), "measurements": measurements()}
