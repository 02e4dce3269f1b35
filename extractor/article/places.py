"""What a portal says of itself → the unit it belongs to: `Cổng thông tin điện tử Kiên Giang` → `Tỉnh Kiên Giang`."""

from __future__ import annotations

import re
from functools import cache

from extractor.article.lexicon import any_of, words
from extractor.article.sites import sites
from extractor.normalisers.folding import fold

_TYPE = r"thị trấn|thị xã|thành phố|tp|huyện|quận|phường|xã|tỉnh|đặc khu"
_UNIT = re.compile(
    rf"\b(?P<type>{_TYPE})\b\.? *"
    r"(?P<name>[^\W\d_][\w’'-]*(?:(?: - | )(?!(?:tỉnh|huyện|thành phố|thị xã|quận|tp)\b)[^\W\d_][\w’'-]*){0,4}"
    r"|\d{1,2}\b)",
    re.IGNORECASE,
)
_TYPES = {"tp": "Thành phố"}
_MAX_WORDS = 5
_DATELINE = re.compile(r"^\(?(?P<paper>[A-ZĐ][\w.]{1,7}(?: online)?)\)?\s*[-–—.:]\s*(?=\S)")
# `UBND huyện Krông Pắc`, `Văn phòng HĐND và UBND quận 3`: the office that keeps the portal.
OFFICE = re.compile(
    r"^(?:văn phòng\s+)?(?:(?:hđnd|hội đồng nhân dân)\s*(?:và|-|&)\s*)?(?:ubnd|[uủ][yỷ] ban nhân dân)\s+", re.IGNORECASE
)
_ALONE = re.compile(rf"(?:(?:{_TYPE})\.? +(?:[^\W\d_]+ ?){{1,3}}(?:[-–,|] *|$))+")


@cache
def _portal_words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words('portal_words'))}\b")


def is_unit_name(line: str) -> bool:
    """True where a line is nothing but the names of units: `HUYỆN VỊ XUYÊN - TỈNH HÀ GIANG`."""
    if len(line) > 80 or not _ALONE.fullmatch(fold(line)):
        return False
    names = re.sub(rf"\b(?:{_TYPE})\b", " ", line, flags=re.IGNORECASE)
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", names))


def place_of_name(name: str) -> str | None:
    """A site's name to its unit: `Trang thông tin điện tử huyện Châu Thành` → `Huyện Châu Thành`.

    The first unit named is the portal's own; a province may stand without its type word after a portal's.
    """
    if len(name) > 160:
        return None
    for found in _UNIT.finditer(name):
        if unit := _unit(found):
            return unit
    return province_in(name) if _portal_words().search(fold(name)) else None


def province_in(name: str) -> str | None:
    """The province that stands in a name without its type word: `Huế Ngày Mới` → `Thành phố Huế`."""
    folded = fold(name)
    for bare, full in sites().provinces.items():
        if bare in folded and re.search(rf"\b{re.escape(bare)}\b", folded):
            return full
    return None


def _unit(found: re.Match[str]) -> str | None:
    kind = fold(found["type"])
    words: list[str] = []
    for word in found["name"].split(" "):
        if word == "-" and fold(" ".join([*words, "- "])) not in _DASHED:
            break
        if not (word[0].isupper() or word[0].isdigit() or word == "-"):
            break
        words.append(word.title() if len(word) > 1 and word.isupper() else word)
    if not words or len(words) > _MAX_WORDS or not (words[0].isdigit() or sum(map(len, words)) > 2):
        return None
    return f"{_TYPES.get(kind, kind.capitalize())} {' '.join(words)}"


_DASHED = frozenset({"bà rịa - ", "phan rang - "})  # the units whose names hold a dash of their own


def place_of_host(host: str) -> str | None:
    """A host name to the province whose domain it is: `huyenchauthanh.dongthap.gov.vn` → `Tỉnh Đồng Tháp`."""
    known = sites().domains
    for label in reversed(host.lower().split(".")):
        bare = re.sub(r"^(?:bao|dai|ptth|www)(?=\w{4})", "", label)
        if place := known.get(label) or known.get(bare):
            return place
    return None


def place_of_dateline(line: str) -> str | None:
    """The opening of an article to the paper's province: `ĐTO - Ngày 25/7, …` → `Tỉnh Đồng Tháp`."""
    found = _DATELINE.match(line)
    return sites().datelines.get(found["paper"]) if found else None
