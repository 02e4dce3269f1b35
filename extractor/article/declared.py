"""The head of a page → what it declares of itself: titles, times, authors, site name, kind."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text
from extractor.article.stamps import declared_time

Role = Literal["article", "page", "owner"]

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_PUBLISHED_WORDS = (
    "article:published_time og:article:published_time datepublished pubdate publishdate publish-date "
    "publish_date publication_date dc.date.issued dcterms.issued dc.date.created dcterms.created "
    "og:published_time article:published parsely-pub-date cxenseparse:recs:publishtime sailthru.date"
)
_PUBLISHED = frozenset(_PUBLISHED_WORDS.split())
_UPDATED_WORDS = (
    "article:modified_time og:updated_time og:article:modified_time datemodified lastmod last-modified "
    "dcterms.modified article:modified"
)
_UPDATED = frozenset(_UPDATED_WORDS.split())
_AUTHORS = frozenset(["author", "article:author", "dc.creator", "dable:author"])
_OWNERS = frozenset(["copyright", "rights", "dc.publisher", "dc.rights", "publisher", "application-name"])
_OWNER_KINDS = frozenset(["GovernmentOrganization", "Organization", "NewsMediaOrganization", "WebSite"])
_ARTICLE = re.compile(r"(?:News|Reportage|Blog|Scholarly|Opinion|AnalysisNews)?Article$|BlogPosting$|Posting$")
_CONTROLS = re.compile(r"[\x00-\x1f]")


@dataclass(slots=True)
class Declared:
    """What head and scripts state: for each kind the values in order of trust, with their sources."""

    titles: list[tuple[str, str]] = field(default_factory=list)
    published: list[tuple[str, str]] = field(default_factory=list)
    updated: list[tuple[str, str]] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    site: tuple[str, str] | None = None
    owners: list[tuple[str, str]] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    page_title: str = ""
    kind: str = ""


def declared(tree: HtmlElement) -> Declared:
    """A page's tree to its declarations: `<meta property="og:title" content="…">` is a title."""
    found = Declared()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            for item, role in sorted(_items(script.text), key=lambda pair: _ROLES.index(pair[1])):
                _READERS[role](item, found)
    for meta in tree.iter("meta"):
        _read_meta(meta, found)
    for title in tree.iter("title"):
        found.page_title = found.page_title or _clean("".join(title.itertext()))
    return found


def _clean(text: str) -> str:
    return settled_line(settled_text(text).replace("\n", " "))


def _read_meta(meta: HtmlElement, found: Declared) -> None:
    content = meta.get("content")
    name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
    if not content or not name:
        return
    if name in _PUBLISHED or name in _UPDATED:
        if moment := declared_time(content):
            kept = found.published if name in _PUBLISHED else found.updated
            kept.append((moment, f"meta:{name}"))
    elif name in _TITLES or name == "headline":
        found.titles.append((_clean(content), f"meta:{name}"))
    elif name in _AUTHORS:
        found.authors.append((_clean(content), f"meta:{name}"))
    elif name == "og:site_name":
        found.site = (_clean(content), "meta:og:site_name")
    elif name in _OWNERS:
        found.owners.append((_clean(content), f"meta:{name}"))
    elif name == "og:type":
        found.kind = content.strip().lower()


def _items(text: str) -> Iterator[tuple[dict[str, object], Role]]:
    """The items of a JSON-LD script that describe an article, its page or its owner, however they are wrapped."""
    try:
        data = json.loads(_CONTROLS.sub(" ", text))
    except (ValueError, RecursionError):
        return
    waiting = [data]
    for _ in range(200):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and _ARTICLE.search(name) for name in names):
                yield item, "article"
            elif not _OWNER_KINDS.isdisjoint(name for name in names if isinstance(name, str)):
                yield item, "owner"
            elif "WebPage" in names:
                yield item, "page"
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)


def _read_owner(item: dict[str, object], found: Declared) -> None:
    name = item.get("name")
    if isinstance(name, str):
        found.owners.append((_clean(name), "json-ld:owner"))
    address = item.get("url")
    if isinstance(address, str):
        found.addresses.append(address)


def _read_times(item: dict[str, object], found: Declared) -> None:
    for key, kept in (("datePublished", found.published), ("dateModified", found.updated)):
        value = item.get(key)
        if isinstance(value, str) and (moment := declared_time(value)):
            kept.append((moment, f"json-ld:{key}"))


def _read_item(item: dict[str, object], found: Declared) -> None:
    _read_times(item, found)
    headline = item.get("headline") or item.get("name")
    if isinstance(headline, str):
        found.titles.append((_clean(headline), "json-ld:headline"))
    authors = item.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        name = author.get("name") if isinstance(author, dict) else author
        if isinstance(name, str):
            found.authors.append((_clean(name), "json-ld:author"))


_READERS: dict[Role, Callable[[dict[str, object], Declared], None]] = {
    "article": _read_item, "page": _read_times, "owner": _read_owner,
}  # fmt: skip
_ROLES: tuple[Role, ...] = tuple(_READERS)
