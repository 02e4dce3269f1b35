"""Text that may be written for an old font → the codec that makes Vietnamese of it, with the evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.article.encodings import misread, tcvn3, vni
from extractor.article.encodings.syllables import spelling

# Letters Vietnamese does not have, and signs between letters: many in an old font's text, none in Unicode text.
# (Superscripts, degrees and quotation marks stand in Unicode text too.)
SUSPECT = re.compile(r"[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]|(?<=[a-zA-Z])(?:[¡-ª¬µ-º¼-¿×÷\xad]|«(?=[a-z]))")
_PROPER = re.compile("[ĂăĐđĩŨũƠơƯưẠ-ỹ]")
_CODECS: dict[str, Callable[[str], str]] = {
    "TCVN3": tcvn3.decode,
    "VNI": vni.decode,
    "UTF-8 read as windows-1252": misread.decode,
}
MIN_SPELLING = 0.85
MARGIN = 0.15
_MIN_WORDS = 4
_GARBLED = 0.2
_KINDS = 12
_WORDS = re.compile(r"[^\s.,;:!?()\"“”|/]*[^\W\d_][^\s.,;:!?()\"“”|/]*")
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Choice:
    """A codec that turned a text into Vietnamese, and the shares of words well spelt without and with it."""

    name: str
    decode: Callable[[str], str]
    before: float
    after: float
    words: int

    @property
    def evidence(self) -> str:
        """The sentence for a warning: how many words were spelt right before and after."""
        return (
            f"read as {self.name}: of {self.words} words with marks {self.after:.0%} are spelt as Vietnamese, "
            f"{self.before:.0%} as they stand"
        )


def is_suspect(text: str) -> bool:
    """True where a text holds more letters of an old font than a few foreign names would bring."""
    sample = text[:_SAMPLE]
    found = len(SUSPECT.findall(sample))
    return found >= 3 and found * 100 >= len(sample)


def looks_garbled(text: str) -> bool:
    """True where words hold letters of an old font more often, and more kinds of them, than a foreign language does.

    `Ça fait déjà dix ans` has few, `Städte führen Gespräche` a few kinds; Vietnamese in an old font has a dozen.
    """
    sample = text[:_SAMPLE]
    found = _WORDS.findall(sample)
    often = sum(bool(SUSPECT.search(word)) for word in found) > len(found) * _GARBLED
    return often and len(set(SUSPECT.findall(sample))) >= _KINDS


def choose(text: str) -> Choice | None:
    """The codec for a suspect text, or `None` where none is surely right: `Ñaûng boä tænh …` → VNI.

    Sure means: at least 85 % of the words with marks are Vietnamese syllables after decoding, and 15 points more
    than as they stand or by any other codec.
    """
    sample = text[:_SAMPLE]
    before, _ = spelling(sample)
    ranked = sorted(((*spelling(decode(sample)), name) for name, decode in _CODECS.items()), reverse=True)
    (after, words, name), (second, _, _) = ranked[0], ranked[1]
    if words < _MIN_WORDS or after < MIN_SPELLING or after - max(before, second) < MARGIN:
        return None
    return Choice(name, _CODECS[name], before, after, words)


def is_legacy(text: str) -> bool:
    """True for a block of text in an old font within a page: suspect letters outweigh proper Vietnamese ones."""
    suspect = len(SUSPECT.findall(text))
    return suspect > 0 and suspect * 2 > len(_PROPER.findall(text))


def is_better(text: str, choice: Choice) -> bool:
    """True for a block without suspect letters that the codec spells no worse: `cã` beside `tr­êng` is `có`."""
    if text.isascii() or _PROPER.search(text):
        return False
    return spelling(choice.decode(text))[0] >= spelling(text)[0]
