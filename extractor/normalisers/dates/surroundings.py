"""Judges the words around a would-be date: cues that make it one, shapes and names that forbid it."""

from __future__ import annotations

from typing import Literal

from extractor.normalisers.dates.days import skip_weekday
from extractor.normalisers.dates.numerals import DASHES, SEPARATORS, UP_TO_99, YEARS, counted
from extractor.normalisers.dates.words import Words, word_list

Cue = Literal["day", "likely", "weak", "yearly", "none"]

_NAME_REACH = 18
_YEARLY_REACH = 9
_ROW_REACH = 60
_CELL_ENDS = frozenset({"\n", "|"})
_JOINTS = frozenset("/-.,:_")
_CLOCK_ENDS = frozenset({"h", "giờ", "phút", "g"})


def day_cue(words: Words, index: int) -> Cue:
    """What stands before a day's number: `ngày`, `sáng`, `8 giờ` make it a day; `hôm nay`, `đến`, `trước` may."""
    texts = words.texts
    before = texts[index - 1]
    if before in word_list("date_day_words") or before in word_list("date_holiday_words"):
        return "day"
    if before == "(" and texts[index - 2] == "ngày":
        return "day"
    own_month = texts[index + 1] in SEPARATORS or texts[index + 1] == "tháng"
    if (before in _CLOCK_ENDS and own_month) or _after_clock(words, index):
        return "day"
    if before == "thứ" and texts[index - 2] == "ngày":
        return "none"
    if before in ("(", ",") and (_weekday_before(words, index - 1) or _today_before(words, index - 1)):
        return "day"
    if _weekday_before(words, index) and texts[index - 1] != "thứ":
        return "day"
    if _today_before(words, index) or _is_dashed_day(words, index):
        return "likely"
    if before in (",", ":") and texts[index - 2] == "ngày":
        return "likely"
    if f"{texts[index - 2]} {before}" in word_list("date_pairs_before_day"):
        return "weak"
    if before in word_list("date_before_day_month") or (before in _CELL_ENDS and _weekday_before(words, index - 1)):
        return "weak"
    return "yearly" if _named_day(words, index) else "none"


def _is_dashed_day(words: Words, index: int) -> bool:
    """`đến 15-10`, `kể từ 1-7`: no range falls, and what begins by then begins on a day."""
    texts = words.texts
    day, month = UP_TO_99.get(texts[index], 0), UP_TO_99.get(texts[index + 2], 0)
    if texts[index + 1] not in DASHES or month > 12 or not (words.tight(index) and words.tight(index + 1)):
        return False
    if day > 12:
        return day > month and texts[index - 1] in word_list("date_before_day_month")
    ended = texts[index + 3] in ("", "\n", ",", ".", ";", ")")
    return ended and f"{texts[index - 2]} {texts[index - 1]}" in word_list("date_beginnings")


def _after_clock(words: Words, index: int) -> bool:
    """`8h30 25/7`, `22:09, 25/7`: the minutes of a time of day stand before."""
    texts = words.texts
    at = index - 2 if texts[index - 1] in (",", "-", "|") else index - 1
    if texts[at] not in UP_TO_99 and texts[at] != "00":
        return False
    return texts[at - 1] in ("h", ":", "g") and words.tight(at - 1) and texts[at - 2].isdecimal()


def _today_before(words: Words, index: int) -> bool:
    """`hôm nay`, `sáng qua` end right before `index`; `đến nay`, `vừa qua` do not count."""
    texts = words.texts
    named = texts[index - 2] in word_list("date_day_words") or texts[index - 2] == "bữa"
    return named and texts[index - 1] in ("nay", "qua", "mai", "kia")


def _weekday_before(words: Words, index: int) -> bool:
    """A weekday, no placing, ends right before `index`: `sáng thứ hai`, not `xếp thứ hai`."""
    begin = index - 2
    if begin < 0 or skip_weekday(words, begin) != index:
        return False
    if words.texts[begin] == "chủ":
        return True
    before = words.texts[begin - 1]
    return begin == 0 or before in word_list("date_day_words") or before in ("\n", "(", "vào", ",", ".", ":", "|")


def _named_day(words: Words, index: int) -> bool:
    """A day with a name stands before: `Ngày Chuyển đổi số quốc gia (10/10)`, `Quốc khánh 2/9`."""
    texts = words.texts
    at = index - 1 if texts[index - 1] != "(" else index - 2
    for position in range(at, max(at - _YEARLY_REACH, -1), -1):
        word = texts[position]
        if word == "ngày":
            return position < at and not texts[position + 1].isdecimal()
        if not word.isalpha() and word not in "\"“”'":
            return False
        if word in word_list("date_named_day_breakers"):
            return False
    return False


def is_share(words: Words, begin: int, after: int) -> bool:
    """True where a fraction is a result: `đến 4/12 huyện`, `từ 5/9 lên 3/9`, `24/7`."""
    texts = words.texts
    if tuple(texts[begin:after]) == ("24", "/", "7"):
        return True
    if texts[begin - 1] in word_list("date_fraction_left") or texts[after] in word_list("date_fraction_right"):
        return True
    onward = texts[after] in ("đến", "tới") and texts[after + 2] == "/"
    return counted(words, after) or (onward and is_share(words, after + 1, after + 4))


def inside_longer(words: Words, begin: int) -> bool:
    """True where a mark joins a number to the one before it: `7` of `25/7`, `2019` of `0277-3851-2019`."""
    texts = words.texts
    return (
        texts[begin - 1] in _JOINTS and words.tight(begin - 1) and words.tight(begin - 2) and texts[begin - 2].isalnum()
    )


def cut_from_longer(words: Words, begin: int, after: int) -> bool:
    """True where the span is a piece of a longer number, name or address: `01/2021/QĐ-UBND`, `A19/3`."""
    texts = words.texts
    if inside_longer(words, begin):
        return True
    if words.tight(begin - 1):
        before = texts[begin - 1]
        led = before in word_list("date_day_words") or before in ("tháng", "năm", "quý", "đến", "từ", "tới")
        if (before.isalpha() and not led) or before in "/_@#":
            return True
    if not words.tight(after - 1):
        return False
    following = texts[after]
    if following in word_list("date_glued_after") and texts[after - 1] in YEARS:
        return False
    if following.isalnum() or following in "%/_":
        return following != "/" or (words.tight(after) and texts[after + 1].isalnum())
    if following in ".,:" and words.tight(after):
        return texts[after + 1].isdecimal()
    return following in DASHES and words.tight(after) and texts[after + 1].isalpha()


def after_document(words: Words, index: int) -> bool:
    """True where a paper's type or `số` stands before: the number is the paper's."""
    return words.texts[index - 1] in word_list("date_document_words")


def after_place(words: Words, index: int) -> bool:
    """True where a street or place word stands before: `đường 3 tháng 2`, `Cách mạng Tháng Tám`."""
    return words.texts[index - 1] in word_list("date_street_words")


def year_cue(words: Words, index: int) -> bool:
    """True where a bare year is one by what stands around it: `PAR Index 2022`, `đầu 2020`, `hạng 20 (2020)`."""
    texts = words.texts
    before, after = texts[index - 1], texts[index + 1]
    if _in_series(words, index) or _fills_cell(words, index):
        return True
    index_words = word_list("date_index_words")
    if before in index_words and after in word_list("date_places_of_indexes"):
        return True  # `DDCI 2022 tỉnh Sơn La`: no count of provinces
    if counted(words, index + 1):
        return False
    if before in DASHES or before == ")":
        return texts[index - 2] in index_words
    if before in index_words or _index_of_place(words, index) or _of_index(words, index) or _of_law(words, index):
        return True
    if before == "điểm" and texts[index - 2] == "thời":
        return True
    if before in word_list("date_column_words"):
        if after == ":":
            return True
        return after in ("|", "\n", "") and (after == "|" or "|" in (texts[index - 2], texts[index - 3]))
    if before not in word_list("date_before_year"):
        return False
    return YEARS[texts[index]] % 100 != 0 or not after.isalnum()


def _in_series(words: Words, index: int) -> bool:
    """`(2020)`, `(2019, 2020, 2021)`, `2005 xếp thứ 3, 2006 xếp thứ 4`, `2017 (65,1), 2018 (68,4)`."""
    texts = words.texts
    before, after = texts[index - 1], texts[index + 1]
    if before == "(" and (after == ")" or (after in (",", "và") and texts[index + 2] in YEARS)):
        return True
    if before not in (",", ";", "(", "và"):
        return False
    return after in word_list("date_after_bare_year") or (after == "(" and texts[index - 2] == ")")


def _fills_cell(words: Words, index: int) -> bool:
    """A year alone in a cell of a table, beside or below another year, or below `Năm`."""
    texts = words.texts
    before, after = texts[index - 1], texts[index + 1]
    if after not in ("|", "\n", "") or before not in ("|", "\n") or (before == "\n" and after != "|"):
        return False
    beside = [
        YEARS.get(texts[index - 2], 0) if before == "|" else 0,
        YEARS.get(texts[index + 2], 0) if after == "|" else 0,
    ]
    if any(abs(year - YEARS[texts[index]]) == 1 for year in beside):
        return True
    if before != "\n":
        return False
    above = next((at for at in range(index - 2, max(index - _ROW_REACH, -2), -1) if at < 0 or texts[at] == "\n"), None)
    if above is None or texts[above + 2] != "|":
        return False
    head = texts[above + 1]
    return head == "năm" or abs(YEARS.get(head, 0) - YEARS[texts[index]]) == 1


def _index_of_place(words: Words, index: int) -> bool:
    """`DDCI Vĩnh Phúc 2023`: up to four words of a place stand between the index and the year."""
    texts = words.texts
    for position in range(index - 1, max(index - 6, -1), -1):
        word = texts[position]
        if word in word_list("date_index_acronyms"):
            return True
        if not word.isalpha() or word in word_list("date_named_day_breakers"):
            return False
    return False


def _of_index(words: Words, index: int) -> bool:
    """`Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh 2020`: the year ends the name of an index."""
    texts = words.texts
    if texts[index + 1].isalnum() and texts[index + 1] not in word_list("date_after_index_year"):
        return False
    for position in range(index - 1, max(index - _NAME_REACH, 0), -1):
        word = texts[position]
        if f"{texts[position - 1]} {word}" in word_list("date_index_heads"):
            return True
        if not (word.isalpha() or word in "()") or word in word_list("date_index_breakers"):
            return False
    return False


def _of_law(words: Words, index: int) -> bool:
    """`Luật Cán bộ, công chức 2008`, `Hiến pháp 2013`: the year ends the title of a law."""
    texts = words.texts
    for position in range(index - 1, max(index - _NAME_REACH, -1), -1):
        word, pair = texts[position], f"{texts[position - 1]} {texts[position]}"
        if word in word_list("date_law_heads") or pair in word_list("date_law_heads"):
            return pair not in word_list("date_law_lookalikes")
        if not (word.isalpha() or word == ",") or word in word_list("date_law_breakers"):
            return False
    return False


def in_event_name(words: Words, begin: int) -> bool:
    """True where the year ends the name of an event: `Hội thi Tin học trẻ tỉnh năm 2021`."""
    texts = words.texts
    at = begin - 1
    if texts[at] in word_list("date_event_brands"):
        return True
    heads, breakers = word_list("date_event_heads"), word_list("date_event_breakers")
    if texts[at] in (",", "(", *DASHES):
        at -= 1
    for position in range(at, max(at - _NAME_REACH, -1), -1):
        word = texts[position]
        if not word.isalnum() and word not in "\"“”'-–/":
            return False
        pair = f"{word} {texts[position + 1]}"
        if word in breakers or (position < at and pair in breakers):
            return False
        if word in heads or pair in heads or f"{pair} {texts[position + 2]}" in heads:
            return texts[position - 1] != "xã"
    return False


def today_idiom(words: Words, index: int) -> bool:
    """True where today means these times: `thế hệ hôm nay`, `như ngày hôm nay`."""
    at = index - 2 if words.texts[index - 1] == "ngày" else index - 1
    return words.texts[at] in word_list("date_today_idioms")


def year_by_year(words: Words, index: int) -> bool:
    """True for `năm sau cao hơn năm trước`, said of every year: either half of it, at its `năm`."""
    texts = words.texts
    if texts[index + 1] == "sau":
        return any(
            texts[at] == "năm" and texts[at + 1] == "trước" for at in range(index + 2, min(index + 9, len(words)))
        )
    return any(texts[at] == "năm" and texts[at + 1] == "sau" for at in range(max(index - 8, 0), index - 1))
