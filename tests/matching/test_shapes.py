"""A rule's shape lets through every window in which the rule matches, and stops most others."""

from __future__ import annotations

import pytest

from extractor.matching.matched import matches
from extractor.matching.rule import Pattern, Rule
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
    digits = [text[start].isdigit() for start in tokens.starts]
    return bool(alphabet.shape(rule).search(encode(tokens.words, digits, alphabet.codes(VOCAB.strings))))


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
    codes = matcher._codes
    checked = 0
    for rule in pipeline.rulebook.rules:
        compiled = matcher.compiled(rule.id)
        for example in rule.examples:
            analysed = pipeline.analyse_text(example.text)
            tokens = Tokens(analysed.doc, example.text)
            coded = encode(tokens.words, [example.text[start].isdigit() for start in tokens.starts], codes)
            for sentence in tokens.sentences():
                if any(matches(compiled, sentence, tokens)):
                    checked += 1
                    assert compiled.shape.search(coded, sentence.start, sentence.end), (rule.id, example.text)
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
    coded = encode(tokens.words, [text[start].isdigit() for start in tokens.starts], matcher._codes)
    passed = [compiled.rule.id for compiled in rules if compiled.shape.search(coded)]
    assert "place.ordinal_of" in passed
    assert len(passed) < len(rules) / 3
