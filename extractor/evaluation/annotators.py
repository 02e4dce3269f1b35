"""Two annotations of the same articles to how far they agree: slot F1, Cohen's kappa, Krippendorff's alpha."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table

from extractor.contract import text_of
from extractor.errors import ExtractorError
from extractor.evaluation.agreement import Counts
from extractor.evaluation.gold import match_articles, read_gold
from extractor.evaluation.pairing import pair_records
from extractor.evaluation.scoring import Scores, empty_scores, score_article
from extractor.evaluation.slots import KINDS, Record, value_at
from extractor.evaluation.terminal import safe

# Slots whose values are categories: what two people may call the same record differently.
CATEGORIES = (
    ("rankings", "index"),
    ("rankings", "modality"),
    ("dates", "role"),
    ("officials", "role"),
    ("models", "status"),
)
_UNSAID = "–"


@dataclass(slots=True)
class Labels:
    """What both said of one slot of the records both have, pair by pair; `None` is a label like any other."""

    pairs: list[tuple[str, str]] = field(default_factory=list)

    @property
    def observed(self) -> float | None:
        """The share of pairs with one label; `None` without any."""
        return sum(a == b for a, b in self.pairs) / len(self.pairs) if self.pairs else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa; `None` where it is not defined: no pairs, or one label only."""
        return self._coefficient("kappa")

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha for nominal labels; `None` where it is not defined."""
        return self._coefficient("alpha")

    def _coefficient(self, name: str) -> float | None:
        if len({label for pair in self.pairs for label in pair}) < 2:
            return None
        triples = [(who, n, label) for n, pair in enumerate(self.pairs) for who, label in zip("ab", pair, strict=True)]
        return float(getattr(_task(triples), name)())


@dataclass(slots=True)
class Agreement:
    """Two annotations compared: scores with A as gold, labels by kind and slot, articles only one side has."""

    scores: Scores
    labels: dict[tuple[str, str], Labels]
    only_a: list[str]
    only_b: list[str]

    def confusion(self, kind: str, slot: str) -> list[tuple[str, str, int]]:
        """The pairs of different labels of a slot with their counts, the most frequent first."""
        counted = Counter(pair for pair in self.labels[kind, slot].pairs if pair[0] != pair[1])
        return [(a, b, count) for (a, b), count in counted.most_common()]


def compare(a: Path, b: Path) -> Agreement:
    """Two files or folders of gold for the same articles to their agreement.

    Slot F1 takes A for gold; swapping A and B swaps precision and recall and leaves F1 as it is but for `accept`
    and `optional`, which are read from A. Kappa and alpha look at records both have.
    """
    matched = match_articles(read_gold(a), read_gold(b))
    scores = empty_scores()
    labels = {slot: Labels() for slot in CATEGORIES}
    for name, first, second in matched.pairs:
        if second is not None:
            score_article(scores, name, first, second)
            _collect(labels, first, second)
    return Agreement(scores, labels, matched.without_prediction, matched.without_gold)


def _collect(labels: dict[tuple[str, str], Labels], first: Record, second: Record) -> None:
    text = text_of(second)
    for kind in KINDS:
        wanted = [slot for name, slot in CATEGORIES if name == kind.name]
        mine, theirs = list(first.get(kind.name) or ()), list(second.get(kind.name) or ())
        for i, j in pair_records(kind, mine, theirs, text) if wanted else ():
            for slot in wanted:
                labels[kind.name, slot].pairs.append((_label(mine[i], slot), _label(theirs[j], slot)))


def _label(record: Record, slot: str) -> str:
    value = value_at(record, slot)
    return _UNSAID if value is None else str(value)


def _task(triples: list[tuple[str, int, str]]) -> object:
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError as error:
        raise ExtractorError("kappa and alpha need nltk: pip install 'extractor[research]'") from error
    return AnnotationTask(data=triples)


def agreement_table(agreement: Agreement) -> RenderableType:
    """An agreement to tables for people: F1 by kind, coefficients by slot, and what was confused with what."""
    found = Table(title=f"{agreement.scores.articles} articles, A taken for gold", title_justify="left")
    for name in ("", "the same", "differ", "only A", "only B", "slot F1", "record F1"):
        found.add_column(name, justify="right" if name else "left")
    for name, score in agreement.scores.kinds.items():
        found.add_row(name, *_figures(agreement, name), _share(_f1(score.total)), _share(_f1(score.records)))
    every = agreement.scores.records
    found.add_row("all", *_figures(agreement), _share(_f1(agreement.scores.total)), _share(_f1(every)), style="bold")
    said = Table(title="Labels of records both have", title_justify="left")
    for name in ("slot", "pairs", "the same", "Cohen's κ", "Krippendorff's α", "most often confused"):
        said.add_column(name, justify="left" if name in ("slot", "most often confused") else "right")
    for (kind, slot), labels in agreement.labels.items():
        mixed = ", ".join(f"{a}/{b} {count}" for a, b, count in agreement.confusion(kind, slot)[:3])
        shares = (_share(labels.observed), _share(labels.kappa), _share(labels.alpha))
        said.add_row(f"{kind} {slot}", str(len(labels.pairs)), *shares, safe(mixed))
    only = [
        safe(f"Only in {side}: " + ", ".join(names))
        for side, names in (("A", agreement.only_a), ("B", agreement.only_b))
        if names
    ]
    return Group(found, said, *only)


def agreement_json(agreement: Agreement) -> dict[str, object]:
    """An agreement to plain JSON."""
    return {
        "articles": agreement.scores.articles,
        "slot_f1": {name: _rounded(_f1(kind.total)) for name, kind in agreement.scores.kinds.items()},
        "record_f1": {name: _rounded(_f1(kind.records)) for name, kind in agreement.scores.kinds.items()},
        "labels": {
            f"{kind}.{slot}": {
                "pairs": len(labels.pairs),
                "observed": labels.observed,
                "kappa": labels.kappa,
                "alpha": labels.alpha,
                "confusion": [list(row) for row in agreement.confusion(kind, slot)],
            }
            for (kind, slot), labels in agreement.labels.items()
        },
        "only_a": agreement.only_a,
        "only_b": agreement.only_b,
    }


def _figures(agreement: Agreement, kind: str | None = None) -> list[str]:
    """How many records of a kind are the same, differ in a slot, and are in one annotation alone."""
    every = (judged for one in agreement.scores.compared for judged in one.records)
    faults = Counter(judged.fault for judged in every if kind in (None, judged.kind.name))
    return [str(faults[fault]) for fault in (None, "wrong", "missed", "spurious")]


def _f1(counts: Counts) -> float | None:
    """F1, unknown where neither annotation has anything."""
    return counts.f1 if counts.any else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
