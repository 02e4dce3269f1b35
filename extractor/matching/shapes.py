"""A rule to an expression over word codes that every match of it meets: its shape.

A look at the shape is hundreds of times cheaper than spaCy's Matcher, and most calls end there. Each word
that some rule names has a character of its own, numbers share one, all other words share another; a sentence
is then a string with a character a token. The shape may let through what the rule refuses, never the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.strings import StringStore

from extractor.matching.anchors import is_number, must_stand, possible_words
from extractor.matching.rule import Pattern, Rule, Token

_OTHER, _NUMBER = "\ue000", "\ue001"
_FIRST_WORD = 0x3400  # 27,000 characters that mean nothing to an expression; classes of higher ones are slow to search


class Alphabet:
    """The words that rules name, each with its character."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        words = {
            word for rule in rules for pattern in rule.patterns for token in pattern.tokens for word in _named(token)
        }
        self._codes = {word: chr(_FIRST_WORD + number) for number, word in enumerate(sorted(words))}
        self._numbers = _NUMBER + self._class(word for word in words if holds_digit(word))

    def codes(self, strings: StringStore) -> dict[int, str]:
        """The character of each word by the word's key in a vocabulary."""
        return {strings.add(word): code for word, code in self._codes.items()}

    def shape(self, rule: Rule) -> re.Pattern[str]:
        """The expression that every match of one of the rule's patterns meets."""
        return re.compile("|".join(self._sequence(pattern) for pattern in rule.patterns), re.DOTALL)

    def _sequence(self, pattern: Pattern) -> str:
        """A pattern without the tokens at its ends that may be missing, since a search need not look at them."""
        needed = [number for number, token in enumerate(pattern.tokens) if must_stand(token)]
        tokens = pattern.tokens[needed[0] : needed[-1] + 1] if needed else ()
        return "".join(self._character(token) + _times(token) for token in tokens)

    def _character(self, token: Token) -> str:
        listed = possible_words(token)
        if listed:
            return f"[{self._class(listed)}]"
        if is_number(token):
            return f"[{self._numbers}]"
        refused = self._class(word for word in self._codes if _refuses(token, word))
        return f"[^{refused}]" if refused else "."

    def _class(self, words: Iterable[str]) -> str:
        return "".join(sorted({self._codes[word] for word in words}))


def encode(words: Sequence[int], numbers: Sequence[bool], codes: Mapping[int, str]) -> str:
    """A Doc's words to its string: a character a token."""
    get = codes.get
    return "".join([get(word) or (_NUMBER if number else _OTHER) for word, number in zip(words, numbers, strict=True)])


def holds_digit(word: str) -> bool:
    """True where a word may be a number: a digit begins or ends it."""
    return word[:1].isdigit() or word[-1:].isdigit()


def _named(token: Token) -> Iterable[str]:
    """The words a token lists, as what it may be or as what it may not."""
    value = token.get("LOWER")
    refused = value.get("NOT_IN", ()) if isinstance(value, dict) else ()
    return [*possible_words(token), *refused]


def _refuses(token: Token, word: str) -> bool:
    """True where a token surely is not this word: by its list of others, or by its expression."""
    for attribute in ("LOWER", "TEXT"):
        value = token.get(attribute)
        # Folding hides a word's capitals, which an expression over the text itself may ask for.
        if isinstance(value, dict) and (attribute == "LOWER" or word.upper() == word.lower()):
            expression = value.get("REGEX")
            if word in value.get("NOT_IN", ()) or (expression and not re.search(expression, word)):
                return True
    return False


def _times(token: Token) -> str:
    op = str(token.get("OP", "1"))
    return {"1": "", "!": "?"}.get(op, op)
