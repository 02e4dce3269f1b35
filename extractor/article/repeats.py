"""Lines of an article → the same lines with what stands twice kept once, and no list of other news at the end."""

from __future__ import annotations

import re

from extractor.article.stamps import without_stamp
from extractor.normalisers.folding import fold

_MIN_WORDS = 6
_DATE_FIRST = re.compile(r"\W*[(\[]?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d[)\]]?\s*[-–:|]?\s+\w")


def without_repeats(lines: list[str]) -> list[str]:
    """Drop a line of six words or more that stood before, and any line that repeats the one above it.

    Short lines may well repeat (`Đạt`, a table's heading); `Huyện A tổng kết công tác năm` printed by the
    template above the same headline may not. Table rows are left alone.
    """
    seen: set[str] = set()
    kept: list[str] = []
    for line in lines:
        key = fold(line)
        if " | " not in line and ((kept and key == fold(kept[-1])) or key in seen):
            continue
        if line.count(" ") + 1 >= _MIN_WORDS:
            seen.add(key)
        kept.append(line)
    return kept


def without_dated_list(lines: list[str]) -> list[str]:
    """Drop two or more headlines at the end that carry dates of their own: `Huyện A tổng kết năm (05/08/2020)`."""
    end = len(lines)
    while end > 1 and _is_dated_headline(lines[end - 1]):
        end -= 1
    return lines[:end] if len(lines) - end >= 2 else lines


def _is_dated_headline(line: str) -> bool:
    if len(line) > 220 or line.endswith((".", ";")):
        return False
    return without_stamp(line)[1] is not None or bool(_DATE_FIRST.match(line))
