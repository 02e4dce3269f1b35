"""A rulebook to its problems: every example must fire where marked, every counter stay silent, in disguise too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.matching.rule import Example, Rule
from extractor.matching.rulebook import Rulebook
from extractor.mention import Mention
from extractor.normalisers.folding import key, nfc
from extractor.normalisers.numbers import read_number, read_ordinal

Analyse = Callable[[str], Sequence[Mention]]

_OLD_PLACED = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ",
    "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_OPEN_SYLLABLE = re.compile(r"(?<![qQ])[òóỏõọ][ae](?!\w)|(?<![qQ])[ùúủũụ]y(?!\w)")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one rule: the file and id to open, what kind, and what was seen."""

    file: str
    rule: str
    kind: str
    message: str


def check_rules(rulebook: Rulebook, analyse: Analyse) -> list[Problem]:
    """All examples, counters and gaps of a rulebook run through `analyse` (text, not yet NFC, to mentions)."""
    return [problem for rule in rulebook.rules for problem in check_rule(rule, analyse)]


def check_rule(rule: Rule, analyse: Analyse) -> Iterator[Problem]:
    """The problems of one rule, none if it does what its entry says."""

    def problem(kind: str, message: str) -> Problem:
        return Problem(rule.file, rule.id, kind, message)

    if not rule.examples:
        yield problem("untested", "no example; write the sentence this rule is for and mark the span with ⟦ ⟧")
    for example in rule.examples:
        for disguise, text in disguises(example.text, capitals=not rule.capitals):
            trouble = _trouble(rule, example, analyse(text), nfc(text))
            if trouble:
                yield problem("example", f"{trouble} in {text!r}" + (f" ({disguise})" if disguise else ""))
    for counter in rule.counters:
        for mention in analyse(counter):
            if mention.rule == rule.id:
                yield problem("counter", f"fires on {mention.span.of(counter)!r} in {counter!r}")
    for gap in rule.gaps:
        if not _trouble(rule, gap, analyse(gap.text), gap.text):
            yield problem("gap", f"known gap is closed; make it an example: {gap.text!r}")


def disguises(text: str, *, capitals: bool) -> Iterator[tuple[str, str]]:
    """A text in the other spellings it may arrive in: as it is, NFD, other tone-mark placement, capitals."""
    yield "", text
    yield "NFD", unicodedata.normalize("NFD", text)
    moved = _OPEN_SYLLABLE.sub(lambda found: _OLD_PLACED[found[0]], text)
    if moved != text:
        yield "other tone-mark placement", moved
    if capitals:
        yield "capitals", text.upper()


def _trouble(rule: Rule, example: Example, mentions: Sequence[Mention], text: str) -> str | None:
    """What is wrong with the rule on this example, or None."""
    fired = [mention for mention in mentions if mention.rule == rule.id]
    if not fired:
        others = {m.rule for m in mentions if m.start < example.end and example.start < m.end}
        return "does not fire" + (f" (there stands {', '.join(sorted(others))})" if others else "")
    exact = [mention for mention in fired if (mention.start, mention.end) == (example.start, example.end)]
    if not exact:
        seen = ", ".join(repr(mention.span.of(text)) for mention in fired)
        return f"fires on {seen}, not on {example.text[example.start : example.end]!r}"
    return _wrong_slots(exact[0], example.gives, text)


def _wrong_slots(mention: Mention, gives: Mapping[str, str | int | float], text: str) -> str | None:
    for slot, wanted in gives.items():
        found = mention.parts[slot].of(text) if slot in mention.parts else mention.data.get(slot)
        same = _as_number(str(found)) == wanted if isinstance(wanted, int | float) else key(str(found)) == key(wanted)
        if found is None or not same:
            return f"slot {slot} is {found!r}, not {wanted!r}"
    return None


def _as_number(words: str) -> float | int | None:
    number = read_number(words)
    return read_ordinal(words) if number is None else number
