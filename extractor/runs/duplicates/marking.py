"""Signatures in source order to the source of the earlier page each one duplicates."""

from __future__ import annotations

from extractor.runs.duplicates.candidates import Candidates, band_keys
from extractor.runs.duplicates.comparing import is_copy
from extractor.runs.duplicates.signature import parsed


class Duplicates:
    """The first pages of all texts seen so far; about 1.7 kB of memory for each, next to none for a duplicate.

    The answers depend on nothing but the order of the calls, so an interrupted run restores the state by
    adding again, in source order, the signatures it has stored.
    """

    def __init__(self) -> None:
        self._exact: dict[bytes, int] = {}
        self._sources: list[str] = []
        self._signatures: list[bytes] = []
        self._candidates = Candidates()

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
        for number in self._candidates.near(bands):
            if is_copy(parsed(self._signatures[number]), text):
                self._exact[text.exact] = number
                return self._sources[number]
        number = len(self._sources)
        self._exact[text.exact] = number
        self._sources.append(source)
        self._signatures.append(signature)
        self._candidates.add(bands)
        return None
