"""Lines of a page's container → the article's, without lists of other news, comments and the footer."""

from __future__ import annotations

from extractor.article.blocks import Line
from extractor.article.furniture import furniture
from extractor.article.stamps import without_stamp

_PROSE_WORDS = 25
_HEADLINE_WORDS = 4
_HEADING_WORDS = 5
_ADDRESS_LINES = 4


def without_endings(lines: list[Line]) -> list[Line]:
    """Cut at `Các tin khác`, comments or the footer, and drop paragraphs that are but a link.

    A box of other news amid the article is no end: where much running text stands below and no headline that
    links elsewhere among it, only the heading and the links under it go.
    """
    known = furniture()
    kept: list[Line] = []
    words = 0
    for at, line in enumerate(lines):
        if not words and kept and known.closes_page(line.text) and not any(map(_is_prose, lines[at + 1 :])):
            break
        if words and known.ends_article(line.text):
            if known.closes_page(line.text) or not _goes_on(lines[at + 1 :], words):
                break
            continue
        if not words and line.words <= _HEADING_WORDS and known.ends_article(line.text):
            continue
        if links_elsewhere(line) and line.words >= _HEADLINE_WORDS:
            continue
        kept.append(line)
        words += line.words if _is_prose(line) else 0
    return kept


def without_address(lines: list[Line]) -> list[Line]:
    """Drop the keeper's name and address from the last lines: `Văn phòng UBND huyện`, `Điện thoại: … - Email: …`.

    An address with text below it is the article's own.
    """
    known = furniture()
    end = len(lines)
    for at in range(len(lines) - 1, max(len(lines) - _ADDRESS_LINES, 0), -1):
        if known.is_address(lines[at].text):
            end = at
            end -= end > 1 and known.is_keeper(lines[end - 1].text)
        elif end == len(lines) and not known.is_furniture(lines[at].text):
            break
    return lines[:end]


def links_elsewhere(line: Line) -> bool:
    """True for a line that is but a link, maybe with its own day: `Xã Long An nhất khối xã (12/3/2006)`."""
    if line.is_link or not line.linked:
        return line.is_link
    text, stamp = without_stamp(line.text)
    return stamp is not None and line.linked * 5 > len(text) * 4


def _goes_on(below: list[Line], words: int) -> bool:
    """True where the article goes on below a heading of other news: two fifths of its text, in one piece."""
    prose = [at for at, line in enumerate(below) if _is_prose(line)]
    if not prose or any(line.is_link and line.words >= _HEADLINE_WORDS for line in below[prose[0] :]):
        return False
    return sum(below[at].words for at in prose) * 3 >= words * 2


def _is_prose(line: Line) -> bool:
    return line.words >= _PROSE_WORDS and not line.is_link
