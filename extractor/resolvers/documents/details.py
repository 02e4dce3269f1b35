"""What stands around a cited number: the day it was issued, who issued it, what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.mention import Mention
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out
from extractor.normalisers.word_lists import word_pattern, words
from extractor.records import Date
from extractor.resolvers.context import Context
from extractor.resolvers.documents.citations import Citation

_TO_DATE = re.compile(r"\s*,?\s*\(?(?:được\s)?(?:ban hành\s|ký\s)?(?:ra\s)?(?:vào\s)?(?:ngày\s)?")
_TO_ISSUER = re.compile(r"\s*,?\s*(?:của|cuả|do)\s")
_TO_TITLE = re.compile(
    r"\s*[,:]?\s*(?:(?:ban hành|phê duyệt|quy định)\s)?"
    r"(?:về(?: việc)?\s|v/v\s|phê duyệt\s|ban hành\s|quy định\s)|\s+trong\s(?!năm|tháng|thời|giai|đó|\d)"
)
_ISSUER_END = re.compile(
    r"[,;:()\d“\"|]|\.(?=\s|$|/)"
    r"|\s(?:về|v/v|ban hành|phê duyệt|quy định|trong|đã|và|đối với|yêu cầu|ngày|năm|thông qua|gửi|công bố)\s"
)
_TITLE_END = re.compile(r"[;)|“\n]|\.(?=\s|$|/)|/\.")
_LONGEST_ISSUER = 12  # words
_BEFORE = 90  # characters before a paper in which the body that issues it stands


@dataclass(frozen=True, slots=True)
class Details:
    """Issuer, day of issue and title where stated, and the end of the words that state them."""

    issued: str | None
    issuer: str | None
    title: str | None
    end: int


def details_of(
    citation: Citation,
    following: Citation | None,
    context: Context,
    mentions: Sequence[Mention],
    dates: Sequence[Date],
) -> Details:
    """The details of a citation, read from its number on to the next citation or the sentence's end.

    `số 187/KH-UBND ngày 09/4/2018 của UBND tỉnh Nghệ An về kiểm tra …` gives day, issuer and title.
    """
    limit = context.sentence_at(citation.number.start).end
    if following and following.start < limit:
        limit = max(following.start, citation.end)
    at = citation.end
    issued, at = _issued(at, limit, context, dates)
    issuer, at = _issuer(at, limit, context)
    if issued is None:
        issued, at = _issued(at, limit, context, dates)
    title, at = _title(at, limit, context)
    return Details(issued, issuer or _issuer_before(citation.start, context), title, at)


def _issued(at: int, limit: int, context: Context, dates: Sequence[Date]) -> tuple[str | None, int]:
    lead = _TO_DATE.match(context.folded, at, limit)
    start = lead.end() if lead else at
    for date in dates:
        for item in date.evidence:
            if at < item.start <= start <= item.end <= limit and date.start == date.end:
                return date.value, item.end
    return None, at


def _issuer(at: int, limit: int, context: Context) -> tuple[str | None, int]:
    lead = _TO_ISSUER.match(context.folded, at, limit)
    if not lead:
        return None, at
    stop = _ISSUER_END.search(context.folded, lead.end(), limit)
    end = stop.start() if stop else limit
    body = context.text[lead.end() : end].rstrip(" .")
    if not (body and len(body.split()) <= _LONGEST_ISSUER and _is_body(body)):
        return None, at
    return spell_out(body), lead.end() + len(body)


def _is_body(said: str) -> bool:
    """`UBND tỉnh`, `Chính phủ` and `sở Nội vụ` issue papers; `tỉnh` alone says only whose they are."""
    return said[0].isupper() or bool(word_pattern("models", "model_bodies").match(fold(said)))


def _issuer_before(start: int, context: Context) -> str | None:
    """The body before a paper it issues: `UBND tỉnh Nghệ An đã ban hành Kế hoạch số 187/KH-UBND`."""
    sentence = context.sentence_at(start)
    lead = max(sentence.start, start - _BEFORE)
    before = context.folded[lead:start].rstrip()
    verbs = sorted(words("documents", "document_issuing"), key=len, reverse=True)
    verb = next((verb for verb in verbs if before.endswith(f" {verb}")), None)
    if verb is None:
        return None
    end = max(len(before) - len(verb) - 1, 0)
    for found in word_pattern("models", "model_bodies").finditer(before, 0, end):
        said = before[found.start() : end]
        if not re.search(r"[,;:.()]", said) and not word_pattern("models", "model_body_ends").search(said):
            return spell_out(context.text[lead + found.start() : lead + end].strip())
    return None


def _title(at: int, limit: int, context: Context) -> tuple[str | None, int]:
    lead = _TO_TITLE.match(context.folded, at, limit)
    if not lead:
        return None, at
    stop = _TITLE_END.search(context.folded, lead.end(), limit)
    end = stop.start() if stop else limit
    comma = re.compile(r",\s").search(context.folded, lead.end(), end)
    while comma:
        if word_pattern("documents", "document_title_ends").match(context.folded, comma.end()):
            end = comma.start()
            break
        comma = re.compile(r",\s").search(context.folded, comma.end(), end)
    title = context.text[lead.end() : end].rstrip(" ,.:-–…/")
    return (title, lead.end() + len(title)) if title else (None, at)
