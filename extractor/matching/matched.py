"""One compiled rule on one window of a Doc to its matches: the mention, the pattern and what each token met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from extractor.matching.rule import Rule
from extractor.matching.rulebook import CompiledRule
from extractor.matching.tokens import Tokens
from extractor.mention import Mention, Span

_SHORT = 48  # tokens: so long a window's alignments cost less than asking again for each match


@dataclass(frozen=True, slots=True)
class Match:
    """A mention with the pattern (counted from 0) and the Doc's tokens that made it.

    `met` says for each of these tokens which token of the pattern it met; it is empty where nobody asked.
    """

    mention: Mention
    pattern: int
    first: int
    last: int
    met: tuple[int, ...] = ()


def matches(compiled: CompiledRule, window: DocSpan, tokens: Tokens, *, aligned: bool = False) -> Iterator[Match]:
    """All that a rule finds in a window, before overlaps are settled."""
    rule = compiled.rule
    for match_id, first, last, met in _found(compiled, window, aligned=aligned):
        number = int(window.doc.vocab.strings[match_id])
        first, last = first + window.start, last + window.start
        if rule.whole_words and not _at_word_bounds(window.doc, first, last):
            continue
        if not met and (aligned or rule.patterns[number].slots):
            met = _met(compiled, match_id, window.doc[first:last])
        yield Match(_mention(rule, number, first, last, met, tokens), number, first, last, met)


def _found(
    compiled: CompiledRule, window: DocSpan, *, aligned: bool
) -> Iterator[tuple[int, int, int, tuple[int, ...]]]:
    """What the Matcher finds; with what each token met where that is wanted and the window is short."""
    wanted = aligned or any(pattern.slots for pattern in compiled.rule.patterns)
    if not wanted or len(window) > _SHORT:
        yield from ((key, first, last, ()) for key, first, last in compiled.matcher(window))
        return
    found: Any = compiled.matcher(window, with_alignments=True)
    yield from ((key, first, last, tuple(met)) for key, first, last, met in found)


def _met(compiled: CompiledRule, match_id: int, found: DocSpan) -> tuple[int, ...]:
    """Which token of the pattern each token of a match met.

    Asked for a match alone: over a whole window spaCy's alignments cost the cube of its length at worst.
    """
    aligned: Any = compiled.matcher(found, with_alignments=True)
    return next(tuple(met) for key, first, last, met in aligned if (key, last - first) == (match_id, len(found)))


def matches_in(compiled: CompiledRule, doc: Doc) -> list[Match]:
    """All that one rule alone finds in a Doc whose entities are set, with what each token met."""
    tokens = Tokens(doc, doc.text)
    return [match for sentence in tokens.sentences() for match in matches(compiled, sentence, tokens, aligned=True)]


def _mention(rule: Rule, number: int, first: int, last: int, met: Sequence[int], tokens: Tokens) -> Mention:
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    slots = rule.patterns[number].slots
    parts = _parts(slots, met, first, tokens) if slots else {}
    if rule.span:
        marked = [parts[slot] for slot in rule.span if slot in parts]
        span = Span(min(s.start for s in marked), max(s.end for s in marked))
    return Mention(rule.label, rule.id, span, parts, rule.data)


def _parts(slots: Mapping[int, str], met: Sequence[int], first: int, tokens: Tokens) -> dict[str, Span]:
    parts: dict[str, Span] = {}
    for offset, number in enumerate(met):
        slot = slots.get(number)
        if slot is None:
            continue
        start, end = tokens.starts[first + offset], tokens.ends[first + offset]
        parts[slot] = Span(parts[slot].start if slot in parts else start, end)
    return parts


def _at_word_bounds(doc: Doc, first: int, last: int) -> bool:
    """True where underthesea too begins a word at the first token and after the last."""
    return bool(doc[first]._.word_start and (last >= len(doc) or doc[last].is_space or doc[last]._.word_start))
