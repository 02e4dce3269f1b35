"""A parsed page → its article: body lines, and title, times, author, site and place with their sources."""

from __future__ import annotations

from lxml.html import HtmlElement

from extractor.article.body import body_lines
from extractor.article.bylines import closing_byline
from extractor.article.draft import Draft
from extractor.article.repeats import without_repeats
from extractor.normalisers.folding import fold


def read_html(tree: HtmlElement) -> Draft:
    """A page's tree to a draft whose title is not a line of the text."""
    draft = Draft()
    lines = body_lines(tree)
    for heading in tree.iter("h1"):
        draft.state("title", " ".join("".join(heading.itertext()).split()), "html:h1")
    draft.lines = without_repeats([line for line in lines if fold(line) != fold(draft.title or "")])
    if found := closing_byline(draft.lines):
        draft.state("author", found[0].author, f"html:{found[0].form} {draft.lines[found[1]]}")
    return draft
