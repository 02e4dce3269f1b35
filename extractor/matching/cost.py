"""A rule to the proof that it is slow: long inputs of its own words on which its time grows worse than their length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, islice, pairwise
from math import log2
from time import process_time

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.matching.matched import matches
from extractor.matching.reached import Reached
from extractor.matching.rule import Pattern, Token
from extractor.matching.rulebook import CompiledRule
from extractor.matching.tokens import Tokens

Word = tuple[str, str]  # a word and the label of the entity it stands in, or ''

_SIZES = (300, 1200)
_WORD_SIZES = (8, 12, 16, 20, 24, 28, 100, 200, 400, 800, 1600)
# Twice the input costs a linear pattern twice the time; what machines add by chance stays below this.
_WORST_GROWTH = 2.8
_LOOKS = 3
_TOO_LITTLE = 0.004  # seconds that say nothing about growth
_LONG_FOR_AN_INPUT = 2.0  # seconds; too much for a rule and a short article's length, however it grows
_LONG_FOR_A_WORD = 0.02


@dataclass(frozen=True, slots=True)
class Attack:
    """An input without end: some words once, then others again and again."""

    head: tuple[Word, ...]
    repeated: tuple[Word, ...]

    def words(self, size: int) -> list[Word]:
        """The first words of the input."""
        return list(islice(chain(self.head, cycle(self.repeated)), size))

    def __str__(self) -> str:
        head, repeated = (" ".join(word for word, _ in words) for words in (self.head, self.repeated))
        return f"“{repeated}” repeated" + (f" after “{head}”" if head else "")


@dataclass(frozen=True, slots=True)
class Slow:
    """An input on which a rule is slow, the seconds for each number of tokens, the growth where they double."""

    pattern: int
    attack: Attack
    seconds: Mapping[int, float]
    growth: float


def slow_patterns(compiled: CompiledRule, reached: Sequence[Reached], vocab: Vocab) -> Iterator[Slow]:
    """A rule and the words its examples met to the inputs on which it is slow, one a pattern at most."""
    for number, (pattern, met) in enumerate(zip(compiled.rule.patterns, reached, strict=True)):
        for attack in attacks(pattern, met):
            slow = _timed(compiled, number, attack, vocab)
            if slow is not None:
                yield slow
                break


def attacks(pattern: Pattern, reached: Reached) -> list[Attack]:
    """The inputs that try a pattern hardest: it over and over, it without its end, what it repeats without end."""
    fitting = [sorted(reached.met.get(number, ()))[:1] for number in range(len(pattern.tokens))]
    rows = [Attack((), _joined(fitting)), Attack((), _joined(fitting[:-1]))]
    for number, token in enumerate(pattern.tokens):
        if _repeats(token):
            rows.append(Attack(_joined(fitting[:number]), _joined(fitting[number : number + 1])))
            rows.append(Attack((), _joined(fitting[: number + 1])))
    return [attack for attack in dict.fromkeys(rows) if attack.repeated]


def _joined(fitting: Sequence[Sequence[Word]]) -> tuple[Word, ...]:
    return tuple(word for words in fitting for word in words)


def _repeats(token: Token) -> bool:
    """True for `*`, `+` and `{1,9}`, which spaCy spells out as nine tokens most of which may be missing."""
    op = str(token.get("OP", "1"))
    return op in ("*", "+") or op.startswith("{")


def _timed(compiled: CompiledRule, number: int, attack: Attack, vocab: Vocab) -> Slow | None:
    seconds = _measured(compiled, attack, vocab, runs=1)
    for _ in range(_LOOKS):
        if not _is_bad(seconds):
            return None
        if seconds[max(seconds)] > _LONG_FOR_AN_INPUT:
            break
        # What a busy machine adds in the long run alone is ruled out by looking again, each time at the best of three.
        seconds = _measured(compiled, attack, vocab, runs=3)
    return Slow(number, attack, seconds, _growth(seconds)) if _is_bad(seconds) else None


def _measured(compiled: CompiledRule, attack: Attack, vocab: Vocab, *, runs: int) -> dict[int, float]:
    """The seconds for inputs of growing sizes, none after the first that takes too long.

    The shortest input runs three times in any case: a pause there would hide how the time grows.
    """
    seconds: dict[int, float] = {}
    for size in _SIZES:
        doc = _doc(attack.words(size), vocab)
        times = max(runs, 3) if size == min(_SIZES) else runs
        seconds[size] = min(_seconds(compiled, Tokens(doc, doc.text), size) for _ in range(times))
        if seconds[size] > _LONG_FOR_AN_INPUT:
            break
    return seconds


def _seconds(compiled: CompiledRule, tokens: Tokens, size: int) -> float:
    """How long a rule takes for a Doc of one sentence all of whose tokens are held to be its anchors."""
    start = process_time()
    for first, last in tokens.windows(0, range(size), compiled.reach):
        for _ in matches(compiled, tokens.doc[first:last], tokens):
            pass
    return process_time() - start


def _is_bad(seconds: Mapping[int, float]) -> bool:
    longest = seconds[max(seconds)]
    return longest > _LONG_FOR_AN_INPUT or (longest > _TOO_LITTLE and _growth(seconds) > _WORST_GROWTH)


def _growth(seconds: Mapping[int, float]) -> float:
    """By what factor the time grows when the input doubles, from the first size to the last."""
    doublings = log2(max(seconds) / min(seconds)) or 1.0
    return float((seconds[max(seconds)] / max(seconds[min(seconds)], 1e-6)) ** (1 / doublings))


def _doc(words: Sequence[Word], vocab: Vocab) -> Doc:
    """One sentence of these words, neighbouring words of one label being one entity."""
    labels = ["", *(label for _, label in words)]
    ents = [f"{'I' if label == before else 'B'}-{label}" if label else "O" for before, label in pairwise(labels)]
    starts: list[bool | int | None] = [number == 0 for number in range(len(words))]
    return Doc(vocab, words=[word for word, _ in words], ents=ents, sent_starts=starts)


def slow_expressions(pattern: Pattern, reached: Reached) -> Iterator[tuple[str, str]]:
    """The regular expressions of a pattern that take long for a long word: each with the letters that show it."""
    for number, token in enumerate(pattern.tokens):
        for expression in _expressions(token):
            words = {word for word, _ in reached.met.get(number, ())}
            for letters in sorted(words | {letter for word in words for letter in word}):
                if _is_slow(re.compile(expression), letters):
                    yield expression, letters
                    break


def _expressions(token: Token) -> Iterable[str]:
    for value in token.values():
        if isinstance(value, dict) and isinstance(value.get("REGEX"), str):
            yield value["REGEX"]


def _is_slow(expression: re.Pattern[str], letters: str) -> bool:
    """True where one long word of these letters, which cannot match in the end, costs more than any word may."""
    for size in _WORD_SIZES:
        word = (letters * size)[:size] + "\N{REPLACEMENT CHARACTER}"
        start = process_time()
        expression.search(word)
        if process_time() - start > _LONG_FOR_A_WORD:
            return True
    return False
