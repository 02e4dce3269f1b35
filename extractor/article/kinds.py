"""What was read from a page → whether it is no article but a list, a section or a home page, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from extractor.article.blocks import Renderer
from extractor.article.declared import Declared
from extractor.article.draft import Draft
from extractor.article.endings import links_elsewhere
from extractor.article.furniture import furniture
from extractor.article.sites import sites
from extractor.normalisers.folding import fold

_HEADLINES = etree.XPath("count(.//a[@href][string-length(normalize-space()) > 25])")
_TEXTS = etree.XPath("//body//a[@href][string-length(normalize-space()) > 25]")
_PASSWORD = etree.XPath("boolean(//input[translate(@type, 'PASWORD', 'pasword') = 'password'])")
_FEW_WORDS = 40
_LEAD_WORDS = 25
_SHORT_TEASER = 80
_LONG_RUN = 100
_LINE_WORDS = 4
_NOTICE_WORDS = 60
_FORM_WORDS = 15
_HEAD_LINES = 6
_PARTS = re.compile(r"\s+[|»:›–—>-]+\s+")
_SIGNS = re.compile(r"[\W_]+")


def why_no_article(tree: HtmlElement, container: HtmlElement | None, head: Declared, draft: Draft) -> str | None:
    """The reason a page is no article, or `None`: `12 headlines that link elsewhere, 31 words of text`.

    An article may carry lists of other news around and in it, below its text; on a list page the headlines come
    first and no run of text between two of them is long.
    """
    linked = _linked(tree, draft.lines)
    own = sum(_words(line) for line in draft.lines if line not in linked and _words(line) >= _LINE_WORDS)
    if own < _NOTICE_WORDS and (notice := notice_among([*_PARTS.split(head.page_title), draft.title], draft.lines)):
        return f"it only says “{notice}”"
    if own < _FORM_WORDS and _PASSWORD(tree):
        return f"a form that asks for a password, {own} words of text"
    if reason := _sequence((line in linked, _words(line)) for line in draft.lines):
        return reason
    titled = _is_own_title(head, draft)
    if container is not None and _count(container) >= 4:
        lines = Renderer(sites(), None, container, lists=True).read(container)
        shown = [line for line in lines if not (titled and line.text == draft.title)]
        if reason := _sequence((links_elsewhere(line) and line.words >= 5, line.words) for line in shown):
            return reason
    around = _count(tree)
    if around >= 8 and not titled:
        if own < _FEW_WORDS:
            return f"{around} headlines that link elsewhere, {own} words of text"
        if around >= 12 and own < 200 and (draft.published is None or head.kind == "website"):
            return f"{around} headlines that link elsewhere, {own} words of text, no headline of its own"
    return None


def notice_among(titles: list[str | None], lines: list[str]) -> str | None:
    """What a page says that stands in an article's place: `Không tìm thấy trang`, `Đăng nhập`; or `None`."""
    known = furniture()
    return next((text for text in [*titles, *lines[:_HEAD_LINES]] if text and known.is_notice(text)), None)


def list_lines(tree: HtmlElement) -> list[str]:
    """The headlines of a page that has nothing else to say."""
    texts = [" ".join(element.text_content().split()) for element in cast(list[HtmlElement], _TEXTS(tree))[:200]]
    return list(dict.fromkeys(texts))


def _linked(tree: HtmlElement, lines: list[str]) -> set[str]:
    """The lines that are mostly a headline which links elsewhere, or part of a card that does."""
    if not lines or sum(map(len, lines)) > 10_000:
        return set()
    headlines = list_lines(tree)
    return {
        line
        for line in lines
        for text in headlines
        if (len(text) * 5 >= len(line) * 2 and text in line) or (len(line) > 25 and line in text)
    }


def _sequence(lines: Iterable[tuple[bool, int]]) -> str | None:
    """The reason why lines, each a headline that links elsewhere or some words, are a list; `None` for an article.

    A list has four headlines or more with but a teaser between two of them, and before the first no text, or a few
    words that say what the list is of and less than stands below.
    """
    teasers = prose = before = run = longest = 0
    for is_headline, words in lines:
        if is_headline:
            teasers += 1
            run = 0
        elif words >= _LINE_WORDS:
            before += words if not teasers else 0
            prose += words
            run += words
            longest = max(longest, run)
    leads = before >= _LEAD_WORDS and (before >= _NOTICE_WORDS or prose < 3 * before)
    if teasers >= 4 and not leads and prose < _SHORT_TEASER * teasers and longest < _LONG_RUN:
        return f"{teasers} headlines with {prose} words of text between them"
    return None


def _count(element: HtmlElement) -> int:
    return int(cast(float, _HEADLINES(element)))


def _words(line: str) -> int:
    return line.count(" ") + 1


def _is_own_title(head: Declared, draft: Draft) -> bool:
    """True where the page's head declares the very headline that is printed in the page, or it opens the text."""
    source = draft.sources.get("title", "")
    if not source.startswith("html:") or source == "html:title":
        return False
    title = _letters(draft.title or "")
    if title.count(" ") < 3:
        return False
    if source.startswith("html:line"):
        return True
    stated = [_letters(text) for text, _ in head.titles] + [_letters(head.page_title)]
    return any(title in text or (text.count(" ") >= 3 and text in title) for text in stated)


def _letters(text: str) -> str:
    """Folded words alone: `Mô hình “5 tại chỗ”` and `Mô hình 5 tại chỗ` are the same headline."""
    return _SIGNS.sub(" ", fold(text)).strip()
