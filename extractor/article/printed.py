"""The lines around an article → the times and the author printed there."""

from __future__ import annotations

from extractor.article.blocks import AFTER, BEFORE, BETWEEN, BODY, Line
from extractor.article.bylines import closing_byline, credit_byline, labelled_byline, signature
from extractor.article.draft import Draft
from extractor.article.furniture import furniture
from extractor.article.stamps import Stamp, is_sent_by, printed_stamps

_MAX_LEFT_OVER = 10
_HEAD_LINES = 4


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
    between = [line.text for line in lines if line.part == BETWEEN]
    body = [line.text for line in lines if line.part == BODY]
    above = [line.text for line in lines if line.part == BEFORE][-2:]
    after = _until_end([line.text for line in lines if line.part == AFTER])
    found: list[tuple[Stamp, str]] = []
    for text in [*between, *body[:_HEAD_LINES]]:
        found.extend((stamp, text) for stamp in line_stamps(text))
    if not found:
        found.extend((stamp, text) for text in reversed(above) for stamp in line_stamps(text))
    if not found:
        for text in [*body[-2:], *after[:6]]:
            found.extend((stamp, text) for stamp in line_stamps(text) if stamp.kind)
    _state(found, draft)


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
    for line in lines:
        if line.part == BETWEEN or (line.part == BODY and line.text in body[:2]):
            _read_head_author(line.text, draft)
    for text in _until_end([line.text for line in lines if line.part == AFTER])[:6]:
        if byline_below := labelled_byline(text) or signature(text):
            draft.state("author", byline_below.author, f"text:{byline_below.form} {text}")
    if found and found[0].form == "credit":
        draft.state("author", found[0].author, f"text:credit {body[found[1]]}")


def _read_head_author(text: str, draft: Draft) -> None:
    stamps, left = printed_stamps(text)
    rest = " ".join(left.split()) if stamps else text
    if len(rest) > 60:
        return
    if byline := labelled_byline(rest) or (signature(rest) if stamps else None) or credit_byline(rest):
        draft.state("author", byline.author, f"text:{byline.form} {text}")
