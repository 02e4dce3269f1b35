"""Which pages of the sources a run takes: a shard of them, or the first so many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b
from itertools import islice
from typing import Self

import orjson

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.readers.failure import PageFailure


@dataclass(frozen=True, slots=True)
class Shard:
    """One of `count` parts of the sources' pages, `number` from 1 on: `--shard 3/8`.

    A page belongs to a shard by the hash of its source, so that it stays there when sources are added or lost.
    """

    number: int
    count: int

    @classmethod
    def parse(cls, words: str) -> Self:
        """`3/8` to the third of eight; raises `ExtractorError` for anything else."""
        number, _, count = words.partition("/")
        if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
            raise ExtractorError(f"--shard {words}: give a number and how many there are, from 1/4 to 4/4 say")
        return cls(int(number), int(count))

    def holds(self, source: str) -> bool:
        """True where the page of this source is one of the shard's."""
        digest = blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.count == self.number - 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Sources as they were given, and what of their pages is taken."""

    sources: tuple[str, ...]
    shard: Shard | None = None
    limit: int | None = None

    def of(self, items: Iterable[Page | PageFailure]) -> Iterator[Page | PageFailure]:
        """The pages of the sources to those that are taken, in their order."""
        shard = self.shard
        taken = items if shard is None else (item for item in items if shard.holds(item.source or ""))
        return islice(taken, self.limit)

    def as_json(self) -> str:
        """The choice as the ledger keeps it."""
        return orjson.dumps(asdict(self)).decode()

    @classmethod
    def of_json(cls, text: str) -> Self:
        """What the ledger kept to the choice."""
        data = orjson.loads(text)
        shard = data["shard"]
        return cls(tuple(data["sources"]), Shard(**shard) if shard else None, data["limit"])

    def extends(self, earlier: Choice) -> bool:
        """True where every page of an earlier choice is taken by this one too, as far as the command can tell."""
        longer = self.limit is None or (earlier.limit is not None and self.limit >= earlier.limit)
        return set(earlier.sources) <= set(self.sources) and self.shard == earlier.shard and longer
