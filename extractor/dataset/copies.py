"""Articles to groups of one text: whatever is linked by any two that are copies, or by what a run marked.

A run asks only for the first page of each text. Here every pair counts: where a long and a short version are too far
apart to be copies of each other, but both are of a third, none of the three may stand in another split.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from extractor.runs.duplicates import signature
from extractor.runs.duplicates.candidates import Candidates, band_keys
from extractor.runs.duplicates.comparing import LEAST_SHARED, is_copy
from extractor.runs.duplicates.signature import PERMUTATIONS, Signature, parsed

Record = Mapping[str, Any]


class _Groups:
    """Numbers joined two by two; a group goes by its least member."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def of(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self._parents[second] = first


def text_groups(articles: Sequence[Record]) -> list[int]:
    """Articles to a number for each, the same for all of one text: that of the first of them."""
    abouts = [article.get("article") or {} for article in articles]
    groups = _Groups(len(articles))
    _join_marked(abouts, groups)
    _join_copies([str(about.get("text") or "") for about in abouts], groups)
    return [groups.of(number) for number in range(len(articles))]


def _join_marked(abouts: Sequence[Record], groups: _Groups) -> None:
    """Join what a run marked as copies of one source, whether that source is among them, before or after, or not."""
    marked = {str(about["duplicate_of"]) for about in abouts if about.get("duplicate_of")}
    first: dict[str, int] = {}
    for number, about in enumerate(abouts):
        for source in {str(about.get("duplicate_of") or ""), str(about.get("source") or "")} & marked:
            groups.join(first.setdefault(source, number), number)


def _join_copies(texts: Sequence[str], groups: _Groups) -> None:
    """Join each text with all earlier ones that it is a copy of; texts too short to tell only with the same."""
    candidates = Candidates()
    distinct: list[tuple[int, Signature]] = []
    exact: dict[bytes | str, int] = {}
    minima = np.empty((0, PERMUTATIONS), np.uint16)
    for number, text in enumerate(texts):
        if not text:
            continue
        known = parsed(stored) if (stored := signature(text)) else None
        earlier = exact.setdefault(known.exact if known else text, number)
        if earlier != number:
            groups.join(earlier, number)
        elif known:
            keys = band_keys(known.minima.reshape(1, -1))
            near = np.union1d(candidates.settled(keys)[1], np.array(candidates.latest(keys[0].tolist()), np.intp))
            shared = np.count_nonzero(minima[near] == known.minima, axis=1)
            for at in near[shared >= LEAST_SHARED * PERMUTATIONS].tolist():
                _join_if_copy(distinct[at], (number, known), groups)
            if len(distinct) == len(minima):
                minima = np.resize(minima, (2 * len(minima) + 1024, PERMUTATIONS))
            minima[len(distinct)] = known.minima
            distinct.append((number, known))
            candidates.add(keys[0].tolist())


def _join_if_copy(one: tuple[int, Signature], other: tuple[int, Signature], groups: _Groups) -> None:
    if groups.of(one[0]) != groups.of(other[0]) and is_copy(one[1], other[1]):
        groups.join(one[0], other[0])
