"""Which earlier texts may be like this one: bands of minima in sorted tables, some 500 bytes a text.

rensa's own index (0.5) takes 4 kB a text and returns whole buckets; pages that share a portal's boilerplate would fill
one bucket, and each further page be compared with all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

BANDS = 48
_ROWS = 2  # minima in a band: texts that share 0.28 of their shingles meet in some band 98 times in 100
_DEEPEST = 32  # texts under one key of a table; later ones stay out of it, they have other bands
_RECENT = 1_024  # texts in a dict, which is quick and large, before they go into a table
_TIMES = 4  # a table is at least so many times as long as the next, so that there are few
_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_EVERY_BAND = np.arange(BANDS, dtype=np.uint64) << _HALF
_NONE: NDArray[np.intp] = np.empty(0, np.intp)

Words = NDArray[np.uint64]


class Candidates:
    """Texts, numbered as they are added, under the hashes of their bands: the latest in a dict, the others in tables.

    `version` changes whenever texts go from the dict into tables.
    """

    def __init__(self) -> None:
        self._count = 0
        self._recent: dict[int, list[int]] = {}
        self._tables: list[_Table] = []  # the longest first
        self._full: set[int] = set()  # keys that have as many texts as a key may have
        self.version = 0

    def settled(self, keys: Words) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Rows of keys to what is in tables: pairs of a row's number and a text's that shares one of its keys."""
        every = keys.ravel()
        pairs = [table.under(every) for table in self._tables]
        rows = np.concatenate([at for at, _ in pairs] or [_NONE]) // keys.shape[1]
        numbers = np.concatenate([found for _, found in pairs] or [_NONE])
        once = np.unique(rows << 32 | numbers)
        return once >> 32, once & 0xFFFFFFFF

    def latest(self, keys: Sequence[int]) -> list[int]:
        """The numbers of the latest texts that share one of these keys, ascending."""
        recent = self._recent
        return sorted({number for key in keys if key in recent for number in recent[key]})

    def add(self, keys: Sequence[int]) -> None:
        """Add the next text by the hashes of its bands."""
        recent, full = self._recent, self._full
        for key in keys:
            if key in full:
                continue
            if key not in recent:
                recent[key] = [self._count]
            elif len(recent[key]) < _DEEPEST:
                recent[key].append(self._count)
        self._count += 1
        if self._count % _RECENT == 0:
            self._settle()

    def _settle(self) -> None:
        """Put the latest texts into a table, together with those that are not much longer than it is then."""
        values = self._recent.values()
        keys = np.repeat(np.fromiter(self._recent, np.uint64), np.fromiter(map(len, values), np.intp))
        entries = (keys << _HALF) | np.fromiter(chain.from_iterable(values), np.uint64)
        self._recent = {}
        while self._tables and len(self._tables[-1].entries) < _TIMES * len(entries):
            entries = np.concatenate((self._tables.pop().entries, entries))
        entries.sort(kind="stable")  # quick where most is in order already
        deep = entries[_DEEPEST - 1 :] >> _HALF
        self._full.update(deep[deep == entries[: len(deep)] >> _HALF].tolist())
        self._tables.append(_Table(entries))
        self.version += 1


class _Table:
    """Entries `key << 32 | number`, ascending, and where among them each value of the keys' first bits begins."""

    def __init__(self, entries: Words) -> None:
        self.entries = entries
        bits = len(entries).bit_length() - 1  # one entry or two for each value
        self._shift = np.uint64(32 - bits)
        counts = np.bincount((entries >> (_HALF + self._shift)).astype(np.intp), minlength=1 << bits)
        self._begins = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)

    def under(self, keys: Words) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Keys to pairs: the place of a key among them, and the number of a text that has it."""
        values = (keys >> self._shift).astype(np.intp)
        begins = self._begins[values].astype(np.intp)
        lengths = self._begins[values + 1] - begins
        ends = np.cumsum(lengths)
        # All ranges in one: what is at place p of the range that begins at b and follows t others is entry b + p - t.
        found = self.entries[np.repeat(begins - (ends - lengths), lengths) + np.arange(ends[-1])]
        at = np.repeat(np.arange(len(keys)), lengths)
        hits = np.flatnonzero(found >> _HALF == keys[at])
        return at[hits], (found[hits] & _LOW).astype(np.intp)


def band_keys(minima: NDArray[np.uint16]) -> Words:
    """Rows of minima, one for each text, to rows of the hashes of their bands, 32 bits each."""
    pairs = minima[:, : BANDS * _ROWS].reshape(-1, BANDS, _ROWS).astype(np.uint64)
    words = (pairs[:, :, 0] << np.uint64(16)) | pairs[:, :, 1] | _EVERY_BAND
    mixed = (words ^ (words >> np.uint64(29))) * _GOLDEN
    keys: Words = ((mixed ^ (mixed >> _HALF)) * _GOLDEN) >> _HALF
    return keys
