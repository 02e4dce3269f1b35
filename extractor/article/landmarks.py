"""A page's tree → the elements its templates name: containers of the body, headlines, leads, authors."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from extractor.article.sites import sites

_NAMED = etree.XPath("//body//*[@class or @id or @itemprop or @property]")
_NEAR = 3
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


@dataclass(slots=True)
class Landmarks:
    """What the names of classes and ids point at, each list in the order of the page."""

    containers: list[HtmlElement] = field(default_factory=list)
    titles: list[HtmlElement] = field(default_factory=list)
    leads: list[HtmlElement] = field(default_factory=list)
    authors: list[HtmlElement] = field(default_factory=list)
    dated: list[HtmlElement] = field(default_factory=list)


def landmarks(tree: HtmlElement) -> Landmarks:
    """One pass over the elements that carry a name: `<h2 class="sapo">` is a lead."""
    known = sites()
    found = Landmarks()
    for element in cast(list[HtmlElement], _NAMED(tree)):
        attributes = element.attrib
        names = attributes.get("class", "").lower().split()
        if identity := attributes.get("id", "").lower():
            names.append(identity)
            if identity.endswith(known.container_endings):
                found.containers.append(element)
        prop = attributes.get("itemprop") or attributes.get("property")
        if prop:
            _by_property(element, prop.lower(), found)
        for name in names:
            if name in known.containers:
                found.containers.append(element)
            elif name in known.titles:
                found.titles.append(element)
            elif name in known.leads:
                found.leads.append(element)
        if known.author_names.search(" ".join(names)) and not _is_dropped(element):
            found.authors.append(element)
    found.titles.extend(tree.iter(*_HEADINGS))
    return found


def _is_dropped(element: HtmlElement) -> bool:
    """True within comments, lists of other news, footers: their authors are not this article's."""
    dropped = sites().dropped
    return any(
        above.tag in ("aside", "footer", "nav")
        or dropped.search(f"{above.get('class', '')} {above.get('id', '')}".lower())
        for above in (element, *element.iterancestors())
    )


def _by_property(element: HtmlElement, prop: str, found: Landmarks) -> None:
    if prop in sites().container_properties:
        found.containers.append(element)
    elif prop in ("headline", "name") and element.tag not in ("span", "meta", "a"):
        found.titles.append(element)
    elif prop == "author":
        found.authors.append(element)
    elif prop in ("datepublished", "datemodified") or "dc:date" in prop:
        found.dated.append(element)


def times_beside(tree: HtmlElement, title: HtmlElement | None) -> list[HtmlElement]:
    """The `<time datetime="…">` elements printed close to the headline, not those of other news."""
    if title is None:
        return []
    near = set(islice(title.iterancestors("div", "header", "section", "article", "main"), _NEAR))
    return [
        element
        for element in tree.iter("time")
        if element.get("datetime") and not near.isdisjoint(islice(element.iterancestors(), _NEAR))
    ][:1]
