"""One rule: spaCy token patterns with named slots, its examples and counters, read and checked from YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from extractor.errors import RuleError
from extractor.normalisers.folding import fold, nfc

Stage = Literal["entities", "relations"]
Token = dict[str, Any]

_KEYS = {
    "id", "label", "pattern", "patterns", "anchors", "priority", "data", "whole_words", "capitals", "reach", "span",
    "examples", "counters", "gaps",
}  # fmt: skip
_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the span a rule must find in it, and what its slots must hold."""

    text: str
    start: int
    end: int
    gives: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One token sequence: spaCy's tokens without our `slot` key; which token fills which slot, uses which lists."""

    tokens: tuple[Token, ...]
    slots: Mapping[int, str]
    lists: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file states it.

    `capitals` is true where the rule itself reads capital letters. `span` names the slots whose words
    are the mention; the pattern's other tokens must stand there but stay free for other entities.
    `reach` is how far, in tokens, a match may go from its anchor where open-ended tokens run long.
    """

    id: str
    label: str
    file: str
    stage: Stage
    patterns: tuple[Pattern, ...]
    anchors: tuple[str, ...] = ()
    priority: int = 0
    span: tuple[str, ...] = ()
    reach: int = 0
    data: Mapping[str, Any] = field(default_factory=dict)
    whole_words: bool = False
    capitals: bool = False
    examples: tuple[Example, ...] = ()
    counters: tuple[str, ...] = ()
    gaps: tuple[Example, ...] = ()


def read_rule(
    entry: Any,
    *,
    file: str,
    stage: Stage,
    label: str | None,
    capitals: bool,
    lists: Mapping[str, Sequence[str]],
) -> Rule:
    """One YAML entry to a `Rule`; raises `RuleError` naming file, id and reason."""
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise RuleError(f"{file}: every rule is a mapping with an id; found {entry!r:.80}")
    where = f"{file}: {entry['id']}"
    unknown = set(entry) - _KEYS
    if unknown:
        raise RuleError(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {', '.join(sorted(_KEYS))}")
    label = entry.get("label", label)
    if not label:
        raise RuleError(f"{where}: no label, neither here nor at the head of the file")
    raw = entry.get("patterns") or [entry.get("pattern")]
    return Rule(
        id=entry["id"],
        label=label,
        file=file,
        stage=stage,
        patterns=tuple(_pattern(tokens, where, lists) for tokens in raw),
        anchors=tuple(fold(nfc(word)) for word in entry.get("anchors", ())),
        priority=int(entry.get("priority", 0)),
        reach=int(entry.get("reach", 0)),
        span=_names(entry.get("span")),
        data=dict(entry.get("data", {})),
        whole_words=bool(entry.get("whole_words", False)),
        capitals=bool(entry.get("capitals", capitals)),
        examples=tuple(read_example(example, where) for example in entry.get("examples", ())),
        counters=tuple(nfc(text) for text in entry.get("counters", ())),
        gaps=tuple(read_example(example, where) for example in entry.get("gaps") or ()),
    )


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def read_example(entry: Any, where: str) -> Example:
    """`{text: "… ⟦marked⟧ …", gives: {…}}`, or the text alone, to an `Example` without the marks."""
    mapping = {"text": entry} if isinstance(entry, str) else entry
    if not isinstance(mapping, dict) or not isinstance(mapping.get("text"), str):
        raise RuleError(f"{where}: an example is a text or a mapping with text and gives; found {entry!r:.80}")
    text = nfc(mapping["text"])
    marked = _MARKED.search(text)
    if marked is None or text.count("⟦") != 1:
        raise RuleError(f"{where}: mark one span of the example with ⟦ and ⟧: {text!r:.80}")
    plain = text[: marked.start()] + marked[1] + text[marked.end() :]
    start = marked.start()
    return Example(plain, start, start + len(marked[1]), dict(mapping.get("gives") or {}))


def _pattern(tokens: Any, where: str, lists: Mapping[str, Sequence[str]]) -> Pattern:
    if not isinstance(tokens, list) or not tokens or not all(isinstance(token, dict) for token in tokens):
        raise RuleError(f"{where}: a pattern is a list of token mappings in spaCy's syntax; found {tokens!r:.80}")
    slots = {number: token["slot"] for number, token in enumerate(tokens) if "slot" in token}
    cleaned = tuple(
        {key: _value(value, where, lists) for key, value in token.items() if key != "slot"} for token in tokens
    )
    used = {number: tuple(_lists_in(token)) for number, token in enumerate(tokens)}
    return Pattern(cleaned, slots, {number: names for number, names in used.items() if names})


def _lists_in(value: Any) -> Iterator[str]:
    """The names of the lists that a token spells out."""
    if isinstance(value, str) and value.startswith("$"):
        yield value[1:]
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _lists_in(inner)


def _value(value: Any, where: str, lists: Mapping[str, Sequence[str]]) -> Any:
    """A token attribute's value with `$list` spelled out and words folded as the text's are."""
    if isinstance(value, dict):
        return {key: _value(inner, where, lists) if key != "REGEX" else nfc(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [word for item in value for word in _spelled_out(item, where, lists)]
    if isinstance(value, str) and value.startswith("$"):
        return list(_spelled_out(value, where, lists))
    return nfc(value) if isinstance(value, str) else value


def _spelled_out(item: Any, where: str, lists: Mapping[str, Sequence[str]]) -> Sequence[Any]:
    if isinstance(item, str) and item.startswith("$"):
        if item[1:] not in lists:
            raise RuleError(f"{where}: no list {item[1:]!r} in patterns/lexicons; known are {', '.join(sorted(lists))}")
        return lists[item[1:]]
    if isinstance(item, bool | int | float):
        raise RuleError(f"{where}: {item!r} in a list of words; quote it")
    return [nfc(item)]
