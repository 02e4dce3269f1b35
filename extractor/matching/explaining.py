"""Why a rule did not fire: the sentence where it came nearest, and the token of its pattern that failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.matcher import Matcher
from spacy.tokens import Doc

from extractor.matching.rule import Pattern, Rule, Token


@dataclass(frozen=True, slots=True)
class Miss:
    """The nearest a pattern came: `matched` words in `sentence`, then `failed`, a token of the pattern, met `found`.

    `failed` is None where the whole pattern does match, so that only overlaps or word bounds kept
    the rule from firing.
    """

    rule: str
    pattern: int
    sentence: str
    matched: str
    failed: Token | None
    found: str


def explain_miss(rule: Rule, doc: Doc) -> Miss | None:
    """The nearest miss of a rule in a Doc whose entities are set, or None where no token of it stands."""
    best: tuple[float, Miss] | None = None
    for number, pattern in enumerate(rule.patterns):
        near = _nearest(pattern, doc)
        if near is None:
            continue
        length, first, last = near
        sentence = doc[first].sent
        miss = Miss(
            rule=rule.id,
            pattern=number + 1,
            sentence=sentence.text.strip(),
            matched=doc[first:last].text,
            failed=pattern.tokens[length] if length < len(pattern.tokens) else None,
            found=doc[last].text if last < sentence.end else "the end of the sentence",
        )
        share = length / len(pattern.tokens)
        if best is None or share > best[0]:
            best = (share, miss)
    return best[1] if best else None


def _nearest(pattern: Pattern, doc: Doc) -> tuple[int, int, int] | None:
    """The longest prefix of the pattern that matches somewhere: its length and the tokens it takes."""
    for length in range(len(pattern.tokens), 0, -1):
        prefix = list(pattern.tokens[:length])
        if all(token.get("OP") in ("?", "*") for token in prefix):
            return None
        found = _longest(prefix, doc)
        if found:
            return length, *found
    return None


def _longest(tokens: Sequence[Token], doc: Doc) -> tuple[int, int] | None:
    matcher = Matcher(doc.vocab)
    matcher.add("prefix", [list(tokens)], greedy="LONGEST")
    matches = [
        (first + sentence.start, last + sentence.start)
        for sentence in doc.sents
        for _, first, last in matcher(sentence)
    ]
    return max(matches, key=lambda match: match[1] - match[0], default=None)
