"""Plain text wrapped at a fixed width → the same text with a paragraph on each line."""

from __future__ import annotations

from itertools import pairwise

_BULLETS = ("-", "+", "*", "•", "–")
_WIDTHS = range(40, 121)
_MIN_LINES = 4


def unwrapped(text: str) -> str:
    """Lines broken at a fixed width are joined again: `… UBND tỉnh` + `Đồng Tháp …` is one line.

    A wrapped line is full: the first word of the next would have run over the width. Where fewer than half of
    the lines are full, few go on in small letters (a list of long names), or some line is longer than a mail or a
    terminal is wide, nothing was wrapped. A blank
    line parts two paragraphs, as do a line that could have taken the next word, an indent and a bullet.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines))
    inner = [(line, below) for line, below in pairwise(lines) if line and below]
    full = [below for line, below in inner if _is_full(line, below, width)]
    running = [below for below in full if below[0].islower()]
    if width not in _WIDTHS or len(full) < max(_MIN_LINES, len(inner) / 2) or len(running) * 2 < len(full):
        return text
    joined = lines[:1]
    for line, below in pairwise(lines):
        if line and below and not below.startswith((*_BULLETS, " ", "\t")) and _is_full(line, below, width):
            joined[-1] = f"{joined[-1]} {below}"
        else:
            joined.append(below)
    return "\n".join(joined)


def _is_full(line: str, below: str, width: int) -> bool:
    first = below.split(maxsplit=1)[0]
    return len(line) + 1 + len(first) > width
