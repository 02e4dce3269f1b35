"""Page → article → doc → mentions → records: the only file that knows the order of the rooms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from extractor.article.reading import read_article
from extractor.errors import PageError
from extractor.gazetteer.finder import find_units
from extractor.matching.matcher import RuleMatcher
from extractor.matching.rulebook import load_rulebook
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold, nfc
from extractor.page import Page
from extractor.patterns_folder import patterns_folder
from extractor.records import Article, Date, Document, Extraction, Model, PageWarning, Ranking
from extractor.resolvers.context import Context
from extractor.resolvers.dates import resolve_dates
from extractor.resolvers.documents import resolve_documents
from extractor.resolvers.figures import resolve_figures
from extractor.resolvers.models import resolve_models
from extractor.resolvers.officials import resolve_officials
from extractor.resolvers.rankings import read_heading, read_score, resolve_rankings
from extractor.resolvers.units import Units
from extractor.segmentation.segmenter import make_vocab, segment

# Pages of these kinds keep their text but state nothing of their own.
_NO_RECORDS = frozenset({"not_article"})

# So many words are kept for good, which every syllable of the language is among; what is rarer is
# forgotten after its page, so that long runs stay flat.
_VOCABULARY = 50_000


@dataclass(frozen=True, slots=True)
class Analysed:
    """A page before anything is decided about its meaning: for `explain` and for rule checks."""

    article: Article
    doc: Doc
    sentences: Sequence[Span]
    folded: str
    mentions: Sequence[Mention]
    warnings: Sequence[PageWarning] = ()


class Pipeline:
    """Rules loaded once, then any number of pages.

    `patterns` are folders of a user's own rules, added to the shipped ones. Raises `RuleError` at
    once where a rule cannot be used.
    """

    def __init__(self, patterns: Sequence[Path] = ()) -> None:
        self.rulebook = load_rulebook([patterns_folder(), *patterns])
        self._vocab = make_vocab()
        self._matcher = RuleMatcher(self.rulebook, self._vocab)

    def extract(self, page: Page) -> Extraction:
        """A page to its records; raises `PageError` where the page yields no article."""
        article, warnings = read_article(page)
        if any(warning.code in _NO_RECORDS for warning in warnings):
            return Extraction(article=article, warnings=list(warnings))
        return self.extract_article(article, warnings)

    def extract_article(self, article: Article, warnings: Sequence[PageWarning] = ()) -> Extraction:
        """An article whose text is settled (by this package or elsewhere) to its records."""
        if len(self._vocab) < _VOCABULARY:
            return self._resolve(self._analyse(article, warnings))
        with self._vocab.memory_zone():
            return self._resolve(self._analyse(article, warnings))

    def extract_or_warn(self, page: Page) -> Extraction:
        """A page to its records, or to an extraction that holds nothing but the reason as a warning."""
        try:
            return self.extract(page)
        except PageError as error:
            article = Article(id="", url=page.url, source=page.source)
            return Extraction(article=article, warnings=[PageWarning(code=error.code, message=str(error))])

    def mentions(self, page: Page) -> Analysed:
        """A page to all that the rules found in it, before the resolvers judge."""
        article, warnings = read_article(page)
        return self._analyse(article, warnings)

    def analyse_text(self, text: str) -> Analysed:
        """A piece of text, taken as it is, to all that the rules found in it."""
        return self._analyse(Article(id="", text=nfc(text)), ())

    def _analyse(self, article: Article, warnings: Sequence[PageWarning]) -> Analysed:
        doc, sentences = segment(article.text, self._vocab)
        folded = fold(article.text)
        mentions = self._matcher.match(doc, article.text, folded, given=find_units(article.text, folded))
        return Analysed(article, doc, sentences, folded, mentions, warnings)

    def _of_title(self, title: str) -> list[Mention]:
        folded = fold(title)
        return [*self._matcher.phrases(title, folded), *find_units(title, folded)]

    def _resolve(self, analysed: Analysed) -> Extraction:
        article, mentions = analysed.article, analysed.mentions
        context = Context(article, analysed.sentences, analysed.folded, list(analysed.warnings))
        units = Units(context, mentions)
        heading = read_heading(self._of_title(article.title or ""), article.title or "", units)
        dates = resolve_dates(mentions, context)
        rankings = resolve_rankings(mentions, context, units, dates, heading)
        officials = resolve_officials(mentions, context, units)
        models = resolve_models(mentions, context, units, dates)
        documents = resolve_documents(mentions, context, units, dates)
        taken = [*_spans(dates), *_spans(documents), *_names(models), *_placings(mentions, rankings, article.text)]
        figures = resolve_figures(mentions, context, units, dates, taken)
        return Extraction(
            article=article,
            rankings=rankings,
            dates=dates,
            officials=officials,
            models=models,
            documents=documents,
            figures=figures,
            warnings=context.warnings,
        )


def _spans(records: Iterable[Ranking | Date | Document]) -> list[Span]:
    """Where the evidence of records stands."""
    return [Span(item.start, item.end) for record in records for item in record.evidence]


def _names(models: Iterable[Model]) -> Iterator[Span]:
    """Where the names of models stand: a number in a name counts nothing."""
    for model in models:
        for item in model.evidence:
            at = item.text.find(model.name)
            if at >= 0:
                yield Span(item.start + at, item.start + at + len(model.name))


def _placings(mentions: Iterable[Mention], rankings: Sequence[Ranking], text: str) -> Iterator[Span]:
    """Where ranks, moves, groups and scores stand; a score is one only where a ranking rests on it.

    `phấn đấu 90% hồ sơ nộp trực tuyến; chỉ số của xã nằm trong tốp 50`: what is aimed at must have that very score.
    """
    always = {"place", "place_list", "from_to", "change"}
    perhaps = {"top", "bottom", "field"}
    for mention in mentions:
        if mention.label in perhaps or mention.label == "score":
            said = mention.parts.get("score")
            score = read_score(said.of(text)) if said is not None else None
            stated = (one for one in rankings if score in (None, one.score) or one.modality == "fact")
            if not any(span.overlaps(mention.span) for span in _spans(stated)):
                continue
        elif mention.label not in always:
            continue
        yield mention.span


@cache
def default_pipeline() -> Pipeline:
    """The pipeline with the shipped rules, made on first use."""
    return Pipeline()
