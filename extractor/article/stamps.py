"""A printed line → the publication and update times it states, as ISO 8601 and as precise as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Literal

from extractor.article.lexicon import any_of, words
from extractor.normalisers.folding import fold

Kind = Literal["published", "updated"]

_ENGLISH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    r"(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    r"|(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<long_day>\d{1,2})\s+tháng\s+(?P<long_month>\d{1,2}|mười (?:một|hai)|[^\W\d_]+)"
    r"(?:\s*,\s*|\s+năm\s+|\s+|\s*/\s*)(?P<long_year>(?:19|20)\d\d)(?!\d)"
    r"|tháng\s+(?P<first_month>\d{1,2}|mười (?:một|hai)|[^\W\d_]+)\s+(?P<first_day>\d{1,2}),?\s+"
    r"(?P<first_year>(?:19|20)\d\d)(?!\d)"  # WordPress left with the English order: `Tháng Bảy 9, 2009`
    rf"|(?P<en_month>{_ENGLISH})\.? (?P<en_day>\d{{1,2}})(?:st|nd|rd|th)?, (?P<en_year>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<eng_day>\d{{1,2}}) (?P<eng_month>{_ENGLISH})\.?,? (?P<eng_year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<short_day>\d\d)/(?P<short_month>\d\d)/(?P<short_year>[01]\d|2[0-5])(?![\d/])"
)
_CLOCK = (
    r"(?P<hour>\d{1,2})\s?(?::|h|giờ|g)\s?(?P<minute>\d{2})(?!\d)(?:\s?[:.']\s?(?P<second>\d{2})(?!\d))?"
    r"(?:\.\d+)?\s*(?P<half>[ap]\.?m\b|sa\b|ch\b|sáng\b|chiều\b|tối\b)?(?:\s*phút)?"
)
_ZONE = r"[(\[]?\s*(?:gmt|utc)\s*\+?\s*0?7(?::?00)?\s*[)\]]?"
_DATE = re.compile(rf"(?<![\d/.-])(?:{_DAY})")
_TIME = re.compile(rf"(?<![\d/.:-]){_CLOCK}")
_ZONED = re.compile(rf"[\s,|-]*{_ZONE}|\s*\+0?7:?00\b")
_MONTHS = {"giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
           "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
           "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
           "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
# Drupal's own format, `T3, 03/01/2016 - 08:05`, prints the month first; only there is the weekday asked.
_SHORT_DAY = re.compile(r"\b(?:t(?P<day>[2-7])|cn),\s*$")
_WEEKDAY = (
    r"(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|ngày thường|t[2-7]\b|cn\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b)"
)
# What may stand between a label and its date, or between a date and its time.
_FILLER = re.compile(rf"(?:{_WEEKDAY}|ngày\b|lúc\b|vào\b|hồi\b|at\b|[\s,;:|()\[\]·•–—/-])*")
_COLON = re.compile(r"(?:\s*(?:ngày|lúc|vào))?\s*:")
_LEFT_OVER = re.compile(r"[^\W_]+")
_COUNTED = re.compile(r"\W*\d{1,6}\W*")  # a bare number behind day and hour counts readers or comments
_MAX_LINE = 200
_MAX_CLOCK = 30
_BULLETS = re.compile(r"[|•·●]+")
_AFTERNOON = ("p", "ch", "tối")


@dataclass(frozen=True, slots=True)
class _Forms:
    """The patterns made of the word lists: labels before a date, counters and tools beside it, who sent the page."""

    label: re.Pattern[str]
    counted: re.Pattern[str]
    tools: re.Pattern[str]
    sender: re.Pattern[str]


@cache
def _forms() -> _Forms:
    labels = "|".join(f"(?P<{kind}>{_labels(words('stamps', kind))})" for kind in ("updated", "published"))
    counters, tools = any_of(words("stamps", "counters")), any_of([*words("stamps", "tools"), *words("lines")])
    forms = "|".join(f"(?:{form})" for form in words("stamps", "beside"))
    return _Forms(
        label=re.compile(rf"\b(?:{labels})"),
        counted=re.compile(
            rf"(?<!\w)(?:{forms})(?!\w)|(?<!\w){counters}(?!\w)\s*[:(]?\s*[\d.,]*\)?"
            rf"|(?<![\d:/.-])[\d.,]+\s+{counters}(?!\w)"
        ),
        tools=re.compile(rf"(?<!\w){tools}(?!\w)"),
        sender=re.compile(rf"{any_of(words('stamps', 'senders'))}\b"),
    )


def _labels(listed: list[str]) -> str:
    """Labels as one alternative; one marked `*` counts only before a day word, a colon or the date's own digits."""
    plain = [label for label in listed if not label.endswith("*")]
    bound = [label[:-1] for label in listed if label.endswith("*")]
    alternatives = any_of(plain)
    return rf"{alternatives}|{any_of(bound)}(?=\s*(?:ngày|lúc|vào|:))" if bound else alternatives


def is_sent_by(line: str) -> bool:
    """True where a line opens with who sent the page: `Được gửi bởi banbientap vào T3, …`."""
    return bool(_forms().sender.match(fold(line)))


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Stamp:
    """One printed time: `Cập nhật ngày: 25/07/2022` is `updated`, `2022-07-25`; `kind` is `None` unlabelled."""

    kind: Kind | None
    value: str
    start: int
    end: int


def printed_stamps(line: str) -> tuple[list[Stamp], str]:
    """A line to its stamps and the words left over: `(21:26 | 08/08/2017)` → `2017-08-08T21:26`, nothing left.

    Dates in running text give nothing here: the caller asks whether words are left over.
    """
    if len(line) > _MAX_LINE or not _DIGIT.search(line):
        return [], line
    folded = fold(line)
    if not _DATE.search(folded):
        return [], line
    counted = [found.span() for found in _forms().counted.finditer(folded)]
    low = _blanked(folded, counted)
    rest = list(_blanked(line, counted))
    stamps: list[Stamp] = []
    floor = 0
    for found in _DATE.finditer(low):
        day = _day(found, _weekday_before(low, found.start()))
        if day is None:
            continue
        start, end, clock = _with_clock(low, found.start(), found.end(), floor)
        kind, label_start = _label_before(low, start, floor)
        stamps.append(Stamp(kind, day.isoformat() + clock, label_start, end))
        rest[label_start:end] = " " * (end - label_start)
        floor = end
    left = _without(_forms().tools, "".join(rest)) if stamps else line
    left = _BULLETS.sub(" ", left)
    if any("T" in stamp.value for stamp in stamps) and _COUNTED.fullmatch(left):
        return stamps, ""
    return stamps, left if _LEFT_OVER.search(left) else ""


def _without(pattern: re.Pattern[str], text: str) -> str:
    return _blanked(text, [found.span() for found in pattern.finditer(fold(text))])


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """A text of the same length with blanks in the spans."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def is_stamp_line(line: str) -> bool:
    """True where a line says nothing but when the page was published: `Thứ hai, 06/08/2020, 08:15 (GMT+7)`."""
    stamps, left = printed_stamps(line)
    return bool(stamps) and not left


def is_clock_line(line: str) -> bool:
    """True for a time of day on a line of its own: `16:02 (GMT +7)`."""
    low = fold(line.strip(" |-,"))
    found = _TIME.match(low) if len(low) < _MAX_CLOCK else None
    return bool(found and _clock(found) and _with_zone(low, found.end(), "")[0] == len(low))


def _weekday_before(low: str, start: int) -> int | None:
    """The abbreviated weekday printed before a date, Monday 0: `T3, 03/01/2016` gives 1."""
    found = _SHORT_DAY.search(low, max(0, start - 8), start)
    if not found:
        return None
    return int(found["day"]) - 2 if found["day"] else 6


def _day(found: re.Match[str], weekday: int | None) -> date | None:
    """The date of a match; month and day change places where only so it is a date, or the weekday right."""
    groups = found.groupdict()
    prefix = next(
        prefix for prefix in ("iso_", "", "long_", "first_", "en_", "eng_", "short_") if groups[f"{prefix}year"]
    )
    year, day, word = int(groups[f"{prefix}year"]), int(groups[f"{prefix}day"]), groups[f"{prefix}month"]
    month = int(word) if word.isdigit() else _MONTHS.get(word if prefix[:2] != "en" else word[:3], 0)
    year += 2000 if year < 100 else 0
    straight = _date(year, month, day)
    if prefix:
        return straight
    turned = _date(year, day, month)  # SharePoint and Drupal left in English print the month first
    if straight is None or (turned and weekday == turned.weekday() != straight.weekday()):
        return turned
    return straight


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_clock(low: str, start: int, end: int, floor: int) -> tuple[int, int, str]:
    """The bounds of a date widened by the time beside it, and that time as `T21:26`, or as nothing."""
    after = _FILLER.match(low, end)
    joint = after.end() if after else end
    if low[end : end + 1] == "t" and low[end + 1 : end + 2].isdigit():
        joint = end + 1
    if (found := _TIME.match(low, joint)) and (clock := _clock(found)):
        return start, *_with_zone(low, found.end(), clock)
    before = list(_TIME.finditer(low, floor, start))
    if before and (clock := _clock(before[-1])):
        zoned = _ZONED.match(low, before[-1].end())
        gap = zoned.end() if zoned else before[-1].end()
        if _FILLER.fullmatch(low, gap, start):
            if not zoned and (zoned := _ZONED.match(low, end)):
                end = zoned.end()
            return before[-1].start(), end, clock + ("+07:00" if zoned else "")
    return start, end, ""


def _clock(found: re.Match[str]) -> str:
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    half = found["half"] or ""
    if half.startswith(_AFTERNOON):
        hour += 12 if hour < 12 else 0
    elif half and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if found["second"] else "")


def _with_zone(low: str, end: int, clock: str) -> tuple[int, str]:
    zoned = _ZONED.match(low, end)
    return (zoned.end(), clock + "+07:00") if zoned else (end, clock)


def _label_before(low: str, start: int, floor: int) -> tuple[Kind | None, int]:
    """The label that stands before a stamp with only filler between: `Ngày đăng:` is `published`."""
    for found in _forms().label.finditer(low, max(floor, start - 60), start):
        glued = low[: found.start()].rstrip()[-1:].isalnum()  # `Tác giả: Mai Thức Cập nhật lúc: 07:45, …`
        if _FILLER.fullmatch(low, found.end(), start) and (not glued or _COLON.match(low, found.end())):
            return ("updated" if found["updated"] else "published"), found.start()
    reach = max(floor, start - 40)
    for at in range(reach, start):
        if (at == 0 or not low[at - 1].isalnum()) and _FILLER.fullmatch(low, at, start):
            return None, at
    return None, start


_TAIL = re.compile(r"\s*[(\[](?P<stamp>[^()\[\]]{8,60})[)\]]\s*$")


def without_stamp(title: str) -> tuple[str, Stamp | None]:
    """A headline without the time printed behind it: `PCI 2008: tụt 7 bậc (12/12/2008)` loses the bracket."""
    found = _TAIL.search(title)
    if found and is_stamp_line(found["stamp"]):
        return title[: found.start()], printed_stamps(found["stamp"])[0][0]
    return title, None


_DECLARED = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?)"
    r"(?:[T ](?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?\d\d)?"
)


def declared_time(value: str) -> str | None:
    """A time as metadata states it to ISO 8601: `2020-08-06T01:15:00Z` → `2020-08-06T08:15:00+07:00`.

    A printed form (`06/08/2020 08:15`) is read as well; what is no time at all gives `None`.
    """
    found = _DECLARED.match(value.strip())
    if not found:
        stamps, _ = printed_stamps(value)
        return stamps[0].value if stamps else None
    try:
        parts = [int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
        moment = datetime(*parts)  # type: ignore[arg-type]
    except ValueError:
        return None
    if found["hour"] is None:
        return moment.date().isoformat()
    zone = ""
    if found["zone"]:
        moment, zone = _in_vietnam(moment, found["zone"]), "+07:00"
    return moment.isoformat(timespec="seconds" if found["second"] else "minutes") + zone


def _in_vietnam(moment: datetime, zone: str) -> datetime:
    if zone == "Z":
        offset = timedelta(0)
    else:
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        offset = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    seven = timezone(timedelta(hours=7))
    return moment.replace(tzinfo=timezone(offset)).astimezone(seven).replace(tzinfo=None)
