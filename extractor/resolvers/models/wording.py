"""What a name is made of: its span, its marks, and the words that can be no name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.word_lists import word_pattern, words

LONGEST_NAME = 45  # words; a longer quotation is somebody's speech
_SHORT_SIGN = re.compile(r"\d[a-zđ]|[a-zđ]\d")  # «5S», «H3»: a name of one word

_COUNT = re.compile(r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s")


@dataclass(frozen=True, slots=True)
class Name:
    """One name as found: the span of its words, with `outer` its quotation marks too."""

    span: Span
    outer: Span
    quoted: bool
    marker: Mention

    @property
    def whole(self) -> bool:
        """False where an opening quotation mark is never closed."""
        return not self.quoted or self.outer.end > self.span.end

    def words(self, text: str) -> str:
        """The name as the record gives it."""
        return self.span.of(text)


def is_name(folded: str) -> bool:
    """False for statutory mechanisms, farming and trade, mockery, and for what is no words at all."""
    plain = folded.strip(" .,")
    if plain in words("models", "model_statutory") or plain in words("models", "model_mocking"):
        return False
    if not re.search(r"[^\W\d_]{2}", plain) and not is_sign(plain):
        return False
    if word_pattern("models", "model_not_names").match(plain):
        return False
    served = word_pattern("models", "model_service_stems").search(plain)
    return bool(served) or not word_pattern("models", "model_trades").search(plain)


def is_sign(folded: str) -> bool:
    """True for a name of one letter and one digit: `5s`."""
    return bool(_SHORT_SIGN.fullmatch(folded.strip(" .,")))


def speaks_of_service(folded: str) -> bool:
    """True where the words of a name tell by themselves of serving people: `nhắn tin báo kết quả`."""
    served = word_pattern("models", "model_service_stems", "model_service_words", "model_named_all_the_same")
    return bool(served.search(folded)) or counts_virtues(folded)


def counts_virtues(folded: str) -> bool:
    """True for a name that counts what is done: `ba gần`, `4 tại chỗ`."""
    count = _COUNT.match(folded)
    return bool(count and word_pattern("models", "model_counted_virtues").match(folded, count.end()))


def slogan() -> re.Pattern[str]:
    """The words after which a quotation is a slogan, a theme or speech."""
    return word_pattern("models", "model_slogans")


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the spaces and loose punctuation at its ends."""
    while start < end and text[start] in " ,;:.-–":
        start += 1
    while end > start and text[end - 1] in " ,;:–-./…":
        end -= 1
    return Span(start, end)
