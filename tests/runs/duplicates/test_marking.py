from __future__ import annotations

from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.runs.duplicates import Duplicates, signature
from extractor.runs.duplicates.candidates import BANDS, Candidates, band_keys
from tests.irrelevant.generated import texts
from tests.runs.duplicates import republishing as copied
from tests.runs.duplicates.bases import Base, bases, unmarked
from tests.runs.duplicates.siblings import sibling

BASE: Base = bases()[0]


def text(lines: list[str]) -> str:
    return "\n".join(unmarked(line) for line in lines)


def marks(listed: list[tuple[str, str]]) -> list[str | None]:
    found = Duplicates()
    return [found.add(source, signature(body)) for source, body in listed]


def test_five_portals_and_a_sibling() -> None:
    random = Random(5)
    pages = [
        ("a.vn", text(BASE.lines)),
        ("b.vn", text(copied.furnished(BASE.lines, random))),
        ("c.vn", text(copied.headed(BASE))),
        ("district two", text(sibling(BASE.lines, random))),
        ("d.vn", text(copied.last_cut(BASE.lines, random))),
        ("e.vn", text(copied.mistyped(BASE.lines, random))),
        ("e.vn again", text(copied.furnished(BASE.lines, random)).upper()),
    ]
    assert marks(pages) == [None, "a.vn", "a.vn", None, "a.vn", "a.vn", "a.vn"]


def test_a_copy_of_a_copy_names_the_first_page() -> None:
    copy = text(copied.headed(BASE))
    assert marks([("a", text(BASE.lines)), ("b", copy), ("c", copy)]) == [None, "a", "a"]


def test_texts_without_words_are_nobodys_copies() -> None:
    assert marks([("a", ""), ("b", ""), ("c", "Ảnh: CTV"), ("d", "Ảnh: CTV")]) == [None] * 4


def test_short_texts_are_copies_only_word_for_word() -> None:
    notice = "UBND xã Mỹ Lợi thông báo nghỉ lễ từ ngày {} đến hết ngày 5/9."
    assert marks([("a", notice.format(2)), ("b", notice.format(3)), ("c", notice.format(2))]) == [None, None, "a"]


@pytest.mark.parametrize("stop", [1, 7, 30])
def test_replaying_stored_signatures_restores_the_state(stop: int) -> None:
    random = Random(stop)
    lines = [lines for base in bases()[:20] for lines in (base.lines, copied.furnished(base.lines, random))]
    random.shuffle(lines)
    pages = [(f"p{number}", signature(text(body))) for number, body in enumerate(lines)]
    whole, begun, resumed = Duplicates(), Duplicates(), Duplicates()
    undisturbed = [whole.add(*page) for page in pages]
    before = [begun.add(*page) for page in pages[:stop]]
    assert [resumed.add(*page) for page in pages[:stop]] == before
    assert before + [resumed.add(*page) for page in pages[stop:]] == undisturbed
    assert sum(mark is not None for mark in undisturbed) == 20


def test_hundreds_of_different_articles_are_no_copies_of_each_other() -> None:
    """Only what was drawn from one skeleton with all its words may be marked."""
    drawn = texts(1_000)
    found = Duplicates()
    for number, one in enumerate(drawn):
        earlier = found.add(str(number), signature(one.body))
        assert earlier is None or drawn[int(earlier)].skeleton == one.skeleton


@pytest.mark.parametrize("together", [1, 16])
def test_what_is_expected_changes_no_answer(together: int) -> None:
    """Over the settling of the first 1,024 texts too, in the midst of what is expected."""
    pages = [(str(number), signature(one.body)) for number, one in enumerate(texts(1_100))]
    pages += [(f"again {source}", signed) for source, signed in pages[::10]]
    alone, expecting = Duplicates(), Duplicates()
    answers = []
    for at in range(0, len(pages), together):
        some = pages[at : at + together]
        expecting.expect([signed for _, signed in reversed(some)])
        answers += [expecting.add(*page) for page in some]
    assert answers == [alone.add(*page) for page in pages]
    assert sum(answer is not None for answer in answers) >= 110


def filled(rows: NDArray[np.uint16]) -> Candidates:
    candidates = Candidates()
    for keys in band_keys(rows).tolist():
        candidates.add(keys)
    return candidates


def near(candidates: Candidates, row: NDArray[np.uint16]) -> list[int]:
    keys = band_keys(row.reshape(1, -1))
    return [*candidates.settled(keys)[1].tolist(), *candidates.latest(keys[0].tolist())]


@pytest.mark.parametrize("count", [400, 3_500])
def test_candidates_are_found_in_every_table(count: int) -> None:
    rows = np.random.default_rng(3).integers(0, 65536, (count, 192)).astype(np.uint16)
    candidates = filled(rows)
    assert all(number in near(candidates, row) for number, row in enumerate(rows))
    assert sum(len(near(candidates, row)) for row in rows) < 1.05 * len(rows)


@pytest.mark.parametrize("count", [300, 3_500])
def test_boilerplate_does_not_make_every_page_a_candidate(count: int) -> None:
    rows = np.random.default_rng(4).integers(0, 65536, (count, 192)).astype(np.uint16)
    rows[:, : BANDS * 2 - 8] = 7
    candidates = filled(rows)
    assert len(near(candidates, rows[250])) < 40
    assert all(number in near(candidates, rows[number]) for number in range(0, count, 50))
