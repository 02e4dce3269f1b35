"""Which earlier texts may be like this one: bands of minima in one table of whole numbers, some 700 bytes a text.

rensa's own index (0.5) takes 4 kB a text and returns whole buckets; pages that share a portal's boilerplate would fill
one bucket, and each further page be compared with all of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BANDS = 48
_ROWS = 2  # minima in a band: texts that share 0.28 of their shingles meet in some band 98 times in 100
_DEEPEST = 32  # texts in one bucket; later ones stay out of it, they have other bands
_OUTSIDE = 0xFFFFFFFF
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_EVERY_BAND = np.arange(BANDS, dtype=np.uint64) << np.uint64(32)


class Candidates:
    """Texts, numbered as they are added, under the hashes of their bands; buckets are chains of entries.

    Entry `1 + number * BANDS + band` is that band of that text, so that an entry need not say whose it is.
    """

    def __init__(self) -> None:
        self._bits = 10
        self._heads = array("I", bytes(4 << self._bits))
        self._depths = bytearray(1 << self._bits)
        self._next = array("I")  # entry → the entry put before it into its bucket; 0 ends a chain
        self._keys = array("I")  # entry → hash of its band

    def near(self, keys: Sequence[int]) -> list[int]:
        """The numbers of the added texts that share one of these bands, ascending."""
        # Written out: a page asks for up to 1,500 entries, and every call in the loop would be felt.
        heads, chain, own, shift = self._heads, self._next, self._keys, 32 - self._bits
        found: set[int] = set()
        for key in keys:
            entry = heads[key >> shift]
            while entry:
                at = entry - 1
                if own[at] == key:
                    found.add(at // BANDS)
                entry = chain[at]
        return sorted(found)

    def add(self, keys: Sequence[int]) -> None:
        """Add the next text by the hashes of its bands."""
        for key in keys:
            self._keys.append(key)
            slot = key >> (32 - self._bits)
            if self._depths[slot] >= _DEEPEST:
                self._next.append(_OUTSIDE)
            else:
                self._next.append(0)
                self._put(len(self._next) - 1, slot)
        if len(self._next) > len(self._heads):
            self._grow()

    def _put(self, at: int, slot: int) -> None:
        """Make an entry the first of its bucket."""
        self._next[at] = self._heads[slot]
        self._heads[slot] = at + 1
        self._depths[slot] += 1

    def _grow(self) -> None:
        self._bits += 1
        self._heads = array("I", bytes(4 << self._bits))
        self._depths = bytearray(1 << self._bits)
        for at, key in enumerate(self._keys):
            if self._next[at] != _OUTSIDE:
                self._put(at, key >> (32 - self._bits))


def band_keys(minima: NDArray[np.uint16]) -> list[int]:
    """A text's minima to the hashes of its bands, 32 bits each."""
    pairs = minima[: BANDS * _ROWS].reshape(BANDS, _ROWS).astype(np.uint64)
    words = (pairs[:, 0] << np.uint64(16)) | pairs[:, 1] | _EVERY_BAND
    mixed = (words ^ (words >> np.uint64(29))) * _GOLDEN
    keys: list[int] = (((mixed ^ (mixed >> np.uint64(32))) * _GOLDEN) >> np.uint64(32)).tolist()
    return keys
