"""Lines of an article → the author its byline names, without post, label or site name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.article.furniture import furniture
from extractor.normalisers.folding import fold

# `Tin, ảnh: …`, `Bài và ảnh: …`, `Tác giả: …`; a photo credit alone (`Ảnh: …`) names no author.
_LABEL = re.compile(
    r"\(?\s*(?:(?:tin|bài(?: viết)?)(?:\s*(?:,|và|&|-|/|\+|–)?\s*(?:tin|bài(?: viết)?|ảnh|hình|hình ảnh|clip|video))*"
    r"|tác giả|người viết|người đăng|người tổng hợp|biên soạn|biên tập viên|thực hiện|tổng hợp|đăng bởi|viết bởi"
    r"|ctv|cộng tác viên|pv|phóng viên|author|by|nguồn tin)\s*[:：]\s*"
)
_PHOTO = re.compile(r"\(?\s*(?:ảnh|hình|hình ảnh|ảnh minh h[oọ]ạ?|video|clip|đồ h[oọ]ạ?|nguồn ảnh)(?: ảnh)?\s*[:：]")
_CREDIT = re.compile(r"\(?\s*(?:theo|nguồn\s*:)\s*:?\s*", re.IGNORECASE)
# What may precede or follow a name and is none: `CTV Minh Anh`, `PV Thu Hà`, `Minh Anh (tổng hợp)`, `Lê Na (t/h)`.
_BEFORE = re.compile(
    r"(?:ctv|pv|btv|phóng viên|cộng tác viên|biên tập viên|nhóm pv|nhóm phóng viên|theo|nhà báo)\b\.?[\s:,-]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$|\s*[-–—,]?\s*\b(?:tổng hợp|th|t/h|st|sưu tầm|lược ghi|thực hiện)$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"[A-ZĐÂĂÊÔƠƯ]{1,3}(?:\.\s?[A-ZĐÂĂÊÔƠƯ]{1,3})*\.?\s?(?:\w+)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
# What opens the name of a body, a post or a phrase; `Thành Lợi`, `Văn Tài`, `Đoàn Hùng` are people.
_NO_NAME = re.compile(
    r"(?:ban|bộ|sở|phòng|cổng|báo|đài|tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố|thành ủy|thành uỷ|ubnd|hđnd"
    r"|mttq|bbt|ctv|pv|ttxvn|vov|vtv|ủy ban|uỷ ban|trung tâm|trung ương|văn phòng|văn bản|công an|công đoàn|công ty"
    r"|chi cục|cục|vụ|viện|tổng cục|tổng công|liên kết|liên hệ|liên đoàn|hội nông|hội liên|hội cựu|hội đồng|đoàn thanh"
    r"|đoàn xã|trường thpt|trường thcs|trường tiểu|trường mầm|trường đại|trường cao|nguồn|ảnh|hình|tin|bài|trang|chủ"
    r"|giám đốc|phó|bí thư|trưởng|chánh|thông|các|những|một|xem|hết|trân trọng|tổng hợp|nhóm|việt nam|hà nội)\b"
)
_POST = re.compile(
    r"\s*[-–—,(]\s*(?=(?:chuyên viên|cán bộ|công chức|viên chức|phó|trưởng|chủ tịch|bí thư|giám đốc|chánh|phòng|sở"
    r"|ban|ubnd|ủy ban|uỷ ban|văn phòng|trung tâm|đài|báo|huyện|xã|thị|tt\b|ttvh|vhtt|hội|đoàn|công an|trường|bộ"
    r"|chi cục|cục|btv|ctv|pv|cổng|thành phố|tp|tỉnh|khoa|vp|mttq|ủy viên|quân sự|ban biên tập)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;/&+–—-]|\bvà\b)\s*")
_MAX_NAMES = 4
_MAX_LINE = 110


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote the article, and which form of byline said so: `Ngọc Hạnh`, `signature`."""

    author: str
    form: str


def labelled_byline(line: str) -> Byline | None:
    """A line that says it names the author: `Tin, ảnh: Kim Lan` → `Kim Lan`; any other gives `None`."""
    if len(line) > _MAX_LINE:
        return None
    folded = fold(line)
    found = _LABEL.match(folded)
    if not found or _PHOTO.match(folded):
        return None
    rest = line[found.end() :].rstrip(" .")
    names = _names(rest if "(" in rest else rest.rstrip(")"), strict=False)
    return Byline(names, "label") if names else None


def credit_byline(line: str) -> Byline | None:
    """A short line that credits another paper: `(Theo TTXVN)` → `TTXVN`."""
    bare = line.strip().rstrip(")].").strip()
    found = _CREDIT.match(bare)
    if not found or len(bare) > 60 or bare.count(" ") > 7 or not fold(bare).lstrip("( ").startswith("theo"):
        return None
    name = bare[found.end() :].strip(" :")
    return Byline(name, "credit") if name[:1].isupper() and "," not in name else None


def signature(line: str) -> Byline | None:
    """A line that is nothing but names, maybe with a post: `N.LONG`, `Ngọc Hạnh`, `Thu Hà - Văn Tài`."""
    if len(line) > _MAX_LINE or line.endswith((":", "?", "!", "…", ";")):
        return None
    names = _names(line.strip(" ()[]*"), strict=True)
    return Byline(names, "signature") if names else None


def closing_byline(lines: list[str], reach: int = 4) -> tuple[Byline, int] | None:
    """The byline among the last lines of an article and its index: `… ./.`, `Kim Lan` → `Kim Lan`."""
    floor = max(1, len(lines) - reach)
    for read in (labelled_byline, signature, credit_byline):
        for at in range(len(lines) - 1, floor - 1, -1):
            if found := read(lines[at]):
                return found, at
            if read is signature and not _may_follow_byline(lines[at]):
                break
    return None


def _may_follow_byline(line: str) -> bool:
    """A photo credit, a source, a bracket may stand below the name; running text may not."""
    return len(line) < 60 and bool(_PHOTO.match(fold(line)) or _CREDIT.match(line) or line[:1] in "([")


def _names(text: str, *, strict: bool) -> str:
    """`CTV Minh Anh - Đài huyện` → `Minh Anh`; several people are joined by `, `; no name gives ``."""
    text = _POST.split(text, maxsplit=1)[0]
    text = _AFTER.sub("", _BEFORE.sub("", text.strip())).strip(" .:,;-–—|")
    if not text:
        return ""
    parts = [part.strip(" .") if part.count(".") > 1 else part.strip() for part in _BETWEEN.split(text)]
    parts = [_BEFORE.sub("", part) for part in parts if part]
    if len(parts) > 1:  # an abbreviated desk beside a person: `Phương Anh/BTT`
        parts = [part for part in parts if "." in part or " " in part or not part.isupper()]
    if not parts or len(parts) > _MAX_NAMES:
        return ""
    if all(_is_name(part, strict=strict) for part in parts):
        return ", ".join(parts)
    return parts[0] if not strict and _is_name(parts[0], strict=True) else ""


def _is_name(part: str, *, strict: bool) -> bool:
    """One to five capitalised words of letters only; a single word must be abbreviated (`N.LONG`) if strict."""
    words = part.split()
    if not 1 <= len(words) <= 5 or not all(_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return False
    if _NO_NAME.match(fold(part)) or fold(part) in furniture().accounts:
        return False
    if len(words) == 1 and strict:
        return ("." in part.rstrip(".") and bool(_ABBREVIATED.fullmatch(part))) or (
            part.isupper() and 2 <= len(part) <= 4
        )
    return True


def author_name(text: str) -> str:
    """A declared author to a name of two words or more, `` for accounts and desks (`banbientap`, `admin`)."""
    names = _names(text.strip(), strict=True)
    return names if " " in names or "." in names else ""
