"""All rules and phrases of the patterns folders, compiled: matchers, and the anchors that call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from ahocorasick_rs import AhoCorasick
from spacy.matcher import Matcher
from spacy.vocab import Vocab

from extractor.errors import RuleError
from extractor.matching.anchors import anchors_of, reach_of
from extractor.matching.lexicon import Lexicons, Phrase, load_lexicons, read_yaml
from extractor.matching.rule import Rule, Stage, read_rule
from extractor.matching.shapes import Alphabet, Shape
from extractor.normalisers.folding import fold

STAGES: tuple[Stage, Stage] = ("entities", "relations")


@dataclass(frozen=True)
class Rulebook:
    """Every rule and phrase entry, in the order of their files."""

    rules: Sequence[Rule]
    phrases: Sequence[Phrase]
    lists: Mapping[str, Sequence[str]]
    folders: Sequence[Path] = ()

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id; raises `RuleError` with the nearest ids if there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        near = [rule.id for rule in self.rules if rule_id.split(".")[0] in rule.id] or ["none of that kind"]
        raise RuleError(f"no rule {rule_id!r}; near it: {', '.join(near[:12])}")

    @property
    def ids(self) -> list[str]:
        """The ids of all rules and phrase entries, in the order of their files."""
        return [*(rule.id for rule in self.rules), *(phrase.id for phrase in self.phrases)]

    @cached_property
    def version(self) -> str:
        """A hash of all files the rules were read from: equal versions find the same."""
        digest = blake2b(digest_size=8)
        for folder in self.folders:
            for path in sorted(folder.rglob("*.yaml")):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()


def load_rulebook(folders: Iterable[Path]) -> Rulebook:
    """The rules of all folders, later folders adding to earlier ones.

    Raises `RuleError` at the first thing that cannot be used, naming file, id and reason.
    """
    folders = tuple(folders)
    for folder in folders:
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such folder of patterns; give a folder with entities/ and relations/")
    lexicons = load_lexicons(folders)
    rules = [
        rule
        for folder in folders
        for stage in STAGES
        for path in sorted((folder / stage).glob("*.yaml"))
        for rule in _rules_of(path, stage, lexicons)
    ]
    _check_ids([*rules, *lexicons.phrases])
    return Rulebook(tuple(rules), tuple(lexicons.phrases), lexicons.lists, folders)


def _rules_of(path: Path, stage: Stage, lexicons: Lexicons) -> list[Rule]:
    content = read_yaml(path)
    if not isinstance(content, dict) or not isinstance(content.get("rules"), list):
        raise RuleError(f"{path}: a rule file is a mapping with a list `rules` (and a `label` for all of them)")
    return [
        read_rule(
            entry,
            file=f"{stage}/{path.name}",
            stage=stage,
            label=content.get("label"),
            capitals=bool(content.get("capitals", False)),
            lists=lexicons.lists,
        )
        for entry in content["rules"]
    ]


def _check_ids(entries: Iterable[Rule | Phrase]) -> None:
    seen: dict[str, str] = {}
    for entry in entries:
        if entry.id in seen:
            raise RuleError(f"{entry.file}: {entry.id}: this id is taken in {seen[entry.id]}; give each rule its own")
        seen[entry.id] = entry.file


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with the Matcher that finds it; each pattern has its own key, so that its slots are known."""

    rule: Rule
    matcher: Matcher
    reach: tuple[int, int]
    shape: Shape


class CompiledStage:
    """The rules of one stage, called by their anchors: words of the text or labels of its entities."""

    def __init__(self, rules: Iterable[Rule], vocab: Vocab, alphabet: Alphabet) -> None:
        self.rules = [CompiledRule(rule, _matcher(rule, vocab), reach_of(rule), alphabet.shape(rule)) for rule in rules]
        self.by_word: dict[str, list[int]] = {}
        self.by_entity: dict[str, list[int]] = {}
        for number, compiled in enumerate(self.rules):
            words, labels = anchors_of(compiled.rule)
            for word in words:
                self.by_word.setdefault(word, []).append(number)
            for label in labels:
                self.by_entity.setdefault(label, []).append(number)


def _matcher(rule: Rule, vocab: Vocab) -> Matcher:
    matcher = Matcher(vocab, validate=True)
    for number, pattern in enumerate(rule.patterns):
        try:
            matcher.add(str(number), [list(pattern.tokens)], greedy="LONGEST")
        except Exception as error:  # spaCy raises several kinds for a pattern it cannot read
            reason = " ".join(str(error).split())
            raise RuleError(f"{rule.file}: {rule.id}: pattern {number + 1} is not spaCy's: {reason}") from error
    return matcher


class PhraseFinder:
    """All phrase terms and anchor words in one automaton over the folded text."""

    def __init__(self, phrases: Sequence[Phrase], words: Iterable[str]) -> None:
        self.phrases = phrases
        self.words = list(dict.fromkeys(words))
        self.terms: list[tuple[Phrase, str]] = [(phrase, term) for phrase in phrases for term in phrase.terms]
        needles = [fold(term) for _, term in self.terms]
        self._automaton = AhoCorasick(needles + self.words)

    def find(self, text: str, folded: str) -> tuple[list[tuple[Phrase, int, int]], list[tuple[str, int]]]:
        """Phrases with their spans, and anchor words with their offsets, both at word bounds only."""
        phrases, words = [], []
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if (start and folded[start - 1].isalnum() and folded[start].isalnum()) or (
                end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()
            ):
                continue
            if number >= len(self.terms):
                words.append((self.words[number - len(self.terms)], start))
                continue
            phrase, term = self.terms[number]
            if not phrase.exact or text[start:end] == term:
                phrases.append((phrase, start, end))
        return phrases, words
