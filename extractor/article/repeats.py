"""Lines of an article → the same lines with what stands twice kept once."""

from __future__ import annotations

from extractor.normalisers.folding import fold

_MIN_WORDS = 6


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
