"""Rows of a plain copy whose cells stand apart by tabs → rows with bars, as tables of markup have them."""

from __future__ import annotations

import re
from itertools import groupby

_TABS = re.compile(r" *\t+ *")
_CELLS = 3  # a line of two cells may be a label and its value
_ROWS = 2


def barred(text: str) -> str:
    """`1⇥Sở Nội vụ⇥92,4⇥1` to `1 | Sở Nội vụ | 92,4 | 1`, where two rows or more of as many cells follow each other."""
    if "\t" not in text:
        return text
    lines: list[str] = []
    for cells, run in groupby(text.split("\n"), key=_cells):
        rows = list(run)
        table = cells >= _CELLS and len(rows) >= _ROWS
        lines += [_TABS.sub(" | ", row.strip()) for row in rows] if table else rows
    return "\n".join(lines)


def _cells(line: str) -> int:
    """How many cells a line has: 1 for running text."""
    return len(_TABS.split(line.strip()))
