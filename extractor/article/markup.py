"""An HTML page's text → its tree, parsed once for body and metadata."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

_PARSER = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
_TAG = re.compile(r"<\s*(?:!doctype\s+html|html|head|body|div|p|table|span|article|meta|br|title|td|font)\b", re.I)


def looks_like_html(text: str) -> bool:
    """True where the opening of a text holds the tags of a page; `x < 5` in an article is no tag."""
    return bool(_TAG.search(text[:20000]))


def parse(text: str) -> HtmlElement | None:
    """HTML to its tree, or `None` where there is nothing to parse."""
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), _PARSER)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree if isinstance(tree, HtmlElement) else None
