"""Laws, codes and ordinances, which count by their titles: `Luật Tổ chức chính quyền địa phương năm 2015`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import key
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Document
from extractor.resolvers.context import Context

_YEAR = re.compile(
    r"\s*,?\s*(?:\(sửa đổi(?:, bổ sung)?\)\s*)?(?:năm\s)?(?:19|20)\d\d(?![\d/-])"
    r"|\s*\(sửa đổi(?:, bổ sung)?\)|\ssửa đổi(?!\w)"
)
_AMENDING = re.compile(r"sửa đổi(?:, bổ sung)? (?:một số điều của )?(?:các )?(?=luật|bộ luật|pháp lệnh)")
_TITLE_END = re.compile(
    r"[,;:.()\[\]“”\"|/\n\d–-]|\s(?:và|hoặc|hay|của|được|đã|do|có|quy định|cho|tại|đến|trên|trong|là|với|để|theo"
    r"|năm|ngày|số|nhằm|khi|nếu|vào|từ|sẽ|cũng|không|phải|về|ra|chưa|mới|còn|vẫn|đối|nêu)(?!\w)"
)
_LONGEST_TITLE = 12  # words


def laws(types: Sequence[Mention], context: Context) -> list[Document]:
    """The laws an article names by their titles, one record each; `pháp luật`, `luật sư`, `Luật này` give none."""
    found: dict[str, Document] = {}
    end = 0
    for mention in types:
        if mention.start < end:
            continue
        span = _title(mention, context) if mention.data.get("law") and not _cited_by_number(mention, context) else None
        if span is None:
            continue
        title, end = span.of(context.text), span.end
        document = Document(
            type=str(mention.data["type"]),
            title=title,
            rule=mention.rule,
            evidence=[context.evidence(Span(mention.start, span.end))],
        )
        known = _known(found, document)
        if known is None:
            found[key(title)] = document
        else:
            known.evidence.extend(document.evidence)
            known.title = max(known.title or "", title, key=len)
    return list(found.values())


def _title(mention: Mention, context: Context) -> Span | None:
    """The span of a law's full title from its kind on, `None` where the word is no law's name here."""
    text, folded = context.text, context.folded
    start = mention.end + 1
    if text[mention.end : start] != " " or start >= len(text) or not text[start].isalpha():
        return None
    line = context.paragraph_at(mention.start)
    before = folded[max(line.start, mention.start - 30) : mention.start].rstrip()
    if word_pattern("documents", "law_not_after").match(folded, start) or _ends_with_listed(before):
        return None
    amending = _AMENDING.match(folded, start)
    if amending:
        return _amended(mention, amending.end(), context)
    known = word_pattern("documents", "law_titles").match(folded, start)
    shouted = text[mention.start : mention.end].isupper()
    if not known and (shouted or not (text[mention.start].isupper() and text[start].isupper())):
        return None
    stop = _TITLE_END.search(folded, start, line.end)
    end = known.end() if known else stop.start() if stop else line.end
    if len(folded[start:end].split()) > _LONGEST_TITLE and not known:
        return None
    year = _YEAR.match(folded, end)
    return Span(mention.start, year.end() if year else end)


def _amended(mention: Mention, start: int, context: Context) -> Span | None:
    """`Luật sửa đổi, bổ sung một số điều của Luật Đất đai` reaches to the end of the title it amends."""
    inner = word_pattern("documents", "law_titles").match(context.folded, context.folded.index(" ", start) + 1)
    if not inner:
        return None
    year = _YEAR.match(context.folded, inner.end())
    return Span(mention.start, year.end() if year else inner.end())


def _ends_with_listed(before: str) -> bool:
    return any(found.end() == len(before) for found in word_pattern("documents", "law_not_before").finditer(before))


def _cited_by_number(mention: Mention, context: Context) -> bool:
    """`Luật số 80/2025/QH15` and `Luật Đất đai số 31/2024/QH15` are cited by number."""
    sentence = context.sentence_at(mention.start)
    after = context.folded[mention.end : min(mention.end + 90, sentence.end)]
    return bool(re.match(r"[^;.:()]*?\ssố:?\s*\d+/\d{4}/(?:qh|ubtvqh|pl-)", after))


def _known(found: dict[str, Document], document: Document) -> Document | None:
    """An earlier record of the same law: one title is the other, or the other's without the year."""
    title = key(document.title or "")
    bare = _without_year(title)
    for other, record in found.items():
        if title == other or (_without_year(other) == bare and (title == bare or other == bare)):
            return record
    return None


def _without_year(title: str) -> str:
    return re.sub(r",?\s*(?:\(sửa đổi(?:, bổ sung)?\)|(?:năm )?(?:19|20)\d\d)\s*$", "", title).strip()
