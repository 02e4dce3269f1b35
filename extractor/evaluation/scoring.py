"""Gold and predictions to scores: micro precision, recall and F1 over slots, record F1, other fields apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.evaluation.agreement import Counts, judge, judge_article
from extractor.evaluation.gold import match_articles, read_gold, read_predictions
from extractor.evaluation.pairing import pair_records
from extractor.evaluation.slots import ARTICLE_SLOTS, KINDS, Kind, Record, is_optional, states, value_at
from extractor.evaluation.units import UnitScore, count_alone, count_paired


@dataclass(frozen=True, slots=True)
class Miss:
    """One wrong slot, or one record missed or spurious (`slot` is `None`), for the error list."""

    article: str
    kind: str
    slot: str | None
    gold: Any
    predicted: Any
    evidence: str


@dataclass(slots=True)
class KindScore:
    """The counts of one kind: each scored slot, whole records, and the fields reported apart."""

    slots: dict[str, Counts] = field(default_factory=dict)
    records: Counts = field(default_factory=Counts)
    apart: dict[str, Counts] = field(default_factory=dict)

    @property
    def total(self) -> Counts:
        """All scored slots together."""
        return _sum(self.slots.values())


@dataclass(slots=True)
class Scores:
    """What a set of articles scored, with the names of those that had no partner and every error."""

    kinds: dict[str, KindScore] = field(default_factory=dict)
    article: dict[str, Counts] = field(default_factory=dict)
    units: UnitScore = field(default_factory=UnitScore)
    articles: int = 0
    without_prediction: list[str] = field(default_factory=list)
    without_gold: list[str] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    @property
    def total(self) -> Counts:
        """The headline: all scored slots of all kinds together."""
        return _sum(score.total for score in self.kinds.values())

    @property
    def records(self) -> Counts:
        """All records of all kinds together, right only where every scored slot is."""
        return _sum(score.records for score in self.kinds.values())


def _sum(counts: Iterable[Counts]) -> Counts:
    total = Counts()
    for count in counts:
        total.add(count)
    return total


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
    for name, wanted, found in matched.pairs:
        score_article(scores, name, wanted, found if found is not None else {})
    scores.without_prediction = matched.without_prediction
    scores.without_gold = matched.without_gold
    return scores


def score_article(scores: Scores, name: str, gold: Record, predicted: Record) -> None:
    """Count one article's gold and prediction into the scores."""
    scores.articles += 1
    wanted, found = gold.get("article") or {}, predicted.get("article") or {}
    for slot in ARTICLE_SLOTS:
        if slot in wanted:
            count = judge_article(slot, wanted, found)
            scores.article[slot].add(count)
            if count.wrong:
                scores.misses.append(Miss(name, "article", slot, wanted[slot], found.get(slot), ""))
    text = str(found.get("text") or "")
    for kind in KINDS:
        _score_kind(scores, name, kind, _with_unresolved(kind, gold), predicted.get(kind.name) or [], text)


def _with_unresolved(kind: Kind, gold: Record) -> Sequence[Record]:
    """The gold records of a kind; a vague date that gold lists as unresolved may be found, but never dated."""
    records = list(gold.get(kind.name) or [])
    if kind.name == "dates":
        records += [{**date, "optional": True, "vague": True} for date in gold.get("unresolved_dates") or []]
    return records


def _score_kind(
    scores: Scores, name: str, kind: Kind, gold: Sequence[Record], predicted: Sequence[Record], text: str
) -> None:
    pairs = pair_records(kind, gold, predicted, text)
    for i, j in pairs:
        if not is_optional(gold[i]):
            _count_pair(scores, name, kind, gold[i], predicted[j])
        elif gold[i].get("vague") and predicted[j].get("value") is not None:
            _count_alone(scores, name, kind, predicted[j], missed=False)
    paired_gold, paired_predicted = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, record in enumerate(gold):
        if i not in paired_gold and not is_optional(record):
            _count_alone(scores, name, kind, record, missed=True)
    for j, record in enumerate(predicted):
        if j not in paired_predicted:
            _count_alone(scores, name, kind, record, missed=False)


def _count_pair(scores: Scores, name: str, kind: Kind, gold: Record, predicted: Record) -> None:
    score = scores.kinds[kind.name]
    all_right = True
    for slot in kind.scored:
        count = judge(kind, slot, gold, predicted)
        score.slots[slot].add(count)
        if count.wrong:
            all_right = False
            wanted, found = value_at(gold, slot), value_at(predicted, slot)
            where = _evidence(gold) or _evidence(predicted)
            scores.misses.append(Miss(name, kind.name, slot, wanted, found, where))
    score.records.add(Counts(right=1) if all_right else Counts(missed=1, spurious=1))
    for slot in kind.apart:
        if states(gold, slot):
            score.apart[slot].add(judge(kind, slot, gold, predicted))
    count_paired(scores.units, kind, gold, predicted)


def _count_alone(scores: Scores, name: str, kind: Kind, record: Record, *, missed: bool) -> None:
    """A record without a partner: all its filled slots are missed or spurious."""
    score = scores.kinds[kind.name]
    one = Counts(missed=1) if missed else Counts(spurious=1)
    filled = {slot: value_at(record, slot) for slot in kind.scored}
    for slot, value in filled.items():
        if value is not None:
            score.slots[slot].add(one)
    score.records.add(one)
    count_alone(scores.units, kind, record, missed=missed)
    words = ", ".join(str(value) for value in filled.values() if value is not None)
    where = _evidence(record)
    scores.misses.append(Miss(name, kind.name, None, words if missed else None, None if missed else words, where))


def _evidence(record: Record) -> str:
    return " … ".join(str(item.get("text", "")) for item in record.get("evidence") or ())
