"""Plain text of an archived page → its article: furniture dropped, title, publication time and author found."""

from __future__ import annotations

from extractor.article.bylines import closing_byline, labelled_byline
from extractor.article.cleaning import settled_lines
from extractor.article.draft import Draft
from extractor.article.furniture import furniture
from extractor.article.places import place_of_dateline, place_of_name
from extractor.article.repeats import without_repeats
from extractor.article.stamps import printed_stamps, without_stamp
from extractor.normalisers.folding import fold

_PROSE_WORDS = 30
_TITLE_WORDS = 45
_HEAD_LINES = 8
_LIST_LINES = 8
_LIST_WORDS = 20


def read_plain(text: str) -> Draft:
    """Settled text to a draft whose title is a line of the text: `(21:26 | 08/08/2017)` gives `published`."""
    draft = Draft()
    lines = _without_furniture(settled_lines(text), draft)
    stamped = _stamped_line(lines)
    at = _title_line(lines, stamped)
    if at is not None:
        lines[at], stamp = without_stamp(lines[at])
        draft.state("title", lines[at], "text:line above the stamp" if stamped else "text:first line")
        if stamp:
            draft.state("published", stamp.value, "text:behind the headline")
        lines = _without_sections(lines, at)
    _read_stamps(lines, draft)
    draft.lines = without_repeats(lines)
    _read_byline(draft)
    _read_dateline(draft)
    prose = [line for line in draft.lines if line.count(" ") >= _LIST_WORDS or " | " in line]
    if not prose and len(draft.lines) >= _LIST_LINES:
        draft.warn("not_article", f"{len(draft.lines)} short lines and no running text: a list, not an article")
    return draft


def _without_furniture(lines: list[str], draft: Draft) -> list[str]:
    known = furniture()
    kept: list[str] = []
    prose = False
    for line in lines:
        line = known.without_template(line)
        if prose and known.ends_article(line):
            break
        if known.is_site_name(line) and not prose:
            draft.state("site", line, "text:portal line")
            draft.state("place", place_of_name(line), "text:portal line")
        elif not known.is_furniture(line):
            kept.append(line)
            prose = prose or line.count(" ") >= _PROSE_WORDS
    return kept


def _stamped_line(lines: list[str]) -> int | None:
    """The index of the line in the head that states when the page was published, if one does."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if line.count(" ") >= _PROSE_WORDS:
            return None
        if _is_stamp(line):
            return at
    return None


def _is_stamp(line: str) -> bool:
    stamps, left = printed_stamps(line)
    if not stamps:
        return False
    labelled = any(stamp.kind for stamp in stamps)
    return not left or (labelled and len(left.split()) <= 8)


def _title_line(lines: list[str], stamped: int | None) -> int | None:
    """The index of the title: the line above the stamp, else a line printed twice at the top, else the first."""
    if stamped:
        return stamped - 1
    heads = [fold(line) for line in lines[:_HEAD_LINES]]
    for at, head in enumerate(heads):
        if head in heads[at + 1 :] and head.count(" ") >= 3:
            return at
    for at, line in enumerate(lines[:2]):
        if at != stamped:
            return at if line.count(" ") < _TITLE_WORDS else None
    return None


def _without_sections(lines: list[str], title: int) -> list[str]:
    """Section names and breadcrumbs above the title are short and no part of the article."""
    above = [line for line in lines[:title] if line.count(" ") >= _PROSE_WORDS // 2 or _is_stamp(line)]
    return above + lines[title:]


def _read_stamps(lines: list[str], draft: Draft) -> None:
    last = len(lines) - 1
    for at in [*range(min(_HEAD_LINES, len(lines))), *range(max(_HEAD_LINES, last - 3), last + 1)]:
        if not _is_stamp(lines[at]):
            continue
        stamps, _ = printed_stamps(lines[at])
        for stamp in stamps:
            if stamp.kind == "updated" and draft.published:
                draft.state("updated", stamp.value, f"text:{lines[at]}")
            elif stamp.kind != "updated" and draft.sources.get("published", "").startswith("text:updated "):
                draft.updated, draft.sources["updated"] = draft.published, draft.sources["published"]
                draft.published, draft.sources["published"] = stamp.value, f"text:{lines[at]}"
            else:
                label = "updated " if stamp.kind == "updated" else ""
                draft.state("published", stamp.value, f"text:{label}{lines[at]}")


def _read_byline(draft: Draft) -> None:
    if found := closing_byline(draft.lines):
        byline, at = found
        draft.state("author", byline.author, f"text:{byline.form} {draft.lines[at]}")
    for line in draft.lines[1:4]:
        if byline_above := labelled_byline(line):
            draft.state("author", byline_above.author, f"text:label {line}")


def _read_dateline(draft: Draft) -> None:
    for line in draft.lines[:5]:
        draft.state("place", place_of_dateline(line), "text:dateline")
