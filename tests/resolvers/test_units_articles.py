"""Units in short whole articles: headline, address, site and other units tell which one each name means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.mention import Span

from .unit_articles import Case, marked

ARTICLES = (Path(__file__).parent / "unit_articles.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
_KEY = re.compile(r"(published|title|url|site|place): (.+)")
_CODED = re.compile(r"\|([^|⟦⟧]+)⟧")


def coded(article: str) -> tuple[Case, list[tuple[Span, str]]]:
    """A block of the file to its article and to each marked span with the code it must get."""
    lines = article.strip().split("\n")[1:]
    known = {found[1]: found[2] for line in lines if (found := _KEY.fullmatch(line))}
    text = "\n".join(line for line in lines if not _KEY.fullmatch(line))
    plain, spans = marked(_CODED.sub("⟧", text))
    return Case(plain, **known), list(zip(spans, _CODED.findall(text), strict=True))


def differing(article: str) -> Iterator[tuple[str, str, str]]:
    """Each marked unit that gets another code than it must, with both."""
    case, units = coded(article)
    for span, wanted in units:
        mention = case.mention(span)
        unit = case.units.resolve(mention) if mention else None
        found = "not found" if mention is None else (unit and unit.code) or "-"
        if found != wanted:
            yield span.of(case.context.text), wanted, found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.split("\n", 1)[0])
def test_each_unit_of_a_short_article_gets_its_code(article: str) -> None:
    assert list(differing(article)) == []


def test_there_are_sixty_articles() -> None:
    assert len(ARTICLES) >= 60
