"""Thousands of generated news texts that rank nobody: no rankings, documents or models, hardly an official.

300 of them by default, a text of each skeleton at least; `make torture` runs 2,000 and prints what was found.
"""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from extractor import Extraction, extract
from tests.irrelevant.generated import skeletons, texts

WANTED = int(os.environ.get("EXTRACTOR_GENERATED_TEXTS", "300"))
WHOLE = 2000
KINDS = ("rankings", "officials", "models", "documents")
Alarms = dict[str, dict[str, list[str]]]


def _known_gaps() -> set[tuple[str, str]]:
    lines = (Path(__file__).parent / "generated_gaps.txt").read_text("utf-8").splitlines()
    return {(kind, skeleton) for kind, skeleton, _ in (x.split(maxsplit=2) for x in lines if not x.startswith("#"))}


GAPS = _known_gaps()


def _said(found: Extraction, kind: str) -> list[str]:
    return [f"{record.rule}: {record.evidence[0].text}" for record in getattr(found, kind)]


@pytest.fixture(scope="module")
def alarms() -> Alarms:
    """By kind and by skeleton every record found: all of them are false."""
    found: Alarms = {kind: defaultdict(list) for kind in KINDS}
    for text in texts(WANTED):
        extraction = extract(text.body)
        extraction.check_evidence()
        for kind in KINDS:
            if said := _said(extraction, kind):
                found[kind][text.skeleton] += said
    counts = {kind: sum(map(len, of_kind.values())) for kind, of_kind in found.items()}
    print(f"\nfalse records in {WANTED} generated texts of {len(skeletons())} skeletons: {counts}")
    return found


def test_skeletons_are_many_and_each_has_several_wordings() -> None:
    names = Counter(skeleton.name for skeleton in skeletons())
    assert len(names) >= 250
    assert max(names.values()) == 1
    short = [s.name for s in skeletons() if not 3 <= len(s.sentences) + 1 <= 8 or all(len(w) < 2 for w in s.sentences)]
    assert short == []


def test_texts_are_distinct_in_more_than_their_numbers_and_always_the_same() -> None:
    first, again = texts(WHOLE), texts(WHOLE)
    assert first == again
    assert len({re.sub(r"\d+", "0", text.body) for text in first}) == WHOLE
    assert len({text.skeleton for text in first}) == len(skeletons())
    assert [text.name for text in first if re.search(r"[\[\]{}]|\|\|", text.body)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_alarms_but_the_known_ones(kind: str, alarms: Alarms) -> None:
    assert {name: said for name, said in alarms[kind].items() if (kind, name) not in GAPS} == {}


def test_fewer_than_one_false_official_in_a_hundred_texts(alarms: Alarms) -> None:
    assert sum(map(len, alarms["officials"].values())) < WANTED / 100


@pytest.mark.skipif(WANTED < WHOLE, reason="a sample does not reach every gap")
def test_known_gaps_are_still_there(alarms: Alarms) -> None:
    assert [(kind, name) for kind, name in sorted(GAPS) if not alarms[kind][name]] == []
