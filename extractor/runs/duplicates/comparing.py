"""Two signatures to whether one text is a copy of the other: enough shared wording, and no facts at odds."""

from __future__ import annotations

import numpy as np

from extractor.runs.duplicates.signature import PERMUTATIONS, Signature

# Found on one half of tests/runs/duplicates and scored on the other.
LEAST_SHARED = 0.24  # of the shingles of both: a copy that lost a third and got a new head keeps 0.28 to 0.40
_LEAST_SHARED_SMALL = 0.36  # two notices under one portal's furniture share up to 0.33
_SMALL = 150  # shingles in the longer of both
_LEAST_RATIO = 0.52  # of the shorter to the longer: a digest that holds a release holds others beside it
_LEAST_RATIO_NOTICE = 0.40  # furniture may double a notice
_NOTICE = 100  # shingles in the shorter
_FEWEST_SHINGLES = 20
_MOST_ODDS = 0.12  # of the facts whose context both have, so many may differ (view counters, slips)


def is_copy(one: Signature, other: Signature) -> bool:
    """Whether the texts of two signatures are one text republished; the order does not matter."""
    shorter, longer = sorted((one.shingles, other.shingles))
    ratio = _LEAST_RATIO_NOTICE if shorter < _NOTICE else _LEAST_RATIO
    if shorter < _FEWEST_SHINGLES or shorter < ratio * longer:
        return False
    least = _LEAST_SHARED_SMALL if longer < _SMALL else LEAST_SHARED
    return similarity(one, other) >= least and not at_odds(one, other)


def similarity(one: Signature, other: Signature) -> float:
    """The estimated share of common shingles among all of both texts; its standard error is at most 0.036."""
    return int(np.count_nonzero(one.minima == other.minima)) / PERMUTATIONS


def at_odds(one: Signature, other: Signature) -> bool:
    """Whether the texts say different things in the same words: `xếp hạng thứ 5/12` and `xếp hạng thứ 7/12`."""
    shared, differing = facts_compared(one, other)
    return differing >= 2 and differing > _MOST_ODDS * shared


def facts_compared(one: Signature, other: Signature) -> tuple[int, int]:
    """How many contexts both texts have, and in how many of them no number or name is common."""
    mine, theirs = (list(zip(text.facts.tolist(), text.values.tolist(), strict=True)) for text in (one, other))
    shared = {context for context, _ in mine} & {context for context, _ in theirs}
    agreeing = {context for context, _ in set(mine) & set(theirs)}
    return len(shared), len(shared) - len(agreeing)
