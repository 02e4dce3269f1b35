"""Kinds of papers, their numbers and dates to documents: every cited paper with a number, every law by its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Date, Document
from extractor.resolvers.context import Context
from extractor.resolvers.documents.citations import Citation, CitationReader
from extractor.resolvers.documents.details import Details, details_of
from extractor.resolvers.documents.laws import laws
from extractor.resolvers.models.owner import UnitFinder


def resolve_documents(
    mentions: Sequence[Mention], context: Context, units: UnitFinder, dates: Sequence[Date]
) -> list[Document]:
    """The papers an article cites, one record each with all its evidence, however short later mentions are.

    `Quyết định số 06/QĐ-TTg ngày 06/01/2022 … Quyết định 06` gives one: `Quyết định`, `06`, `QĐ-TTg`.
    """
    types = [mention for mention in mentions if mention.label == "document_type"]
    citations = CitationReader(context, types).citations()
    records = [
        (citation, _document(citation, details_of(citation, following, context, mentions, dates), context))
        for citation, following in zip_longest(citations, citations[1:])
    ]
    found = [*_merged(records), *laws(types, context)]
    return sorted(found, key=lambda document: document.evidence[0].start)


def _document(citation: Citation, details: Details, context: Context) -> Document:
    return Document(
        type=citation.type,
        number=citation.number.number,
        symbol=citation.number.symbol,
        issuer=details.issuer,
        issued=details.issued,
        title=details.title,
        rule=citation.rule,
        inferred=["type"] if citation.type_inferred else [],
        evidence=[context.evidence(Span(citation.start, details.end))],
    )


def _merged(records: Iterable[tuple[Citation, Document]]) -> list[Document]:
    """One record a paper: the same kind and number, and symbols of which one is silent, shorter or equal."""
    kept: list[Document] = []
    for _, document in records:
        known = next((other for other in reversed(kept) if _same_paper(other, document)), None)
        if known is None:
            kept.append(document)
            continue
        known.evidence.extend(item for item in document.evidence if item not in known.evidence)
        if len(document.symbol or "") > len(known.symbol or ""):
            known.symbol, known.number = document.symbol, document.number
        if "type" in known.inferred and "type" not in document.inferred:
            known.type, known.inferred = document.type, []
        known.issuer = known.issuer or document.issuer
        known.issued = known.issued or document.issued
        known.title = known.title or document.title
    return kept


def _same_paper(one: Document, other: Document) -> bool:
    if (one.number or "").lstrip("0").lower() != (other.number or "").lstrip("0").lower():
        return False
    first, second = (fold(symbol).replace(" ", "") if symbol else "" for symbol in (one.symbol, other.symbol))
    same_type = fold(one.type) == fold(other.type)
    if first and second and first == second:
        return same_type or "type" in one.inferred or "type" in other.inferred or _holds(one.type, other.type)
    return same_type and (not first or not second or first.startswith(second) or second.startswith(first))


def _holds(one: str, other: str) -> bool:
    """`Chương trình` and `Chương trình hành động`, or the general `Văn bản`, may name one paper."""
    first, second = fold(one), fold(other)
    return first.startswith(second) or second.startswith(first) or "văn bản" in (first, second)
