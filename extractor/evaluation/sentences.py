"""A span of an article to the sentence around it, and a record to the sentence it stands in."""

from __future__ import annotations

import re

from extractor.evaluation.slots import Record
from extractor.normalisers.folding import fold, nfc

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


def sentence_of(record: Record, text: str) -> str:
    """A record to the sentence of the text that its first evidence stands in, else to the evidence's own words.

    Gold's evidence has words but no place: it is looked for, whatever its capitals.
    """
    first: Record = next(iter(record.get("evidence") or ()), {})
    words = str(first.get("text", ""))
    if "start" in first and text[first["start"] : first["end"]] == words:
        start, end = first["start"], first["end"]
    else:
        start = fold(text).find(fold(nfc(words))) if words else -1
        end = start + len(nfc(words))
    if start < 0:
        return words
    begin, last = sentence_around(text, start, end)
    return text[begin:last]
