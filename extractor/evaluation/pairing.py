"""Gold records and predicted ones of a kind to pairs, one to one, so that most slots agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.evaluation.agreement import agreeing, judge, same_in_slot
from extractor.evaluation.assignment import best_assignment
from extractor.evaluation.folding import cut_date_text, same_value, spellings
from extractor.evaluation.positions import Place, places_of_dates
from extractor.evaluation.slots import Kind, Record, accepted, is_optional, value_at
from extractor.normalisers.folding import key

# What tells one ranking from another; two of these must agree before two records may be one.
_RANKING_TIES = ("subject.name", "index", "year", "rank", "top", "score")
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
# More scored slots outweigh everything; then required gold before optional; then the other fields. The factors
# leave room for a thousand records of a kind in an article.
_SCORED, _PREFERRED = 10**9, 10**5


def pair_records(kind: Kind, gold: Sequence[Record], predicted: Sequence[Record], text: str) -> list[tuple[int, int]]:
    """Records of one kind and the predicted text to index pairs (gold, predicted), sorted.

    Dates are paired only where they overlap in the text, officials only under one name, documents only with
    one number, models only where the names share most words, rankings only where two tying slots agree.
    """
    places = places_of_dates(gold, text) if kind.name == "dates" else [None] * len(gold)
    weights = {}
    for i, wanted in enumerate(gold):
        for j, found in enumerate(predicted):
            if _may_pair(kind, wanted, found, places[i]) and (weight := _weight(kind, wanted, found)):
                weights[i, j] = weight
    return best_assignment(weights)


def _weight(kind: Kind, gold: Record, predicted: Record) -> int:
    scored = agreeing(kind, gold, predicted, kind.scored)
    if not scored:
        return 0
    apart = agreeing(kind, gold, predicted, kind.apart)
    return scored * _SCORED + (0 if is_optional(gold) else _PREFERRED) + apart


def _may_pair(kind: Kind, gold: Record, predicted: Record, place: Place | None) -> bool:
    match kind.name:
        case "rankings":
            return _rankings_tied(kind, gold, predicted)
        case "dates":
            return _dates_overlap(gold, predicted, place)
        case "officials":
            return bool(judge(kind, "name", gold, predicted).right)
        case "models":
            return any(_most_words(name, predicted.get("name")) for name in accepted(gold, "name"))
        case "documents":
            return _documents_tied(kind, gold, predicted)
    return True


def _rankings_tied(kind: Kind, gold: Record, predicted: Record) -> bool:
    if bool(gold.get("component")) != bool(predicted.get("component")):
        return False
    return agreeing(kind, gold, predicted, _RANKING_TIES) >= 2


def _documents_tied(kind: Kind, gold: Record, predicted: Record) -> bool:
    """One number on both sides; papers without a number, laws for the most part, go by their titles."""
    found = predicted.get("number")
    if found is not None:
        wanted = [value for value in accepted(gold, "number") if value is not None]
        return any(same_in_slot(kind, "number", value, found, gold) for value in wanted)
    if None not in accepted(gold, "number"):
        return False
    titles = value_at(gold, "title"), predicted.get("title")
    return None in titles or _most_words(*titles) or _digits_of(titles[0]) == _digits_of(titles[1]) != []


def _digits_of(title: Any) -> list[str]:
    return _DIGITS.findall(str(title))


def _most_words(one: Any, other: Any) -> bool:
    """True where more than half of the words of the two names together are shared."""
    first, second = (set(_WORD.findall(key(str(name or "")))) for name in (one, other))
    return 2 * len(first & second) > len(first | second)


def _dates_overlap(gold: Record, predicted: Record, place: Place | None) -> bool:
    evidence = [item for item in predicted.get("evidence") or () if None not in (item.get("start"), item.get("end"))]
    if place is not None and evidence:
        return any(item["start"] < place[1] and place[0] < item["end"] for item in evidence)
    return _words_overlap(str(gold.get("text")), str(predicted.get("text")))


def _words_overlap(one: str, other: str) -> bool:
    """For a date whose place is unknown: true where one expression holds the other."""
    first, second = cut_date_text(one), cut_date_text(other)
    if same_value(first, second):
        return True
    return any(a in b or b in a for a in spellings(first) for b in spellings(second))
