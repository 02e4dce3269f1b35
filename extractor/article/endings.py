"""Lines of a page's container → the article's, without lists of other news, comments and the footer."""

from __future__ import annotations

from extractor.article.blocks import Line
from extractor.article.furniture import furniture

_PROSE_WORDS = 25


def without_endings(lines: list[Line]) -> list[Line]:
    """Cut at `Các tin khác`, comments or the footer, and drop paragraphs that are but a link.

    A box of other news amid the article is no end: where two fifths of the running text stand below,
    only the heading and the links under it go.
    """
    known = furniture()
    kept: list[Line] = []
    words = 0
    for at, line in enumerate(lines):
        if words and known.ends_article(line.text):
            below = sum(later.words for later in lines[at + 1 :] if _is_prose(later))
            if below * 3 < words * 2:
                break
            continue
        if line.is_link and line.words >= 4:
            continue
        kept.append(line)
        words += line.words if _is_prose(line) else 0
    return kept


def _is_prose(line: Line) -> bool:
    return line.words >= _PROSE_WORDS and not line.is_link
