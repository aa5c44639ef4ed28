"""The sentences of ``problems_rows``: what stands in the cell and what to do, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, tuple[str, str]]

BLOCKING: Texts = {
    # columns
    "column_missing": (
        'Chưa có cột "{label.vi}". Hãy chỉ ra cột đó trong bảng ghép cột, hoặc thêm cột vào tệp.',
        'There is no column "{label.en}". Say which column it is, or add it to the file.',
    ),
    "no_rows": (
        "Trang tính không có dòng số liệu nào. Hãy kiểm tra có đúng tệp, đúng trang tính không.",
        "The sheet has no row of figures. Check that it is the right file and sheet.",
    ),
    # cells
    "required_missing": (
        "Ô này không được để trống. Hãy điền {label.vi}.",
        "This cell must be filled: {label.en}.",
    ),
    "not_a_number": (
        'Cần số nguyên, đang là "{found}". Hãy ghi lại bằng chữ số, ví dụ 1.250.',
        'A whole number is needed, this is "{found}". Write it in digits, such as 1250.',
    ),
    "not_whole": (
        'Cần số nguyên, đang là "{found}". Hãy ghi đủ chữ số: 5.580 hay 558?',
        'A whole number is needed, this is "{found}". Write all digits: 5580 or 558?',
    ),
    "negative": (
        'Số không được nhỏ hơn 0, đang là "{found}". Hãy kiểm tra lại.',
        'The number cannot be below 0, this is "{found}". Check it.',
    ),
    "too_large": (
        'Số "{found}" quá lớn cho cột này. Hãy kiểm tra có nhầm cột không.',
        'The number "{found}" is too large for this column. Check that the columns are not mixed up.',
    ),
    "word_for_nought": (
        'Đang ghi "{found}". Hãy ghi 0 nếu không có ai, để trống nếu chưa có số liệu.',
        'This says "{found}". Write 0 if there is nobody, leave it blank if the figure is not known.',
    ),
    "tick_for_number": (
        'Cần số, đang là dấu "{found}". Hãy ghi số người, hoặc kiểm tra việc ghép cột.',
        'A number is needed, this is the tick "{found}". Write the number, or check the columns.',
    ),
    "spreadsheet_error": (
        "Ô đang báo lỗi {found}. Hãy sửa công thức hoặc ghi thẳng giá trị.",
        "The cell shows the error {found}. Mend the formula or write the value itself.",
    ),
    "no_share": (
        'Tỷ lệ phải từ 0 đến 100, đang là "{found}". Hãy kiểm tra lại.',
        'A percentage lies between 0 and 100, this is "{found}". Check it.',
    ),
    "not_a_day": (
        'Cần ngày, đang là "{found}". Hãy ghi ngày/tháng/năm, ví dụ 15/3/2012, hoặc chỉ ghi năm.',
        'A date is needed, this is "{found}". Write day/month/year, such as 15/3/2012, or the year alone.',
    ),
    "no_such_day": (
        "Không có ngày {found}. Hãy ghi lại theo ngày/tháng/năm.",
        "There is no day {found}. Write it as day/month/year.",
    ),
    "not_a_tick": (
        'Ô này chỉ đánh dấu x hoặc để trống, đang là "{found}". Hãy sửa lại hoặc kiểm tra việc ghép cột.',
        'This cell holds an x or nothing, this is "{found}". Mend it or check the columns.',
    ),
    "code_required": (
        'Không có "{found}" trong danh mục {label.vi}. Hãy chọn một giá trị trong danh mục.',
        '"{found}" is not on the list of {label.en}. Choose one that is.',
    ),
    # places and ownership
    "place_ambiguous": (
        'Có nhiều nơi tên "{found}": {candidates.vi}. Hãy ghi rõ là nơi nào.',
        'Several places are called "{found}": {candidates.en}. Say which one.',
    ),
    "place_conflict": (
        '"{found}" không thuộc {district.vi}. Hãy sửa xã hoặc huyện.',
        '"{found}" does not lie in {district.en}. Mend the commune or the district.',
    ),
    "ownership_conflict": (
        "Đánh dấu hai loại hình trái nhau. Hãy chỉ giữ một.",
        "Two kinds that exclude each other are ticked. Keep one.",
    ),
    # checks
    "part_over_whole": (
        "{label.vi} ({value.vi}) lớn hơn {whole.vi} ({limit.vi}). Hãy kiểm tra cả hai ô.",
        "{label.en} ({value.en}) is more than {whole.en} ({limit.en}). Check both cells.",
    ),
    "sexes_do_not_add_up": (
        "Nam {men.vi} cộng nữ {women.vi} là {sum.vi}, nhưng tổng ghi {total.vi}. Hãy kiểm tra ba ô.",
        "Men {men.en} and women {women.en} make {sum.en}, the total says {total.en}. Check all three.",
    ),
    "duplicate_id": (
        'Mã "{found}" đã có ở dòng {other}. Mỗi mã chỉ đứng một lần; hãy bỏ hoặc sửa một dòng.',
        'The code "{found}" stands in row {other}, too. Remove or mend one of the rows.',
    ),
    "duplicate_row": (
        '"{found}" đã có ở dòng {other}. Hãy gộp lại, hoặc ghi rõ tên để phân biệt.',
        '"{found}" stands in row {other}, too. Join the rows, or name them apart.',
    ),
    "sum_mismatch": (
        "{label.vi} ghi {stated.vi}, các dòng cộng lại là {sum.vi}, lệch {difference.vi}. Hãy kiểm tra lại.",
        "{label.en} says {stated.en}, the rows add up to {sum.en}, {difference.en} apart. Check them.",
    ),
    # divided targets and the log of tasks
    "division_off": (
        "{label.vi}: các phần cộng {sum.vi}, chỉ tiêu {total.vi}, lệch {difference.vi}. Hãy sửa cho khớp.",
        "{label.en}: the parts make {sum.en}, the province has {total.en}, {difference.en} apart. Mend them.",
    ),
    "other_decision": (
        'Đang ghi "{found}", khác với dòng {other}. Một chỉ tiêu do một quyết định giao; hãy sửa cho khớp.',
        'This says "{found}", row {other} says otherwise. One decision divides a target: make them agree.',
    ),
    "unfit_entry": (
        "{reason.vi}",
        "{reason.en}",
    ),
}

WARNING: Texts = {
    "column_near": (
        'Cột này được hiểu là "{label.vi}" (giống {percent} %). Hãy xác nhận hoặc chọn lại.',
        'This column was taken for "{label.en}" ({percent} % alike). Confirm it or choose another.',
    ),
    "column_sensitive": (
        "Cột có dữ liệu cá nhân nhạy cảm nên không nhận và không lưu. Lần sau hãy bỏ cột này khỏi tệp.",
        "The column holds sensitive personal data: it was refused and not stored. Leave it out next time.",
    ),
    "column_personal": (
        "Cột có dữ liệu cá nhân của đoàn viên nên không nhận và không lưu. Lần sau hãy bỏ cột này khỏi tệp.",
        "The column holds personal data of members: it was refused and not stored. Leave it out next time.",
    ),
    "other_period": (
        "Tiêu đề ghi số liệu đến {found}, nhưng đang nhập cho kỳ {period}. Hãy kiểm tra kỳ báo cáo.",
        "The title gives figures up to {found}, the import is for {period}. Check the period.",
    ),
    "code_unknown": (
        'Không có "{found}" trong danh mục {label.vi}; đã để trống. Hãy chọn một giá trị trong danh mục.',
        '"{found}" is not on the list of {label.en}; it was left blank. Choose one that is.',
    ),
    "place_unknown": (
        'Không tìm thấy nơi "{found}"; đã ghi là chưa xác định. {hint.vi}',
        'No place "{found}" was found; it counts as not determined. {hint.en}',
    ),
    "place_outside": (
        '"{found}" không thuộc Trà Vinh cũ nên dòng này không được tính.',
        '"{found}" lies outside the old Trà Vinh, so the row was left out.',
    ),
    "ownership_group": (
        '"{found}" gồm nhiều loại: {candidates.vi}. Hãy chọn một.{hint.vi}',
        '"{found}" covers several kinds: {candidates.en}. Choose one.{hint.en}',
    ),
    "ownership_unknown": (
        'Chưa hiểu loại hình "{found}"; đã ghi là chưa xác định. Hãy chọn trong danh mục.',
        'The ownership "{found}" is not known; it counts as not determined. Choose one from the list.',
    ),
    "ownership_missing": (
        "Chưa có loại hình sở hữu; đã ghi là chưa xác định. Hãy chọn trong danh mục.",
        "There is no ownership; it counts as not determined. Choose one from the list.",
    ),
    "sector_unknown": (
        'Chưa hiểu ngành "{found}"; đã để trống. Hãy chọn ngành, hoặc thêm từ khóa.',
        'The sector "{found}" is not known; it was left blank. Choose one, or add a keyword.',
    ),
    "sector_unclear": (
        'Ngành "{found}" có thể là {candidates.vi}; đã để trống. Hãy chọn một và ghi rõ VSIC 2018 hay 2025.',
        'The sector "{found}" may be {candidates.en}; it was left blank. Choose one, and its version.',
    ),
    "future_day": (
        "Ngày {found} sau ngày cuối kỳ báo cáo. Hãy kiểm tra lại.",
        "The day {found} lies after the end of the period. Check it.",
    ),
    "members_over_workers": (
        "{label.vi} ({value.vi}) nhiều hơn {whole.vi} ({limit.vi}). Hãy kiểm tra, hoặc xác nhận là đúng.",
        "{label.en} ({value.en}) are more than {whole.en} ({limit.en}). Check, or confirm that it is right.",
    ),
    "below_minimum": (
        "Chỉ có {found} đoàn viên, dưới mức tối thiểu {least.vi} khi thành lập. Hãy kiểm tra lại.",
        "There are {found} members, fewer than the {least.en} needed to found such a union. Check it.",
    ),
    "possible_duplicate": (
        '"{found}" có thể trùng với dòng {other} ("{name}"). Hãy xác nhận là hai đơn vị khác nhau.',
        '"{found}" may be the same as row {other} ("{name}"). Confirm that they are two.',
    ),
    "near_union": (
        '"{found}" gần giống "{name}" ({id}) ở kỳ trước. Hãy xác nhận là một hay hai đơn vị.',
        '"{found}" is nearly "{name}" ({id}) of the last period. Say whether they are one.',
    ),
    "jump": (
        "{label.vi} từ {before.vi} thành {after.vi} so với kỳ trước. Hãy kiểm tra, hoặc xác nhận là đúng.",
        "{label.en} went from {before.en} to {after.en} since the last period. Check, or confirm it.",
    ),
    "vanished": (
        'Kỳ trước có "{found}" ({id}, {members.vi} đoàn viên), kỳ này không. Hãy bổ sung hoặc ghi lý do.',
        '"{found}" ({id}, {members.en} members) was there last period, not now. Add it, or record why.',
    ),
    "new_without_date": (
        '"{found}" chưa có ở kỳ trước và chưa có ngày thành lập. Hãy điền ngày thành lập.',
        '"{found}" was not there in the last period and has no founding date. Fill it in.',
    ),
    "division_partial": (
        "Còn {count} nơi chưa được giao phần nào: {names.vi}. Hãy bổ sung, hoặc xác nhận là không giao.",
        "{count} places are given no part: {names.en}. Add them, or confirm that they get none.",
    ),
    "status_event": (
        'Ghi chú "{found}" cho biết: {event.vi}. Hãy xác nhận để ghi thành sự kiện.',
        'The note "{found}" says: {event.en}. Confirm it to record the event.',
    ),
}

NOTING: Texts = {
    "column_unused": (
        "Cột này chưa dùng đến, không được lưu.",
        "This column is not used and was not stored.",
    ),
    "column_chairperson": (
        "Tên, số điện thoại của chủ tịch công đoàn không được lưu.",
        "The chairperson's name and telephone number were not stored.",
    ),
    "province_row": (
        'Dòng "{found}" là số toàn tỉnh; chỉ dùng để đối chiếu.',
        'The row "{found}" is the whole province; it serves as a check only.',
    ),
    "place_from_title": (
        "Nơi đóng được lấy theo tiêu đề hoặc tên trang tính: {found}.",
        "The place was taken from the title or the sheet's name: {found}.",
    ),
    "legal_group": (
        '"{found}" chưa rõ một hay nhiều thành viên; đã ghi là công ty TNHH nói chung.',
        '"{found}" does not say whether there is one owner or more; it counts as a limited company.',
    ),
    "longer_span": (
        'Chỉ biết {span.vi} "{found}", đã ghi ngày đầu của thời gian đó.',
        'Only the {span.en} "{found}" is known; its first day was written.',
    ),
    "formula_text": (
        "Ô bắt đầu như công thức; đã giữ nguyên như chữ, không tính.",
        "The cell begins like a formula; it was kept as text and never run.",
    ),
    "sum_not_compared": (
        "{label.vi}: chưa đối chiếu được vì có {count} ô chưa đọc được.",
        "{label.en}: not compared, because {count} cells could not be read.",
    ),
    "summary_sheet": (
        "Trang tổng hợp; chỉ dùng để đối chiếu.",
        "A sheet of sums; it serves as a check only.",
    ),
}
