"""A parsed page → its article: body lines, and title, times, author, site and place with their sources."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from extractor.article.blocks import BETWEEN, BODY, Line
from extractor.article.body import find_region
from extractor.article.bylines import author_name
from extractor.article.cleaning import settled_line, settled_text
from extractor.article.declared import Declared, declared
from extractor.article.draft import Draft
from extractor.article.endings import without_address, without_endings
from extractor.article.furniture import furniture
from extractor.article.headline import find_title
from extractor.article.kinds import list_lines, why_no_article
from extractor.article.landmarks import Landmarks, landmarks, times_beside
from extractor.article.origin import read_origin
from extractor.article.printed import line_stamps, read_author, read_times
from extractor.article.repeats import without_dated_list, without_repeats
from extractor.article.stamps import declared_time, is_clock_line, is_stamp_line, without_stamp
from extractor.normalisers.folding import fold

_LEAD_WORDS = 10
_HEAD_LINES = 6
_TITLE_WORDS = (4, 40)
_TEXT_WORDS = 15
_FIELD_TEXTS = 8
_MAX_FIELD = 1_000
_MAX_NAMES = 80


def read_html(tree: HtmlElement) -> Draft:
    """A page's tree to a draft whose title is not a line of the text."""
    draft = Draft()
    head = declared(tree)
    marks = landmarks(tree)
    title, source, element = find_title(tree, head, marks)
    region = find_region(tree, marks, element)
    if element is None and (above := headline_above(region.lines)):
        title, source = above, "html:line above the body"
    elif not title and (opening := headline_within(region.lines)):
        title, source = opening, "html:line that opens the body"
    title, stamp = without_stamp(title)
    draft.state("title", title, source)
    draft.lines = _body(region.lines, title)
    _read_declared_times(head, draft)
    for dated in [*marks.dated, *times_beside(tree, element)]:
        if moment := declared_time(dated.get("content") or dated.get("datetime") or ""):
            name = "updated" if "modified" in (dated.get("itemprop") or "").lower() else "published"
            draft.state(name, moment, f"html:{dated.get('itemprop') or dated.get('property') or dated.tag}")
    if stamp:
        draft.state("published", stamp.value, "text:behind the headline")
    read_times(region.lines, draft)
    read_author(draft.lines, region.lines, _named(marks), draft)
    _read_declared_author(head, draft)
    read_origin(tree, head, draft)
    if reason := why_no_article(tree, region.container, head, draft):
        draft.lines = draft.lines or list_lines(tree)
        draft.warn("not_article", f"the page looks like a list or home page, not an article: {reason}")
    return draft


def headline_above(lines: list[Line]) -> str | None:
    """The line above a body whose page declares no headline: the nearest that is no sentence, stamp or furniture."""
    for line in reversed([line for line in lines if line.part == BETWEEN][-_HEAD_LINES:]):
        if _may_be_headline(line):
            return line.text
    return None


def headline_within(lines: list[Line]) -> str | None:
    """The headline among the first lines of a body whose template sets all in one cell, running text below it."""
    body = [line for line in lines if line.part == BODY][: _HEAD_LINES + 1]
    for at, line in enumerate(body[:_HEAD_LINES]):
        if _may_be_headline(line):
            below = next((other for other in body[at + 1 :] if not line_stamps(other.text)), None)
            return line.text if below is not None and below.words >= _TEXT_WORDS else None
        if line.words >= _TEXT_WORDS and not line.is_link and not line_stamps(line.text):
            return None
    return None


def _may_be_headline(line: Line) -> bool:
    known = furniture()
    return (
        _TITLE_WORDS[0] <= line.words <= _TITLE_WORDS[1]
        and not line.text.endswith((".", ";", ":"))
        and not line.is_link
        and not line_stamps(line.text)
        and not known.is_furniture(line.text)
        and not known.is_site_name(line.text)
    )


def _body(lines: list[Line], title: str) -> list[str]:
    """The article's lines: the lead under the headline and the body, without furniture and what follows it."""
    known = furniture()
    kept: list[Line] = []
    heading = fold(title)
    for line in without_address([line for line in lines if line.part in (BETWEEN, BODY)]):
        if line.part == BETWEEN and not _is_lead(line):
            continue
        if known.is_furniture(line.text) and not known.ends_article(line.text):
            continue
        if fold(without_stamp(line.text)[0]) == heading or (
            len(kept) < 3 and (line_stamps(line.text) or is_clock_line(line.text))
        ):
            continue
        kept.append(line)
    while len(kept) > 1 and _closes(kept[-1].text):
        kept.pop()
    return without_dated_list(without_repeats([line.text for line in without_endings(kept)]))


def _closes(text: str) -> bool:
    """`Ngày cập nhật: 12/03/2006` and `Website UBND huyện Cần Giuộc` below an article say what its page is."""
    if furniture().is_site_name(text):
        return True
    return is_stamp_line(text) and any(stamp.kind for stamp in line_stamps(text))


def _named(marks: Landmarks) -> list[str]:
    """The texts of the fields named an author's, each whole and then by its parts: `Hồng Gấm`, `Xem các bài`."""
    texts = [
        text for field in marks.authors for text in (field.text_content(), *islice(field.itertext(), _FIELD_TEXTS))
    ]
    lines = [settled_line(settled_text(text).replace("\n", " ")) for text in texts if len(text) < _MAX_FIELD]
    return [line for line in lines if 0 < len(line) < _MAX_NAMES]


def _is_lead(line: Line) -> bool:
    return line.words >= _LEAD_WORDS and not line.is_link and not line_stamps(line.text)


def _read_declared_times(head: Declared, draft: Draft) -> None:
    for moment, source in head.published:
        draft.state("published", moment, source)
    for moment, source in head.updated:
        if draft.published and moment != draft.published:
            draft.state("updated", moment, source)


def _read_declared_author(head: Declared, draft: Draft) -> None:
    site = fold(head.site[0]) if head.site else ""
    named: dict[str, list[str]] = {}
    for name, source in head.authors:
        if fold(name) != site and (author := author_name(name)) and author not in named.get(source, []):
            named.setdefault(source, []).append(author)
    for source, authors in named.items():
        draft.state("author", ", ".join(authors), source)
