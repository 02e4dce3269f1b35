"""Declared titles and the page's headings → the headline as printed, without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text
from extractor.article.declared import Declared
from extractor.article.furniture import furniture
from extractor.article.landmarks import Landmarks
from extractor.article.places import OFFICE, is_unit_name
from extractor.article.sites import sites
from extractor.normalisers.folding import fold

_PATH = re.compile(r"\s*(?:»|›|::|>)\s*")
_PARTS = re.compile(r"\s+[|»«›:•~\\/]+\s+|\s+[-–—_]+\s+|\s*\|+\s*|\s*»\s*")
_HEADER_NAMES = frozenset(
    ["banner", "logo", "site-header", "site-title", "header-top", "top-header", "header-main", "masthead", "header",
     "sidebar", "related", "footer", "lien-quan", "tin-lien-quan", "name-and-slogan", "ten-co-quan"]
)  # fmt: skip
_AROUND = " |»-–—_:•"
_OFFICE_SPACES = 8
_SECTION_SPACES = 3
_MIN_LETTERS = 8
_MIN_CUT = 30
_DOTS = ".… "
_MAX_SPACES = 45
_MAX_LETTERS = 400
_LEAVES = etree.XPath(
    "//body//*[self::span or self::td or self::div or self::p or self::b or self::strong or self::font"
    " or self::h5 or self::h6 or self::a or self::big][not(.//td) and not(.//p) and not(.//div)]"
)


def find_title(tree: HtmlElement, found: Declared, marks: Landmarks) -> tuple[str, str, HtmlElement | None]:
    """The headline, where it stood, and its element: an `<h1>` that says what `og:title` says comes first.

    Where head and body agree on nothing, a heading the template names a title is taken, then the head's word.
    """
    stated = [(fold(title), title, source) for title, source in _stated(found) if len(title) >= _MIN_LETTERS]
    for element in _candidates(tree, marks):
        text = _text(element)
        if text and any(_same(fold(text), title) for title, _, _ in stated) and not _in_header(element):
            element = _below_section(element, text, marks)
            return _text(element), f"html:{_name(element)}", element
    if stated and (element := _leaf(tree, _told(stated))) is not None:
        return _text(element), f"html:{_name(element)}", element
    for element in _candidates(tree, marks):
        text = _text(element)
        if _is_headline(text) and not _in_header(element):
            return text, f"html:{_name(element)}", element
    for _, title, source in stated:
        if not furniture().is_site_name(title) and not _is_unaccented(title):
            return title, source, None
    return "", "", None


def _stated(found: Declared) -> list[tuple[str, str]]:
    """Declared titles, each whole and then without the names of sites and sections around it."""
    site = fold(found.site[0]) if found.site else ""
    titles: list[tuple[str, str]] = []
    for title, source in [*found.titles, (found.page_title, "html:title")]:
        if (
            not title
            or is_unit_name(OFFICE.sub("", title))
            or (site and fold(title) == site)
            or furniture().is_furniture(title)
        ):
            continue
        path = [part.strip() for part in _PATH.split(title) if part.strip()]
        if len(path) > 2:  # `Cổng thông tin huyện Cần Giuộc » Tin tức » Huyện họp …`
            title = max(path[0], path[-1], key=len)
        parts = [part.strip() for part in _PARTS.split(title) if part.strip()]
        if len(parts) > 1:
            titles.extend((part, source) for part in _longest(title, parts, site))
        titles.append((title, source))
    return titles


def _longest(title: str, parts: list[str], site: str) -> list[str]:
    """The title less its last or first part, and its longest part alone, none of them a site's name."""
    less = [title[: title.rindex(parts[-1])].rstrip(_AROUND), title[title.index(parts[1]) :]]
    longest = max(parts, key=len)
    if _is_owner(parts[0], site) or len(parts[0]) < len(parts[-1]):
        less.reverse()
    own = [at for at, part in enumerate(parts) if not _is_owner(part, site) and not furniture().is_furniture(part)]
    if own and own[-1] < len(parts) - 2:  # `Huyện họp … - Tin tức - UBND huyện Cần Giuộc`
        less.insert(0, title[: title.rindex(parts[own[-1] + 1])].rstrip(_AROUND))
    return [
        part
        for part in [*less, longest]
        if not (_is_owner(part, site) or furniture().is_furniture(part) or _is_office(part, longest))
    ]


def _is_owner(part: str, site: str) -> bool:
    """True for a part of a title that names the site or the unit whose site it is."""
    return furniture().is_site_name(part) or fold(part) == site or is_unit_name(OFFICE.sub("", part))


def _is_office(part: str, longest: str) -> bool:
    """True for the short name of an office beside a longer headline: `Sở Nội vụ`."""
    return part != longest and part.count(" ") < _OFFICE_SPACES and furniture().is_keeper(part)


def _below_section(heading: HtmlElement, text: str, marks: Landmarks) -> HtmlElement:
    """The headline below a short heading that the page's title shares with its section: `Cải cách hành chính`."""
    if text.count(" ") > _SECTION_SPACES:
        return heading
    for element in marks.titles:
        if element is heading or sites().titles.isdisjoint((element.get("class") or "").lower().split()):
            continue
        below = _text(element)
        if below.count(" ") > _SECTION_SPACES + 1 and _is_headline(below) and element.find(".//a") is None:
            return element
    return heading


def _candidates(tree: HtmlElement, marks: Landmarks) -> Iterable[HtmlElement]:
    rank = {"h1": 0, "h2": 1, "h3": 2}
    return sorted(marks.titles, key=lambda element: rank.get(str(element.tag), 1))


def _told(stated: list[tuple[str, str, str]]) -> set[str]:
    """Stated titles in folded form without the names of sites: the banner prints those as well."""
    return {folded for folded, title, _ in stated if not furniture().is_site_name(title)}


def _leaf(tree: HtmlElement, stated: set[str]) -> HtmlElement | None:
    """The unnamed element of an old template whose whole text is the longest declared title found so."""
    best: tuple[int, HtmlElement | None] = (0, None)
    cut = tuple(short for title in stated if len(short := title.rstrip(_DOTS)) > _MIN_CUT and short != title)
    for element in cast(list[HtmlElement], _LEAVES(tree)):
        text = element.text_content()
        if best[0] < len(text) <= _MAX_LETTERS:
            folded = fold(_settled(text))
            if (folded in stated or (cut and folded.startswith(cut))) and not _in_header(element):
                best = (len(text), element)
    return best[1]


def _same(printed: str, stated: str) -> bool:
    """Equal, or one cut short with dots: `Huyện Châu Thành vươn lên…`."""
    if printed == stated:
        return True
    cut = stated.rstrip(_DOTS)
    return len(cut) > _MIN_CUT and cut != stated and printed.startswith(cut)


def _is_headline(text: str) -> bool:
    known = furniture()
    return (
        3 <= text.count(" ") <= _MAX_SPACES
        and _MIN_LETTERS <= len(text) <= _MAX_LETTERS
        and not known.is_site_name(text)
        and not is_unit_name(text)
        and not known.is_furniture(text)
        and not known.ends_article(text)
    )


def _is_unaccented(title: str) -> bool:
    """`UBND huyen Duc Trong`, `tin_14_6`: a page named for machines; no headline of three words lacks every mark."""
    return " " not in title or (title.isascii() and title.count(" ") >= 2)


def _in_header(element: HtmlElement) -> bool:
    """True within the banner, a menu, a footer, and where nothing is shown."""
    for above in (element, *element.iterancestors()):
        if "none" in (above.get("style") or "") and "display:none" in (above.get("style") or "").replace(" ", ""):
            return True
        if above.tag in ("nav", "aside", "footer"):
            return True
        if above.tag == "body":
            return False
        names = f"{above.get('id') or ''} {above.get('class') or ''}".lower().split()
        if not _HEADER_NAMES.isdisjoint(names):
            return True
    return False


def _name(element: HtmlElement) -> str:
    named = (element.get("class") or element.get("id") or "").split()
    return f"{element.tag}.{named[0]}" if named else str(element.tag)


def _text(element: HtmlElement) -> str:
    if element.find(".//br") is not None:
        return _settled(" ".join(text for text in element.itertext() if isinstance(text, str)))
    return _settled(element.text_content())


def _settled(text: str) -> str:
    return settled_line(settled_text(text).replace("\n", " ")) if len(text) < 2000 else ""
