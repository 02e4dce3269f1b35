"""A line of text to its sentences, by underthesea, mended where it splits after abbreviations and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extractor.mention import Span
from extractor.normalisers.folding import CAPITAL_LETTERS

# underthesea ends a sentence after `GS.TS.`, `T.U.`, `1.`, `Th.S.`; none of these ends one.
_NO_END = re.compile(
    r"^[(\s]*(?:\d{1,2}|[IVX]{1,4}|[a-zđ])\.$"
    r"|(?:^|[\s(,;:–-])(?:[A-ZĐ]|TP|Tp|TX|TT|GS|PGS|TS|ThS|Ths|Th\.S|BS|KS|CN|CVP|NGƯT|NGND"
    r"|Đ/c|đ/c|đc|Mr|Ms|St|tr|Q|P|H|X|v\.v|(?:\w{1,3}\.)+\w{1,3})\.$"
)
# It misses ends after a number or bracket (`… 38 và 29. Ba vị trí …`) and after some words.
_MISSED_END = re.compile(rf"(?<=[\w%)”\"])[.!?…]\s+(?=[{CAPITAL_LETTERS}“\"])")
_STARTS_WORD = re.compile(r"\w|[\"“‘'(«\[…]|[-–+*•]")


@cache
def _punkt() -> Any:
    """Loaded on first use: underthesea takes a second to import."""
    from underthesea.pipeline import sent_tokenize as pipeline

    pipeline._load_model()
    return pipeline.sentence_tokenizer


def sentence_spans(text: str) -> list[Span]:
    """The spans of a text's sentences; a sentence never crosses a line end and leaves out the space between.

    `"Ông GS.TS. Nguyễn Văn A đến TP. Huế. Ngày 3/4 họp."` gives two.
    """
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.extend(_line_spans(line, start))
        start += len(line) + 1
    return spans


def _line_spans(line: str, offset: int) -> Iterator[Span]:
    if not line.strip():
        return
    pending: tuple[int, int] | None = None
    for first, last in _pieces(line):
        joins = pending is not None and (
            _NO_END.search(line[pending[0] : pending[1]]) or not _STARTS_WORD.match(line[first:last])
        )
        if pending is not None and not joins:
            yield Span(offset + pending[0], offset + pending[1])
            pending = None
        pending = (pending[0] if pending else first, last)
    if pending:
        yield Span(offset + pending[0], offset + pending[1])


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Where underthesea's sentences stand in the line, looked up from left to right."""
    if not any(mark in line for mark in ".!?…"):
        yield len(line) - len(line.lstrip()), len(line.rstrip())
        return
    at = 0
    for sentence in _punkt().sentences_from_text(line):
        found = line.index(sentence, at)
        at = found + len(sentence)
        start = found
        for end in _MISSED_END.finditer(sentence):
            yield start, found + end.start() + 1
            start = found + end.end()
        yield start, at
