"""What portals do to a release they take over: each function is lines to the lines of a copy."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from tests.runs.duplicates.bases import Base

Lines = list[str]

_FURNITURE_BEFORE = [
    ["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo điều hành", "Liên hệ"],
    ["Cỡ chữ: A- A A+", "Đọc bài viết", "Chia sẻ bài viết lên mạng xã hội"],
    ["Thứ hai, 09:15 | Lượt xem: {views}", "In trang | Gửi email"],
]
_FURNITURE_AFTER = [
    ["Tin liên quan", "Thị xã tổ chức lễ phát động trồng cây đầu xuân", "Đoàn thanh niên ra quân làm sạch biển",
     "Khai trương phòng đọc sách cộng đồng", "Các tin khác", "Trao học bổng cho học sinh vượt khó",
     "Hội Nông dân tổng kết phong trào thi đua sản xuất kinh doanh giỏi"],
    ["Cổng thông tin điện tử tỉnh. Chịu trách nhiệm chính: Chánh Văn phòng UBND tỉnh.",
     "Địa chỉ: số 12 đường 30 tháng 4, phường 1. Điện thoại: 0277 385 1431. Thư điện tử: banbientap@tinh.gov.vn",
     "Ghi rõ nguồn khi phát hành lại thông tin từ cổng này. Giấy phép số 25/GP-TTĐT cấp ngày 14/5/2018."],
    ["Ý kiến bạn đọc", "Vui lòng gõ tiếng Việt có dấu", "Gửi bình luận", "Xem nhiều nhất",
     "Giá lúa hôm nay tăng nhẹ ở nhiều địa phương", "Lịch cúp điện tuần này", "Bão mới hình thành trên Biển Đông"],
]  # fmt: skip
_SIGNED = [
    "Minh Thư",
    "Bài, ảnh: Hoàng Lan",
    "PV",
    "Thanh Nhã - Quốc Huy",
    "(Nguồn: Báo tỉnh)",
    "Theo Cổng TTĐT",
    "BBT",
]
_CAPTIONS = [
    "Quang cảnh buổi làm việc. Ảnh: Hoàng Lan", "Đại biểu chụp ảnh lưu niệm.", "Ảnh minh họa",
    "Lãnh đạo địa phương phát biểu.", "Người dân làm thủ tục tại quầy số 2 (ảnh chụp tháng 3).", "Ảnh: CTV",
]  # fmt: skip
_SHORT_FORMS = {
    "Ủy ban Mặt trận Tổ quốc": "UBMTTQ", "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "THPT": "trung học phổ thông",
    "cải cách hành chính": "CCHC", "thủ tục hành chính": "TTHC", "thành phố": "TP", "doanh nghiệp": "DN",
    "thị xã": "TX", "xây dựng": "XD", "tỷ đồng": "tỉ đồng", "ha ": "héc-ta ", "Ông ": "Đồng chí ", "Bà ": "Đồng chí ",
}  # fmt: skip
_COPY_EDITS = {
    "tổ chức": "tiến hành", "cho biết": "thông tin", "hiện nay": "đến nay", "trong đó": "trong số này",
    "khoảng": "chừng", "yêu cầu": "đề nghị", "Tuy nhiên": "Thế nhưng", "Theo báo cáo": "Báo cáo nêu",
    "Phát biểu": "Nói", "gồm": "bao gồm", "tiếp tục": "vẫn", "triển khai": "thực hiện", "hơn": "trên",
}  # fmt: skip
_OTHER_PLACEMENT = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ỏe": "oẻ", "òe": "oè"}


def respelled(lines: Lines, random: Random) -> Lines:
    """The same words: decomposed letters, the other tone placement, other quotes and dashes, paragraphs joined."""
    text = "\n".join(lines)
    for old, new in _OTHER_PLACEMENT.items():
        text = re.sub(rf"(?<![qQ]){old}(?!\w)", new, text)
    text = text.replace('"', random.choice("“”")).replace("-", "–")
    joined = text.split("\n")
    at = random.randrange(1, len(joined))
    joined[at - 1 : at + 1] = [joined[at - 1] + "  " + joined[at]]
    return unicodedata.normalize("NFD", "\n".join(joined)).split("\n")


def furnished(lines: Lines, random: Random) -> Lines:
    """What stands around an article on a portal, missed by whoever cleaned the page."""
    before = [line.format(views=random.randint(100, 9000)) for line in random.choice(_FURNITURE_BEFORE)]
    return [*before, *lines, *random.choice(_FURNITURE_AFTER)]


def signed(lines: Lines, random: Random) -> Lines:
    """An author's line and two captions more."""
    lines = list(lines)
    for caption in random.sample(_CAPTIONS, 2):
        lines.insert(random.randrange(1, len(lines) + 1), caption)
    return [*lines, random.choice(_SIGNED)]


def mistyped(lines: Lines, random: Random, share: float = 0.04) -> Lines:
    """Slips of a hand that types the release anew, in `share` of the words."""
    return [" ".join(_slip(w, random) if random.random() < share else w for w in line.split(" ")) for line in lines]


def _slip(word: str, random: Random) -> str:
    if len(word) < 3 or not word.isalpha():
        return word
    at = random.randrange(1, len(word) - 1)
    return random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            "".join(c for c in unicodedata.normalize("NFD", word) if c not in "\u0300\u0301\u0303\u0309\u0323"),
        ]
    )


def shortened(lines: Lines, random: Random) -> Lines:
    """The house style of another portal: words spelled out that the release abbreviates, and the other way."""
    changes = {old: new for old, new in _SHORT_FORMS.items() if random.random() < 0.6}
    return _replaced(lines, changes)


def edited(lines: Lines, random: Random) -> Lines:
    """A copy editor's hand: an ordinary word here and there."""
    return _replaced(lines, {old: new for old, new in _COPY_EDITS.items() if random.random() < 0.6})


def _replaced(lines: Lines, changes: dict[str, str]) -> Lines:
    for old, new in changes.items():
        lines = [line.replace(old, new) for line in lines]
    return lines


def renumbered(lines: Lines, random: Random) -> Lines:
    """Numbers and dates written another way: `91,43%` as `91.43 %`, `14/7/2022` as `14-07-2022`."""
    text = "\n".join(lines)
    text = re.sub(r"(\d),(\d+)%", r"\1.\2 %", text)
    text = re.sub(r"\b(\d{1,2})/(\d{1,2})/(\d{4})", lambda m: f"{int(m[1]):02}-{int(m[2]):02}-{m[3]}", text)
    if random.random() < 0.5:
        text = re.sub(r"ngày (\d{1,2})/(\d{1,2})(?![/\d])", r"ngày \1 tháng \2", text)
    return re.sub(r"(\d)\.(\d{3})", r"\1 \2" if random.random() < 0.3 else r"\1,\2", text).split("\n")


def last_cut(lines: Lines, random: Random) -> Lines:
    """The last paragraph gone."""
    return lines[:-1]


def third_cut(lines: Lines, random: Random) -> Lines:
    """A third of the sentences gone, in one piece, anywhere behind the headline."""
    sentences = [(at, s) for at, line in enumerate(lines[1:], 1) for s in re.split(r"(?<=[.;])\s+(?=[^\d\s])", line)]
    total = sum(len(s) for _, s in sentences)
    start = random.randrange(len(sentences))
    gone: set[int] = set()
    cut = 0
    for number in [*range(start, len(sentences)), *range(start - 1, -1, -1)]:
        if cut + len(sentences[number][1]) > total * 0.36:
            break
        gone.add(number)
        cut += len(sentences[number][1])
    left: dict[int, list[str]] = {}
    for number, (at, sentence) in enumerate(sentences):
        if number not in gone:
            left.setdefault(at, []).append(sentence)
    return [lines[0], *(" ".join(kept) for kept in left.values())]


def reordered(lines: Lines, random: Random) -> Lines:
    """Paragraphs behind the lead in another order."""
    tail = lines[2:]
    random.shuffle(tail)
    return [*lines[:2], *tail]


def headed(base: Base) -> Lines:
    """Another headline."""
    return [base.other_headline, base.lead, *base.paragraphs]


def led(base: Base) -> Lines:
    """Another headline and another lead."""
    return [base.other_headline, base.other_lead, *base.paragraphs]
