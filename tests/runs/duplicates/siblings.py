"""What looks like a copy and is none: the next use of a template, next year's report, digests."""

from __future__ import annotations

import re
from random import Random

from tests.runs.duplicates.bases import Base
from tests.runs.duplicates.republishing import Lines

_MARKED = re.compile(r"\{([ph]):([^{}]*)\}")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACES = re.split(
    r"\|",
    "Bảo Lâm|Cẩm Khê|Đông Hải|Gia Lộc|Hàm Tân|Kế Sách|Lý Nhân|Mỏ Cày|Nho Quan|Ô Môn|Phù Cát|Quỳnh Lưu|Sơn Tịnh|Tam Bình|"
    "U Minh|Văn Giang|Xuân Lộc|Yên Dũng|An Biên|Bá Thước|Can Lộc|Di Linh|Đắk Mil|Giồng Riềm|Hậu Lộc|Kim Động|Lộc Ninh|"
    "Mai Sơn|Nghi Xuân|Phong Điền|Quế Võ|Sông Hinh|Tân Trụ|Trần Đề|Vũ Thư|Đại Từ|Hòn Đất|Cù Lao Dung|Bàu Bàng|Thanh Ba",
)
_SURNAMES = re.split(r"\|", "Nguyễn|Trần|Lê|Phạm|Hoàng|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Mai|Tạ|Châu|Quách")
_MIDDLES = re.split(r"\|", "Văn|Thị|Minh|Quốc|Hữu|Ngọc|Thanh|Đức|Kim|Xuân")
_GIVEN = re.split(r"\|", "Tài|Hạnh|Phong|Sương|Khôi|Diễm|Thắng|Nhàn|Lộc|Trinh|Bằng|Yến|Chiến|Thoa|Toàn|Loan")


def sibling(lines: Lines, random: Random, *, names: float = 1.0, numbers: float = 1.0) -> Lines:
    """The template filled for another place: `names` and `numbers` are the shares of them that change.

    The years stay, as they would in a week when every district reports. The first name always changes.
    """
    text = _renamed("\n".join(lines), random, names)
    return _recounted(text, random, numbers).split("\n")


def next_year(lines: Lines, random: Random, *, numbers: float = 1.0) -> Lines:
    """The report of another year from the same place: years move on, a share of the other numbers changes."""
    by = random.choice([1, 1, 1, 2, -1])
    text = _recounted("\n".join(lines), random, numbers)
    return _YEAR.sub(lambda year: str(int(year[0]) + by), text).split("\n")


def digest(base: Base, others: list[Base], random: Random) -> Lines:
    """A page that holds the whole article among others, none of which may be lost with it."""
    parts = [part.lines for part in (base, *others)]
    random.shuffle(parts)
    return ["Điểm tin trong tuần", *(line for part in parts for line in part)]


def quoting(base: Base, random: Random) -> Lines:
    """Another reporter's article that takes one paragraph of the release word for word."""
    lines = list(base.other_report)
    lines.insert(random.randrange(1, len(lines) + 1), random.choice(base.paragraphs))
    return [base.other_headline, *lines]


def _renamed(text: str, random: Random, share: float) -> str:
    changed: dict[str, str] = {}

    def new_name(match: re.Match[str]) -> str:
        kind, name = match.groups()
        if name not in changed:
            keep = bool(changed) and random.random() >= share
            changed[name] = name if keep else _drawn(kind, random)
        return f"{{{kind}:{changed[name]}}}"

    return _MARKED.sub(new_name, text)


def _drawn(kind: str, random: Random) -> str:
    if kind == "p":
        return random.choice(_PLACES)
    return f"{random.choice(_SURNAMES)} {random.choice(_MIDDLES)} {random.choice(_GIVEN)}"


def _recounted(text: str, random: Random, share: float) -> str:
    changed: dict[str, str] = {}

    def new_number(match: re.Match[str]) -> str:
        number = match[0]
        if number not in changed:
            keep = _YEAR.fullmatch(number) or random.random() >= share
            changed[number] = number if keep else _other_number(number, random)
        return changed[number]

    return _NUMBER.sub(new_number, text)


def _other_number(number: str, random: Random) -> str:
    """Another number of the same shape; what may be a month or day stays one."""
    if number.isdigit() and int(number) <= 31:
        limit = 12 if int(number) <= 12 else 28
        return str(random.choice([n for n in range(1, limit + 1) if n != int(number)]))
    while True:
        drawn = "".join(str(random.randint(1, 9)) if c.isdigit() else c for c in number)
        if drawn != number:
            return drawn
