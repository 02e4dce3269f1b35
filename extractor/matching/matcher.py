"""A Doc to mentions: phrases, then entity rules, then relation rules, each only where an anchor stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

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

    def match(self, doc: Doc, folded: str, given: Iterable[Mention] = ()) -> list[Mention]:
        """All mentions in the Doc, in the order of the text; its entities are set on the way.

        `given` are mentions others found (administrative units); they compete with the entities
        found here. Entities may not overlap; relations may, except within one label.
        """
        if not len(doc):
            return []
        found, anchors = self._finder.find(doc.text, folded)
        tokens = _Tokens(doc)
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

    def _run(self, stage: CompiledStage, calls: Calls, tokens: _Tokens) -> list[Mention]:
        return [
            mention
            for (sentence, number), at in sorted(calls.items())
            for window in tokens.windows(sentence, at, stage.rules[number].reach)
            for mention in _matches(stage.rules[number], window, tokens)
        ]


class _Tokens:
    """Offsets of a Doc's tokens and sentences, looked up by code point."""

    def __init__(self, doc: Doc) -> None:
        self.starts = [token.idx for token in doc]
        self.ends = [token.idx + len(token) for token in doc]
        self.sentences = list(doc.sents)
        self._sentence_firsts = [sentence.start for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """The token that holds a code point."""
        return bisect_right(self.starts, offset) - 1

    def sentence_of(self, token: int) -> int:
        """The number of the sentence a token is in."""
        return bisect_right(self._sentence_firsts, token) - 1

    def windows(self, sentence: int, at: Sequence[int], reach: int) -> Iterator[DocSpan]:
        """The stretches of a sentence within reach of the tokens, overlapping ones joined."""
        whole = self.sentences[sentence]
        first, last = whole.start, whole.start
        for token in sorted(at):
            if token - reach > last:
                if last > first:
                    yield whole.doc[first:last]
                first = token - reach
            last = min(whole.end, token + reach + 1)
        yield whole.doc[first:last]

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
    found: Any = compiled.matcher(window, with_alignments=True)  # its stub knows triples only
    for match_id, first, last, alignment in found:
        pattern = rule.patterns[int(window.doc.vocab.strings[match_id])]
        first, last = first + window.start, last + window.start
        if rule.whole_words and not _at_word_bounds(window.doc, first, last):
            continue
        span = Span(tokens.starts[first], tokens.ends[last - 1])
        parts = _parts(pattern.slots, alignment, first, tokens) if pattern.slots else {}
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
                tokens = _Tokens(doc)
                return [m for sentence in tokens.sentences for m in _matches(compiled, sentence, tokens)]
    return []
