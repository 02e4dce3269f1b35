"""A marker word at the head of a table's column to the names in the cells below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.mention import Mention, Span
from extractor.normalisers.quotes import quotations
from extractor.resolvers.context import Context
from extractor.resolvers.models.quoted import QuotedNames
from extractor.resolvers.models.wording import LONGEST_NAME, Name, is_name, trimmed

_CELL = re.compile(r"[^|]+")
_HEAD_WORDS = 6  # words of a column's head: `Tên mô hình, sáng kiến tiêu biểu`
_MARKER_WORD = re.compile(r"^(?:mô hình|sáng kiến|cách làm)\s*")
_LEAST = 2


class TabledNames:
    """Reads `STT | Tên mô hình | Đơn vị thực hiện` and the rows below, each of which names one model."""

    def __init__(self, context: Context, quoted: QuotedNames) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._quoted = quoted

    def names(self, marker: Mention) -> Iterator[Name]:
        """The names in the column that a marker heads, down to the first line that is no row of the table."""
        number = self._context.paragraph_number(marker.start)
        head = self._cells(self._context.paragraphs[number])
        column = next((at for at, cell in enumerate(head) if cell.start <= marker.start < cell.end), None)
        if len(head) < 2 or column is None or len(head[column].of(self._text).split()) > _HEAD_WORDS:
            return
        for line in self._context.paragraphs[number + 1 :]:
            row = self._cells(line)
            if len(row) != len(head):
                return
            name = self._name(row[column], marker)
            if name:
                yield name

    def _cells(self, line: Span) -> list[Span]:
        return [Span(found.start(), found.end()) for found in _CELL.finditer(self._text, line.start, line.end)]

    def _name(self, cell: Span, marker: Mention) -> Name | None:
        first = next(iter(quotations(self._text, cell.start, cell.end)), None)
        if first is not None:
            return self._quoted.name(first, marker)
        span = trimmed(self._text, cell.start, cell.end)
        word = _MARKER_WORD.match(self._folded[span.start : span.end])
        span = Span(span.start + (word.end() if word else 0), span.end)
        folded = span.of(self._folded)
        if not _LEAST <= len(folded.split()) <= LONGEST_NAME or not is_name(folded):
            return None
        return Name(span, span, False, marker)
