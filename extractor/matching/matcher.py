"""A Doc to mentions: phrases, then entity rules, then relation rules, each only where an anchor stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

from extractor.matching.matched import matches
from extractor.matching.overlaps import keep_best
from extractor.matching.rulebook import CompiledRule, CompiledStage, PhraseFinder, Rulebook
from extractor.matching.shapes import Alphabet, Codes, Shape, encode
from extractor.matching.tokens import Tokens
from extractor.mention import Mention, Span

_LONG_SENTENCE = 150  # tokens: beyond, an expression with open ends might take long

Calls = dict[tuple[int, int], list[int]]  # sentence and rule → tokens at which an anchor stands


@dataclass(frozen=True, slots=True)
class Found:
    """All that fired in a Doc, and of it what stands after overlaps are settled, in the order of the text."""

    fired: Sequence[Mention]
    kept: list[Mention]


class RuleMatcher:
    """A rulebook ready to be run over Docs of one vocabulary."""

    def __init__(self, rulebook: Rulebook, vocab: Vocab) -> None:
        self.rulebook = rulebook
        self._alphabet = alphabet = Alphabet(rulebook.rules)
        self._word_codes = alphabet.codes(vocab.strings)
        self._entities = CompiledStage((r for r in rulebook.rules if r.stage == "entities"), vocab, alphabet)
        self._relations = CompiledStage((r for r in rulebook.rules if r.stage == "relations"), vocab, alphabet)
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
        return self.find(doc, text, folded, given).kept

    def find(self, doc: Doc, text: str, folded: str, given: Iterable[Mention] = ()) -> Found:
        """What `match` returns, together with all that fired and lost its place to another."""
        if not len(doc):
            return Found([], [])
        found, anchors = self._finder.find(text, folded)
        tokens = Tokens(doc, text)
        phrases = [Mention(p.label, p.id, Span(start, end), {}, p.data) for p, start, end in found]
        words = [(word, tokens.token_at(start)) for word, start in anchors]
        codes = self.codes(tokens, text)
        matched = _run(self._entities, _calls(self._entities.by_word, words, tokens), tokens, codes)
        candidates = [*given, *phrases, *matched]
        entities = keep_best(candidates, self._priorities)
        labels = _set_entities(doc, entities, tokens)
        codes.label([(first, last, self._alphabet.label(label)) for label, first, last in labels])
        starts = [(label, first) for label, first, _ in labels]
        calls = _calls(self._relations.by_word, words, tokens)
        for call, at in _calls(self._relations.by_entity, starts, tokens).items():
            calls[call].extend(at)
        related = _run(self._relations, calls, tokens, codes)
        by_label: dict[str, list[Mention]] = defaultdict(list)
        for mention in related:
            by_label[mention.label].append(mention)
        kept = [m for group in by_label.values() for m in keep_best(group, self._priorities)]
        return Found([*candidates, *related], sorted([*entities, *kept], key=lambda m: m.span))

    def codes(self, tokens: Tokens, text: str) -> Codes:
        """A Doc's words as shapes see them."""
        texts = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
        return encode(tokens.words, texts, self._word_codes)

    def compiled(self, rule_id: str) -> CompiledRule:
        """One rule as it is tried; raises `RuleError` with the nearest ids if there is none."""
        self.rulebook.rule(rule_id)
        return next(c for stage in (self._entities, self._relations) for c in stage.rules if c.rule.id == rule_id)

    def phrases(self, text: str, folded: str) -> list[Mention]:
        """The phrases alone, without rules: enough for a headline."""
        found, _ = self._finder.find(text, folded)
        return keep_best(
            (Mention(p.label, p.id, Span(start, end), {}, p.data) for p, start, end in found), self._priorities
        )


def _run(stage: CompiledStage, calls: Calls, tokens: Tokens, codes: Codes) -> list[Mention]:
    found = []
    for (sentence, number), at in sorted(calls.items()):
        rule = stage.rules[number]
        if not _may_match(rule.shape, codes, *tokens.bounds(sentence)):
            continue
        for first, last in tokens.windows(sentence, at, rule.reach):
            start = rule.shape.start(codes, first, last)
            if start is not None:
                found += [match.mention for match in matches(rule, tokens.doc[start:last], tokens)]
    return found


def _may_match(shape: Shape, codes: Codes, first: int, last: int) -> bool:
    """False where no part of a sentence has the rule's shape; a very long sentence is left to its windows."""
    return last - first > _LONG_SENTENCE or shape.start(codes, first, last) is not None


def _calls(index: Mapping[str, Sequence[int]], found: Iterable[tuple[str, int]], tokens: Tokens) -> Calls:
    """Which rules the anchors call, in which sentence, at which tokens."""
    calls: Calls = defaultdict(list)
    for name, token in found:
        for number in index.get(name, ()):
            calls[tokens.sentence_of(token), number].append(token)
    return calls


def _set_entities(doc: Doc, entities: Sequence[Mention], tokens: Tokens) -> list[tuple[str, int, int]]:
    """Set the Doc's entities; their labels in capitals, each with its first token and one past its last."""
    labels = []
    spans = []
    for mention in entities:
        bounds = tokens.token_span(mention.span)
        if bounds:
            label = mention.label.upper()
            spans.append(DocSpan(doc, *bounds, label=label))
            labels.append((label, *bounds))
    doc.set_ents(spans, default="outside")
    return labels
