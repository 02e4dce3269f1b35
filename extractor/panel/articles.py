"""A JSON object of the contract to what the panel keeps of its article, and a record to its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from zlib import crc32

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from extractor.errors import ContractError
from extractor.normalisers.folding import fold, nfc
from extractor.normalisers.sentences import sentence_around

Record = Mapping[str, Any]

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
_SHINGLE = 5  # words; five in a row are rarely the same by chance
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # an odd number that spreads the bits of a hash
_WINDOW = 4  # of so many shingles one is kept, so that a shared run of eight words never goes unseen


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """One article as the panel knows it: where it is, what makes it the same as others, when it came out.

    `text_hash` is of the folded words, `prints` are hashes of runs of words by which shared passages are found.
    """

    id: str
    url: str | None
    source: str | None
    title: str | None
    published: str | None
    duplicate_of: str | None
    text_hash: str
    prints: frozenset[int]

    @property
    def identity(self) -> tuple[str, str]:
        """What only the same article read twice has too."""
        return self.id, self.text_hash

    @property
    def day(self) -> str | None:
        """The day of publication, `None` where the page does not state it to the day."""
        return day_of(self.published)

    @property
    def order(self) -> tuple[str, str, str]:
        """A key that puts articles in order of time, undated ones last, whatever order they were read in."""
        return self.published or "9999", self.id, self.text_hash


def article_of(extraction: Record) -> ArticleRef:
    """A JSON object of the contract to its article; raises `ContractError` where it holds none."""
    article = extraction.get("article")
    if not isinstance(article, Mapping):
        raise ContractError("an object without `article` is none of the contract; give JSON that `run` wrote")
    words = words_of(str(article.get("text") or ""))
    text_hash = blake2b(" ".join(words).encode(), digest_size=8).hexdigest()
    name = article.get("id") or article.get("source") or article.get("url") or text_hash
    return ArticleRef(
        id=str(name),
        url=article.get("url"),
        source=article.get("source"),
        title=article.get("title"),
        published=article.get("published"),
        duplicate_of=article.get("duplicate_of"),
        text_hash=text_hash,
        prints=fingerprints(words),
    )


def words_of(text: str) -> list[str]:
    """A text to its words, folded, without marks: `Huyện Châu Thành,` is `huyện`, `châu`, `thành`."""
    return _WORD.findall(fold(nfc(text)))


def fingerprints(words: Sequence[str]) -> frozenset[int]:
    """Words to the hashes of some of their runs of five: of each four neighbouring runs the one of the least hash.

    Two texts that share eight words in a row share a print, wherever the run stands (winnowing: Schleimer,
    Wilkerson, Aiken 2003), so that a copy is known under another headline or with half of it cut away.
    """
    count = len(words) - _SHINGLE + 1
    if count < 1:
        return frozenset()
    codes = np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint64, count=len(words))
    runs = np.zeros(count, dtype=np.uint64)
    for at in range(_SHINGLE):
        runs = runs * _FACTOR + codes[at : at + count]
    runs = (runs ^ (runs >> np.uint64(29))) * _FACTOR
    least = sliding_window_view(runs, min(_WINDOW, count)).min(axis=1)
    return frozenset(np.unique(least).tolist())


def sentences_of(record: Record, text: str) -> str:
    """A record to the sentences that its evidence stands in, each once, in the order of the text."""
    bounds = set()
    for item in record.get("evidence") or ():
        start, end = item.get("start"), item.get("end")
        if isinstance(start, int) and isinstance(end, int) and text[start:end] == item.get("text"):
            bounds.add(sentence_around(text, start, end))
    if not bounds:
        return " … ".join(str(item.get("text", "")) for item in record.get("evidence") or ())
    return " … ".join(text[start:end] for start, end in sorted(bounds))


def day_of(moment: str | None) -> str | None:
    """A time of ISO 8601 to its day, `None` where it is not known to the day: `2021-03-19T08:00` → `2021-03-19`."""
    found = _DAY.match(moment or "")
    return found[0] if found else None


def year_of(moment: str | None) -> int | None:
    """A time of ISO 8601 to its year."""
    found = _YEAR.match(moment or "")
    return int(found[0]) if found else None
