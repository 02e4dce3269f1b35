"""A rule's shape lets through every window in which the rule matches, and stops most others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.matching.matched import matches
from extractor.matching.possible import Possible, possible
from extractor.matching.rule import Pattern, Rule, Token
from extractor.matching.rulebook import CompiledRule, CompiledStage
from extractor.matching.shapes import Alphabet, encode
from extractor.matching.tokens import Tokens
from extractor.pipeline import default_pipeline
from extractor.segmentation.segmenter import make_vocab, segment

VOCAB = make_vocab()

RANK = Rule(
    "placed",
    "place",
    "test.yaml",
    "relations",
    (
        Pattern(
            (
                {"LOWER": {"IN": ["xếp", "đứng"]}},
                {"LOWER": "hạng", "OP": "?"},
                {"LOWER": {"NOT_IN": [",", "."]}, "OP": "{0,2}"},
                {"LOWER": "thứ"},
                {"TEXT": {"REGEX": r"^\d+$"}},
                {"LOWER": {"REGEX": r"^\w"}, "OP": "*"},
            ),
            {},
        ),
    ),
)


def seen(text: str, rule: Rule = RANK) -> bool:
    alphabet = Alphabet([rule])
    doc, _ = segment(text, VOCAB)
    tokens = Tokens(doc, text)
    codes = encode(tokens.words, [token.text for token in doc], alphabet.codes(VOCAB.strings))
    return alphabet.shape(rule).start(codes, 0, len(doc)) is not None


@pytest.mark.parametrize(
    ("text", "let_through"),
    [
        ("huyện xếp thứ 4 toàn tỉnh", True),
        ("Huyện ĐỨNG hạng thứ 12", True),
        ("xếp hạng cao nhất thứ 3", True),
        ("xếp hạng, thứ 3", False),  # what the list forbids stands between
        ("thứ 3, huyện xếp hạng", False),  # the order is wrong
        ("xếp thứ ba", False),  # no number
        ("họp thứ 3", False),
    ],
)
def test_a_window_is_let_through_by_its_words_and_their_order(text: str, let_through: bool) -> None:
    assert seen(text) is let_through


def test_no_example_of_a_rule_is_stopped_by_its_shape() -> None:
    pipeline = default_pipeline()
    matcher = pipeline._matcher
    checked = 0
    for rule in pipeline.rulebook.rules:
        compiled = matcher.compiled(rule.id)
        for example in rule.examples:
            analysed = pipeline.analyse_text(example.text)
            tokens = Tokens(analysed.doc, example.text)
            codes = matcher.codes(tokens, example.text)
            labels = [
                (entity.start, entity.end, matcher._alphabet.label(entity.label_)) for entity in analysed.doc.ents
            ]
            codes.label(labels)
            for sentence in tokens.sentences():
                for match in matches(compiled, sentence, tokens):
                    checked += 1
                    start = compiled.shape.start(codes, sentence.start, sentence.end)
                    assert start is not None and start <= match.first, (rule.id, example.text)
    assert checked > 300


def test_shapes_stop_most_windows_that_hold_an_anchor() -> None:
    """What they are for: of the sentences of other rules' examples, few reach spaCy."""
    pipeline = default_pipeline()
    matcher = pipeline._matcher
    stages: list[CompiledStage] = [matcher._entities, matcher._relations]
    rules: list[CompiledRule] = [compiled for stage in stages for compiled in stage.rules]
    text = "Huyện Thanh Bình xếp thứ 4/12 huyện, thành phố năm 2020, tăng 2 bậc so với năm 2019."
    doc, _ = segment(text, pipeline._vocab)
    tokens = Tokens(doc, text)
    codes = matcher.codes(tokens, text)
    codes.label([])
    passed = [rule.rule.id for rule in rules if rule.shape.start(codes, 0, len(doc)) is not None]
    assert "place.ordinal_of" in passed
    assert len(passed) < len(rules) / 3


@pytest.mark.parametrize(
    ("token", "words", "digits", "marked"),
    [
        ({"LOWER": {"IN": ["xếp", "đứng"]}}, {"xếp", "đứng"}, False, False),
        ({"LOWER": {"REGEX": r"^(\d{1,3}|nhất|nhì)$"}}, {"nhất", "nhì"}, True, False),
        ({"LOWER": {"REGEX": r"^(\(|\)|năm|\d{4}|,)$"}}, {"(", ")", "năm", ","}, True, False),
        ({"LOWER": {"REGEX": r"^\d{1,2}\.\d{1,2}\.(19|20)\d\d$"}}, set(), False, True),
        ({"LOWER": {"REGEX": r"^\d{1,3}([.,]\d{1,4})?$"}}, set(), True, True),
        ({"LOWER": {"REGEX": r"^((19|20)\d\d|nay)$"}}, {"nay"}, True, False),
        ({"IS_DIGIT": True}, set(), True, False),
        ({"LIKE_NUM": True}, set(), True, True),
    ],
)
def test_what_a_token_can_be_is_counted(token: Token, words: set[str], digits: bool, marked: bool) -> None:
    assert possible(token) == Possible(frozenset(words), digits, marked)


@pytest.mark.parametrize(
    "token",
    [
        {"LOWER": {"NOT_IN": [","]}},
        {"LOWER": {"REGEX": r"^\w"}},
        {"LOWER": {"REGEX": r"nhất|nhì"}},
        {"LOWER": {"REGEX": r"^nhất|nhì$"}},
        {"LOWER": {"REGEX": r"^(a.*|nhì)$"}},
        {"TEXT": {"REGEX": r"^(Sở|Bộ)$"}},
        {"ENT_TYPE": "UNIT"},
    ],
)
def test_what_cannot_be_counted_is_left_open(token: Token) -> None:
    assert possible(token) is None


AFTER_UNIT = replace(
    RANK, patterns=(Pattern(({"ENT_TYPE": {"IN": ["UNIT"]}}, {"LOWER": "thứ"}, {"IS_DIGIT": True}), {}),)
)


@pytest.mark.parametrize(("entity", "let_through"), [("UNIT", True), ("DATE", False), (None, False)])
def test_the_labels_of_entities_count_in_relations(entity: str | None, let_through: bool) -> None:
    alphabet = Alphabet([AFTER_UNIT])
    text = "Huyện Thanh Bình thứ 4"
    doc, _ = segment(text, VOCAB)
    codes = encode(Tokens(doc, text).words, [token.text for token in doc], alphabet.codes(VOCAB.strings))
    codes.label([(0, 3, alphabet.label(entity))] if entity else [])
    assert (alphabet.shape(AFTER_UNIT).start(codes, 0, len(doc)) is not None) is let_through
