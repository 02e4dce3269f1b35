"""Signatures in source order to the source of the earlier page each one duplicates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.runs.duplicates.candidates import Candidates, band_keys
from extractor.runs.duplicates.comparing import LEAST_SHARED, is_copy
from extractor.runs.duplicates.signature import PERMUTATIONS, Signature, parsed


class _Ahead(NamedTuple):
    """What is known of a text before its turn: its signature, its keys, and which of the settled texts are like it.

    It holds as long as the candidates are of this version.
    """

    text: Signature
    keys: list[int]
    alike: list[int]
    version: int


class Duplicates:
    """The first pages of all texts seen so far; about 2 kB of memory for each, next to none for a duplicate.

    The answers depend on nothing but the order of the calls of `add`, so an interrupted run restores the state by
    adding again, in source order, the signatures it has stored.
    """

    def __init__(self) -> None:
        self._exact: dict[bytes, int] = {}
        self._sources: list[str] = []
        self._signatures: list[bytes] = []
        self._candidates = Candidates()
        self._minima: NDArray[np.uint16] = np.empty((1024, PERMUTATIONS), np.uint16)
        self._ahead: dict[bytes, _Ahead] = {}

    def expect(self, signatures: Sequence[bytes]) -> None:
        """Signatures that will soon be added, in whatever order: looked up together they take a third of the time.

        Raises `ExtractorError` for a signature stored by another version of this package.
        """
        found = {signature: parsed(signature) for signature in signatures if signature}
        texts = list(found.values())
        if not texts:
            return
        minima = np.stack([text.minima for text in texts])
        keys = band_keys(minima)
        alike = self._alike(minima, *self._candidates.settled(keys))
        version = self._candidates.version
        each = zip(texts, keys.tolist(), alike, strict=True)
        self._ahead.update(zip(found, (_Ahead(*about, version) for about in each), strict=True))

    def add(self, source: str, signature: bytes) -> str | None:
        """A page's source and its text's signature to the source of the first page with this text, or None.

        The answer is never itself a duplicate of another page. An empty signature, of a text too short to tell, is
        no duplicate. Raises `ExtractorError` for a signature stored by another version of this package.
        """
        if not signature:
            return None
        text, keys, settled, _ = self._looked_up(signature)
        number = self._exact.get(text.exact)
        if number is not None:
            return self._sources[number]
        latest = np.array(self._candidates.latest(keys), np.intp)
        (recent,) = self._alike(text.minima.reshape(1, -1), np.zeros_like(latest), latest)
        for number in (*settled, *recent):
            if is_copy(parsed(self._signatures[number]), text):
                self._exact[text.exact] = number
                return self._sources[number]
        number = len(self._sources)
        self._exact[text.exact] = number
        self._sources.append(source)
        if number >= len(self._minima):
            self._minima = np.resize(self._minima, (number + number // 4 + 1024, PERMUTATIONS))
        self._minima[number] = text.minima
        self._signatures.append(signature)
        self._candidates.add(keys)
        return None

    def _looked_up(self, signature: bytes) -> _Ahead:
        about = self._ahead.pop(signature, None)
        if about is None or about.version != self._candidates.version:
            self.expect([signature])
            about = self._ahead.pop(signature)
        return about

    def _alike(self, minima: NDArray[np.uint16], rows: NDArray[np.intp], numbers: NDArray[np.intp]) -> list[list[int]]:
        """Rows of minima, and pairs of a row and an earlier text, to the texts that may be copies for each row.

        These are those whose minima leave it open.
        """
        found: list[list[int]] = [[] for _ in minima]
        if len(numbers):
            same = self._minima.take(numbers, axis=0) == minima.take(rows, axis=0)
            shared = same.view(np.uint8).sum(axis=1, dtype=np.uint8)  # twice as fast as counting; at most 192
            for at in np.flatnonzero(shared >= LEAST_SHARED * PERMUTATIONS).tolist():
                found[int(rows[at])].append(int(numbers[at]))
        return found
