"""Lines of an article → the author its byline names, without post, label or site name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.article.furniture import furniture
from extractor.article.lexicon import any_of, words
from extractor.article.sites import sites
from extractor.article.stamps import is_stamp_line
from extractor.normalisers.folding import fold

_ABBREVIATED = re.compile(
    r"(?:[A-ZĐÂĂÊÔƠƯ]{1,3}|Ch|Gi|Kh|Ngh?|Nh|Ph|Qu|Th|Tr)(?:\.\s?[A-ZĐÂĂÊÔƠƯ]{1,3})*\.?\s?(?:\w+)?"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_HOST = re.compile(r"(?:[a-z][\w-]*\.)+[a-z]{2,4}")  # `(Theo chinhphu.vn)`
_BETWEEN = re.compile(r"\s*(?:[,;/&+–—-]|\bvà\b)\s*")
_BULLETS = " *•-–—+"
_MAX_NAMES = 4
_MAX_LINE = 110
_MAX_POST = 60
_MAX_CAPTIONS = 8
_CAPTION_WORDS = 25
_ENDS = (".", "”", '"', "!", "…")
_GLUED = re.compile(r"(?<=\w[\w”\")])(?P<end>\./\.|[.!”])\s*(?P<tail>[^.!?”]{4,60}(?:\.\s?[^.!?”]{1,20}){0,2})\.?$")
_SENTENCE_WORDS = 8


_SENT = r"(?:viết|đăng|được viết|được đăng) bởi"  # Joomla prints no colon after it


@dataclass(frozen=True, slots=True)
class _Forms:
    """The patterns made of the word lists; all but `between` run on folded text, whose offsets are the text's."""

    label: re.Pattern[str]
    photo: re.Pattern[str]
    credit: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    no_name: re.Pattern[str]
    post: re.Pattern[str]
    office: re.Pattern[str]


@cache
def _forms() -> _Forms:
    works, labels = any_of(words("bylines", "works")), any_of(words("bylines", "labels"))
    posts = any_of(words("bylines", "posts"))
    photos, before = any_of(words("bylines", "photo_labels")), any_of(words("bylines", "before_name"))
    return _Forms(
        label=re.compile(rf"\(?\s*(?:{works}(?:\s*(?:,|và|&|-|/|\+|–)?\s*{works})*|{labels})\s*[:：]\s*|{_SENT} "),
        photo=re.compile(rf"\(?\s*{photos}(?: {photos})?\s*[:：]"),
        credit=re.compile(r"\(?\s*(?:theo|nguồn\s*:)\s*:?\s*"),
        before=re.compile(rf"{before}\b\.?[\s:,-]*"),
        after=re.compile(
            rf"\s*[-–—,;/(|]\s*{photos}\s*:.*$|\s*[(\[][^()\[\]]{{0,60}}[)\]]\s*$"
            rf"|\s*[-–—,]?\s*\b{any_of(words('bylines', 'after_name'))}$"
        ),
        office=re.compile(rf"(?:(?:tm|kt|tl|tuq|q)\s*\.|{posts}\b).*"),
        no_name=re.compile(rf"{any_of(words('bylines', 'no_names'))}\b"),
        post=re.compile(
            # `Lê Na - CTV` and `Lê Na - CTV xã Tân Phú`, but `Lê Na - CTV Ngọc Trai` are two authors.
            rf"\s*[-–—,(/|]\s*(?={posts}\b)(?!(?:ctv|pv|btv)\.?\s+(?!{posts}\b)[^\W\d_]+ [^\W\d_])"
        ),
    )


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote the article, and which form of byline said so: `Ngọc Hạnh`, `signature`."""

    author: str
    form: str


def labelled_byline(line: str) -> Byline | None:
    """A line that says it names the author: `Tin, ảnh: Kim Lan` → `Kim Lan`; any other gives `None`."""
    if len(line) > _MAX_LINE:
        return None
    line = line.lstrip(_BULLETS)
    folded = fold(line)
    found = _forms().label.match(folded)
    if not found or _forms().photo.match(folded):
        return None
    rest = line[found.end() :].rstrip(" .")
    names = _names(rest if "(" in rest else rest.rstrip(")"), strict=False)
    return Byline(names, "label") if names else None


def credit_byline(line: str) -> Byline | None:
    """A short line that credits another paper: `(Theo TTXVN)` → `TTXVN`."""
    bare = line.strip().rstrip(")].").strip()
    found = _forms().credit.match(fold(bare))
    if not found or len(bare) > 60 or bare.count(" ") > 7 or not fold(bare).lstrip("( ").startswith("theo"):
        return None
    name = bare[found.end() :].strip(" :")
    return Byline(name, "credit") if (name[:1].isupper() and "," not in name) or _HOST.fullmatch(name) else None


def signature(line: str) -> Byline | None:
    """A line that is nothing but names, maybe with a post: `N.LONG`, `Ngọc Hạnh`, `Thu Hà - Văn Tài`."""
    if len(line) > _MAX_LINE or line.endswith((":", "?", "!", "…", ";")) or _is_sentence(line):
        return None
    bare = line.strip(" *")
    names = _names(bare.strip("()[] ") if bare[:1] in "([" else bare, strict=True)
    return Byline(names, "signature") if names else None


def _is_sentence(line: str) -> bool:
    """`Lê Na, Bí thư Huyện đoàn, cho biết sẽ mở thêm lớp.` opens like a name with its post, but goes on."""
    return line.endswith(".") and line.count(" ") >= _SENTENCE_WORDS and not line.endswith("./.")


def closing_byline(lines: list[str], reach: int = 4) -> tuple[Byline, int] | None:
    """The byline among the last lines of an article and its index: `… ./.`, `Kim Lan` → `Kim Lan`."""
    found = _last_byline(lines, reach) or _byline_above_captions(lines)
    if found and found[0].form != "credit":
        return found
    for at in range(len(lines) - 1, max(-1, len(lines) - 3), -1):
        if byline := _glued_byline(lines[at]):
            return byline, at
    return found


def _last_byline(lines: list[str], reach: int) -> tuple[Byline, int] | None:
    floor = max(1, len(lines) - reach)
    for read in (labelled_byline, signature, credit_byline):
        for at in range(len(lines) - 1, floor - 1, -1):
            if (found := read(lines[at])) and not (read is signature and _is_signed_paper(lines[at - 1])):
                return found, at
            if read is signature and not _may_follow_byline(lines[at]):
                break
    return None


def _byline_above_captions(lines: list[str]) -> tuple[Byline, int] | None:
    """The name below the last paragraph where pictures with their captions follow it."""
    for at in range(len(lines) - 1, max(0, len(lines) - _MAX_CAPTIONS), -1):
        if (byline := signature(lines[at])) and " " in byline.author:
            ended = lines[at - 1].endswith(_ENDS) and lines[at - 1].count(" ") >= _SENTENCE_WORDS
            return (byline, at) if ended and not _is_signed_paper(lines[at - 1]) else None
        if lines[at].endswith(".") or lines[at].count(" ") > _CAPTION_WORDS:
            return None
    return None


def _glued_byline(line: str) -> Byline | None:
    """The name at the end of the last paragraph: `… các xã, thị trấn. (Hữu Lộc)`, `… thị trấn./. Hữu Lộc`."""
    if not (found := _GLUED.search(line)):
        return None
    if labelled := labelled_byline(found["tail"]):
        return labelled
    if found["end"] != "./." and found["tail"][0] != "(":
        return None
    byline = signature(found["tail"])
    return byline if byline and " " in byline.author and fold(byline.author) not in sites().provinces else None


def _is_signed_paper(above: str) -> bool:
    """`KT. CHỦ TỊCH` above a name: who signed a paper did not write the article."""
    return len(above) < _MAX_POST and above.isupper() and bool(_forms().office.match(fold(above)))


def _may_follow_byline(line: str) -> bool:
    """A photo credit, a source, a bracket, a time may stand below the name; running text may not."""
    if is_stamp_line(line):
        return True
    return len(line) < 60 and bool(
        _forms().photo.match(fold(line)) or _forms().credit.match(fold(line)) or line[:1] in "(["
    )


def _names(text: str, *, strict: bool) -> str:
    """`CTV Minh Anh - Đài huyện` → `Minh Anh`; several people are joined by `, `; no name gives ``."""
    forms = _forms()
    text = text.split(" | ")[0]
    if found := forms.post.search(fold(text)):
        text = text[: found.start()]
    text = _without_desk(text.strip())
    if found := forms.after.search(fold(text)):
        text = text[: found.start()]
    text = text.strip(" .:,;-–—|")
    if not text:
        return ""
    parts = [part.strip(" .") if part.count(".") > 1 else part.strip() for part in _BETWEEN.split(text)]
    parts = [_without_desk(part) for part in parts if part]
    if len(parts) > 1:  # an abbreviated desk beside a person: `Phương Anh/BTT`
        parts = [part for part in parts if "." in part or " " in part or not part.isupper()]
    if (
        not parts
        or len(parts) > _MAX_NAMES
        or (len(parts) > 2 and not sites().provinces.keys().isdisjoint(map(fold, parts)))
    ):
        return ""  # `Long An, Phước Lý, Tân Tập` are places
    if all(_is_name(part, strict=strict) for part in parts):
        return ", ".join(parts)
    return parts[0] if not strict and _is_name(parts[0], strict=True) else ""


def _without_desk(text: str) -> str:
    found = _forms().before.match(fold(text))
    return text[found.end() :] if found else text


def _is_name(part: str, *, strict: bool) -> bool:
    """One to five capitalised words of letters only; a single word must be abbreviated (`N.LONG`) if strict."""
    words = part.split()
    if not 1 <= len(words) <= 5 or not all(_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return False
    if _forms().no_name.match(fold(part)) or fold(part) in furniture().accounts:
        return False
    if len(words) == 1 and strict:
        return ("." in part.rstrip(".") and bool(_ABBREVIATED.fullmatch(part))) or (
            part.isupper() and 2 <= len(part) <= 4
        )
    return True


def author_name(text: str) -> str:
    """A declared author to a name of two words or more, `` for accounts and desks (`banbientap`, `admin`)."""
    names = _names(text.strip(), strict=True)
    return names if " " in names or "." in names else ""
