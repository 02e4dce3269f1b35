"""A text to the models, documents and figures found in it, with the shipped rules loaded once a session."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.vocab import Vocab

from extractor.gazetteer.finder import find_units
from extractor.matching.matcher import RuleMatcher
from extractor.matching.rulebook import load_rulebook
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold, nfc
from extractor.patterns_folder import patterns_folder
from extractor.records import Article, Date, Document, Figure, Model
from extractor.resolvers.context import Context
from extractor.resolvers.dates import resolve_dates
from extractor.resolvers.documents import resolve_documents
from extractor.resolvers.figures import resolve_figures
from extractor.resolvers.models import resolve_models
from extractor.resolvers.units import Units
from extractor.segmentation.segmenter import make_vocab, segment


@cache
def _rules() -> tuple[RuleMatcher, Vocab]:
    vocab = make_vocab()
    return RuleMatcher(load_rulebook([patterns_folder()]), vocab), vocab


def _analysed(
    text: str, title: str | None, published: str = "2022-07-25"
) -> tuple[Sequence[Mention], Context, Units, list[Date]]:
    matcher, vocab = _rules()
    text = nfc(text)
    doc, sentences = segment(text, vocab)
    folded = fold(text)
    mentions = matcher.match(doc, text, folded, find_units(text, folded))
    context = Context(Article(id="", title=title, published=published, text=text), sentences, folded)
    return mentions, context, Units(context, mentions), resolve_dates(mentions, context)


def models_in(text: str, title: str | None = None, published: str = "2022-07-25") -> list[Model]:
    """The models of a text."""
    return resolve_models(*_analysed(text, title, published))


def documents_in(text: str) -> list[Document]:
    """The documents of a text."""
    return resolve_documents(*_analysed(text, None))


def figures_in(text: str) -> list[Figure]:
    """The figures of a text; dates, papers and models are taken, ranks are not."""
    mentions, context, units, dates = _analysed(text, None)
    models = resolve_models(mentions, context, units, dates)
    documents = resolve_documents(mentions, context, units, dates)
    taken = [Span(item.start, item.end) for r in (*dates, *models, *documents) for item in r.evidence]
    return resolve_figures(mentions, context, units, dates, taken)
