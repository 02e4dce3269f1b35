"""Rules as data: what a rule file may say, what stops at start, what fires where and why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import RuleError
from extractor.matching.anchors import anchors_of
from extractor.matching.checking import check_rule, disguises
from extractor.matching.explaining import explain_miss
from extractor.matching.matcher import RuleMatcher
from extractor.matching.rulebook import Rulebook, load_rulebook
from extractor.mention import Mention
from extractor.normalisers.folding import fold, nfc
from extractor.segmentation.segmenter import make_vocab, segment

RULES = """
label: place
rules:
- id: place.of_field
  pattern:
  - {LOWER: {IN: $verbs}}
  - {LOWER: hạng, OP: "?"}
  - {LOWER: thứ, OP: "?"}
  - {IS_DIGIT: true, slot: rank}
  - {TEXT: /}
  - {IS_DIGIT: true, slot: rank_of}
  examples:
  - {text: "huyện Thanh Bình ⟦xếp hạng thứ 4/12⟧ huyện", gives: {rank: 4, rank_of: 12}}
  counters: ["Ngày 25/7, Đoàn kiểm tra đến huyện"]
"""
LEXICON = """
verbs: [xếp, đứng]
phrases:
- {id: index.par, label: index, terms: [chỉ số cải cách hành chính], data: {index: PAR_INDEX}}
"""


def write(folder: Path, rules: str = RULES, lexicon: str = LEXICON) -> Path:
    for name, file, content in (("relations", "places.yaml", rules), ("lexicons", "words.yaml", lexicon)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / file).write_text(content, encoding="utf-8")
    return folder


class Reader:
    """A rulebook with a vocabulary, asked text by text."""

    def __init__(self, folder: Path) -> None:
        self.vocab = make_vocab()
        self.book: Rulebook = load_rulebook([folder])
        self.matcher = RuleMatcher(self.book, self.vocab)

    def __call__(self, text: str) -> list[Mention]:
        text = nfc(text)
        doc, _ = segment(text, self.vocab)
        return self.matcher.match(doc, text, fold(text))


def test_a_rule_finds_its_span_and_slots(tmp_path: Path) -> None:
    text = "Năm 2021 huyện Thanh Bình ĐỨNG THỨ 4/12."
    (mention,) = Reader(write(tmp_path))(text)
    assert (mention.label, mention.rule, mention.span.of(text)) == ("place", "place.of_field", "ĐỨNG THỨ 4/12")
    assert {slot: span.of(text) for slot, span in mention.parts.items()} == {"rank": "4", "rank_of": "12"}


def test_phrases_are_found_at_word_bounds_in_either_tone_placement(tmp_path: Path) -> None:
    lexicon = "verbs: [xếp]\nphrases:\n- {id: body.peoples, label: body, terms: [uỷ ban]}\n"
    read = Reader(write(tmp_path, lexicon=lexicon))
    assert [m.span.of("Ủy ban, Uỷ ban; ủy bann") for m in read("Ủy ban, Uỷ ban; ủy bann")] == ["Ủy ban", "Uỷ ban"]


def test_a_rule_is_tried_only_where_an_anchor_stands(tmp_path: Path) -> None:
    read = Reader(write(tmp_path))
    assert anchors_of(read.book.rule("place.of_field")) == (frozenset({"xếp", "đứng"}), frozenset())
    assert read("hạng thứ 4/12") == []


def test_rules_check_themselves(tmp_path: Path) -> None:
    read = Reader(write(tmp_path))
    assert list(check_rule(read.book.rules[0], read)) == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (("⟦xếp hạng thứ 4/12⟧ huyện", "⟦xếp hạng thứ 4/12 huyện⟧"), "example"),
        (("gives: {rank: 4,", "gives: {rank: 5,"), "example"),
        (('["Ngày 25/7, Đoàn', '["Huyện xếp 3/5, Đoàn'), "counter"),
        (("  counters:", '  gaps: ["huyện ⟦đứng 5/9⟧ xã"]\n  counters:'), "gap"),
    ],
)
def test_what_a_rule_does_not_do_is_a_problem(tmp_path: Path, change: tuple[str, str], kind: str) -> None:
    read = Reader(write(tmp_path, RULES.replace(*change)))
    assert kind in {problem.kind for problem in check_rule(read.book.rules[0], read)}


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        (RULES.replace("$verbs", "$nouns"), "no list 'nouns'"),
        (RULES.replace("id: place.of_field", "name: x"), "with an id"),
        (RULES.replace("pattern:", "patern:"), "unknown key 'patern'"),
        (RULES.replace("⟦", ""), "mark one span"),
        (RULES.replace("{IS_DIGIT: true, slot: rank}", "{IS_DIGITS: true}"), "not spaCy's"),
        ("label: place\nrules: [", "not readable as YAML"),
        ("label: place\nrules:\n- {id: x, pattern: [{IS_DIGIT: true}]}", "name `anchors`"),
    ],
)
def test_a_bad_rule_stops_at_start_with_file_and_reason(tmp_path: Path, rules: str, says: str) -> None:
    with pytest.raises(RuleError, match=r"places\.yaml") as stopped:
        Reader(write(tmp_path, rules))
    assert says in str(stopped.value)


def test_an_id_is_used_once(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="id is taken"):
        load_rulebook([write(tmp_path), write(tmp_path)])


def test_a_users_folder_adds_rules_to_the_shipped_ones(tmp_path: Path) -> None:
    own = write(tmp_path / "own", RULES.replace("place.of_field", "place.mine"), "nouns: [xã]\n")
    book = load_rulebook([write(tmp_path / "shipped"), own])
    assert [rule.id for rule in book.rules] == ["place.of_field", "place.mine"]


def test_a_miss_names_the_token_that_failed(tmp_path: Path) -> None:
    read = Reader(write(tmp_path))
    doc, _ = segment("Huyện họp. Huyện xếp hạng thứ 4 của tỉnh.", read.vocab)
    miss = explain_miss(read.book.rules[0], doc)
    assert miss is not None
    assert (miss.sentence, miss.matched, miss.failed, miss.found) == (
        "Huyện xếp hạng thứ 4 của tỉnh.",
        "xếp hạng thứ 4",
        {"TEXT": "/"},
        "của",
    )


def test_disguises() -> None:
    names = [name for name, _ in disguises("xã Hòa An", capitals=True)]
    assert names == ["", "NFD", "other tone-mark placement", "capitals"]
    assert dict(disguises("xã Hòa An", capitals=True))["other tone-mark placement"] == "xã Hoà An"
