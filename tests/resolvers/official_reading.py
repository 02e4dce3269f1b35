"""Text to officials with the shipped rules, loaded once a session; for the tests of officials."""

from __future__ import annotations

from functools import cache

from spacy.vocab import Vocab

from extractor.gazetteer.finder import find_units
from extractor.matching.matcher import RuleMatcher
from extractor.matching.rulebook import load_rulebook
from extractor.normalisers.folding import fold, nfc
from extractor.patterns_folder import patterns_folder
from extractor.records import Article, Official
from extractor.resolvers.context import Context
from extractor.resolvers.officials import resolve_officials
from extractor.resolvers.units import Units
from extractor.segmentation.segmenter import make_vocab, segment


@cache
def _matcher() -> tuple[RuleMatcher, Vocab]:
    vocab = make_vocab()
    return RuleMatcher(load_rulebook([patterns_folder()]), vocab), vocab


def officials_in(text: str) -> list[Official]:
    """The officials of a text that is an article of its own."""
    matcher, vocab = _matcher()
    article = Article(id="", text=nfc(text))
    doc, sentences = segment(article.text, vocab)
    folded = fold(article.text)
    mentions = matcher.match(doc, article.text, folded, find_units(article.text, folded))
    context = Context(article, sentences, folded)
    officials = resolve_officials(mentions, context, Units(context, mentions))
    for official in officials:
        assert official.evidence and all(e.text == article.text[e.start : e.end] for e in official.evidence)
    return officials
