"""A rule to the words or entity labels without which it cannot match: its anchors.

A rule is only tried on sentences where one of its anchors stands; that is what makes hundreds of
rules cheap. An anchor set must be complete: every match holds at least one of its members.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.errors import RuleError
from extractor.matching.rule import Pattern, Rule, Token

_OPEN_ENDED = 7
# So common that a rule hung on one of them would be tried everywhere.
_COMMON = frozenset(
    (
        "và",
        "của",
        "các",
        "là",
        "có",
        "trong",
        "cho",
        "được",
        "với",
        "về",
        "tại",
        "năm",
        "ngày",
        "số",
        "thứ",
        "vị",
        "trí",
    )
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


def reach_of(rule: Rule) -> int:
    """How many tokens away from an anchor a match of the rule may begin or end.

    Open-ended tokens (`*`, `+`) are granted a fixed length each, unless the rule states its `reach`:
    a match is looked for near its anchors only, so that long sentences cost no more than short ones.
    """
    return rule.reach or max(sum(_length(token) for token in pattern.tokens) for pattern in rule.patterns)


def _length(token: Token) -> int:
    op = str(token.get("OP", "1"))
    if op.startswith("{"):
        return int(op.strip("{}").split(",")[-1] or _OPEN_ENDED)
    return _OPEN_ENDED if op in ("*", "+") else 1


def _choices(pattern: Pattern) -> Iterable[tuple[str, tuple[str, ...]]]:
    for token in pattern.tokens:
        if token.get("OP", "1") not in ("1", "+") and not str(token.get("OP")).startswith("{1"):
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
    value = token.get("LOWER")
    found = value.get("IN") if isinstance(value, dict) else value
    words = (found,) if isinstance(found, str) else tuple(found or ())
    return words if all(any(c.isalnum() for c in word) for word in words) else ()


def _cost(choice: tuple[str, tuple[str, ...]]) -> float:
    kind, names = choice
    if kind == "label":
        return 6.0 + len(names)
    return sum(10.0 if name in _COMMON else 1.0 for name in names)
