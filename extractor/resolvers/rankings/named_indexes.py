"""Indexes that only this article names: their full name with a short one in brackets, and the short one afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention, Span
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind


def named_indexes(context: Context, mentions: Sequence[Mention]) -> Iterator[Item]:
    """`Chỉ số đánh giá hiệu quả hoạt động của chính quyền cấp xã (CEI)` and every later `CEI` as index items.

    Only of names that speak of public administration, and of none that the lexicon knows.
    """
    known = [m.span for m in mentions if m.label == "index" and not m.data.get("weak")]
    defined: dict[str, Mention] = {}
    for mention in mentions:
        if mention.label != "index_named" or any(span.overlaps(mention.span) for span in known):
            continue
        if cues.OF_ADMINISTRATION.search(mention.span.of(context.folded)):
            defined.setdefault(mention.parts["short"].of(context.text), mention)
    for short, mention in defined.items():
        yield _item(mention.span, mention.rule)
        for found in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", context.text[mention.end :]):
            yield _item(Span(mention.end + found.start(), mention.end + found.end()), mention.rule)


def _item(span: Span, rule: str) -> Item:
    return Item(Kind.INDEX, span, rule, {"index": "OTHER"})
