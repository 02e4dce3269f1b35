"""Rules to those that do nothing of their own: dead ones, those others shadow, those others repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extractor.matching.checking import Problem
from extractor.matching.reading import Reading
from extractor.matching.rule import Rule
from extractor.mention import Mention


def rivalries(rules: Sequence[Rule], readings: Mapping[str, Sequence[Reading]]) -> Iterator[Problem]:
    """Rules, and for each id (and '' for texts of no rule) the readings of its examples, to problems.

    A rule is dead where it fires in no example of any rule and in no text, shadowed where it fires but another
    rule takes its place every time, repeated where another rule of its label finds the very same each time.
    """
    every = [reading for group in readings.values() for reading in group]
    for rule in rules:
        own = [reading for reading in every if any(mention.rule == rule.id for mention in reading.fired)]
        if not own:
            message = "dead: it fires in no example of any rule and in no text; mend its pattern or remove it"
            yield Problem(rule.file, rule.id, "dead", message)
        elif not any(reading.kept_of(rule.id) for reading in own):
            winners = ", ".join(sorted(_winners(rule, own)))
            message = f"shadowed: {winners} takes its place each time it fires; give it a priority or remove it"
            yield Problem(rule.file, rule.id, "shadowed", message)
        elif twins := _twins(rule, own):
            message = f"{', '.join(sorted(twins))} finds the same each time it fires; remove one of them"
            yield Problem(rule.file, rule.id, "repeated", message)


def _winners(rule: Rule, readings: Sequence[Reading]) -> set[str]:
    return {
        kept.rule
        for reading in readings
        for lost in reading.fired
        if lost.rule == rule.id
        for kept in reading.kept
        if kept.span.overlaps(lost.span)
    }


def _twins(rule: Rule, readings: Sequence[Reading]) -> set[str]:
    """The rules that find, wherever this one stands, the same span with the same label, slots and data."""
    found: Counter[str] = Counter()
    times = 0
    for reading in readings:
        for mention in reading.kept_of(rule.id):
            times += 1
            found.update({other.rule for other in reading.fired if _same(mention, other)} - {rule.id})
    return {other for other, number in found.items() if number == times}


def _same(one: Mention, other: Mention) -> bool:
    return (one.label, one.span, one.parts, one.data) == (other.label, other.span, other.parts, other.data)
