"""The lines around an article → the times and the author printed there."""

from __future__ import annotations

import re

from extractor.article.blocks import AFTER, BEFORE, BETWEEN, BODY, Line
from extractor.article.bylines import closing_byline, credit_byline, labelled_byline, signature
from extractor.article.draft import Draft
from extractor.article.furniture import furniture
from extractor.article.stamps import Stamp, is_clock_line, is_sent_by, is_stamp_line, printed_stamps
from extractor.normalisers.folding import fold

_MAX_LEFT_OVER = 10
_HEAD_LINES = 4
_ABOVE_LINES = 3
_PLACE_AND_DAY = re.compile(
    r"(?!thứ |chủ nhật)[^\W\d_][^\d,:]{1,30}, ngày \d"
)  # `Long An, ngày 14/6/2022` names no author


def line_stamps(text: str) -> list[Stamp]:
    """The stamps of a line that is a publication line; a date in running text gives none.

    `Ngày đăng: 06/08/2020 Người đăng: Kim Lan` is one, since a label stands before the date.
    """
    stamps, left = printed_stamps(text)
    if not left:
        return stamps
    words = left.split()
    labelled = any(stamp.kind for stamp in stamps)
    if labelled and len(words) <= _MAX_LEFT_OVER and not text.endswith((".", ";")):
        return stamps
    if stamps and is_sent_by(text) and len(words) <= _MAX_LEFT_OVER:
        return stamps
    byline = stamps and len(words) <= 7 and (signature(" ".join(words)) or labelled_byline(" ".join(words)))
    return stamps if byline else []


def read_times(lines: list[Line], draft: Draft) -> None:
    """State `published` and `updated` from the lines around the body, surest place first.

    Under the headline any publication line counts, above it and at the end of the body only the nearest,
    below the body only a labelled one: a list of other news has dates of its own.
    """
    between = _joined([line.text for line in lines if line.part == BETWEEN])
    body = [line.text for line in lines if line.part == BODY]
    above = _above(lines, draft)
    after = _until_end([line.text for line in lines if line.part == AFTER])
    found: list[tuple[Stamp, str]] = []
    for text in [*between, *_joined(body[:_HEAD_LINES])]:
        found.extend((stamp, text) for stamp in line_stamps(text))
    if not found:
        found.extend((stamp, text) for text in reversed(above) for stamp in line_stamps(text))
    if not found:
        for text in [*body[-2:], *after[:6]]:
            found.extend((stamp, text) for stamp in line_stamps(text) if stamp.kind)
    _state(found, draft)
    if draft.published and not draft.updated:
        for text in [*body[-2:], *after[:6]]:
            for stamp in line_stamps(text):
                if stamp.kind == "updated" and stamp.value > draft.published:
                    draft.state("updated", stamp.value, f"text:{text}")


def _above(lines: list[Line], draft: Draft) -> list[str]:
    """The times and names right above the headline: `HÀ KIM THOA`, `Chủ nhật, ngày 8 tháng 12 năm 2019`.

    Further up, beyond a menu or the name of a section, portals print the day of the visit.
    """
    heading = fold(draft.title or "")
    before = [line.text for line in lines if line.part == BEFORE and not fold(line.text).startswith(heading)]
    near: list[str] = []
    for text in reversed(before[-_ABOVE_LINES:]):
        if not (line_stamps(text) or is_clock_line(text) or signature(text)):
            break
        near.insert(0, text)
    return _joined(near)


def _joined(texts: list[str]) -> list[str]:
    """The same lines, a time of day that stands below or above its date set behind the date."""
    joined: list[str] = []
    for text in texts:
        if joined and is_clock_line(text) and is_stamp_line(joined[-1]):
            joined[-1] = f"{joined[-1]} {text}"
        elif joined and is_clock_line(joined[-1]) and is_stamp_line(text):
            joined[-1] = f"{text} {joined[-1]}"
        else:
            joined.append(text)
    return joined


def _until_end(texts: list[str]) -> list[str]:
    known = furniture()
    for at, text in enumerate(texts):
        if known.ends_article(text):
            return texts[:at]
    return texts


def _state(found: list[tuple[Stamp, str]], draft: Draft) -> None:
    """Labels decide which time is which; an only time is the publication, whatever its label says."""
    first = [(stamp, text) for stamp, text in found if stamp.kind != "updated"]
    later = [(stamp, text) for stamp, text in found if stamp.kind == "updated"]
    labelled = [pair for pair in first if pair[0].kind] or first
    if labelled:
        draft.state("published", labelled[0][0].value, f"text:{labelled[0][1]}")
        if later:
            draft.state("updated", later[0][0].value, f"text:{later[0][1]}")
    elif later:
        draft.state("published", later[0][0].value, f"text:{later[0][1]}")


def read_author(body: list[str], lines: list[Line], named: list[str], draft: Draft) -> None:
    """State `author` from the byline: at the end of the body, in a field for it, under the title, below."""
    if found := closing_byline(body):
        byline, at = found
        if byline.form != "credit":
            draft.state("author", byline.author, f"text:{byline.form} {body[at]}")
    for text in named:
        if byline_named := labelled_byline(text) or signature(text):
            draft.state("author", byline_named.author, f"html:author field {text}")
    inner = [line.text for line in lines if line.part == BODY]
    for text in [line.text for line in lines if line.part == BETWEEN] + inner[:_HEAD_LINES]:
        if text not in body[2:]:
            _read_head_author(text, draft)
    _read_author_above(_above(lines, draft), draft)
    below = [text for text in _until_end(inner)[-_HEAD_LINES:] if text not in body]
    for text in [*below, *_until_end([line.text for line in lines if line.part == AFTER])[:6]]:
        if byline_below := labelled_byline(text) or signature(text):
            draft.state("author", byline_below.author, f"text:{byline_below.form} {text}")
    if found and found[0].form == "credit":
        draft.state("author", found[0].author, f"text:credit {body[found[1]]}")


def _read_author_above(above: list[str], draft: Draft) -> None:
    """A name above the headline is the author's where the time of publication stands beside it."""
    if any(line_stamps(text) for text in above):
        for text in above:
            _read_head_author(text, draft)
            if byline := signature(text):
                draft.state("author", byline.author, f"text:{byline.form} {text}")


def _read_head_author(text: str, draft: Draft) -> None:
    stamps, left = printed_stamps(text)
    rest = " ".join(left.split()) if stamps else text
    if len(rest) > 60 or _PLACE_AND_DAY.match(fold(text)):
        return
    if byline := labelled_byline(rest) or (signature(rest) if stamps else None) or credit_byline(rest):
        draft.state("author", byline.author, f"text:{byline.form} {text}")
