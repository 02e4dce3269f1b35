"""What lint finds in rules that were written to be wrong in one way each, and that ours are wrong in none."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from extractor.cli.linting import lint_folder
from tests.matching.bench import LEXICON, Bench

CLEAN = """
label: place
rules:
- id: place.ordinal
  patterns:
  - [{LOWER: {IN: $verbs}}, {LOWER: hạng, OP: "?"}, {LOWER: thứ}, {IS_DIGIT: true, slot: rank}]
  - [{LOWER: dẫn}, {LOWER: {IN: [đầu, bảng]}}]
  examples: ["huyện ⟦xếp hạng thứ 4⟧ của tỉnh", "Sở Nội vụ ⟦đứng thứ 2⟧", "huyện ⟦dẫn đầu⟧"]
  counters: ["đứng đầu cơ quan"]
"""
SECOND = """
- id: place.second
  label: LABEL
  pattern: [{LOWER: MORE}, {LOWER: thứ}, {IS_DIGIT: true, slot: rank}]
  examples: ["xã ⟦MORE thứ 3⟧", "phường ⟦MORE thứ 9⟧"]
  counters: ["MORE hàng"]
"""


def kinds(bench: Bench, *texts: str) -> set[tuple[str, str]]:
    return {(problem.rule, problem.kind) for problem in bench.lint(*texts)}


def second(label: str = "place", word: str = "đứng") -> str:
    return CLEAN + SECOND.replace("LABEL", label).replace("MORE", word)


def test_rules_that_do_their_work_are_clean(tmp_path: Path) -> None:
    assert Bench(tmp_path, CLEAN).lint() == []
    assert Bench(tmp_path, second(word="ở")).lint() == []


@pytest.mark.parametrize(
    ("rules", "rule", "kind", "says"),
    [
        (CLEAN.replace(', "huyện ⟦dẫn đầu⟧"', ""), "place.ordinal", "alternative", "reaches pattern 2"),
        (CLEAN.replace("xếp hạng thứ", "xếp thứ"), "place.ordinal", "option", "token 2, hạng?, of pattern 1"),
        (CLEAN.replace('  counters: ["đứng đầu cơ quan"]', ""), "place.ordinal", "counters", "has none"),
        (second(word="ở").replace(', "phường ⟦ở thứ 9⟧"', ""), "place.second", "examples", "has 1"),
        (second(word="ở").replace("{LOWER: ở}", "{LOWER: ở}, {LOWER: bậc}"), "place.second", "dead", "remove it"),
        (second(), "place.second", "shadowed", "place.ordinal takes"),
        (second().replace("label: place\n  pattern", "priority: 1\n  pattern"), "place.second", "repeated", "finds the same"),
        (second().replace("label: place\n  pattern", "priority: -1\n  pattern"), "place.second", "shadowed", "place.ord"),
        (second().replace("{LOWER: đứng}", "{LOWER: {IN: $verbs}}, {LOWER: hạng, OP: '?'}"), "place.second", "duplicate", "as that of"),
    ],
)  # fmt: skip
def test_a_rule_that_is_wrong_in_one_way(tmp_path: Path, rules: str, rule: str, kind: str, says: str) -> None:
    found = [problem for problem in Bench(tmp_path, rules).lint() if (problem.rule, problem.kind) == (rule, kind)]
    assert len(found) == 1 and says in found[0].message and found[0].file == "relations/places.yaml"


def test_a_rule_of_another_label_repeats_nothing(tmp_path: Path) -> None:
    assert Bench(tmp_path, second(label="rank")).lint() == []


def test_a_text_wakes_a_rule_that_no_example_reaches(tmp_path: Path) -> None:
    rules = second(word="ở").replace("⟦ở thứ", "⟦tại thứ")
    assert ("place.second", "dead") in kinds(Bench(tmp_path, rules))
    assert ("place.second", "dead") not in kinds(Bench(tmp_path, rules), "Xã ở thứ 3.")


def test_listed_words_are_asked_for_by_wish_and_texts_may_have_them(tmp_path: Path) -> None:
    bench = Bench(tmp_path, CLEAN)
    (problem,) = bench.lint(words=True)
    assert (problem.kind, problem.message) == ("word", "no example has bảng as token 2, [đầu, bảng], of pattern 2")
    assert bench.lint("Huyện dẫn bảng.", words=True) == []


@pytest.mark.parametrize(
    ("lexicon", "name", "kind", "says"),
    [
        (LEXICON + "nouns: [sở]\n", "nouns", "unused", "no pattern and no code"),
        ("verbs: [xếp, đứng, xếp]\n", "verbs", "duplicate", "'xếp' stands twice"),
        (LEXICON + "phrases:\n- {id: a, label: x, terms: [cấp Sở, CẤP SỞ]}\n", "a", "duplicate", "stands here twice"),
        (
            LEXICON + "phrases:\n- {id: a, label: x, terms: [thuỷ]}\n- {id: b, label: x, terms: [thủy, kênh]}\n",
            "b", "duplicate", "is a term of a too",
        ),
    ],
)  # fmt: skip
def test_a_lexicon_that_is_wrong_in_one_way(tmp_path: Path, lexicon: str, name: str, kind: str, says: str) -> None:
    (problem,) = Bench(tmp_path, CLEAN, lexicon).lint()
    assert (problem.rule, problem.kind) == (name, kind) and says in problem.message


def test_terms_of_two_labels_and_exact_ones_in_two_spellings_are_no_duplicates(tmp_path: Path) -> None:
    terms = "phrases:\n- {id: a, label: x, terms: [sở]}\n- {id: b, label: y, terms: [sở]}\n"
    exact = "- {id: c, label: z, exact: true, terms: [Hà, hà]}\n"
    assert Bench(tmp_path, CLEAN, LEXICON + terms + exact).lint() == []


def test_lists_that_code_reads_are_used(tmp_path: Path) -> None:
    bench = Bench(tmp_path, CLEAN, LEXICON + "nouns: [sở]\n")
    assert bench.lint(read_by_code={"nouns"}) == []


def test_our_own_rules_are_clean_and_lint_takes_less_than_a_minute() -> None:
    start = process_time()
    problems, linted = lint_folder(None, [], words=False)
    assert [f"{problem.file}: {problem.rule}: {problem.kind}: {problem.message}" for problem in problems] == []
    assert linted > 50 and process_time() - start < 60
