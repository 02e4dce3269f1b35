"""A rulebook to what is wrong with it beyond its examples: what does nothing, what is untested, what is slow."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from spacy.vocab import Vocab

from extractor.matching.checking import Problem
from extractor.matching.cost import slow_expressions, slow_patterns
from extractor.matching.duplicates import list_problems, repeated_patterns, repeated_terms
from extractor.matching.matcher import RuleMatcher
from extractor.matching.reached import Reached, reached_by, unreached
from extractor.matching.reading import Read, Reading
from extractor.matching.rivals import rivalries
from extractor.matching.rule import Rule
from extractor.matching.rulebook import Rulebook

_FEWEST_EXAMPLES, _FEWEST_COUNTERS = 2, 1


def lint(
    matcher: RuleMatcher,
    own: Rulebook,
    read: Read,
    vocab: Vocab,
    *,
    texts: Iterable[Reading] = (),
    words: bool = False,
    read_by_code: Container[str] = (),
) -> list[Problem]:
    """Every problem of a rulebook, file by file: `no example reaches pattern 4; write one, or remove the alternative`.

    `own` is the part of the matcher's rulebook that is judged, `read` turns an example into its reading, `texts`
    are readings of real pages, `words` asks for the words of patterns' own lists that nothing reaches,
    `read_by_code` holds the names of lists that the program reads.
    """
    of_examples = {rule.id: [read(example.text) for example in rule.examples] for rule in own.rules}
    of_texts = list(texts)
    every = matcher.rulebook
    problems = [
        *(problem for rule in own.rules for problem in _untested(rule)),
        *rivalries(own.rules, {**of_examples, "": of_texts}),
        *repeated_patterns(every.rules),
        *repeated_terms(every.phrases),
        *_of_patterns(matcher, of_examples, of_texts if words else (), vocab, words=words),
    ]
    order = {name: number for number, name in enumerate(own.ids)}
    mine = [problem for problem in problems if problem.rule in order]
    mine += list_problems(own.folders, every.rules, read_by_code)
    return sorted(mine, key=lambda problem: (problem.file, order.get(problem.rule, len(order))))


def _untested(rule: Rule) -> Iterator[Problem]:
    examples, counters = len(rule.examples), len(rule.counters)
    if examples < _FEWEST_EXAMPLES:
        message = f"it has {examples}, at least {_FEWEST_EXAMPLES} are wanted; write sentences that differ"
        yield Problem(rule.file, rule.id, "examples", message)
    if counters < _FEWEST_COUNTERS:
        message = "it has none; write a sentence that looks alike and on which the rule must stay silent"
        yield Problem(rule.file, rule.id, "counters", message)


def _of_patterns(
    matcher: RuleMatcher,
    of_examples: Mapping[str, Sequence[Reading]],
    texts: Sequence[Reading],
    vocab: Vocab,
    *,
    words: bool,
) -> Iterator[Problem]:
    """What nothing reaches and what is slow, rule by rule; `texts` may reach words, alternatives need examples."""
    for rule_id, examples in of_examples.items():
        compiled = matcher.compiled(rule_id)
        rule, reached = compiled.rule, reached_by(compiled, examples)
        problems = list(unreached(rule, reached, words=words))
        if texts and any(problem.kind == "word" for problem in problems):
            wider = reached_by(compiled, [*examples, *texts])
            problems = [problem for problem in problems if problem.kind != "word"]
            problems += [problem for problem in unreached(rule, wider, words=True) if problem.kind == "word"]
        yield from problems
        for slow in slow_patterns(compiled, reached, vocab):
            times = ", ".join(f"{1000 * time:.0f} ms for {size} tokens" for size, time in slow.seconds.items())
            message = (
                f"pattern {slow.pattern + 1} takes {times} of {slow.attack}, {slow.growth:.1f} times as long where "
                "they double; let neighbouring open-ended tokens (* and +) share no word, or lower `reach`"
            )
            yield Problem(rule.file, rule.id, "cost", message)
        yield from _slow_expressions(rule, reached)


def _slow_expressions(rule: Rule, reached: Sequence[Reached]) -> Iterator[Problem]:
    for number, (pattern, met) in enumerate(zip(rule.patterns, reached, strict=True), start=1):
        for expression, letters in slow_expressions(pattern, met):
            message = (
                f"the expression {expression} of pattern {number} hangs on a long word of “{letters}”; write it plainer"
            )
            yield Problem(rule.file, rule.id, "cost", message)
