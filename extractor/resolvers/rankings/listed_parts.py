"""Parts of an index named by the members of a list: `Các chỉ số thành phần:`, `- Chi phí tuân thủ: 7,12 điểm`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Span
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind
from extractor.resolvers.rankings.list_heads import head_of, is_member

_NAME = re.compile(
    r"\s*(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\))\s*[“\"]?([^\W\d_][^:;.()\d|“”\"]{2,90}?)[”\"]?\s*"
    r"(?:[:(–]\s*(?=(?:chỉ\s+|đã\s+)?(?:đạt|được|xếp|đứng|hạng|thứ|tăng|giảm|vị trí|\d))"
    r"|(?=(?:chỉ\s+)?(?:đạt|xếp|đứng)\s))"
)
_NO_PARTS = frozenset({Kind.SUBJECT, Kind.INDEX, Kind.COMPONENT, Kind.YEAR, Kind.FIELD})


def listed_part(context: Context, sentence: Span, items: Sequence[Item]) -> Item | None:
    """The part that a member of a list begins with, where the line over the list says that its members are parts.

    None where it begins with anything that is known: a place, an index, a part of one in the lexicon, a year.
    """
    paragraph = context.paragraph_number(sentence.start)
    if not is_member(context, paragraph):
        return None
    found = _NAME.match(context.folded, context.paragraphs[paragraph].start)
    if found is None or not sentence.start <= found.start(1) < sentence.end:
        return None
    if not cues.PARTS_FOLLOW.search(head_of(context, paragraph)):
        return None
    span = Span(found.start(1), found.end(1))
    inside = [item for item in items if item.kind in _NO_PARTS and item.span.overlaps(span)]
    for item in inside:
        item.values["listed"] = item.kind is Kind.COMPONENT
    if inside:
        return None
    return Item(Kind.COMPONENT, span, "component.list_member", {"name": span.of(context.text).strip(), "listed": True})
