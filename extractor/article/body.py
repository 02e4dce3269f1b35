"""A page's tree → the part that holds its article, and the lines before, in and after it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import cast

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from extractor.article.blocks import BEFORE, BETWEEN, BODY, Line, Renderer
from extractor.article.cleaning import settled_lines, settled_text
from extractor.article.furniture import furniture
from extractor.article.landmarks import Landmarks
from extractor.article.markup import element_count
from extractor.article.sites import sites
from extractor.normalisers.folding import fold

_PROSE = etree.XPath(
    "//body//text()[string-length(normalize-space()) > 40][not(ancestor::a or ancestor::script or ancestor::style"
    " or ancestor::noscript or ancestor::textarea or ancestor::option or ancestor::nav or ancestor::aside)]"
)
_BLOCKS_WORDS = "div td article section main body center fieldset blockquote form li tr table tbody"
_BLOCKS = frozenset(_BLOCKS_WORDS.split())
_NEAR = (1.0, 0.7, 0.5, 0.3, 0.2, 0.1)
_ENOUGH = 600
_HEAD_REACH = 4
_HEAD_LINES = 3
_HEAD_LETTERS = 25
_MAX_ELEMENTS = 20_000  # beyond, trafilatura takes seconds and hundreds of megabytes


@dataclass(slots=True)
class Region:
    """The lines around and in the article's container, and which opinion found the container."""

    lines: list[Line]
    opinion: str
    container: HtmlElement | None


def find_region(tree: HtmlElement, marks: Landmarks, title: HtmlElement | None) -> Region:
    """The region that holds the article: a known container, the block of most running text, or trafilatura's.

    Whichever of the first two holds most of the page's prose is read by our own renderer, which keeps leads,
    captions and table rows. Where neither does, trafilatura decides, unless the block holds all it found.
    """
    prose = _prose(tree, title)
    whole = sum(size for _, size in prose)
    container = _known_container(marks, prose, whole)
    if container is not None:
        return _region(container, title, "container")
    dense = _densest(prose)
    if dense is not None and sum(size for element, size in prose if _is_in(element, dense)) * 10 >= whole * 6:
        return _region(dense, title, "densest")
    first = settled_lines(settled_text(_trafilatura(tree))) if element_count(tree) < _MAX_ELEMENTS else []
    region = _region(dense, title, "densest") if dense is not None else Region([], "none", None)
    if first and not _holds(region.lines, first):
        return Region([Line(text, 0, BODY) for text in first], "trafilatura", dense)
    return region


def _region(container: HtmlElement, title: HtmlElement | None, opinion: str) -> Region:
    """The lines of the smallest part of the page that holds both headline and container."""
    root = container
    if title is not None:
        above = {container, *container.iterancestors()}
        root = next((shared for shared in title.iterancestors() if shared in above), container)
    else:
        root = _with_head(container)
    lines = Renderer(sites(), title, container).read(root)
    if root.tag == "body" and title is None:
        _narrow(lines)
    return Region(lines, f"{opinion}:{_name(container)}", container)


def _with_head(container: HtmlElement) -> HtmlElement:
    """The nearest part of the page around a container in which some text stands above it, the page itself last."""
    alone = (above for above in container.iterancestors() if len(above) > 1 or above.tag == "body")
    for above in islice(alone, _HEAD_REACH):
        if above.tag == "html":
            break
        for child in above:
            if child is container or _is_in(container, child):
                break
            text = child.text_content().strip()
            if len(text) > _HEAD_LETTERS or any(map(str.isdigit, text)):
                return above
    return container


def _narrow(lines: list[Line]) -> None:
    """Of all that the page prints above a body, take only the nearest lines for its head: no banner, no menu."""
    above = [line for line in lines if line.part == BETWEEN]
    for line in above[:-_HEAD_LINES]:
        line.part = BEFORE


def _is_in(element: HtmlElement, block: HtmlElement) -> bool:
    return element is block or any(above is block for above in element.iterancestors())


def _prose(tree: HtmlElement, title: HtmlElement | None) -> list[tuple[HtmlElement, int]]:
    """The elements whose text nodes hold running text, with its size; headline and footer are none."""
    found: list[tuple[HtmlElement, int]] = []
    known = furniture()
    for text in cast(list[etree._ElementUnicodeResult], _PROSE(tree)):
        parent = text.getparent()
        if parent is None or known.closes_page(text.strip()):
            continue
        if title is None or not _is_in(parent, title):
            above = parent.getparent() if text.is_tail else parent
            found.append((cast(HtmlElement, above if above is not None else parent), len(text.strip())))
    return found


def _known_container(marks: Landmarks, prose: list[tuple[HtmlElement, int]], whole: int) -> HtmlElement | None:
    """The smallest element the templates name a container that holds nearly all any of them holds."""
    if not marks.containers:
        return None
    sizes = dict.fromkeys(marks.containers, 0)
    for element, size in prose:
        for above in (element, *element.iterancestors()):
            if above in sizes:
                sizes[above] += size
    best = max(sizes.values())
    if best < _ENOUGH and best * 2 < whole:
        return None
    near = [element for element, size in sizes.items() if size * 10 >= best * 9]
    return near[-1]


def _densest(prose: list[tuple[HtmlElement, int]]) -> HtmlElement | None:
    """The block around which most running text stands, near ancestors counting more than far ones."""
    scores: dict[HtmlElement, float] = {}
    for element, size in prose:
        far = 0
        for above in (element, *element.iterancestors()):
            if above.tag in _BLOCKS:
                scores[above] = scores.get(above, 0.0) + size * _NEAR[far]
                far += 1
                if far == len(_NEAR):
                    break
    return max(scores, key=lambda element: scores[element]) if scores else None


def _holds(lines: list[Line], first: list[str]) -> bool:
    """True where our lines of the body hold at least seven tenths of the words of trafilatura's."""
    ours = set(fold(" ".join(line.text for line in lines if line.part == BODY)).split())
    theirs = [word for text in first for word in fold(text).split()]
    return not theirs or sum(word in ours for word in theirs) * 10 >= len(theirs) * 7


def _trafilatura(tree: HtmlElement) -> str:
    return trafilatura.extract(tree, fast=True, with_metadata=False, include_comments=False) or ""


def _name(element: HtmlElement) -> str:
    named = (element.get("id") or element.get("class") or "").split()
    return f"{element.tag}.{named[0]}" if named else str(element.tag)
