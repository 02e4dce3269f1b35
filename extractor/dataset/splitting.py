"""Articles to train, validation and test: by site and by time, copies of one text never in two of them.

What is measured on sites and years a model has not seen says how it will do on those to come. So the test split
holds whole sites and the latest months of the others, the validation split other whole sites and the months before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from extractor.dataset.copies import text_groups
from extractor.errors import InputError
from extractor.normalisers.hosts import host_of

SPLITS = ("train", "validation", "test")
_HARDEST_FIRST = ("test", "validation", "train")

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of the articles the validation and the test split should hold, each half by site and half by time."""

    validation: float = 0.1
    test: float = 0.1

    def __post_init__(self) -> None:
        if min(self.validation, self.test) < 0 or self.validation + self.test >= 1:
            raise InputError(
                f"shares of {self.validation} for validation and {self.test} for test leave nothing to train on; "
                "give shares that are not negative and sum to less than 1"
            )


@dataclass(frozen=True, slots=True)
class Placed:
    """An article with its split, why it is there (`site`, `time`, `copy` or `rest`), and the number of its text."""

    article: Record
    split: str
    why: str
    text_group: int


def place(articles: Sequence[Record], shares: Shares | None = None) -> list[Placed]:
    """Articles to their splits, in the order given; the same articles always to the same splits.

    Articles of one text form a group: exact and near copies, and copies of these. The whole group goes where the
    strictest of its members belongs: test before validation before train.
    """
    shares = shares or Shares()
    own = list(_by_site_and_time(articles, shares))
    groups = text_groups(articles)
    strictest: dict[int, str] = {}
    for group, (split, _) in zip(groups, own, strict=True):
        strictest[group] = min(strictest.get(group, "train"), split, key=_HARDEST_FIRST.index)
    return [
        Placed(article, strictest[group], why if strictest[group] == split else "copy", group)
        for article, group, (split, why) in zip(articles, groups, own, strict=True)
    ]


def site_of(article: Record) -> str:
    """What an article's site goes by: the host of its address, else the name it gives itself, else nothing.

    Names alone would throw sites together: many a portal calls itself `Trang chủ`.
    """
    about = article.get("article") or {}
    host = host_of(str(about.get("url") or ""))
    return host or str(about.get("site") or about.get("place") or "")


def day_of(article: Record) -> str:
    """The day of publication, `2021-03-19`, or nothing."""
    return str((article.get("article") or {}).get("published") or "")[:10]


def _by_site_and_time(articles: Sequence[Record], shares: Shares) -> Iterator[tuple[str, str]]:
    sites = _sites(articles, shares)
    rest = sorted((day, n) for n, a in enumerate(articles) if (day := day_of(a)) and site_of(a) not in sites)
    test, validation = round(len(rest) * shares.test / 2), round(len(rest) * shares.validation / 2)
    latest = {n for _, n in rest[len(rest) - test :]}
    before = {n for _, n in rest[len(rest) - test - validation : len(rest) - test]}
    for number, article in enumerate(articles):
        if site_of(article) in sites:
            yield sites[site_of(article)], "site"
        elif number in latest:
            yield "test", "time"
        elif number in before:
            yield "validation", "time"
        else:
            yield "train", "rest"


def _sites(articles: Sequence[Record], shares: Shares) -> dict[str, str]:
    """Whole sites to test and validation, in the order of a hash of their names, until half the share is full.

    A site that alone holds more than what is still wanted is passed over.
    """
    counts = Counter(site for article in articles if (site := site_of(article)))
    chosen: dict[str, str] = {}
    for split, share in (("test", shares.test), ("validation", shares.validation)):
        wanted = len(articles) * share / 2
        for site in sorted(counts, key=lambda name: blake2b(f"{split}{name}".encode(), digest_size=8).digest()):
            if site not in chosen and counts[site] <= wanted:
                chosen[site] = split
                wanted -= counts[site]
    return chosen
