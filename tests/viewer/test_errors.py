"""The error browser in a real browser: gold beside prediction, filtered, searched, walked by keys; nothing hostile runs."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation.confusion import confusion_json
from extractor.evaluation.differing import compared_slots, differing
from extractor.evaluation.scoring import empty_scores, score_article
from extractor.viewer.errors import Differences, error_html, write_error_page
from extractor.viewer.rendering import Look
from tests.viewer.conftest import serious_faults, shot

Opened = Callable[..., Any]


def differences(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> Differences:
    scores = empty_scores()
    for number, (gold, predicted) in enumerate(pairs):
        score_article(scores, f"a{number}", gold, predicted, page=Path(f"corpus/a{number}/page.html"))
    confusion = {slot: confusion_json(found) for slot, found in scores.confusions.items()}
    return Differences(list(differing(scores.compared, Path("out"))), compared_slots(), confusion)


@pytest.fixture
def pairs(extractions: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The extractions as predictions of gold that knows better: a rank, a position, a lost and a stray record, a role."""
    gold = copy.deepcopy(extractions)
    gold[0]["rankings"][0]["rank"] = 6
    gold[0]["officials"][0]["position"] = "Phó Chủ tịch"
    gold[0]["models"] = []
    gold[1]["dates"].append({"text": "8/12", "value": "2020-12-08", "evidence": [{"text": "8/12"}]})
    gold[2]["dates"][0]["role"] = "deadline"
    return list(zip(gold, extractions, strict=True))


@pytest.fixture
def browsed(show: Callable[..., Any], pairs: Any, tmp_path: Path) -> Opened:
    def open_errors(*, found: Differences | None = None, language: Any = "vi", **context: Any) -> Any:
        target = tmp_path / "errors.html"
        write_error_page(found or differences(pairs), target, Look(language))
        return show(target, **context)

    return open_errors


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator("#articles .title").all_text_contents()
    return found


def test_gold_and_prediction_stand_side_by_side_with_what_differs_marked(browsed: Opened) -> None:
    page = browsed()
    assert titles(page) == ["Bài số 0", "Bài số 1"]
    cards = page.locator("#records .card")
    assert cards.locator(".fault").all_inner_texts() == ["≠ Sai giá trị", "≠ Sai giá trị", "+ Thừa"]
    rank = cards.first.locator("tr.differs")
    assert rank.locator("th, td").all_inner_texts() == ["≠Hạng", "6", "5"]
    assert cards.nth(1).locator("tr.differs strong").all_inner_texts() == ["Phó"]
    assert cards.nth(2).locator("tbody tr").first.locator("td").first.inner_text() == "–"
    shot(page, "errors")


def test_both_sides_are_told_apart_without_colour(browsed: Opened) -> None:
    page = browsed()
    styles = page.evaluate(
        "['gold', 'predicted', 'both'].map((side) => getComputedStyle(document.querySelector('.sample.' + side)).borderBottomStyle)"
    )
    assert styles == ["solid", "dashed", "double"]
    assert page.locator("#body mark.models").first.get_attribute("class") == "models predicted"
    assert page.locator("#body mark.officials").first.get_attribute("class") == "officials both"
    page.keyboard.press("j")
    assert page.locator("#body mark.dates").get_attribute("class") == "dates gold"
    assert page.locator("#body mark.dates").inner_text() == "8/12"


def test_marks_and_differences_are_linked_both_ways(browsed: Opened) -> None:
    page = browsed()
    page.click("#body mark.models")
    assert "Ngày thứ Sáu không viết" in page.locator("#records .card.lit").inner_text()
    page.click("#records .card.officials .head")
    assert "Lê Văn Tám" in page.locator("#body mark.lit").first.inner_text()


def test_filters_narrow_by_kind_slot_and_sort_of_error(browsed: Opened) -> None:
    page = browsed()
    assert page.inner_text("#counted") == "4 chỗ khác trong 2 bài"
    page.select_option("#fault", "missed")
    assert titles(page) == ["Bài số 1"]
    assert page.locator("#records .card").count() == 1
    page.click("#filters button[type=reset]")
    page.select_option("#kind", "models")
    assert page.locator("#records .card").count() == 1
    page.select_option("#kind", "")
    page.select_option("#slot", "officials position")
    assert titles(page) == ["Bài số 0"]
    page.select_option("#slot", "dates role")
    assert titles(page) == ["Bài số 2"]
    assert page.locator("#records .card .fault").inner_text() == "≈ Trường tính riêng"


def test_search_finds_values_texts_and_rules_without_tone_marks(browsed: Opened, extractions: Any) -> None:
    page = browsed()
    for words, expected in (("pho chu tich", "Bài số 0"), (extractions[0]["models"][0]["rule"], "Bài số 0"), ("Năm 2020, huyện", "Bài số 1")):  # fmt: skip
        page.fill("#search", words)
        assert titles(page) == [expected]
    page.fill("#search", "không có chữ này")
    assert "Không có bài nào khớp bộ lọc" in page.text_content("#articles")


def test_keys_walk_through_articles_and_differences(browsed: Opened) -> None:
    page = browsed()
    page.keyboard.press("j")
    assert page.inner_text("#headline") == "Bài số 1"
    page.keyboard.press("k")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert "Lê Văn Tám" in page.locator(".card.lit").inner_text()
    page.keyboard.press("?")
    assert "chỗ khác sau" in page.inner_text("#keys")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_records_that_agree_are_shown_on_demand(browsed: Opened) -> None:
    page = browsed()
    before = page.locator("#records .card").count()
    page.click("#records .agreeing")
    assert page.locator("#records .card").count() > before
    assert "Khớp" in page.inner_text("#records")


def test_the_overview_counts_and_leads_to_what_it_counts(browsed: Opened) -> None:
    page = browsed(language="en")
    page.click(".tabs [data-pane=table]")
    assert "Confused: Dates · Role 1" in page.inner_text("#table")
    assert page.locator("#table .mixed").all_inner_texts() == ["1"]
    page.locator("#table tr", has=page.locator("th", has_text="Models")).first.locator("button").first.click()
    assert (page.input_value("#kind"), page.input_value("#fault")) == ("models", "spurious")
    assert page.locator("#records .card").count() == 1
    shot(page, "errors-overview")


def test_pages_of_articles_can_be_opened(browsed: Opened) -> None:
    assert browsed().locator("#text dd a").get_attribute("href") == "../corpus/a0/page.html"


def test_nothing_that_differs_is_said(browsed: Opened, extractions: Any) -> None:
    page = browsed(found=differences([(extractions[0], extractions[0])]))
    assert page.text_content("#articles") == "Đáp án và kết quả như nhau"


HOSTILE = '</script><script>window.hit=1</script><img src=x onerror=window.hit=1>\u202egnihton\u202c"><svg onload=window.hit=1>'


def test_a_hostile_article_shows_as_text_and_runs_nothing(browsed: Opened, extractions: Any) -> None:
    evidence = [{"start": 0, "end": len(HOSTILE), "text": HOSTILE}]
    model = {"name": HOSTILE, "rule": HOSTILE, "organization": HOSTILE, "evidence": evidence}
    about = {"title": HOSTILE, "author": HOSTILE, "source": HOSTILE, "text": HOSTILE + " " + "A" * 1_000_000}
    predicted = {"article": about, "models": [model], "officials": [{"name": "Lê Văn Tám", "role": HOSTILE}]}
    gold = {
        "article": {"author": "x"},
        "officials": [{"name": "Lê Văn Tám", "role": "chair", "accept": {"role": [HOSTILE + "x"]}}],
    }
    page = browsed(found=differences([(gold, predicted)]))
    page.select_option("#fault", "apart")
    page.click(".tabs [data-pane=table]")
    page.click("#filters button[type=reset]")
    page.click(".tabs [data-pane=text]")
    page.click("#records .card.models summary")
    assert page.evaluate("window.hit") is None
    assert page.locator("main img, main script").count() == 0
    assert "<script>window.hit=1</script>" in page.inner_text("#headline")
    assert "[U+202E]" in page.inner_text("#records .card.models")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(browsed: Opened, scheme: str) -> None:
    page = browsed(color_scheme=scheme)
    page.click("#records .agreeing")
    for pane in ("text", "table"):
        page.click(f".tabs [data-pane={pane}]")
        assert serious_faults(page) == []
    shot(page, f"errors-{scheme}")


def test_a_phone_shows_one_pane_at_a_time_and_nothing_too_wide(browsed: Opened) -> None:
    page = browsed(viewport={"width": 390, "height": 800}, has_touch=True)
    page.locator("#articles button").first.tap()
    page.locator("#body mark.models").first.tap()
    assert page.locator("#records").is_visible() and not page.locator("#text").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shot(page, "errors-phone")


def test_the_page_asks_nothing_of_the_network_and_allows_only_its_own_code(pairs: Any) -> None:
    html = error_html(differences(pairs), Look("en"))
    policy = html.split("Content-Security-Policy")[1].split(">")[0]
    assert "default-src &#39;none&#39;" in policy and "unsafe" not in policy
    assert html.count("<script>") == 1 and "http:" not in html.split("<script>")[0]


def test_the_list_knows_the_slots_of_records_without_a_partner(pairs: Any) -> None:
    html = error_html(differences(pairs), Look())
    index = json.loads(html.split('id="data-index">')[1].split("</script>")[0])
    assert ["models", "spurious", ["name", "unit.name"]] in index["articles"][0]["faults"]
    assert ["rankings", "wrong", ["rank"]] in index["articles"][0]["faults"]
