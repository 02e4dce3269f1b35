"""Headlines, bylines and times as eighty-three small pages print them."""

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.conventions import BYLINES, TIMES, TITLES, Convention

EVERY = [*TITLES, *BYLINES, *TIMES]


@pytest.mark.parametrize("stated", EVERY, ids=lambda stated: stated.name)
def test_what_the_page_states_is_read(stated: Convention) -> None:
    article, warnings = read_article(Page(stated.page, media_type="html"))
    assert (article.title, article.author, article.published) == (stated.title, stated.author, stated.published)
    assert not warnings
    assert article.text.startswith("Sáng 14/6, UBND huyện Cần Giuộc")
    for name in ("title", "author", "published"):
        assert (name in article.metadata_sources) == (getattr(article, name) is not None)
