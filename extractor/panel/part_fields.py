"""A ranking to the smaller field it is in, if any: a rank in one region is another thing than among all provinces."""

from __future__ import annotations

import re
from functools import cache

from extractor.normalisers.folding import fold
from extractor.normalisers.sentences import sentence_around
from extractor.normalisers.word_lists import word_pattern, words
from extractor.panel.articles import Record

# Fewer than this are never all provinces: there were 61 to 64, and are 34.
_ALL_PROVINCES = 34
# How many provinces the regions had that are ranked by themselves; 6 may as well be 63 with a digit lost.
_REGION_SIZES = frozenset({5, 11, 13, 14})
_END = re.compile(r"[,;.:()\n]|\svà\s(?=đứng|xếp|dẫn|cả nước)")


def part_field(ranking: Record, text: str) -> str | None:
    """The words that name the smaller field: `Đồng bằng sông Cửu Long` of `13 tỉnh vùng Đồng bằng sông Cửu Long`.

    From the record's `scope`; of a province also from what stands right behind its evidence (`dẫn đầu` khu vực Bắc
    Trung Bộ) or at the head of its sentence (`Trong khu vực Bắc Trung Bộ, `), else from a size only regions have.
    """
    named = _named(ranking.get("scope") or "")
    size = ranking.get("rank_of")
    if named or ranking["subject"].get("level") != "province" or (size or 0) >= _ALL_PROVINCES:
        return named
    return _beside(ranking, text) or (f"{size} tỉnh" if size in _REGION_SIZES else None)


def _named(scope: str) -> str | None:
    found = word_pattern("panel", "part_fields").search(fold(scope))
    if not found:
        return None
    rest = scope[found.end() :].strip(" ,.;:–-")
    following = word_pattern("panel", "part_fields").match(fold(rest))
    return rest if following else scope[found.start() :].strip()


def _beside(ranking: Record, text: str) -> str | None:
    first = next(iter(ranking.get("evidence") or ()), None)
    if first is None or text[first["start"] : first["end"]] != first["text"]:
        return None
    start, end = sentence_around(text, first["start"], first["end"])
    for begin, stop in ((first["end"], end), (start, first["start"])):
        if found := _lead().match(fold(text[begin:stop])):
            rest = text[begin + found.start(1) : stop]
            return _named(_END.split(rest, maxsplit=1)[0])
    return None


@cache
def _lead() -> re.Pattern[str]:
    """What may stand between a rank and its region: `trong 14 tỉnh`, `ở`, `toàn`."""
    regions = "|".join(re.escape(word) for word in words("panel", "part_fields"))
    return re.compile(
        rf"\s*(?:(?:trong|ở|tại|của|trên|toàn|thuộc|số|các|\d+|tỉnh|thành phố|thành|,)\s*)*\b((?:{regions})\b)"
    )
