"""A page as it arrived → its article with settled text, and what a reader should know about it."""

from __future__ import annotations

from hashlib import blake2b

from extractor.article.cleaning import settled_text
from extractor.article.decoding import decode
from extractor.article.draft import Draft
from extractor.article.encodings.choice import is_suspect
from extractor.article.encodings.pages import decode_lines, decode_tree
from extractor.article.html import read_html
from extractor.article.language import language
from extractor.article.markup import (
    MAX_ELEMENTS,
    MAX_MARKUP,
    declares_entities,
    element_count,
    looks_like_html,
    parse,
    without_giants,
)
from extractor.article.places import place_of_host
from extractor.article.plain import read_plain
from extractor.article.tabbed import barred
from extractor.errors import PageError
from extractor.normalisers.hosts import host_of
from extractor.page import Page
from extractor.records import Article, PageWarning

MAX_TEXT = 1_000_000


def read_article(page: Page) -> tuple[Article, list[PageWarning]]:
    """A page to its article and warnings; a page without usable text raises `PageError`.

    `Cập nhật ngày: 25/07/2022 22:09:11` under the title gives `published` `2022-07-25T22:09:11`.
    """
    name = page.source or page.url or "the page"
    if not page.content:
        raise PageError("empty", f"{name}: the page is empty; check that it was stored whole")
    decoded = decode(page, name)
    draft = _read(page, decoded.text, name)
    text = "\n".join(draft.lines)
    if len(text) > MAX_TEXT:
        raise PageError("too_large", f"{name}: {len(text):,} letters of text are no article; split the page first")
    if not any(letter.isalpha() for letter in text):
        raise PageError("no_text", f"{name}: no article text was found; look at the page in a browser")
    _complete(draft, page)
    spoken = language(text)
    if spoken is None:
        draft.warn("not_vietnamese", f"{name}: the text does not look Vietnamese; no records are to be expected")
    return _article(draft, page, text, spoken), [*decoded.warnings, *draft.warnings]


def _read(page: Page, text: str, name: str) -> Draft:
    if page.media_type == "html" or (page.media_type is None and looks_like_html(text)):
        return _read_markup(text, name)
    if len(text) > MAX_TEXT:
        raise PageError("too_large", f"{name}: {len(text):,} letters are no article; split the text first")
    warnings: list[PageWarning] = []
    if is_suspect(text):
        text, warnings = decode_lines(text)
    draft = read_plain(settled_text(barred(text)))
    draft.warnings.extend(warnings)
    return draft


def _read_markup(text: str, name: str) -> Draft:
    text, giants = without_giants(text)
    if len(text) > MAX_MARKUP:
        raise PageError("too_large", f"{name}: {len(text):,} letters of markup are no article; split the page first")
    tree, flattened = parse(text)
    if tree is None:
        raise PageError("no_text", f"{name}: the HTML holds no element; check that it was stored whole")
    if (count := element_count(tree)) > MAX_ELEMENTS:
        raise PageError("too_large", f"{name}: {count:,} elements are no article; split the page first")
    draft = read_html(tree)
    if is_suspect(draft.title or "") or is_suspect("\n".join(draft.lines)):
        decoded, warnings = decode_tree(tree)
        draft = read_html(tree) if decoded else draft
        draft.warnings.extend(warnings)
    if giants:
        draft.warn("damaged_markup", f"{name}: {giants:,} tags of thousands of letters were read without attributes")
    if declares_entities(text):
        draft.warn("damaged_markup", f"{name}: the page declares entities of its own; they were left as they are")
    if flattened:
        draft.warn("damaged_markup", f"{name}: tags nest too deep to be read as they stand; paragraphs were kept")
    return draft


def _complete(draft: Draft, page: Page) -> None:
    """What the page does not say of itself its address and its keeper may."""
    host = host_of(page.url)
    draft.state("site", host, "url")
    draft.state("place", place_of_host(host) if host else None, "url")
    draft.state("published", page.published, "caller")


def _article(draft: Draft, page: Page, text: str, spoken: str | None) -> Article:
    digest = blake2b(f"{page.url or ''}\0{text}".encode(), digest_size=8).hexdigest()
    return Article(
        id=digest,
        url=page.url,
        source=page.source,
        site=draft.site,
        title=draft.title,
        author=draft.author,
        published=draft.published,
        updated=draft.updated,
        place=draft.place,
        language=spoken,
        text=text,
        metadata_sources=draft.sources,
    )
