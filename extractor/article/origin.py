"""A page's head, banner and footer → the site it comes from and the unit whose portal that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text
from extractor.article.declared import Declared
from extractor.article.draft import Draft
from extractor.article.furniture import furniture
from extractor.article.lexicon import word_lists
from extractor.article.places import (
    OFFICE,
    is_unit_name,
    place_of_dateline,
    place_of_host,
    place_of_name,
    province_in,
)
from extractor.normalisers.folding import fold
from extractor.normalisers.hosts import host_of

# Pictures and links of the banner, headings that name the portal, and what a footer opens with.
_BANNER = etree.XPath("(//body//img[@alt])[position() <= 4]/@alt | (//body//a[@title])[position() <= 2]/@title")
_NAMES = etree.XPath(
    "//body//text()[string-length() < 140][contains(., 'hông tin điện tử') or contains(., 'HÔNG TIN ĐIỆN TỬ')"
    " or contains(., 'rang tin điện tử')"
    " or contains(., 'RANG TIN ĐIỆN TỬ') or contains(., 'TTĐT')"
    " or contains(., 'Bản quyền') or contains(., 'ản quyền thuộc') or contains(., '©')"
    " or contains(., 'BND ') or contains(., 'ỦY BAN NHÂN DÂN') or contains(., 'UỶ BAN NHÂN DÂN')"
    " or contains(., 'ban nhân dân') or contains(., 'ủ quản') or contains(., 'Báo ') or contains(., 'BÁO ')"
    " or contains(., 'uyền hình') or contains(., 'UYỀN HÌNH') or contains(., 'PT-TH') or contains(., 'iếng nói của')"
    " or contains(., 'hi rõ nguồn')]"
)
_HEADER = etree.XPath(
    "//body//*[self::header or contains(@class, 'header') or contains(@id, 'header') or contains(@class, 'banner')"
    " or contains(@id, 'banner') or contains(@class, 'logo') or contains(@id, 'logo')]"
    "//text()[string-length(normalize-space()) > 8][string-length() < 100]"
)
_NEXT = etree.XPath("following::text()[normalize-space()][1]")
_MAX_HEADER = 6
# `Sở Tài nguyên và Môi trường tỉnh Hà Giang`
_OWNER = re.compile(
    r"(?:sở|ban|phòng|văn phòng|trung tâm|cục|chi cục|ubnd|[uủ][yỷ] ban|hội đồng|[^\W\d_]+ [uủ]y)\b(?!.*[.:?!])"
)
_ADDRESSES = etree.XPath(
    "//head/link[@rel='canonical']/@href | //head/base/@href | //meta[@property='og:url']/@content"
)
_PARTS = re.compile(r"\s+[|»«–—-]+\s+|\s*\|\s*")
_HEADINGS = ("h1", "h2", "h3")
_MAX_HEADINGS = 4
_OWN_NAME = ("meta:og:site_name",)


@cache
def _keeper() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in word_lists()["keeper_lines"]))


def read_origin(tree: HtmlElement, head: Declared, draft: Draft) -> None:
    """State `site` and `place`: from the site's name, the title's end, banner, footer, domain or dateline."""
    if head.site:
        draft.state("site", *head.site)
    for name, source in _names(tree, head, draft):
        if source in _OWN_NAME and " " not in name and "." in name:
            draft.state("place", place_of_host(name), source)
        draft.state("place", place_of_name(name) or (source in _OWN_NAME and province_in(name)) or None, source)
        if furniture().is_site_name(name) and len(name) < 90:
            draft.state("site", name, source)
        if draft.place and draft.site:
            return
    for line in draft.lines[:3]:
        draft.state("place", place_of_dateline(line), "text:dateline")
    for address in [*cast(list[str], _ADDRESSES(tree)), *head.addresses]:
        host = host_of(address)
        draft.state("place", place_of_host(host) if host else None, "html:address")
        draft.state("site", host, "html:address")


def _names(tree: HtmlElement, head: Declared, draft: Draft) -> Iterator[tuple[str, str]]:
    headline = fold(draft.title or "")
    if head.site:
        yield head.site
    yield from head.owners
    parts = [part for part in _PARTS.split(head.page_title) if part and fold(part) not in headline]
    if is_unit_name(head.page_title):
        yield head.page_title, "html:title"
    for part in reversed(parts):
        if fold(head.page_title) != headline and fold(part) not in headline:
            yield part, "html:title"
    for text in cast(list[str], _BANNER(tree)):
        if fold(text) != headline:
            yield _line(text), "html:banner"
    yield from _printed(tree, headline)
    for node in islice(cast(list[str], _HEADER(tree)), _MAX_HEADER):
        text = _line(node)
        if fold(text) not in headline and _OWNER.match(fold(text)):
            yield text, "html:header"


def _printed(tree: HtmlElement, headline: str) -> Iterator[tuple[str, str]]:
    for heading in islice(tree.iter(*_HEADINGS), _MAX_HEADINGS):
        text = _line(heading.text_content())
        if fold(text) != headline and is_unit_name(OFFICE.sub("", text)):
            yield text, "html:heading"
    known = furniture()
    for node in cast(list[etree._ElementUnicodeResult], _NAMES(tree)):
        text = _line(node)
        if (named := text.split(". ")[0]) != text and known.is_site_name(named):
            text = named
        if (
            any(map(known.is_site_name, _PARTS.split(text)))
            or _keeper().match(fold(text))
            or is_unit_name(OFFICE.sub("", text))
            or text.isupper()
        ):
            yield text, "html:portal line"
            if known.is_site_name(text) and (unit := _unit_below(node)):
                yield unit, "html:portal line"


def _unit_below(node: etree._ElementUnicodeResult) -> str | None:
    """The unit named alone in the next text of the page: `CỔNG THÔNG TIN ĐIỆN TỬ`, `HUYỆN MỸ TÚ - TỈNH SÓC TRĂNG`."""
    parent = node.getparent()
    texts = cast(list[str], _NEXT(parent)) if parent is not None else []
    unit = _line(texts[0]) if texts else ""
    return unit if is_unit_name(unit) else None


def _line(text: str) -> str:
    return settled_line(settled_text(text).replace("\n", " "))
