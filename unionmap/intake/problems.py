"""What can be said about a file: one catalogue of problems, each with its place and its remedy.

A sentence says what to do, in the reader's words. The catalogue is the only place where one is worded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How far a problem goes: it blocks publishing, warns, or merely notes what was done."""

    BLOCKS = "blocks"
    WARNS = "warns"
    NOTES = "notes"


@dataclass(frozen=True)
class Kind:
    """One entry of the catalogue; the sentences may name `{found}` and the problem's own values."""

    severity: Severity
    vi: str
    en: str


@dataclass(frozen=True)
class Problem:
    """One problem at one place: `row` as the spreadsheet or the text editor numbers it, from 1."""

    code: str
    row: int | None = None
    column: str = ""
    found: str = ""
    sheet: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """The entry of the catalogue for this code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """The severity that the catalogue gives this code."""
        return self.kind.severity

    def sentence(self, language: str = "vi") -> str:
        """The whole sentence with its place, in "vi" or "en"."""
        text = (self.kind.en if language == "en" else self.kind.vi).format(found=self.found, **self.values)
        place = self._place(language)
        return f"{place}: {text}" if place else text

    def _place(self, language: str) -> str:
        words = ("Sheet", "row", "column") if language == "en" else ("Trang", "dòng", "cột")
        given = (self.sheet, self.row, self.column)
        quoted = (f'{words[0]} "{self.sheet}"', f"{words[1]} {self.row}", f'{words[2]} "{self.column}"')
        place = ", ".join(part for part, value in zip(quoted, given, strict=True) if value)
        return place[:1].upper() + place[1:]


class Refused(Exception):  # noqa: N818 - the file is refused; it is no error of ours
    """A file that will not be read; `code` is in the catalogue of problems."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def _blocks(vi: str, en: str) -> Kind:
    return Kind(Severity.BLOCKS, vi, en)


def _warns(vi: str, en: str) -> Kind:
    return Kind(Severity.WARNS, vi, en)


def _notes(vi: str, en: str) -> Kind:
    return Kind(Severity.NOTES, vi, en)


CATALOGUE: Mapping[str, Kind] = MappingProxyType({
    # the file as a whole
    "empty_file": _blocks(
        "Tệp không có dữ liệu. Hãy mở tệp gốc, kiểm tra rồi gửi lại.",
        "The file holds no data. Open the original, check it and send it again."),
    "file_too_large": _blocks(
        "Tệp nặng {size} MB, giới hạn là {limit} MB. Hãy tách tệp theo kỳ hoặc theo đơn vị rồi gửi từng "
        "phần.",
        "The file has {size} MB, the limit is {limit} MB. Split it by period or by unit and send the parts."),
    "too_irregular": _blocks(
        "Tệp nặng {size} MB và các dòng không đều nhau. Hãy mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
        "The file has {size} MB and its rows are uneven. Open it in Excel, save it as .xlsx and send that."),
    "too_wide": _blocks(
        "Có dòng dài hơn {limit} ô, nên đây không phải bảng số liệu. Hãy kiểm tra tệp rồi gửi lại.",
        "A row has over {limit} cells, so this is no table of figures. Check the file and send it again."),
    "unpacks_too_large": _blocks(
        "Khi mở ra, tệp chiếm hơn {limit} MB bộ nhớ. Hãy chép vùng số liệu sang một tệp Excel mới rồi gửi "
        "lại.",
        "Opened, the file takes more than {limit} MB. Copy the figures into a new workbook and send that."),
    "takes_too_long": _blocks(
        "Đọc tệp quá {limit} giây nên đã dừng. Hãy chép vùng số liệu sang một tệp Excel mới rồi gửi lại.",
        "Reading took more than {limit} seconds and was stopped. Copy the figures into a new workbook and "
        "send that."),
    "damaged_file": _blocks(
        "Tệp bị hỏng hoặc chưa tải xong. Hãy mở bằng Excel, lưu lại thành tệp mới rồi gửi lại.",
        "The file is damaged or incomplete. Open it in Excel, save it as a new file and send that."),
    "encrypted_file": _blocks(
        "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu trong Excel (Tệp → Thông tin → Bảo vệ) rồi gửi lại.",
        "The file has a password. Remove it in Excel (File → Info → Protect) and send it again."),
    "unsupported_file": _blocks(
        "Đây là tệp {kind}. Hãy gửi tệp Excel (.xlsx, .xls), OpenDocument (.ods), CSV hoặc ZIP chứa các tệp "
        "đó.",
        "This is a {kind} file. Send an Excel (.xlsx, .xls), OpenDocument (.ods) or CSV file, or a ZIP of "
        "those."),
    "unsafe_member": _blocks(
        'Tệp nén chứa đường dẫn không an toàn "{found}". Hãy nén lại chỉ gồm các tệp báo cáo.',
        'The archive holds the unsafe path "{found}". Pack it again with nothing but the reports.'),
    "unsafe_xml": _blocks(
        "Tệp chứa khai báo XML mà bảng tính không dùng đến. Hãy mở bằng Excel, lưu thành tệp mới rồi gửi "
        "lại.",
        "The file declares XML entities, which no spreadsheet needs. Save it from Excel as a new file and "
        "send that."),
    "other_type": _notes(
        'Đuôi tệp là "{found}" nhưng nội dung là {kind}; đã đọc theo nội dung.',
        'The name ends in "{found}" but the content is {kind}; it was read by its content.'),
    "far_cell": _warns(
        "Ô xa nhất ghi là {found}, ngoài vùng số liệu; chỉ đọc {rows} dòng và {columns} cột đầu có số liệu.",
        "The furthest cell is {found}, far outside the figures; only the first {rows} rows and {columns} "
        "columns "
        "were read."),
    "hidden_sheet": _notes(
        "Trang tính đang ẩn; đã đọc như trang thường.", "The sheet is hidden; it was read like any other."),
    "hidden_rows": _notes(
        "Trang tính có {count} dòng đang ẩn; đã đọc như dòng thường.",
        "The sheet has {count} hidden rows; they were read like any other."),
    "empty_sheet": _notes(
        "Trang tính không có số liệu; đã bỏ qua.",
        "The sheet has no figures; it was passed over."),
    # the bytes
    "encoding_guessed": _warns(
        'Chữ được đoán là viết bằng {encoding}: "{found}" đọc thành "{after}". Hãy xác nhận, hoặc chọn bảng '
        'mã khác.',
        'The text seems to be {encoding}: "{found}" was read as "{after}". Confirm it, or choose another '
        'encoding.'),
    "encoding_unsure": _warns(
        "Chưa rõ bảng mã, đã đọc theo {encoding}. Hãy xem chữ có đúng không; nếu sai, chọn bảng mã khác.",
        "The encoding is not certain, {encoding} was taken. See whether the text is right, or choose "
        "another."),
    "encoding_converted": _notes(
        'Đã chuyển chữ từ {encoding} sang Unicode: "{found}" thành "{after}".',
        'The text was converted from {encoding} to Unicode: "{found}" became "{after}".'),
    "nul_bytes": _notes("Đã bỏ {count} ký tự rỗng (NUL).", "{count} empty characters (NUL) were left out."),
    "unreadable_bytes": _warns(
        "Có {count} ký tự không đọc được, hiện là �. Hãy lưu lại tệp bằng Unicode (UTF-8).",
        "{count} characters could not be read and show as �. Save the file again as Unicode (UTF-8)."),
    # the table
    "no_table": _blocks(
        "Không tìm thấy bảng số liệu nào. Hãy kiểm tra tệp có dòng tiêu đề cột và các dòng số liệu.",
        "No table was found. Check that the file has a row of column names and rows under it."),
    "no_header": _warns(
        "Dòng đầu của bảng là số liệu, chưa có tên cột. Hãy thêm một dòng tên cột lên trên.",
        "The first row of the table holds figures, not column names. Add a row of column names above it."),
    "preamble": _notes(
        'Dòng trên bảng, không phải số liệu: "{found}".',
        'Above the table, not figures: "{found}".'),
    "footer": _notes(
        'Dòng dưới bảng, không phải số liệu: "{found}".',
        'Below the table, not figures: "{found}".'),
    "header_rows": _notes(
        "Tên cột gồm {count} dòng; đã ghép lại thành một.", "The column names take {count} rows; they were "
        "joined."),
    "another_table": _warns(
        "Từ đây là một bảng khác ({rows} dòng). Hãy tách mỗi bảng ra một trang tính, hoặc chọn bảng cần đọc.",
        "Another table starts here ({rows} rows). Give each table its own sheet, or choose which one to "
        "read."),
    "short_row": _warns(
        "Dòng có {cells} ô, bảng có {width} cột; các ô cuối để trống. Hãy kiểm tra dòng này.",
        "The row has {cells} cells, the table {width} columns; the last cells were left blank. Check this "
        "row."),
    "short_header": _warns(
        "Dòng tên cột có {cells} tên cho {width} cột; các cột cuối chưa có tên. Hãy kiểm tra tên cột có bị "
        "lệch không.",
        "There are {cells} names for {width} columns; the last columns have none. Check that no name is out "
        "of line."),
    "long_row": _warns(
        "Dòng có {cells} ô, bảng có {width} cột; các ô thừa được giữ ở cột không tên. Hãy kiểm tra dòng này.",
        "The row has {cells} cells, the table {width} columns; the rest was kept in columns without a name. "
        "Check it."),
    "extra_delimiter": _warns(
        "Dòng thừa một dấu ngăn cột; đã bỏ ô trống ở vị trí {position}. Hãy kiểm tra dòng này.",
        "The row has a delimiter too many; the empty cell at place {position} was left out. Check this row."),
    "missing_delimiter": _warns(
        'Dòng thiếu một dấu ngăn cột; đã tách "{found}" thành hai ô. Hãy kiểm tra dòng này.',
        'The row lacks a delimiter; "{found}" was split into two cells. Check this row.'),
    "other_delimiter": _warns(
        'Dòng dùng dấu ngăn cột khác ("{found}"); đã tách theo các dòng còn lại. Hãy kiểm tra dòng này.',
        'The row uses another delimiter ("{found}"); it was cut to fit the other rows. Check this row.'),
    "stray_quote": _warns(
        "Dòng có dấu nháy thừa hoặc không đóng; đã giữ nguyên như chữ. Hãy kiểm tra dòng này.",
        "The row has a stray or unclosed quote; it was kept as a character. Check this row."),
    "more_problems": _notes(
        "Còn {count} vấn đề cùng loại ({kind}) ở các dòng sau.", "{count} more of the same kind ({kind}) "
        "follow."),
})  # fmt: skip
