"""An HTML page's text → its tree, parsed once for body and metadata."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

_COUNT = etree.XPath("count(//*)")
_TAG = re.compile(r"<\s*(?:!doctype\s+html|html|head|body|div|p|table|span|article|meta|br|title|td|font)\b", re.I)
_DATA = re.compile(r"""(["'])data:[^"'<>]{200,}\1""")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,30})[^<>]{8000,}>?")
_LONGEST = 8000
_HEAD = 20_000
MAX_MARKUP = 3_000_000
MAX_ELEMENTS = 40_000
_BLOCK_TAGS = re.compile(
    r"</?(?:div|section|article|table|tbody|tr|td|center|blockquote|ul|ol|li|p)\b[^<>]{0,2000}>", re.I
)
_INLINE_TAGS = re.compile(r"</?(?:b|i|u|em|strong|font|span|big|small|tt|sup|sub|a|strike|s)\b[^<>]{0,2000}>", re.I)
_BREAKS = re.compile(r"(?:<br>\s*){2,}")
_CUT = "Excessive depth"


def element_count(tree: HtmlElement) -> int:
    """How many elements a tree holds."""
    return int(cast(float, _COUNT(tree)))


def looks_like_html(text: str) -> bool:
    """True where the opening of a text holds the tags of a page; `x < 5` in an article is no tag."""
    return bool(_TAG.search(text[:20000]))


def without_giants(text: str) -> tuple[str, int]:
    """HTML without pictures written into the page and without tags of thousands of attributes, and how many those were.

    The parser's time grows with the square of a tag's attributes.
    """
    if max(map(len, text.split(">"))) < _LONGEST:
        return text, 0
    return _LONG_TAG.subn(r"<\1>", _DATA.sub('""', text))


def declares_entities(text: str) -> bool:
    """True where a page brings entities of its own, which pages of news never do: the parser leaves them alone."""
    return "<!ENTITY" in text[:_HEAD]


def parse(text: str) -> tuple[HtmlElement | None, bool]:
    """HTML to its tree, `None` where there is none, and whether markup had to be flattened to be read.

    Where tags nest deeper than the parser goes, they are made breaks.
    """
    tree, cut = _parse(text)
    if not cut:
        return tree, False
    flat, still = _parse(_INLINE_TAGS.sub("", text))
    if still:
        flat, _ = _parse(_BREAKS.sub("<br>", _BLOCK_TAGS.sub("<br>", _INLINE_TAGS.sub("", text))))
    return flat, True


def _parse(text: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether the parser gave up on its depth."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, False
    last = parser.error_log.last_error
    return (tree if isinstance(tree, HtmlElement) else None), last is not None and _CUT in last.message
