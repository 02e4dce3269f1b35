"""The report in a real browser: found, filtered, linked both ways, corrected, saved, applied; nothing hostile runs."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.cli.viewing import apply_corrections
from extractor.viewer import rendering
from extractor.viewer.rendering import Look
from extractor.viewer.report import write_report
from tests.viewer.conftest import serious_faults, shot

Opened = Callable[..., Any]


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator("#articles .title").all_text_contents()
    return found


def test_search_finds_titles_texts_and_names_without_tone_marks(
    opened: Opened, extractions: list[dict[str, Any]]
) -> None:
    page = opened(extractions)
    assert len(titles(page)) == 3
    page.fill("#search", "ha nam")
    assert titles(page) == ["Bài số 2"]
    page.fill("#search", "Ngày thứ Sáu")
    assert titles(page) == ["Bài số 0"]
    page.fill("#search", "không có chữ này")
    assert "Không có bài nào" in page.text_content("#articles")
    shot(page, "search")


def test_filters_narrow_by_kind_index_year_and_unit(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    page.click("#more summary")
    page.select_option("#kind", "documents")
    assert titles(page) == ["Bài số 2"]
    page.click("#filters button[type=reset]")
    page.select_option("#index", "PAR_INDEX")
    assert titles(page) == ["Bài số 0", "Bài số 1"]
    page.select_option("#year", "2020")
    assert titles(page) == ["Bài số 1"]
    page.click("#filters button[type=reset]")
    page.fill("#unit", "tan hong")
    assert len(titles(page)) == 2


def test_marks_and_cards_are_linked_both_ways(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    page.click("mark.officials")
    lit = page.locator("#records .card.lit")
    assert "Lê Văn Tám" in lit.first.inner_text()
    page.click("#records .card.models .head")
    assert "Ngày thứ Sáu không viết" in page.locator("#body mark.lit").first.inner_text()
    assert "suy ra từ ngữ cảnh" in page.locator("#records").inner_text()


def test_keys_move_through_articles_and_records(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    page.keyboard.press("j")
    assert page.inner_text("#headline") == "Bài số 1"
    page.keyboard.press("k")
    assert page.inner_text("#headline") == "Bài số 0"
    page.keyboard.press("n")
    assert page.locator(".card.lit").count() == 1
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_the_table_sorts_and_draws_a_subject_over_the_years(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    page.click(".tabs [data-pane=table]")
    years = page.locator("#table tbody td:nth-child(4)")
    assert years.all_inner_texts() == ["2021", "2020"]
    page.click("#table thead button >> text=Năm")
    assert years.all_inner_texts() == ["2020", "2021"]
    page.locator("#table tbody button").first.click()
    assert page.locator("#table svg circle title").all_text_contents() == [
        "PAR_INDEX 2020: 8/12",
        "PAR_INDEX 2021: 5/12",
    ]
    shot(page, "table")


def test_the_language_changes_every_word(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    page.click("#language")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.inner_text("#records h2") == "Records"
    assert page.inner_text("header h1") == "Extraction report"
    assert "inferred from context" in page.inner_text("#records")


def test_corrections_are_kept_saved_and_applied(
    opened: Opened, extractions: list[dict[str, Any]], tmp_path: Path
) -> None:
    page = opened(extractions)
    page.click(".card.rankings .judge .edit")
    page.fill(".card.rankings form >> role=textbox[name='Hạng']", "6")
    page.click(".card.rankings form [type=submit]")
    assert page.evaluate("document.activeElement.closest('.card').dataset.key") == "rankings:0", "the focus stays there"
    page.click(".card.officials .judge .no")
    page.click(".card.dates >> nth=0 >> .judge .yes")
    select_words(page, "xã Bình Phú")
    page.select_option("#adder select", "figures")
    page.click("#adder button")
    page.fill("#records form >> role=textbox[name='Giá trị']", "một")
    page.fill("#records form >> role=textbox[name='Đơn vị']", "xã")
    page.click("#records form [type=submit]")
    assert "Cần là số" in page.inner_text("#records form .wrong")
    page.fill("#records form >> role=textbox[name='Giá trị']", "1")
    page.click("#records form [type=submit]")
    assert page.inner_text("#corrected") == "4"
    page.reload()
    assert page.inner_text("#corrected") == "4", "corrections are kept in the browser"
    shot(page, "corrected")
    with page.expect_download() as download:
        page.click("#save")
    saved, predictions, gold = (tmp_path / name for name in ("corrections.json", "records.jsonl", "gold.jsonl"))
    download.value.save_as(saved)
    predictions.write_text("".join(json.dumps(one) + "\n" for one in extractions), encoding="utf-8")
    applied = apply_corrections(saved, [str(predictions)], gold)
    assert (applied.accepted, applied.rejected, applied.edited, applied.added) == (1, 1, 1, 1)
    article = json.loads(gold.read_text(encoding="utf-8"))
    assert article["rankings"][0]["rank"] == 6
    assert article["officials"] == []
    assert article["figures"][-1]["evidence"][0]["text"] == "xã Bình Phú"  # beyond an emoji: code points, not UTF-16


def judged_cards(page: Any, action: str) -> list[str]:
    cards = page.locator(f"#records .card.{action}:not(.gone) .head")
    found: list[str] = cards.all_text_contents()
    return found


def test_a_judgement_stays_with_its_record_when_the_rules_have_changed(
    show: Callable[..., Any], extractions: list[dict[str, Any]], tmp_path: Path
) -> None:
    target, look = tmp_path / "report.html", Look("vi")
    write_report(extractions, target, look)
    page = show(target)
    dates = page.locator(".card.dates .head").all_text_contents()
    page.click(".card.dates >> nth=0 >> .judge .no")
    page.click(".card.dates >> nth=1 >> .judge .yes")
    later = copy.deepcopy(extractions)
    del later[0]["dates"][0]
    write_report(later, target, look)
    page.reload()
    assert judged_cards(page, "reject") == [], "the judgement of the lost record fell to no other"
    assert judged_cards(page, "accept") == [dates[1]]
    assert page.inner_text("#corrected") == "1"
    assert dates[0] in page.inner_text("#notice")
    assert dates[0] in page.inner_text("#records .card.gone")
    with page.expect_download() as download:
        page.click("#save")
    saved, predictions, gold = (tmp_path / name for name in ("corrections.json", "records.jsonl", "gold.jsonl"))
    download.value.save_as(saved)
    predictions.write_text("".join(json.dumps(one) + "\n" for one in later), encoding="utf-8")
    applied = apply_corrections(saved, [str(predictions)], gold)
    assert (applied.accepted, applied.rejected) == (1, 0)
    page.click("#records .card.gone button")
    assert page.locator(".card.gone").count() == 0


NUMBERS = [
    ("vi", "25.000", 25000), ("vi", "91,43", 91.43), ("vi", "91.43", 91.43), ("vi", "1.234,5", 1234.5),
    ("vi", "63,125", 63.125), ("vi", "1.234.567", 1234567), ("vi", "-3", -3), ("vi", "1.2.3", "not_number"),
    ("vi", "0.125", 0.125), ("vi", "một", "not_number"),
    ("en", "25.000", "unclear_number"), ("en", "25,000", "unclear_number"), ("en", "1,234,567", 1234567),
    ("en", "91.43", 91.43), ("en", "1,234.5", 1234.5), ("en", "25,0", 25),
]  # fmt: skip


# The one judgement of the first article that the browser keeps.
KEPT = """() => {
  const key = Object.keys(localStorage).find((name) => name.startsWith("extractor-corrections"));
  return Object.values(JSON.parse(localStorage[key])[0].judged)[0];
}"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_numbers_are_read_as_vietnamese_readers_write_them(
    opened: Opened, extractions: list[dict[str, Any]], language: str
) -> None:
    labels = yaml.safe_load((Path(rendering.__file__).parent / "labels.yaml").read_text(encoding="utf-8"))
    page = opened([extractions[2]], language=language)
    for _, words, expected in (row for row in NUMBERS if row[0] == language):
        page.click(".card.figures .judge .edit")
        page.fill(".card.figures form input >> nth=0", words)
        page.click(".card.figures form [type=submit]")
        if isinstance(expected, str):
            said = labels[expected][0 if language == "vi" else 1]
            assert said in page.inner_text(".card.figures form .wrong"), words
            page.click(".card.figures form button:not([type=submit])")
        else:
            assert page.evaluate(KEPT)["values"]["value"] == expected, words


def test_a_number_that_nobody_touched_stays_and_scores_have_their_unit(
    opened: Opened, extractions: list[dict[str, Any]]
) -> None:
    article = copy.deepcopy(extractions[0])
    article["rankings"][0] |= {"score": 63.125, "score_unit": "%"}
    page = opened([article], language="en")
    assert "63.125 %" in page.inner_text(".card.rankings .head")
    page.click(".card.rankings .judge .edit")
    page.fill(".card.rankings form >> role=textbox[name='Rank']", "6")
    page.click(".card.rankings form [type=submit]")
    assert "63.125 %" in page.inner_text(".card.rankings.edit .head")


def select_words(page: Any, words: str, *, let_go: bool = True) -> None:
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.getElementById("body"), NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at >= 0) { range.setStart(node, at); range.setEnd(node, at + words.length); }
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        words,
    )
    if let_go:
        page.evaluate("document.body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))")
    page.wait_for_selector("#adder")


def test_the_bar_beside_a_selection_stays_while_it_is_used(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    select_words(page, "xã Bình Phú")
    page.evaluate("document.getElementById('adder').dataset.own = 'yes'")
    box = page.locator("#adder").bounding_box()
    page.mouse.click(box["x"] + 2, box["y"] + 2)
    page.wait_for_timeout(50)
    assert page.locator("#adder").get_attribute("data-own") == "yes"
    page.mouse.click(5, 300)
    page.wait_for_selector("#adder", state="detached")


def test_a_finger_that_selects_is_offered_the_bar(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page.locator("#articles button").first.tap()
    select_words(page, "xã Bình Phú", let_go=False)
    box = page.locator("#adder").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390


HOSTILE = '</script><script>window.hit=1</script><img src=x onerror=window.hit=1>\u202egnihton\u202c"><svg onload=window.hit=1>'


def test_a_hostile_article_shows_as_text_and_runs_nothing(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    article = copy.deepcopy(extractions[0])
    text = HOSTILE + " " + "A" * 1_000_000
    article["article"] |= {"title": HOSTILE, "author": HOSTILE, "source": HOSTILE, "text": text}
    for kind in ("rankings", "dates", "officials", "models", "documents", "figures"):
        article[kind] = []
    evidence = [{"start": 0, "end": len(HOSTILE), "text": HOSTILE}]
    article["models"] = [{"name": HOSTILE, "quoted": True, "rule": HOSTILE, "inferred": [], "evidence": evidence}]
    article["warnings"] = [{"code": HOSTILE, "message": HOSTILE}]
    page = opened([article, *extractions[1:]])
    page.click(".tabs [data-pane=table]")
    page.click(".tabs [data-pane=text]")
    page.click("#records .card summary")
    assert page.evaluate("window.hit") is None
    assert page.locator("main img, main script").count() == 0
    shown = page.inner_text("#headline")
    assert "<script>window.hit=1</script>" in shown
    assert "[U+202E]" in shown
    assert page.locator("#body .control").count() == 2
    shot(page, "hostile")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(opened: Opened, extractions: list[dict[str, Any]], scheme: str) -> None:
    page = opened(extractions, color_scheme=scheme)
    page.click("#more summary")
    for pane in ("text", "table"):
        page.click(f".tabs [data-pane={pane}]")
        assert serious_faults(page) == []
    shot(page, f"axe-{scheme}")


def test_a_phone_shows_one_pane_at_a_time_and_nothing_too_wide(
    opened: Opened, extractions: list[dict[str, Any]]
) -> None:
    page = opened(extractions, viewport={"width": 390, "height": 800}, has_touch=True)
    assert page.locator("#list").is_visible() and not page.locator("#text").is_visible()
    page.locator("#articles button").first.tap()
    assert page.locator("#text").is_visible() and not page.locator("#list").is_visible()
    page.locator("mark.officials").first.tap()
    assert page.locator("#records").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shot(page, "phone")


def test_a_phones_header_is_one_row_and_its_panes_are_at_the_thumb(
    opened: Opened, extractions: list[dict[str, Any]]
) -> None:
    page = opened(extractions, viewport={"width": 390, "height": 800}, has_touch=True)
    assert page.locator("header").bounding_box()["height"] < 56
    tabs = page.locator(".tabs").bounding_box()
    assert tabs["y"] + tabs["height"] == pytest.approx(800, abs=1)
    assert tabs["height"] >= 44
    page.locator(".tabs [data-pane=table]").tap()
    subject = page.locator("#table tbody tr td").first.bounding_box()
    assert subject["width"] > 300 and subject["height"] < 60, "a row is stacked, not squeezed"
    assert serious_faults(page) == []


def test_before_and_after_need_no_keys(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    before, after = page.locator(".walk button").all()
    assert before.is_disabled()
    after.click()
    assert page.inner_text("#headline") == "Bài số 1"
    assert page.inner_text(".walk span") == "2 / 3"


def test_help_lists_the_keys_and_what_has_the_focus_is_seen(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions, reduced_motion="reduce")
    page.keyboard.press("?")
    keys = page.locator("#keys kbd").all_inner_texts()
    assert {"j", "k", "/", "n", "p", "a", "x", "e", "?", "Esc"} == set(keys)
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    for _ in range(8):
        page.keyboard.press("Tab")
        style = (
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert page.evaluate(style) == ["solid", "2px"]
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).transitionDuration") == "0s"


def test_values_are_said_in_the_readers_language(opened: Opened, extractions: list[dict[str, Any]]) -> None:
    page = opened(extractions)
    assert "thực tế" in page.locator("#records .card.rankings").first.inner_text()
    page.click(".card.rankings .judge .edit")
    choices = page.locator(".card.rankings form select").last
    assert choices.locator("option").last.inner_text() == "chỉ tiêu"
    assert choices.locator("option").last.get_attribute("value") == "target"


@pytest.mark.parametrize("width", [390, 1280])
def test_two_thousand_articles_paint_within_a_second(
    opened: Opened, extractions: list[dict[str, Any]], width: int
) -> None:
    articles = copy.deepcopy(extractions)
    for article in articles:  # as long as articles are: the page has 16 MB
        article["article"]["text"] += "\n" + "Hội nghị nghe báo cáo về công tác cải cách hành chính. " * 130
    page = opened([articles[n % 3] for n in range(2000)], viewport={"width": width, "height": 900})
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert len(titles(page)) == 2000
    assert painted < 1000
