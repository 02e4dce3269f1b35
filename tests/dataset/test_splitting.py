"""Splits: whole sites, latest months, copies together, the same each time."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dataset.splitting import Shares, day_of, place, site_of
from extractor.errors import InputError
from extractor.runs.duplicates import signature
from extractor.runs.duplicates.comparing import is_copy
from extractor.runs.duplicates.signature import parsed


def words(number: int) -> str:
    """A text unlike every other: the number in letters, many times over, each time with other words around it."""
    letters = "".join("abcdefghij"[int(digit)] for digit in str(number + 1000))
    return " ".join(f"{letters}{n} họp {letters} bàn {n * number} việc" for n in range(30)) + "."


def article(number: int, site: str | None, day: str | None, text: str | None = None) -> dict[str, Any]:
    about = {"id": str(number), "source": f"{number}.html", "site": site, "published": day}
    return {"article": {**about, "text": words(number) if text is None else text}}


MANY = [article(n, f"site {n % 20}", f"20{10 + n % 15:02}-0{1 + n % 9}-15") for n in range(300)]


def test_test_sites_are_in_no_other_split() -> None:
    placed = place(MANY)
    by_site = {site_of(one.article) for one in placed if one.why == "site"}
    assert by_site
    for site in by_site:
        assert len({one.split for one in placed if site_of(one.article) == site}) == 1


def test_of_the_other_sites_the_latest_are_tested_on() -> None:
    placed = [one for one in place(MANY) if one.why != "site"]
    days = {
        split: sorted(day_of(one.article) for one in placed if one.split == split)
        for split in ("train", "validation", "test")
    }
    assert days["train"][-1] <= days["validation"][0] <= days["validation"][-1] <= days["test"][0]


def test_shares_are_nearly_kept() -> None:
    placed = place(MANY, Shares(validation=0.1, test=0.2))
    share = {
        split: sum(one.split == split for one in placed) / len(placed) for split in ("train", "validation", "test")
    }
    assert share["test"] == pytest.approx(0.2, abs=0.03)
    assert share["validation"] == pytest.approx(0.1, abs=0.03)


def test_copies_follow_their_strictest_member() -> None:
    latest = article(1000, "site 1", "2030-01-01")
    first = article(1001, "site 1", "2001-01-01", latest["article"]["text"])
    near = article(1002, "site 2", "2002-01-01", latest["article"]["text"] + " Tin: Lan Anh.")
    placed = place([*MANY, latest, first, near])[-3:]
    assert [one.split for one in placed] == ["test"] * 3
    assert len({one.text_group for one in placed}) == 1
    assert [one.why for one in placed] == ["time", "copy", "copy"]


def test_what_a_run_marked_is_believed() -> None:
    marked = article(2000, None, None, "ngắn")
    marked["article"]["duplicate_of"] = "5.html"
    assert place([*MANY, marked])[-1].text_group == 5


def test_a_portal_that_calls_itself_home_page_goes_by_its_address() -> None:
    one = article(1, "Trang chủ", None)
    one["article"]["url"] = "https://www.tanhong.dongthap.gov.vn/tin/1"
    assert site_of(one) == "tanhong.dongthap.gov.vn"


def test_an_address_that_is_none_leaves_the_name_of_the_site() -> None:
    odd = article(3000, "Báo Đồng Tháp", "2020-01-01")
    odd["article"]["url"] = "http://[abc/x.html"
    assert site_of(odd) == "Báo Đồng Tháp"
    assert len(place([odd])) == 1


def bridge() -> tuple[str, str, str]:
    """Three versions: the first and the second each changed another half of the third, and have little in common."""
    third = [f"từ{''.join('abcdefghij'[int(digit)] for digit in f'{n:03}')}" for n in range(400)]
    first, second = list(third), list(third)
    for at in range(0, 200, 5):
        first[at], second[200 + at] = f"một{third[at]}", f"hai{third[at]}"
    return " ".join(first) + ".", " ".join(second) + ".", " ".join(third) + "."


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_copies_of_one_text_stay_together_though_they_are_none_of_each_other(order: tuple[int, ...]) -> None:
    texts = bridge()
    parts = [parsed(signature(text)) for text in texts]
    assert is_copy(parts[0], parts[2]) and is_copy(parts[1], parts[2]) and not is_copy(parts[0], parts[1])
    days = ["2001-01-01", "2030-01-01", "2002-01-01"]
    own = [article(4000 + n, "site 1", days[n], texts[n]) for n in order]
    placed = place([*MANY, *own])[-3:]
    assert len({one.text_group for one in placed}) == 1
    assert {one.split for one in placed} == {"test"}


def test_a_mark_is_believed_whichever_way_it_points() -> None:
    source, copies = article(5000, None, None, "gốc"), [article(5001 + n, None, None, f"bản {n}") for n in range(3)]
    for copy in copies:
        copy["article"]["duplicate_of"] = "5000.html"
    for some in ([*copies, source], copies, [copies[0], source, *copies[1:]]):
        assert {one.text_group for one in place([*MANY, *some])[len(MANY) :]} == {len(MANY)}


def test_short_texts_are_copies_only_of_the_same() -> None:
    groups = [one.text_group for one in place([article(n, None, None, t) for n, t in enumerate(["Tin", "Tin", "Ảnh"])])]
    assert groups == [0, 0, 2]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30), st.integers(0, 12)), max_size=60))
def test_no_text_is_ever_in_two_splits(drawn: list[tuple[int, int, int]]) -> None:
    articles = [article(n, f"s{site}" if site else None, f"2020-01-{day + 1:02}" if day < 28 else None, words(text))
                for n, (site, day, text) in enumerate(drawn)]  # fmt: skip
    placed = place(articles)
    assert len(placed) == len(articles)
    splits: dict[str, set[str]] = {}
    for one in placed:
        splits.setdefault(one.article["article"]["text"], set()).add(one.split)
    assert all(len(found) == 1 for found in splits.values())


@pytest.mark.parametrize("shares", [(-0.1, 0.1), (0.5, 0.5)])
def test_shares_that_leave_nothing_are_refused(shares: tuple[float, float]) -> None:
    with pytest.raises(InputError, match="leave nothing to train on"):
        Shares(*shares)
