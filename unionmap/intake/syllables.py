"""Every syllable that Vietnamese spelling allows: an onset, a rime, a tone on the right vowel.

The evidence by which a text's encoding is told: read in the wrong one, hardly a word of it could exist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

BEFORE_FRONT = ("k", "gh", "ngh")
BEFORE_BACK = ("c", "g", "ng")
BEFORE_ANY = (
    "",
    "b",
    "ch",
    "d",
    "đ",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "nh",
    "p",
    "ph",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
)

RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
""".split()  # noqa: SIM905
AFTER_QU = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e ec en eng eo et ê ên êt
i in inh it y ych ynh yt yên yêt ơ ơi ơn ơt ôc
""".split()  # noqa: SIM905
ALONE_WITH_Y = ("y", "yên", "yêm", "yêt", "yêu", "yêng")

COMMON = frozenset(
    """
    an ấp ấn bạn bảo bệnh bí biên bình bộ bốc bưu cá cấp cầu cây chánh châu chế chỉ chí chính chợ
    chủ chú công cộng cổ cơ của cựu cục cứu cử cửu dân dạy dệt dịch diện dưới doanh dưỡng dự dục
    dụng đa đại đảng đạo đầu đến đề đi điện định đình điều đoàn độc đôn đồng động đốc đô đông đơn
    đức được đường đổi đội giảm giải giao giáo giày giữa gồm gửi hạ hàm hàng hành hát hậu hảo hải hệ
    hiện hiệp hiệu hình hòa hoà họ học hộ hội hồng hợp hữu hùng huyện hưng hưởng kê kế kết khác
    khách khẩn khẳng khí khóa khóm khối khoáng khỏe khôi không khu kinh kỹ kỳ làng lãnh lao lâm lập
    lệ lịch liên loại long lợi lực lưu lương lượng lý mại mạng mẫu mầm mậu máy miễn mía mới mô một
    mở mỹ nại năm nam nâng nên ngã ngang nghề nghị nghĩa nghiệp nghiệm ngoài ngọc người ngành nguyệt
    ngũ nguồn nhà nhân nhập nhì nhị nhiều nhiệm nữ nước nông nổi ở phẩm phần phân phát phí phó phong
    phòng phố phối phổ phú phục phụ phương phường phỏng phượng quản quân quận quốc quỹ quý quyết ra
    rừng sách sản sáng sát sau sáp sĩ sinh số sóc sổ sở song sông sơn sử sự sức tác tài tạm tam tân
    tăng tập tây tế tên thạnh thành thái thắng thân thất thâu thẩm thể thị thiện thiếu thiết thiều
    thỏa thông thốt thời thôn thú thủ thuật thuận thuế thuộc thủy thuỷ thư thực thương thường thượng
    tiểu tiên tiền tiến tiếp tiêu tín tỉnh tình tính tỉ tỷ toàn toán tổ tổng tốt trà trại trạm trấn
    trị triển trình trong trọng trực trung trú truyền trưởng trường từ tự tư tùng tường ưu ước ủy
    vận vào vật vàng văn vệ viên viện việc việt vĩnh vịnh vốn với vụ vực xã xây xét xuất xuân xung
    xưởng ý yếu yên
    """.split()  # noqa: SIM905 - a list of words reads better without its quotation marks
)
"""Syllables of the words of reports and place names: of two possible readings, theirs is the likelier."""

_TONES = {"grave": "\u0300", "acute": "\u0301", "tilde": "\u0303", "hook": "\u0309", "dot": "\u0323"}
_STOPPED = ("\u0301", "\u0323")
_EITHER = {"oa", "oe", "uy"}
_ON_FIRST = {
    "ia",
    "ua",
    "ưa",
    "ai",
    "ao",
    "au",
    "ay",
    "âu",
    "ây",
    "eo",
    "êu",
    "iu",
    "oi",
    "ôi",
    "ơi",
    "ui",
    "ưi",
    "ưu",
}
_MARKED = "ăâêôơ"
_VOWELS = "aăâeêioôơuưy"

_WORD = re.compile(r"[A-Za-z\u0080-\uffff]+")
_SIGNS = re.compile(r"[\u2010-\u203a\u20ab\u20ac\u2122\u2116\u2190-\u27bf\ufeff\u00a0•°²³½±×÷«»§©®™·]+")
_ABBREVIATION = re.compile(r"(?=.*[ĐƯ])[A-ZĐƯ]{2,8}\Z|Đ\Z")


@cache
def syllables() -> frozenset[str]:
    """All syllables with at least one letter outside ASCII, in lower case and NFC."""
    return frozenset(word for word in _spelled() if not word.isascii())


def _spelled() -> Iterator[str]:
    for rime in RIMES:
        front = rime[0] in "eêiy"
        for toned in _toned(rime):
            for onset in (*BEFORE_ANY, *(BEFORE_FRONT if front else BEFORE_BACK)):
                yield onset + toned
            yield "gi" + toned if rime[0] not in "iy" else "g" + toned
    for onset, rimes in (("qu", AFTER_QU), ("", ALONE_WITH_Y)):
        yield from (onset + toned for rime in rimes for toned in _toned(rime))


def _toned(rime: str) -> Iterator[str]:
    stopped = rime.endswith(("c", "ch", "p", "t"))
    if not stopped:
        yield rime
    for tone in _STOPPED if stopped else _TONES.values():
        for place in _tone_places(rime):
            yield unicodedata.normalize("NFC", rime[: place + 1] + tone + rime[place + 1 :])


def _tone_places(rime: str) -> tuple[int, ...]:
    """Where the tone stands; on either vowel where both spellings are in use."""
    vowels = [index for index, letter in enumerate(rime) if letter in _VOWELS]
    marked = [index for index in vowels if rime[index] in _MARKED]
    if marked:
        return (marked[-1],)
    if rime in _EITHER:
        return (0, 1)
    if len(vowels) == 1 or rime in _ON_FIRST:
        return (vowels[0],)
    return (vowels[1],)


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    lowered = word.lower()
    if lowered in syllables():
        return 1.25 if lowered in COMMON else 1.0
    return 0.6 if _ABBREVIATION.match(word) else -1.0


def evidence(text: str) -> tuple[float, int]:
    """How Vietnamese a text in NFC is: possible words less impossible ones, and how many words that judged.

    Only words with a letter outside ASCII are evidence; dashes, quotation marks and signs say nothing.
    """
    words = [word for word in _WORD.findall(_SIGNS.sub(" ", text)) if not word.isascii()]
    return sum(map(_weight, words)), len(words)
