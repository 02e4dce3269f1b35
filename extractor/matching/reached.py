"""A rule's examples to what of its patterns they reach: alternatives, optional tokens and listed words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.matching.checking import Problem
from extractor.matching.matched import matches_in
from extractor.matching.reading import Reading
from extractor.matching.rule import Pattern, Rule, Token
from extractor.matching.rulebook import CompiledRule
from extractor.normalisers.folding import fold

_MOST_SHOWN = 6


@dataclass(slots=True)
class Reached:
    """For each token of a pattern the words that it met, each with the label of the entity it stood in or ''."""

    met: dict[int, set[tuple[str, str]]] = field(default_factory=dict)

    def words(self, token: int) -> set[str]:
        """The words a token met, folded."""
        return {fold(word) for word, _ in self.met.get(token, ())}


def reached_by(compiled: CompiledRule, readings: Iterable[Reading]) -> list[Reached]:
    """For each pattern of a rule what its matches met, of those that stood after overlaps were settled."""
    reached = [Reached() for _ in compiled.rule.patterns]
    for reading in readings:
        kept = {mention.span for mention in reading.kept_of(compiled.rule.id)}
        for match in matches_in(compiled, reading.doc) if kept else ():
            if match.mention.span in kept:
                for offset, number in enumerate(match.met):
                    token = reading.doc[match.first + offset]
                    reached[match.pattern].met.setdefault(number, set()).add((token.text, token.ent_type_))
    return reached


def unreached(rule: Rule, reached: Sequence[Reached], *, words: bool) -> Iterator[Problem]:
    """The alternatives and optional tokens of a rule that nothing reached; with `words` also the listed words."""
    for number, (pattern, met) in enumerate(zip(rule.patterns, reached, strict=True), start=1):
        which = f"pattern {number}" if len(rule.patterns) > 1 else "its pattern"
        if not met.met:
            message = f"no example reaches {which}; write one, or remove the alternative"
            yield Problem(rule.file, rule.id, "alternative", message)
            continue
        for kind, message in _unreached_tokens(pattern, met):
            if words or kind != "word":
                yield Problem(rule.file, rule.id, kind, f"{message} of {which}")


def _unreached_tokens(pattern: Pattern, reached: Reached) -> Iterator[tuple[str, str]]:
    for number, token in enumerate(pattern.tokens):
        place = f"token {number + 1}, {shown(token, pattern.lists.get(number, ()))},"
        if number not in reached.met:
            yield "option", f"no example fills the optional {place}"
        elif number not in pattern.lists:
            missing = [word for word in listed_words(token) if word not in reached.words(number)]
            if missing:
                yield "word", f"no example has {', '.join(missing)} as {place}"


def listed_words(token: Token) -> list[str]:
    """The words a token lists itself, folded as the text's are; none where it lists no words."""
    for attribute in ("LOWER", "TEXT", "ORTH"):
        value = token.get(attribute)
        if isinstance(value, Mapping) and isinstance(value.get("IN"), list):
            return [fold(word) for word in value["IN"]]
    return []


def shown(token: Token, lists: Sequence[str] = ()) -> str:
    """A token nearly as its writer wrote it: `thứ?`, `$placing_words+`, `[trên, trong]`, `/^\\d+$/`."""
    return " ".join(_attributes(token, lists)) + _operator(token)


def _operator(token: Token) -> str:
    op = str(token.get("OP", ""))
    return "" if op == "1" else op


def _attributes(token: Token, lists: Sequence[str]) -> Iterator[str]:
    for attribute, value in token.items():
        if attribute in ("LOWER", "TEXT", "ORTH"):
            yield _words_shown(value, lists)
        elif attribute != "OP":
            yield f"{attribute}={value}"


def _words_shown(value: object, lists: Sequence[str]) -> str:
    if not isinstance(value, Mapping):
        return str(value)
    parts = []
    for name, inner in value.items():
        if name == "REGEX":
            parts.append(f"/{inner}/")
            continue
        words = [f"${used}" for used in lists] or list(inner)
        some = words[:_MOST_SHOWN] + ["…"] * (len(words) > _MOST_SHOWN)
        parts.append(("not " if name == "NOT_IN" else "") + f"[{', '.join(some)}]")
    return " ".join(parts)
