"""A rule to the words or entity labels without which it cannot match: its anchors.

A rule is only tried on sentences where one of its anchors stands; that is what makes hundreds of
rules cheap. An anchor set must be complete: every match holds at least one of its members.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.errors import RuleError
from extractor.matching.rule import Pattern, Rule, Token
from extractor.normalisers.folding import fold

_OPEN_ENDED = 6
# So common that a rule hung on one of them would be tried everywhere.
_COMMON = frozenset(
    "và của các là có trong cho được với về tại năm ngày số thứ vị trí".split(" "),  # noqa: SIM905 – easier to read
)


def anchors_of(rule: Rule) -> tuple[frozenset[str], frozenset[str]]:
    """The rule's anchor words and anchor entity labels, the fewest and rarest its patterns allow.

    A rule that names its anchors itself is believed; raises `RuleError` where none can be found.
    """
    if rule.anchors:
        return frozenset(rule.anchors), frozenset()
    words: set[str] = set()
    labels: set[str] = set()
    for number, pattern in enumerate(rule.patterns, start=1):
        best = min(_choices(pattern), key=_cost, default=None)
        if best is None:
            raise RuleError(
                f"{rule.file}: {rule.id}: pattern {number} holds no word or entity that it "
                "cannot do without; name `anchors`"
            )
        (labels if best[0] == "label" else words).update(best[1])
    return frozenset(words), frozenset(labels)


def must_stand(token: Token) -> bool:
    """False where a match may do without this token."""
    return token.get("OP", "1") in ("1", "+") or str(token.get("OP")).startswith("{1")


def reach_of(rule: Rule) -> tuple[int, int]:
    """How many tokens before and after an anchor a match of the rule may go.

    Open-ended tokens (`*`, `+`) are granted a fixed length each, unless the rule states its `reach`:
    a match is looked for near its anchors only, so that long sentences cost no more than short ones.
    """
    if rule.reach:
        return rule.reach, rule.reach
    words, labels = anchors_of(rule)
    sides = [_sides(pattern, words, labels) for pattern in rule.patterns]
    return max(before for before, _ in sides), max(after for _, after in sides)


def _sides(pattern: Pattern, words: frozenset[str], labels: frozenset[str]) -> tuple[int, int]:
    """The most tokens of a pattern that can stand before and after one of its anchors."""
    lengths = [length_of(token) for token in pattern.tokens]
    holders = [n for n, token in enumerate(pattern.tokens) if _may_be(token, words, labels)]
    if not holders:
        return sum(lengths), sum(lengths)
    return sum(lengths[: holders[-1] + 1]), sum(lengths[holders[0] :])


def _may_be(token: Token, words: frozenset[str], labels: frozenset[str]) -> bool:
    listed = possible_words(token)
    if any(not words.isdisjoint(word.split()) or word in words for word in listed):
        return True
    label = token.get("ENT_TYPE")
    named = label.get("IN", ()) if isinstance(label, dict) else (label,)
    return any(name in labels for name in named)


def length_of(token: Token) -> int:
    """The most tokens of a text that a token of a pattern is granted."""
    op = str(token.get("OP", "1"))
    if op.startswith("{"):
        return int(op.strip("{}").split(",")[-1] or _OPEN_ENDED)
    return _OPEN_ENDED if op in ("*", "+") else 1


def _choices(pattern: Pattern) -> Iterable[tuple[str, tuple[str, ...]]]:
    for token in pattern.tokens:
        if not must_stand(token):
            continue
        words = _literals(token)
        if words:
            yield "word", words
        label = token.get("ENT_TYPE")
        if isinstance(label, str) and label:
            yield "label", (label,)
        elif isinstance(label, dict) and label.get("IN"):
            yield "label", tuple(label["IN"])


def _literals(token: Token) -> tuple[str, ...]:
    """The words a token may be, if none of them is a mere mark."""
    words = possible_words(token, ("LOWER",))
    return words if all(any(c.isalnum() for c in word) for word in words) else ()


def possible_words(token: Token, attributes: tuple[str, ...] = ("LOWER", "TEXT", "ORTH")) -> tuple[str, ...]:
    """The words a token may be, folded, if the pattern lists them; none where it does not."""
    for attribute in attributes:
        value = token.get(attribute)
        found = value.get("IN") if isinstance(value, dict) else value
        if found and (isinstance(value, str) or isinstance(found, list)):
            return (fold(found),) if isinstance(found, str) else tuple(fold(word) for word in found)
    return ()


def _cost(choice: tuple[str, tuple[str, ...]]) -> float:
    kind, names = choice
    if kind == "label":
        return 6.0 + len(names)
    return sum(10.0 if name in _COMMON else 1.0 for name in names)
