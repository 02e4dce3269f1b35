"""A span of an article to the sentence around it."""

from __future__ import annotations

import re

# A full stop after a capital closes `TP.` as often as a sentence; a sentence too much is shown rather than half a one.
_SENTENCE_END = re.compile(r"(?:(?<![A-ZĐ])\.|[!?…;])+[”\"»)]*(?=\s)|\n")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """A span to the bounds of the sentence around it, never over a line's end on either side."""
    first = max(
        (found.end() for found in _SENTENCE_END.finditer(text, 0, start + 1) if found.end() <= start), default=0
    )
    found = _SENTENCE_END.search(text, max(end - 1, first))
    last = len(text) if found is None else found.start() if found[0] == "\n" else found.end()
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)
