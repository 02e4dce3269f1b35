"""A Doc to mentions: phrases, then entity rules, then relation rules, each only where an anchor stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from spacy.attrs import IDX, LENGTH, LOWER, SENT_START
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

from extractor.matching.anchors import NUMBER
from extractor.matching.overlaps import keep_best
from extractor.matching.rule import Rule
from extractor.matching.rulebook import CompiledRule, CompiledStage, PhraseFinder, Rulebook
from extractor.mention import Mention, Span

Calls = dict[tuple[int, int], list[int]]  # sentence and rule → tokens at which an anchor stands


class RuleMatcher:
    """A rulebook ready to be run over Docs of one vocabulary."""

    def __init__(self, rulebook: Rulebook, vocab: Vocab) -> None:
        self.rulebook = rulebook
        self._entities = CompiledStage((r for r in rulebook.rules if r.stage == "entities"), vocab)
        self._relations = CompiledStage((r for r in rulebook.rules if r.stage == "relations"), vocab)
        self._finder = PhraseFinder(rulebook.phrases, [*self._entities.by_word, *self._relations.by_word])
        self._priorities = {rule.id: rule.priority for rule in rulebook.rules} | {
            phrase.id: phrase.priority for phrase in rulebook.phrases
        }

    def match(self, doc: Doc, text: str, folded: str, given: Iterable[Mention] = ()) -> list[Mention]:
        """All mentions in a Doc, in the order of its text; its entities are set on the way.

        `text` is the Doc's text and `folded` the same folded, which the caller has at hand.
        `given` are mentions others found (administrative units); they compete with the entities
        found here. Entities may not overlap; relations may, except within one label.
        """
        if not len(doc):
            return []
        found, anchors = self._finder.find(text, folded)
        tokens = _Tokens(doc, text)
        phrases = [Mention(p.label, p.id, Span(start, end), {}, p.data) for p, start, end in found]
        words = [(word, tokens.token_at(start)) for word, start in anchors]
        matched = self._run(self._entities, _calls(self._entities.by_word, words, tokens), tokens)
        entities = keep_best([*given, *phrases, *matched], self._priorities)
        labels = _set_entities(doc, entities, tokens)
        calls = _calls(self._relations.by_word, words, tokens)
        for call, at in _calls(self._relations.by_entity, labels, tokens).items():
            calls[call].extend(at)
        related = self._run(self._relations, calls, tokens)
        by_label: dict[str, list[Mention]] = defaultdict(list)
        for mention in related:
            by_label[mention.label].append(mention)
        kept = [m for group in by_label.values() for m in keep_best(group, self._priorities)]
        return sorted([*entities, *kept], key=lambda m: m.span)

    def phrases(self, text: str, folded: str) -> list[Mention]:
        """The phrases alone, without rules: enough for a headline."""
        found, _ = self._finder.find(text, folded)
        return keep_best(
            (Mention(p.label, p.id, Span(start, end), {}, p.data) for p, start, end in found), self._priorities
        )

    def _run(self, stage: CompiledStage, calls: Calls, tokens: _Tokens) -> list[Mention]:
        return [
            mention
            for (sentence, number), at in sorted(calls.items())
            for first, last in tokens.windows(sentence, at, stage.rules[number].reach)
            if stage.rules[number].may_match(tokens.words(first, last))
            for mention in _matches(stage.rules[number], tokens.doc[first:last], tokens)
        ]


class _Tokens:
    """Offsets, words and sentences of a Doc's tokens, taken out of spaCy once."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        columns = doc.to_array([IDX, LENGTH, LOWER, SENT_START]).T
        self.starts: list[int] = columns[0].tolist()
        self.ends: list[int] = (columns[0] + columns[1]).tolist()
        self._sentence_firsts: list[int] = [
            0,
            *(number for number in np.flatnonzero(columns[3] == 1).tolist() if number),
        ]
        self._words: list[int] = columns[2].tolist()
        self._number = doc.vocab.strings.add(NUMBER)
        self._numbers = list(accumulate((text[start].isdigit() for start in self.starts), initial=0))

    def words(self, first: int, last: int) -> set[int]:
        """The words from one token to another, and the word for numbers if one stands there."""
        found = set(self._words[first:last])
        if self._numbers[last] > self._numbers[first]:
            found.add(self._number)
        return found

    def sentences(self) -> Iterator[DocSpan]:
        """The sentences of the Doc."""
        for first, last in zip(self._sentence_firsts, [*self._sentence_firsts[1:], len(self.starts)], strict=True):
            yield self.doc[first:last]

    def token_at(self, offset: int) -> int:
        """The token that holds a code point."""
        return bisect_right(self.starts, offset) - 1

    def sentence_of(self, token: int) -> int:
        """The number of the sentence a token is in."""
        return bisect_right(self._sentence_firsts, token) - 1

    def windows(self, sentence: int, at: Sequence[int], reach: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The stretches of a sentence within reach of the tokens, overlapping ones joined."""
        begin = self._sentence_firsts[sentence]
        end = self._sentence_firsts[sentence + 1] if sentence + 1 < len(self._sentence_firsts) else len(self.starts)
        before, after = reach
        first, last = begin, begin
        for token in sorted(at):
            if token - before > last:
                if last > first:
                    yield first, last
                first = token - before
            last = min(end, token + after + 1)
        yield first, last

    def token_span(self, span: Span) -> tuple[int, int] | None:
        """First token and one past the last, or None where the span cuts a token."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.ends, span.end)
        fits = first <= last < len(self.ends) and (self.starts[first], self.ends[last]) == (
            span.start,
            span.end,
        )
        return (first, last + 1) if fits else None


def _calls(index: Mapping[str, Sequence[int]], found: Iterable[tuple[str, int]], tokens: _Tokens) -> Calls:
    """Which rules the anchors call, in which sentence, at which tokens."""
    calls: Calls = defaultdict(list)
    for name, token in found:
        for number in index.get(name, ()):
            calls[tokens.sentence_of(token), number].append(token)
    return calls


def _set_entities(doc: Doc, entities: Sequence[Mention], tokens: _Tokens) -> list[tuple[str, int]]:
    """Set the Doc's entities; their labels in capitals, each with its first token, are anchors too."""
    labels = []
    spans = []
    for mention in entities:
        bounds = tokens.token_span(mention.span)
        if bounds:
            label = mention.label.upper()
            spans.append(DocSpan(doc, *bounds, label=label))
            labels.append((label, bounds[0]))
    doc.set_ents(spans, default="outside")
    return labels


def _matches(compiled: CompiledRule, window: DocSpan, tokens: _Tokens) -> Iterator[Mention]:
    rule = compiled.rule
    # Alignments cost a third of a match and are needed only where slots are read off them.
    found: Any = compiled.matcher(window, with_alignments=compiled.has_slots)
    for match_id, first, last, *aligned in found:
        pattern = rule.patterns[int(window.doc.vocab.strings[match_id])]
        first, last = first + window.start, last + window.start
        if rule.whole_words and not _at_word_bounds(window.doc, first, last):
            continue
        span = Span(tokens.starts[first], tokens.ends[last - 1])
        parts = _parts(pattern.slots, aligned[0], first, tokens) if pattern.slots else {}
        if rule.span:
            marked = [parts[slot] for slot in rule.span if slot in parts]
            span = Span(min(s.start for s in marked), max(s.end for s in marked))
        yield Mention(rule.label, rule.id, span, parts, rule.data)


def _parts(slots: Mapping[int, str], alignment: Sequence[int], first: int, tokens: _Tokens) -> dict[str, Span]:
    parts: dict[str, Span] = {}
    for offset, number in enumerate(alignment):
        slot = slots.get(number)
        if slot is None:
            continue
        start, end = tokens.starts[first + offset], tokens.ends[first + offset]
        parts[slot] = Span(parts[slot].start if slot in parts else start, end)
    return parts


def _at_word_bounds(doc: Doc, first: int, last: int) -> bool:
    """True where underthesea too begins a word at the first token and after the last."""
    return bool(doc[first]._.word_start and (last >= len(doc) or doc[last].is_space or doc[last]._.word_start))


def run_rule(rule: Rule, matcher: RuleMatcher, doc: Doc) -> list[Mention]:
    """What one rule alone finds in a Doc whose entities are set, before overlaps are settled."""
    for stage in (matcher._entities, matcher._relations):
        for compiled in stage.rules:
            if compiled.rule.id == rule.id:
                tokens = _Tokens(doc, doc.text)
                return [m for sentence in tokens.sentences() for m in _matches(compiled, sentence, tokens)]
    return []
