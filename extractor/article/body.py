"""A parsed page → the lines of its article: paragraphs, list items, captions, table rows."""

from __future__ import annotations

import trafilatura
from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text


def body_lines(tree: HtmlElement) -> list[str]:
    """A page's tree to its settled body lines."""
    text = trafilatura.extract(tree, fast=True, with_metadata=False, include_comments=False) or ""
    return [line for raw in settled_text(text).split("\n") if (line := settled_line(raw.strip("|")))]
