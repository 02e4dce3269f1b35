"""A rule to an expression over codes of words and labels that every match of it meets: its shape.

A look at the shape is hundreds of times cheaper than spaCy's Matcher, and most calls end there. Each word
that some rule names has a character of its own, numbers have one or two, all other words share another; a
sentence is then a string with a character a token, or with two where the labels of its entities count. The
shape may let through what the rule refuses, never the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.strings import StringStore

from extractor.matching.anchors import length_of, must_stand
from extractor.matching.possible import Possible, possible
from extractor.matching.rule import Pattern, Rule, Token

_OTHER, _DIGITS, _MARKED = "\ue000", "\ue001", "\ue002"  # `2020` is digits, `12.5` a number with a mark
_UNLABELLED, _FIRST_LABEL = "\ue100", 0xE101
_FIRST_WORD = 0x3400  # 27,000 characters that mean nothing to an expression; classes of higher ones are slow to search


@dataclass(slots=True)
class Codes:
    """A Doc as shapes see it: a character a token, and after `label` two, the word's and its entity's."""

    words: str
    labelled: str = field(default="")

    def label(self, entities: Iterable[tuple[int, int, str]]) -> None:
        """Takes the Doc's entities: first token, one past the last, the label's character."""
        labels = [_UNLABELLED] * len(self.words)
        for first, last, code in entities:
            labels[first:last] = code * (last - first)
        self.labelled = "".join([word + label for word, label in zip(self.words, labels, strict=True)])


@dataclass(frozen=True, slots=True)
class Shape:
    """What every match of a rule meets.

    `lead` is how many tokens a match may hold before the part that the expression asks for; None is no bound.
    """

    expression: re.Pattern[str]
    labelled: bool
    lead: int | None

    def start(self, codes: Codes, first: int, last: int) -> int | None:
        """The first token of a stretch at which a match can begin, None where the stretch holds none."""
        if self.labelled:
            found = self.expression.search(codes.labelled, 2 * first, 2 * last)
            at = found.start() // 2 if found else None
        else:
            found = self.expression.search(codes.words, first, last)
            at = found.start() if found else None
        if at is None or self.lead is None:
            return None if at is None else first
        return max(first, at - self.lead)


class Alphabet:
    """The words and labels that rules name, each with its character."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        tokens = [token for rule in rules for pattern in rule.patterns for token in pattern.tokens]
        words = {word for token in tokens for word in _named(token)}
        labels = {label for token in tokens for label in _labels(token, ("IN", "NOT_IN"))}
        self._codes = {word: chr(_FIRST_WORD + number) for number, word in enumerate(sorted(words))}
        self._labels = {label: chr(_FIRST_LABEL + number) for number, label in enumerate(sorted(labels))}
        self._digits = _DIGITS + self._class(word for word in words if word.isdigit())
        self._marked = _MARKED + self._class(word for word in words if holds_digit(word) and not word.isdigit())

    def codes(self, strings: StringStore) -> dict[int, str]:
        """The character of each word by the word's key in a vocabulary."""
        return {strings.add(word): code for word, code in self._codes.items()}

    def label(self, label: str) -> str:
        """The character of an entity's label; labels that no rule asks for share one with no label at all."""
        return self._labels.get(label, _UNLABELLED)

    def shape(self, rule: Rule) -> Shape:
        """What every match of one of the rule's patterns meets."""
        labelled = rule.stage == "relations" and any("ENT_TYPE" in t for p in rule.patterns for t in p.tokens)
        expression = "|".join(self._sequence(pattern, labelled=labelled) for pattern in rule.patterns)
        leads = [_lead(pattern) for pattern in rule.patterns]
        lead = max((lead for lead in leads if lead is not None), default=0)
        return Shape(re.compile(expression, re.DOTALL), labelled, None if None in leads else lead)

    def _sequence(self, pattern: Pattern, *, labelled: bool) -> str:
        """A pattern without the tokens at its ends that may be missing, since a search need not look at them."""
        needed = _needed(pattern)
        tokens = pattern.tokens[needed[0] : needed[-1] + 1] if needed else ()
        if not labelled:
            return "".join(self._character(token) + _times(token) for token in tokens)
        return "".join(f"(?:{self._character(token)}{self._label_class(token)}){_times(token)}" for token in tokens)

    def _character(self, token: Token) -> str:
        found = possible(token)
        if found is not None:
            return f"[{self._class(found.words) + self._numbers(found)}]"
        refused = self._class(word for word in self._codes if _refuses(token, word))
        return f"[^{refused}]" if refused else "."

    def _numbers(self, found: Possible) -> str:
        return (self._digits if found.digits else "") + (self._marked if found.marked else "")

    def _label_class(self, token: Token) -> str:
        wanted = _labels(token, ("IN",))
        return f"[{''.join(sorted({self._labels[label] for label in wanted}))}]" if wanted else "."

    def _class(self, words: Iterable[str]) -> str:
        return "".join(sorted({self._codes[word] for word in words}))


def encode(words: Sequence[int], texts: Sequence[str], codes: Mapping[int, str]) -> Codes:
    """A Doc's words, by their keys and as written, to what shapes see."""
    get = codes.get
    return Codes("".join([get(word) or _unnamed(text) for word, text in zip(words, texts, strict=True)]))


def _unnamed(text: str) -> str:
    if not text[0].isdigit():
        return _OTHER
    return _DIGITS if text.isdigit() else _MARKED


def holds_digit(word: str) -> bool:
    """True where a word may be a number: a digit begins or ends it."""
    return word[:1].isdigit() or word[-1:].isdigit()


def _named(token: Token) -> Iterable[str]:
    """The words a token lists, as what it may be or as what it may not."""
    value = token.get("LOWER")
    refused = value.get("NOT_IN", ()) if isinstance(value, dict) else ()
    found = possible(token)
    return [*(found.words if found else ()), *refused]


def _labels(token: Token, keys: Sequence[str]) -> Sequence[str]:
    """The entity labels a token asks for; the empty one, no entity at all, is none."""
    value = token.get("ENT_TYPE")
    if isinstance(value, dict):
        return [label for key in keys for label in value.get(key, ()) if label]
    return [value] if value else []


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


def _needed(pattern: Pattern) -> list[int]:
    return [number for number, token in enumerate(pattern.tokens) if must_stand(token)]


def _lead(pattern: Pattern) -> int | None:
    """The most tokens that may stand before the first needed one; None where they may go on."""
    before = pattern.tokens[: next(iter(_needed(pattern)), len(pattern.tokens))]
    if any(token.get("OP") in ("*", "+") or str(token.get("OP")).endswith(",}") for token in before):
        return None
    return sum(length_of(token) for token in before)


def _times(token: Token) -> str:
    op = str(token.get("OP", "1"))
    return {"1": "", "!": "?"}.get(op, op)
