"""A pattern's token to the words it can be, where its lists or its expression leave a countable choice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.matching.anchors import possible_words
from extractor.matching.rule import Token

# An alternative of an expression that is a plain word, a mark, or digits.
_PLAIN = re.compile(r"[^\W_]+|[,;:/%…–-]|\\[().]")
_QUANTIFIER = re.compile(r"\{\d+(?:,\d*)?\}|[?+*]")
_DIGIT = re.compile(r"\\d|\[[\d-]+\]|\d")
_DIGITS = tuple(str(number) for number in (*range(1000), *range(1890, 2110), 9999, 12345, 123456, 1234567)) + tuple(
    f"{number:0{width}}" for width in (2, 3) for number in range(100)
)


@dataclass(frozen=True, slots=True)
class Possible:
    """The words a token can be besides numbers; whether it can be bare digits, or a number with marks in it."""

    words: frozenset[str] = frozenset()
    digits: bool = False
    marked: bool = False


def possible(token: Token) -> Possible | None:
    """What a token can be, folded; None where that cannot be told.

    `{LOWER: {IN: [xếp, đứng]}}` gives two words, `{LOWER: {REGEX: '^(\\d{1,3}|nhất)$'}}` bare digits and a word.
    """
    listed = possible_words(token)
    if listed:
        return Possible(frozenset(listed))
    if token.get("IS_DIGIT"):
        return Possible(digits=True)
    if token.get("LIKE_NUM"):
        return Possible(digits=True, marked=True)
    value = token.get("LOWER", token.get("TEXT"))
    expression = value.get("REGEX") if isinstance(value, dict) else None
    found = _of_expression(expression) if isinstance(expression, str) else None
    # Folding hides a word's capitals, which an expression over the text itself may ask for.
    return None if found and found.words and "LOWER" not in token else found


@cache
def _of_expression(expression: str) -> Possible | None:
    alternatives = _alternatives(expression)
    if alternatives is None:
        return None
    words = {alternative.replace("\\", "") for alternative in alternatives if _is_word(alternative)}
    numbers = [alternative for alternative in alternatives if not _is_word(alternative)]
    if not all(_is_number(number) for number in numbers):
        return None
    fitting = re.compile(f"(?:{'|'.join(numbers)})") if numbers else None
    digits = fitting is not None and any(map(fitting.fullmatch, _DIGITS))
    return Possible(frozenset(words), digits, marked=any(_has_mark(number) for number in numbers))


def _alternatives(expression: str) -> list[str] | None:
    """The alternatives of an expression bound at both ends: `^(a|b)$` has two; None for any other."""
    if not (expression.startswith("^") and expression.endswith("$")):
        return None
    inner = expression[1:-1]
    depth, parts, part = 0, [], ""
    if inner.startswith("(") and _closing(inner) == len(inner) - 1:
        inner = inner[1:-1]
    elif "|" in re.sub(r"\([^()]*\)", "", inner):
        return None
    for letter in inner:
        depth += {"(": 1, ")": -1}.get(letter, 0) if not part.endswith("\\") else 0
        if letter == "|" and not depth:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [*parts, part]


def _closing(text: str) -> int:
    """Where the bracket that opens a text is closed."""
    depth = 0
    for at, letter in enumerate(text):
        if text[at - 1 : at] != "\\":
            depth += {"(": 1, ")": -1}.get(letter, 0)
        if not depth:
            return at
    return -1


def _is_word(alternative: str) -> bool:
    return bool(_PLAIN.fullmatch(alternative)) and not alternative.isdigit()


def _is_number(alternative: str) -> bool:
    """True where an alternative holds digits and marks only."""
    rest = _DIGIT.sub("", _QUANTIFIER.sub("", alternative))
    return bool(_DIGIT.search(alternative)) and not re.sub(r"\\\.|\[[.,]+\]|[().,|]", "", rest)


def _has_mark(alternative: str) -> bool:
    return bool(re.search(r"[.,]", _QUANTIFIER.sub("", alternative)))
