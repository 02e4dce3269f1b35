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

Calls = dict[int, set[int]]


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
        words = self._words_by_sentence(anchors, tokens)
        matched = self._run(self._entities, _calls(self._entities, words, {}), tokens)
        entities = keep_best([*given, *phrases, *matched], self._priorities)
        labels = _set_entities(doc, entities, tokens)
        related = self._run(self._relations, _calls(self._relations, words, labels), tokens)
        by_label: dict[str, list[Mention]] = defaultdict(list)
        for mention in related:
            by_label[mention.label].append(mention)
        kept = [m for group in by_label.values() for m in keep_best(group, self._priorities)]
        return sorted([*entities, *kept], key=lambda m: m.span)

    def _words_by_sentence(self, anchors: Sequence[tuple[str, int]], tokens: _Tokens) -> dict[int, set[str]]:
        words: dict[int, set[str]] = defaultdict(set)
        for word, start in anchors:
            words[tokens.sentence_at(start)].add(word)
        return words

    def _run(self, stage: CompiledStage, calls: Calls, tokens: _Tokens) -> list[Mention]:
        return [
            mention
            for sentence, numbers in calls.items()
            for number in sorted(numbers)
            for mention in _matches(stage.rules[number], tokens.sentences[sentence], tokens)
        ]


class _Tokens:
    """Offsets of a Doc's tokens and sentences, looked up by code point."""

    def __init__(self, doc: Doc) -> None:
        self.starts = [token.idx for token in doc]
        self.ends = [token.idx + len(token) for token in doc]
        self.sentences = list(doc.sents)
        self._sentence_starts = [self.starts[sentence.start] for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset) - 1

    def token_span(self, span: Span) -> tuple[int, int] | None:
        """First token and one past the last, or None where the span cuts a token."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.ends, span.end)
        fits = first <= last < len(self.ends) and (self.starts[first], self.ends[last]) == (
            span.start,
            span.end,
        )
        return (first, last + 1) if fits else None


def _calls(stage: CompiledStage, words: dict[int, set[str]], labels: dict[int, set[str]]) -> Calls:
    """For each sentence the numbers of the rules an anchor calls there."""
    calls: Calls = defaultdict(set)
    for index, names in ((stage.by_word, words), (stage.by_entity, labels)):
        for sentence, present in names.items():
            for name in present:
                calls[sentence].update(index.get(name, ()))
    return calls


def _set_entities(doc: Doc, entities: Sequence[Mention], tokens: _Tokens) -> dict[int, set[str]]:
    labels: dict[int, set[str]] = defaultdict(set)
    spans = []
    for mention in entities:
        bounds = tokens.token_span(mention.span)
        if bounds:
            label = mention.label.upper()
            spans.append(DocSpan(doc, *bounds, label=label))
            labels[tokens.sentence_at(mention.start)].add(label)
    doc.set_ents(spans, default="outside")
    return labels


def _matches(compiled: CompiledRule, sentence: DocSpan, tokens: _Tokens) -> Iterator[Mention]:
    rule = compiled.rule
    found: Any = compiled.matcher(sentence, with_alignments=True)  # its stub knows triples only
    for match_id, first, last, alignment in found:
        pattern = rule.patterns[int(sentence.doc.vocab.strings[match_id])]
        first, last = first + sentence.start, last + sentence.start
        if rule.whole_words and not _at_word_bounds(sentence.doc, first, last):
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
