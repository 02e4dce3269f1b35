"""Plain text of an archived page → its article: furniture dropped, title, publication time and author found."""

from __future__ import annotations

from extractor.article.bylines import closing_byline, labelled_byline, signature
from extractor.article.cleaning import settled_lines
from extractor.article.draft import Draft
from extractor.article.furniture import furniture
from extractor.article.kinds import notice_among
from extractor.article.places import OFFICE, is_unit_name, place_of_dateline, place_of_name
from extractor.article.printed import line_stamps
from extractor.article.repeats import without_dated_list, without_repeats
from extractor.article.stamps import printed_stamps, without_stamp
from extractor.article.wrapping import unwrapped
from extractor.normalisers.folding import fold

_PROSE_WORDS = 30
_MAX_TITLE = 45
_LONG_TITLE = 8
_SHORT_TITLE = 4
_HEAD_LINES = 40
_FEW_LINES = 3
_STAMP_LINES = 6
_LIST_LINES = 8
_FEW_NOTICE_LINES = 5
_LIST_WORDS = 20
_BOX_LINES = 4


def read_plain(text: str) -> Draft:
    """Settled text to a draft whose title is a line of the text: `(21:26 | 08/08/2017)` gives `published`."""
    draft = Draft()
    lines = _without_furniture(settled_lines(unwrapped(text)), draft)
    if found := _title_line(lines):
        at, source = found
        lines[at], stamp = without_stamp(lines[at])
        draft.state("title", lines[at], source)
        if stamp:
            draft.state("published", stamp.value, "text:behind the headline")
        lines = _without_sections(lines, at)
    _read_stamps(lines, draft)
    draft.lines = without_dated_list(without_repeats(lines))
    _read_byline(draft)
    _read_dateline(draft)
    if len(draft.lines) < _FEW_NOTICE_LINES and (notice := notice_among([], draft.lines)):
        draft.warn("not_article", f"a page that only says “{notice}” is no article")
    prose = [line for line in draft.lines if line.count(" ") >= _LIST_WORDS or " | " in line]
    if not prose and len(draft.lines) >= _LIST_LINES:
        draft.warn("not_article", f"{len(draft.lines)} short lines and no running text: a list, not an article")
    return draft


def _without_furniture(lines: list[str], draft: Draft) -> list[str]:
    known = furniture()
    kept: list[str] = []
    prose, resumes = False, 0
    for at, line in enumerate(lines):
        line = known.without_template(line)
        if at < resumes:
            continue
        if prose and known.ends_article(line):
            if not known.closes_page(line) and (resumes := _after_box(lines, at)):
                continue
            _read_footer(lines[at:], draft)
            break
        if not prose and draft.place is None and is_unit_name(OFFICE.sub("", line)):
            draft.state("place", place_of_name(line), "text:portal line")
        if known.is_site_name(line):
            draft.state("site", line, "text:portal line")
            draft.state("place", place_of_name(line), "text:portal line")
        elif not known.is_furniture(line):
            kept.append(line)
            prose = prose or line.count(" ") >= _PROSE_WORDS
    return kept


def _after_box(lines: list[str], heading: int) -> int:
    """Where the article goes on after a box of a few headlines in its midst (`Tin liên quan`), or 0 if it does not.

    It goes on where running text follows the headlines and no other headline stands in it: lists of
    other news have a headline before every summary.
    """
    after = heading + 1
    while after < len(lines) and after - heading <= _BOX_LINES and not _is_running(lines[after]):
        after += 1
    boxed = after - heading <= _BOX_LINES
    running = after + 1 < len(lines) and _is_running(lines[after]) and _is_running(lines[after + 1])
    return after if boxed and running else 0


def _is_running(line: str) -> bool:
    return line.count(" ") >= _LIST_WORDS and line.endswith((".", ":", "”", '"', "./.", ";"))


def _read_footer(lines: list[str], draft: Draft) -> None:
    """State the place from the footer: `Bản quyền thuộc về UBND huyện Mai Sơn`."""
    for line in lines:
        if furniture().closes_page(line):
            draft.state("place", place_of_name(line), "text:footer")


def _head(lines: list[str]) -> int:
    """How many lines stand above the first line of running text: a long one, or a sentence with its full stop."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        words = line.count(" ") + 1
        if words > _PROSE_WORDS or (words >= _LONG_TITLE and line.endswith((".", "./."))):
            return at
    return min(len(lines), _FEW_LINES)


def _is_stamp(line: str) -> bool:
    return bool(line_stamps(line))


def _title_line(lines: list[str]) -> tuple[int, str] | None:
    """The index of the title and how it was told.

    It stands beside the last publication line of the head (a portal prints the day of the visit further up), or
    is printed twice, or is the first long line above the running text, menus being short.
    """
    head = _head(lines)
    for at in reversed(range(head)):
        if _is_stamp(lines[at]):
            for near in (at - 1, at + 1):
                if 0 <= near < max(head, 1) and _is_title(lines[near], _SHORT_TITLE):
                    return near, "text:line beside the time"
    folded = [fold(line) for line in lines[: head + 1]]
    for at, line in enumerate(folded):
        if " | " not in line and line in folded[at + 1 :] and line.count(" ") >= _SHORT_TITLE - 1:
            return at, "text:line printed twice"
    for words, order in ((_LONG_TITLE, range(head)), (_SHORT_TITLE, range(head - 1, -1, -1))):
        for at in order:
            if _is_title(lines[at], words):
                return at, "text:line above the text"
    if lines and not _is_stamp(lines[0]) and lines[0].count(" ") < _MAX_TITLE and not lines[0].endswith("."):
        return 0, "text:first line"
    return None


def _is_title(line: str, words: int) -> bool:
    if " | " in line:  # a row of a table
        return False
    return words <= line.count(" ") + 1 <= _MAX_TITLE and not line.endswith((".", ";", ":")) and not _is_stamp(line)


def _without_sections(lines: list[str], title: int) -> list[str]:
    """Section names and breadcrumbs above the title are short and no part of the article."""
    above = [
        line
        for at, line in enumerate(lines[:title])
        if line.count(" ") >= _PROSE_WORDS // 2 or (at == title - 1 and _is_stamp(line))
    ]
    return above + lines[title:]


def _read_stamps(lines: list[str], draft: Draft) -> None:
    """State the times of the publication lines at the head and, where labelled, at the end."""
    head = [(line, stamp) for line in lines[:_STAMP_LINES] if _is_stamp(line) for stamp in printed_stamps(line)[0]]
    foot = [(line, stamp) for line in lines[_STAMP_LINES:][-3:] if _is_stamp(line) for stamp in printed_stamps(line)[0]]
    found = head or [(line, stamp) for line, stamp in foot if stamp.kind]
    first = [pair for pair in found if pair[1].kind != "updated"]
    later = [pair for pair in found if pair[1].kind == "updated"]
    for line, stamp in (first or later)[:1]:
        draft.state("published", stamp.value, f"text:{line}")
    for line, stamp in later[:1] if first else []:
        draft.state("updated", stamp.value, f"text:{line}")


def _read_byline(draft: Draft) -> None:
    if found := closing_byline(draft.lines):
        byline, at = found
        draft.state("author", byline.author, f"text:{byline.form} {draft.lines[at]}")
    for line in draft.lines[1:4]:
        stamps, left = printed_stamps(line)
        rest = " ".join(left.split()) if stamps else line
        if byline_above := labelled_byline(rest) or (signature(rest) if stamps else None):
            draft.state("author", byline_above.author, f"text:{byline_above.form} {line}")


def _read_dateline(draft: Draft) -> None:
    for line in draft.lines[:5]:
        draft.state("place", place_of_dateline(line), "text:dateline")
