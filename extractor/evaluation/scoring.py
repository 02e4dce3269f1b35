"""Gold and predictions to scores: micro precision, recall and F1 over slots, record F1, other fields apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.contract import text_of
from extractor.evaluation.agreement import Counts, judge_article, sum_of
from extractor.evaluation.confusion import Confusion, confuse, empty_confusions
from extractor.evaluation.gold import match_articles, page_beside, read_gold, read_predictions
from extractor.evaluation.judging import Compared, Judged, judge_records
from extractor.evaluation.sentences import sentence_of
from extractor.evaluation.slots import ARTICLE_SLOTS, KINDS, Kind, Record, value_at
from extractor.evaluation.units import UnitScore, count_alone, count_paired


@dataclass(frozen=True, slots=True)
class Miss:
    """One wrong slot, or one record missed or spurious (`slot` is `None`), for the error list.

    `rule` is the rule of the predicted record, `page` the file of the article where it is known.
    """

    article: str
    kind: str
    slot: str | None
    gold: Any
    predicted: Any
    evidence: str
    sentence: str = ""
    rule: str | None = None
    page: Path | None = None

    @property
    def fault(self) -> str:
        """`missed`, `spurious` or `wrong`."""
        return "missed" if self.predicted is None else "spurious" if self.gold is None else "wrong"


@dataclass(slots=True)
class KindScore:
    """The counts of one kind: each scored slot, whole records, and the fields reported apart."""

    slots: dict[str, Counts] = field(default_factory=dict)
    records: Counts = field(default_factory=Counts)
    apart: dict[str, Counts] = field(default_factory=dict)

    def add(self, other: KindScore) -> None:
        """Add the counts of the same kind in another article."""
        self.records.add(other.records)
        for mine, theirs in ((self.slots, other.slots), (self.apart, other.apart)):
            for slot, counts in theirs.items():
                mine[slot].add(counts)

    @property
    def total(self) -> Counts:
        """All scored slots together."""
        return sum_of(self.slots.values())


@dataclass(slots=True)
class Scores:
    """What a set of articles scored, with the names of those that had no partner, every error, and every article."""

    kinds: dict[str, KindScore] = field(default_factory=dict)
    article: dict[str, Counts] = field(default_factory=dict)
    units: UnitScore = field(default_factory=UnitScore)
    articles: int = 0
    without_prediction: list[str] = field(default_factory=list)
    without_gold: list[str] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)
    by_article: list[dict[str, KindScore]] = field(default_factory=list)
    confusions: dict[str, Confusion] = field(default_factory=empty_confusions)
    compared: list[Compared] = field(default_factory=list)

    def add(self, other: Scores) -> None:
        """Add the scores of one more article."""
        for name, kind in other.kinds.items():
            self.kinds[name].add(kind)
        for slot, counts in other.article.items():
            self.article[slot].add(counts)
        self.units.add(other.units)
        self.articles += other.articles
        self.misses += other.misses
        self.by_article.append(other.kinds)
        self.compared += other.compared
        for slot, found in other.confusions.items():
            self.confusions[slot].pairs.update(found.pairs)

    @property
    def total(self) -> Counts:
        """The headline: all scored slots of all kinds together."""
        return sum_of(score.total for score in self.kinds.values())

    @property
    def records(self) -> Counts:
        """All records of all kinds together, right only where every scored slot is."""
        return sum_of(score.records for score in self.kinds.values())


def empty_scores() -> Scores:
    """Scores of no article yet, every kind and slot there."""
    return Scores(
        kinds={
            kind.name: KindScore(
                slots={slot: Counts() for slot in kind.scored}, apart={slot: Counts() for slot in kind.apart}
            )
            for kind in KINDS
        },
        article={slot: Counts() for slot in ARTICLE_SLOTS},
    )


def score_files(gold: Path, predictions: Path) -> Scores:
    """A gold file or folder and a predictions file or folder to scores; raises `InputError` for unusable ones.

    `score_files(Path("corpus/dev"), Path("demo.jsonl")).total.f1` is the headline.
    """
    matched = match_articles(read_gold(gold), read_predictions(predictions))
    scores = empty_scores()
    for (name, wanted, found), file in zip(matched.pairs, matched.files, strict=True):
        score_article(scores, name, wanted, found if found is not None else {}, page=page_beside(file))
    scores.without_prediction = matched.without_prediction
    scores.without_gold = matched.without_gold
    return scores


def score_article(scores: Scores, name: str, gold: Record, predicted: Record, *, page: Path | None = None) -> None:
    """Count one article's gold and prediction into the scores; `page` is its file, for the error list."""
    text = text_of(predicted)
    records = [judged for kind in KINDS for judged in judge_records(kind, gold, predicted, text)]
    wanted, found = gold.get("article") or {}, predicted.get("article") or {}
    own = {slot: judge_article(slot, wanted, found) for slot in ARTICLE_SLOTS if slot in wanted}
    one, article = empty_scores(), _Article(name, text, page)
    one.articles = 1
    one.compared.append(Compared(name, page, gold, predicted, records, own))
    for slot, count in own.items():
        one.article[slot].add(count)
        if count.wrong:
            one.misses.append(Miss(name, "article", slot, wanted[slot], found.get(slot), "", page=page))
    for judged in records:
        _count(one, article, judged)
    confuse(one.confusions, records)
    scores.add(one)


def _count(scores: Scores, article: _Article, judged: Judged) -> None:
    if judged.gold is None or judged.predicted is None:
        _count_alone(scores, article, judged)
    else:
        _count_pair(scores, article, judged, judged.gold, judged.predicted)


def _count_pair(scores: Scores, article: _Article, judged: Judged, gold: Record, predicted: Record) -> None:
    score = scores.kinds[judged.kind.name]
    for slot, count in judged.scored.items():
        score.slots[slot].add(count)
        if count.wrong:
            wanted, found = value_at(gold, slot), value_at(predicted, slot)
            scores.misses.append(article.miss(judged.kind, slot, wanted, found, (predicted, gold)))
    score.records.add(Counts(missed=1, spurious=1) if judged.wrong else Counts(right=1))
    for slot, count in judged.apart.items():
        score.apart[slot].add(count)
    count_paired(scores.units, judged.kind, gold, predicted)


def _count_alone(scores: Scores, article: _Article, judged: Judged) -> None:
    """A record without a partner: all its filled slots are missed or spurious."""
    kind, missed = judged.kind, judged.predicted is None
    record = judged.gold or judged.predicted or {}
    one = Counts(missed=1) if missed else Counts(spurious=1)
    filled = {slot: value for slot in kind.scored if (value := value_at(record, slot)) is not None}
    for slot in filled:
        scores.kinds[kind.name].slots[slot].add(one)
    scores.kinds[kind.name].records.add(one)
    count_alone(scores.units, kind, record, missed=missed)
    words = ", ".join(map(str, filled.values()))
    wanted, found = (words, None) if missed else (None, words)
    scores.misses.append(article.miss(kind, None, wanted, found, (record,)))


@dataclass(frozen=True, slots=True)
class _Article:
    """What the error list says of the article an error is in."""

    name: str
    text: str
    page: Path | None

    def miss(self, kind: Kind, slot: str | None, gold: Any, predicted: Any, records: Sequence[Record]) -> Miss:
        """One error; `records` are those it concerns, the predicted one, whose place is known, first."""
        evidence = next(filter(None, map(_evidence, reversed(records))), "")
        sentence = next(filter(None, (sentence_of(record, self.text) for record in records)), "")
        rule = records[0].get("rule")
        return Miss(self.name, kind.name, slot, gold, predicted, evidence, sentence, rule, self.page)


def _evidence(record: Record) -> str:
    return " … ".join(str(item.get("text", "")) for item in record.get("evidence") or ())
