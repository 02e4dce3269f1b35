"""A record to the sentence of its article that it stands in."""

from __future__ import annotations

from extractor.evaluation.slots import Record
from extractor.normalisers.folding import fold, nfc
from extractor.normalisers.sentences import sentence_around


def sentence_of(record: Record, text: str) -> str:
    """A record to the sentence of the text that its first evidence stands in, else to the evidence's own words.

    Gold's evidence has words but no place: it is looked for, whatever its capitals.
    """
    first: Record = next(iter(record.get("evidence") or ()), {})
    words = str(first.get("text", ""))
    if first.get("start") is not None and text[first["start"] : first["end"]] == words:
        start, end = first["start"], first["end"]
    else:
        start = fold(text).find(fold(nfc(words))) if words else -1
        end = start + len(nfc(words))
    if start < 0:
        return words
    begin, last = sentence_around(text, start, end)
    return text[begin:last]
