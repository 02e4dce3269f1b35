"""Signatures in source order to the source of the earlier page each one duplicates."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.runs.duplicates.candidates import Candidates, band_keys
from extractor.runs.duplicates.comparing import LEAST_SHARED, is_copy
from extractor.runs.duplicates.signature import PERMUTATIONS, Signature, parsed


class Duplicates:
    """The first pages of all texts seen so far; about 2.2 kB of memory for each, next to none for a duplicate.

    The answers depend on nothing but the order of the calls, so an interrupted run restores the state by
    adding again, in source order, the signatures it has stored.
    """

    def __init__(self) -> None:
        self._exact: dict[bytes, int] = {}
        self._sources: list[str] = []
        self._signatures: list[bytes] = []
        self._candidates = Candidates()
        self._minima: NDArray[np.uint16] = np.empty((1024, PERMUTATIONS), np.uint16)

    def add(self, source: str, signature: bytes) -> str | None:
        """A page's source and its text's signature to the source of the first page with this text, or None.

        The answer is never itself a duplicate of another page. An empty signature, of a text too short to tell, is
        no duplicate. Raises `ExtractorError` for a signature stored by another version of this package.
        """
        if not signature:
            return None
        text = parsed(signature)
        number = self._exact.get(text.exact)
        if number is not None:
            return self._sources[number]
        bands = band_keys(text.minima)
        for number in self._alike(self._candidates.near(bands), text):
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
        self._candidates.add(bands)
        return None

    def _alike(self, numbers: Sequence[int], text: Signature) -> Sequence[int]:
        """Of earlier texts those whose minima leave it open that they are copies; asked of all of them at once."""
        if not numbers:
            return numbers
        own = np.array(numbers)
        shared = np.count_nonzero(self._minima[own] == text.minima, axis=1)
        found: list[int] = own[shared >= LEAST_SHARED * PERMUTATIONS].tolist()
        return found
