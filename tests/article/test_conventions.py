"""Headlines, bylines and times as some hundred and eighty small pages print them."""

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.conventions import BYLINES, TIMES, TITLES, Convention
from tests.article.conventions_more import MORE_BYLINES, MORE_TITLES, OLD_FONTS, PLAIN

EVERY = [*TITLES, *BYLINES, *TIMES, *MORE_TITLES, *MORE_BYLINES]


@pytest.mark.parametrize("stated", EVERY, ids=lambda stated: stated.name)
def test_what_the_page_states_is_read(stated: Convention) -> None:
    article, warnings = read_article(Page(stated.page, media_type="html"))
    assert (article.title, article.author, article.published) == (stated.title, stated.author, stated.published)
    assert not warnings
    assert "Sáng 14/6, UBND huyện Cần Giuộc tổ chức hội nghị" in article.text
    for name in ("title", "author", "published"):
        assert (name in article.metadata_sources) == (getattr(article, name) is not None)


@pytest.mark.parametrize("stated", PLAIN, ids=lambda stated: stated.name)
def test_what_a_plain_copy_states_is_read(stated: Convention) -> None:
    article, warnings = read_article(Page(stated.page, media_type="text"))
    assert (article.title, article.author, article.published) == (stated.title, stated.author, stated.published)
    assert not warnings


@pytest.mark.parametrize("stated", OLD_FONTS, ids=lambda stated: stated.name)
def test_what_a_page_in_an_old_font_states_is_read(stated: Convention) -> None:
    article, warnings = read_article(Page(stated.page, media_type="html"))
    assert (article.title, article.author, article.published) == (stated.title, stated.author, stated.published)
    assert [warning.code for warning in warnings] == ["legacy_encoding"]
    assert article.text.startswith("Sáng 14/6, UBND huyện Cần Giuộc tổ chức hội nghị")
