"""What was read from a page → whether it is no article but a list, a section or a home page, and why."""

from __future__ import annotations

from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from extractor.article.blocks import Line, Renderer
from extractor.article.declared import Declared
from extractor.article.draft import Draft
from extractor.article.sites import sites
from extractor.normalisers.folding import fold

_HEADLINES = etree.XPath("count(.//a[@href][string-length(normalize-space()) > 25])")
_TEXTS = etree.XPath("//body//a[@href][string-length(normalize-space()) > 25]")
_PROSE_WORDS = 15
_SHORT_TEASER = 80
_LONG_RUN = 100


def why_no_article(tree: HtmlElement, container: HtmlElement | None, head: Declared, draft: Draft) -> str | None:
    """The reason a page is no article, or `None`: `12 headlines that link elsewhere, 31 words of text`.

    An article may carry lists of other news around and in it; on a list page the headlines come first and no
    run of text between two of them is long.
    """
    words = sum(_words(line) for line in draft.lines if _words(line) >= _PROSE_WORDS and " | " not in line)
    inside = _count(container) if container is not None else 0
    if inside >= 5 and words < 40:
        return f"{inside} headlines that link elsewhere, {words} words of text"
    if container is not None and inside >= 4:
        teasers, prose, longest = _teasers(Renderer(sites(), None, container, lists=True).read(container))
        if teasers >= 4 and prose < _SHORT_TEASER * teasers and longest < _LONG_RUN:
            return f"{teasers} headlines with {prose} words of text between them"
    around = _count(tree)
    if around >= 8 and not _is_own_title(head, draft):
        if words < 40:
            return f"{around} headlines that link elsewhere, {words} words of text"
        if around >= 12 and words < 200 and (draft.published is None or head.kind == "website"):
            return f"{around} headlines that link elsewhere, {words} words of text, no headline of its own"
    return None


def list_lines(tree: HtmlElement) -> list[str]:
    """The headlines of a page that has nothing else to say."""
    texts = [" ".join(element.text_content().split()) for element in cast(list[HtmlElement], _TEXTS(tree))[:200]]
    return list(dict.fromkeys(texts))


def _count(element: HtmlElement) -> int:
    return int(cast(float, _HEADLINES(element)))


def _words(line: str) -> int:
    return line.count(" ") + 1


def _is_own_title(head: Declared, draft: Draft) -> bool:
    """True where the page's head declares the very headline that is printed in the page."""
    source = draft.sources.get("title", "")
    if not source.startswith("html:") or source == "html:title":
        return False
    title = fold(draft.title or "")
    stated = [text for text, _ in head.titles] + [head.page_title]
    return title.count(" ") >= 3 and any(title in fold(text) for text in stated)


def _teasers(lines: list[Line]) -> tuple[int, int, int]:
    """How many headlines link elsewhere, the words of text beside them, and the longest run between two."""
    teasers = prose = run = longest = 0
    for line in lines:
        if line.is_link and line.words >= 5:
            teasers += 1
            run = 0
        elif line.words >= 8:
            prose += line.words
            run += line.words
            longest = max(longest, run)
    return teasers, prose, longest
