"""A person's part in the event, by the words around the place where name and post stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.mention import Span
from extractor.records import OfficialRole
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.context import Context

_WORD = re.compile(r"[^\W_]+|,")
_REACH = 60
_SKIPPED_AFTER = frozenset({",", "đã", "cùng", "cũng", "trực", "tiếp", "sẽ", "vừa"})
_SKIPPED_BEFORE = frozenset({",", "các", "có", "gồm", "do", "của", "ông", "bà", "đồng", "chí", "lãnh", "đạo"})


@cache
def _roles() -> tuple[OfficialRole, ...]:
    return "chair", "appointee", "awarder", "awardee", "speaker", "attendee"


def role_of(chains: Sequence[Span], context: Context, lexicon: OfficialsLexicon) -> OfficialRole:
    """The first part that the words around any of the places tell: `… chủ trì` is `chair`, else `other`."""
    for chain in chains:
        if role := _role_at(chain, context, lexicon):
            return role
    return "author" if _signs(chains[0], context) else "other"


def _role_at(chain: Span, context: Context, lexicon: OfficialsLexicon) -> OfficialRole | None:
    line = context.paragraph_at(chain.start)
    after = _WORD.findall(context.folded[chain.end : min(line.end, chain.end + _REACH)])
    before = _WORD.findall(context.folded[max(line.start, chain.start - _REACH) : chain.start])
    return _after(after, lexicon) or _before(before, lexicon)


def _after(words: list[str], lexicon: OfficialsLexicon) -> OfficialRole | None:
    at = 0
    while at < len(words):
        found = [(lexicon.roles[role]["after"].length_at(words, at), -n, role) for n, role in enumerate(_roles())]
        length, _, role = max(found)
        if length:
            return role
        if words[at] not in _SKIPPED_AFTER:
            return None
        at += 1
    return None


def _before(words: list[str], lexicon: OfficialsLexicon) -> OfficialRole | None:
    end = len(words)
    while end:
        found = [(lexicon.roles[role]["before"].length_before(words, end), -n, role) for n, role in enumerate(_roles())]
        length, _, role = max(found)
        if length:
            return role
        if words[end - 1] not in _SKIPPED_BEFORE:
            return None
        end -= 1
    return None


def _signs(chain: Span, context: Context) -> bool:
    """True for the article's last line where it holds nothing but the name and post."""
    line = context.paragraph_at(chain.start)
    last = context.paragraphs[-1]
    return line == last and len(context.paragraphs) > 1 and chain.start - line.start <= 2 and line.end - chain.end <= 2
