"""spaCy's DocBin: one binary file of Docs whose span group `sc` holds the spans, out and back.

Source: spaCy's DocBin and SpanGroup. Tokens are cut wherever a span begins or ends, so that every span fits them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

from extractor.annotation.reading import bytes_of
from extractor.annotation.spans import Annotated, Labelled
from extractor.errors import InputError
from extractor.whole import write_whole

_GROUP = "sc"  # what spaCy's span categoriser reads


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to one .spacy file; `doc.user_data["name"]` finds an article again."""
    nlp = _blank()
    store = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for article in articles:
        store.add(_doc(article, nlp))
    write_whole(target, store.to_bytes())


@cache
def _blank() -> spacy.language.Language:
    """spaCy's rules for tokens of any language; they take a quarter of a second to make."""
    return spacy.blank("xx")


def _doc(article: Annotated, nlp: spacy.language.Language) -> Doc:
    words, starts = _cut(article, nlp)
    doc = Doc(nlp.vocab, words=words, spaces=[False] * len(words))
    token = {start: number for number, start in enumerate([*starts, len(article.text)])}
    doc.spans[_GROUP] = [
        Span(doc, token[span.start], token[span.end], label=span.kind, span_id=span.key or "") for span in article.spans
    ]
    doc.user_data["name"] = article.name
    return doc


def _cut(article: Annotated, nlp: spacy.language.Language) -> tuple[list[str], list[int]]:
    """The text in tokens: spaCy's own, cut again where a span begins or ends; spaces are tokens of their own."""
    bounds = {0, len(article.text)}
    for token in nlp.make_doc(article.text):
        bounds |= {token.idx, token.idx + len(token)}
    for span in article.spans:
        bounds |= {span.start, span.end}
    places = sorted(bounds)
    pairs = list(pairwise(places))
    return [article.text[start:end] for start, end in pairs], [start for start, _ in pairs]


def read(path: Path) -> Iterator[Annotated]:
    """A .spacy file to articles."""
    nlp = _blank()
    try:
        docs = list(DocBin().from_bytes(bytes_of(path)).get_docs(nlp.vocab))
    except InputError:
        raise
    except Exception as error:  # spaCy raises whatever its decompressor does
        raise InputError(f"{path}: not a DocBin of spaCy: {error}") from error
    for number, doc in enumerate(docs, start=1):
        if not isinstance(doc.user_data.get("name"), str):
            raise InputError(f"{path}: doc {number} has no name in its user_data; keep it when working on the file")
        spans = [
            Labelled(span.label_, span.start_char, span.end_char, span.id_ or None)
            for span in doc.spans.get(_GROUP, ())
        ]
        yield Annotated(doc.user_data["name"], doc.text, spans)
