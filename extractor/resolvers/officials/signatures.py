"""Signatures at the foot of a paper to holdings: body, post and name stand in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.mention import Mention
from extractor.resolvers.bodies.words import Line
from extractor.resolvers.context import Context
from extractor.resolvers.officials.assignment import Holding
from extractor.resolvers.officials.items import ItemReader, Name
from extractor.resolvers.officials.posts import Post

_LONGEST = 60  # characters of a line of a signature
_FOR_BODY = re.compile(r"(?:tm|t/m)\s*\.?\s+")  # `TM. ỦY BAN NHÂN DÂN`
_FOR_POST = re.compile(r"(?:(?:kt|k/t|tl|tuq)\s*\.?\s*)?")
_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký tên, đóng dấu|ký tên|đã ký và đóng dấu)\s*\)?")
_LINES_UP, _LINES_DOWN = 3, 3


def signatures(posts: Mapping[int, Sequence[Mention]], context: Context, items: ItemReader) -> Iterator[Holding]:
    """The holdings that signatures state, from the posts by their lines.

    `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, `(đã ký)` and `Nguyễn Văn Phong`, each in a line of
    its own, give one: Phó Chủ tịch of Ủy ban nhân dân.
    """
    for number, mentions in posts.items():
        span = context.paragraphs[number]
        if span.end - span.start > _LONGEST or not span.of(context.text).isupper():
            continue
        name = _name_below(number, context, items)
        if name is None:
            continue
        line = Line(span.of(context.text), span.start)
        lead = _FOR_POST.match(context.folded, span.start)
        found = [item for item in items.items(line, mentions) if isinstance(item, Post)]
        starts = {span.start, lead.end() if lead else span.start}
        if len(found) == 1 and found[0].span.start in starts and found[0].span.end == span.end:
            post = found[0]
            if post.organization is None:
                post.organization = _body_above(number, context, items)
            post.weak = post.weak and post.organization is None
            yield Holding(name, post, None, post.span.start, name.span.end)


def _name_below(number: int, context: Context, items: ItemReader) -> Name | None:
    """The name that fills one of the next lines, with at most a note that the paper is signed before it."""
    for span in context.paragraphs[number + 1 : number + 1 + _LINES_DOWN]:
        if _SIGNED.fullmatch(context.folded, span.start, span.end):
            continue
        if span.end - span.start > _LONGEST:
            return None
        line = Line(span.of(context.text), span.start)
        found = items.items(line, ())
        whole = len(found) == 1 and found[0].first == 0 and found[0].last == len(line)
        return found[0] if whole and isinstance(found[0], Name) else None
    return None


def _body_above(number: int, context: Context, items: ItemReader) -> str | None:
    """The body for which a paper is signed, named in one of the lines above."""
    for span in reversed(context.paragraphs[max(0, number - _LINES_UP) : number]):
        lead = _FOR_BODY.match(context.folded, span.start, span.end)
        if lead:
            line = Line(context.text[lead.end() : span.end], lead.end())
            body = items.body_at(line, 0)
            return body.name if body else None
    return None
