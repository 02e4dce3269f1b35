"""One article in twelve portal styles: the same lines come out of each, and its own metadata."""

import re

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.portals import AUTHOR, KEEPER, LINES, OTHER, PORTALS, TITLE, Portal

ALL = pytest.mark.parametrize("portal", PORTALS, ids=lambda portal: portal.name)


@ALL
def test_the_body_is_the_article_and_nothing_else(portal: Portal) -> None:
    article, warnings = read_article(Page(portal.page, media_type="html"))
    assert article.text.split("\n") == LINES
    assert OTHER not in article.text
    assert KEEPER not in article.text
    assert not warnings


@ALL
def test_the_metadata_is_what_the_template_prints(portal: Portal) -> None:
    article, _ = read_article(Page(portal.page, media_type="html"))
    assert (article.title, article.author) == (TITLE, AUTHOR)
    assert (article.published, article.updated, article.place) == (portal.published, portal.updated, portal.place)
    assert {"title", "author", "published"} <= set(article.metadata_sources)


@ALL
def test_without_names_of_classes_the_body_is_still_found(portal: Portal) -> None:
    bare = re.sub(r' (?:class|id|itemprop)="[^"]*"', "", portal.page)
    article, _ = read_article(Page(bare, media_type="html"))
    assert set(LINES[1:]) <= set(article.text.split("\n"))
    assert OTHER not in article.text
    assert KEEPER not in article.text


def test_a_box_of_other_news_amid_the_text_is_no_end() -> None:
    box = f'<div>Tin liên quan</div><ul><li><a href="/1">{OTHER}</a></li></ul>'
    prose = "".join(f"<p>{line} {line}</p>" for line in LINES[1:4:2])
    page = f'<html><body><div class="entry-content">{prose}{box}{prose.replace("Sáng", "Chiều")}</div></body></html>'
    article, _ = read_article(Page(page, media_type="html"))
    assert "Chiều 15/3" in article.text
    assert OTHER not in article.text


def test_broken_lines_inside_a_sentence_are_joined() -> None:
    broken = "Tại hội nghị, lãnh đạo huyện đã công bố<br>quyết định khen thưởng."
    page = f"<html><body><div>{LINES[1]}<br>{broken}</div></body></html>"
    article, _ = read_article(Page(page, media_type="html"))
    assert article.text.endswith("\nTại hội nghị, lãnh đạo huyện đã công bố quyết định khen thưởng.")


def test_the_same_page_has_the_same_id() -> None:
    first, _ = read_article(Page(PORTALS[0].page, url="https://dongthap.gov.vn/a", source="x"))
    second, _ = read_article(Page(PORTALS[0].page.encode(), url="https://dongthap.gov.vn/a", source="y"))
    other, _ = read_article(Page(PORTALS[0].page, url="https://dongthap.gov.vn/b"))
    assert first.id == second.id != other.id
    assert re.fullmatch(r"[0-9a-f]{16}", first.id)
