"""Articles to independent sources: what was republished, shortened or given a new headline counts once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from extractor.panel.articles import ArticleRef, words_of

# Of the shorter text's fingerprints so many must be in the longer one: copies, even cut and framed anew, have 0.58
# and more in the tests' articles, independent reports of one announcement at most 0.29.
_SHARED = 0.5
_LEAST_SHARED = 5
# A run of words in more articles than this is a turn of phrase; its articles are compared as neighbours only.
_COMMON = 40
# A sentence of so many words is not written twice by chance.
_LONG_SENTENCE = 10


class Groups:
    """Numbers joined into groups; each group is known by its least member (union-find)."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, number: int) -> int:
        """The group that a number is in."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low


def independent_sources(articles: Sequence[ArticleRef]) -> list[int]:
    """Articles to the number of each one's source, counted from 1 in order of time.

    One source are: articles of one id, articles of one text, an article and its `duplicate_of` (the `source` of
    the first copy), and articles of which the shorter is for the most part in the longer.
    """
    order = sorted(range(len(articles)), key=lambda number: articles[number].order)
    groups = Groups(len(articles))
    ordered = [articles[number] for number in order]
    for one, other in _same(ordered):
        groups.join(one, other)
    for one, other in _candidates(ordered):
        if groups.of(one) != groups.of(other) and _overlap(ordered[one], ordered[other]):
            groups.join(one, other)
    numbers: dict[int, int] = {}
    found = [0] * len(articles)
    for place, number in enumerate(order):
        found[number] = numbers.setdefault(groups.of(place), len(numbers) + 1)
    return found


def _same(articles: Sequence[ArticleRef]) -> Iterator[tuple[int, int]]:
    """Pairs that are one source for sure: one id, one text, or a copy as an earlier step told it."""
    first: dict[Hashable, int] = {}
    for number, article in enumerate(articles):
        names = [("id", article.id)]
        if article.source is not None:
            names.append(("source", article.source))
        if article.prints:  # a few words may be the same by chance
            names.append(("text", article.text_hash))
        for name in names:
            yield first.setdefault(name, number), number
    for number, article in enumerate(articles):
        original = first.get(("source", article.duplicate_of)) if article.duplicate_of else None
        # The first copy may be outside of what was read: its copies still belong together.
        yield first.setdefault(("copy", article.duplicate_of or number), number), number
        if original is not None:
            yield original, number


def _candidates(articles: Sequence[ArticleRef]) -> Iterator[tuple[int, int]]:
    """Pairs that share a fingerprint; the articles of a common one are paired as neighbours only."""
    holders: dict[int, list[int]] = {}
    for number, article in enumerate(articles):
        for mark in article.prints:
            holders.setdefault(mark, []).append(number)
    pairs: dict[tuple[int, int], None] = {}
    for numbers in holders.values():
        near = combinations(numbers, 2) if len(numbers) <= _COMMON else pairwise(numbers)
        pairs.update(dict.fromkeys(near))
    yield from pairs


def _overlap(one: ArticleRef, other: ArticleRef) -> bool:
    shared = len(one.prints & other.prints)
    return shared >= _LEAST_SHARED and shared >= _SHARED * min(len(one.prints), len(other.prints))


def sources_of_statements(statements: Iterable[tuple[int, str]]) -> Mapping[tuple[int, str], int]:
    """What several articles say of one thing, each as (source, sentence), to the source it counts for.

    Articles that are not copies may still share the one sentence that says it, word for word: one source then.
    Rows of tables are alike by their nature and do not count.
    """
    told = sorted(set(statements))
    numbers = {source: place for place, source in enumerate(sorted({source for source, _ in told}))}
    groups = Groups(len(numbers))
    first: dict[tuple[str, ...], int] = {}
    for source, sentence in told:
        words = words_of(sentence)
        if len(words) >= _LONG_SENTENCE and " | " not in sentence:
            groups.join(numbers[first.setdefault(tuple(words), source)], numbers[source])
    names = list(numbers)
    return {(source, sentence): names[groups.of(numbers[source])] for source, sentence in told}
