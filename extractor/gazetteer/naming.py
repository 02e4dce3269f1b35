"""The text after a type word to the name that stands there: `huyện ⟦Châu Thành⟧ vươn lên`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.gazetteer.spelling import name_key
from extractor.gazetteer.table import Entry, load_gazetteer
from extractor.gazetteer.words import TypeWord, unit_words
from extractor.mention import Span
from extractor.normalisers.folding import fold, fold_word

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|\d{1,2}(?![\d.,/%]*\d|\w)")
_NUMBER = re.compile(r"\d{1,2}(?!\d|\w|%|[.,/-]\d)")
_JOINT = re.compile(r" ?[-–] ?| ")
_MOST_SYLLABLES = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a text, and whether the gazetteer holds it at the level looked for."""

    span: Span
    key: str
    known: bool


def words_from(text: str, start: int, *, lower_text: bool = False) -> list[Span]:
    """Up to six syllables from `start`, joined by single spaces or hyphens: those a name may be made of.

    Where capitals are written, two words in a row without one end every name.
    """
    spans: list[Span] = []
    at, lower = start, 0
    while len(spans) < _MOST_SYLLABLES and (found := _WORD.match(text, at)):
        lower = lower + 1 if text[at].islower() else 0
        if lower == 2 and not lower_text:
            break
        at = found.end()
        spans.append(Span(found.start(), at))
        joint = _JOINT.match(text, at)
        if joint is None:
            break
        at = joint.end()
    return spans


def name_at(text: str, start: int, kind: TypeWord, *, lower_text: bool, trust_unknown: bool = True) -> Name | None:
    """The name of a unit of this type that starts at `start`, or None if what stands there is no name.

    Of known names the longest wins; capitalised words the gazetteer does not know are a name only for
    types whose units it does not know in full. `lower_text` believes known names without capitals.
    """
    if text[start : start + 1].isdigit():
        found = _NUMBER.match(text, start) if kind.type.lower() in unit_words().lists["numbered"] else None
        return found and _numbered(text, Span(start, found.end()), kind)
    if not lower_text and not text[start : start + 1].isupper():
        return None
    words = words_from(text, start, lower_text=lower_text)
    capitals = _capitals(text, words)
    known = _longest_known(text, words, capitals, kind, lower_text=lower_text)
    if known and (capitals <= known or _may_end(text, words, known, capitals, kind)):
        return _name(text, words[:known], known=True)
    if kind.name_must_be_known or not trust_unknown or kind.level == "province" or kind.type == "Thành phố":
        return None
    length = _unknown_length(text, words, capitals)
    if not length or _reads_as_person(text, words[:length], kind):
        return None
    return _name(text, words[:length], known=False)


def is_person(name: str, *, all_known: bool) -> bool:
    """True for a name that reads as a person's: `Phan Văn Luyện` after `Chủ tịch UBND huyện`.

    `all_known` is said of levels whose units the gazetteer holds in full, where a surname is enough.
    """
    lists = unit_words().lists
    words = [fold_word(word) for word in name.split()]
    if words[0] not in lists["surnames"]:
        return False
    if all_known or words[0] not in lists["unsure_surnames"]:
        return True
    return len(words) > 2 and words[1] in lists["middle_names"]


def _reads_as_person(text: str, words: list[Span], kind: TypeWord) -> bool:
    """True for `UBND xã ⟦Lê Hùng⟧`; two syllables that no office goes before are a commune: `Xã ⟦Bế Triều⟧`."""
    start = words[0].start
    if not is_person(text[start : words[-1].end], all_known=kind.level == "district"):
        return False
    before = text[max(0, start - 40) : start].rstrip(" .:")[: -len(kind.form.rstrip("."))]
    office = fold_word(before.rstrip().rpartition(" ")[2])
    return len(words) > 2 or kind.level == "district" or office in unit_words().lists["office_ends"]


def fits(entry: Entry, kind: TypeWord) -> bool:
    """True if a unit may be meant by this type word; units rise in type, so only the level must agree."""
    if kind.type == "Thành phố":
        return entry.level == "district" or (entry.level == "province" and entry.type == "Thành phố")
    return entry.level == kind.level


@lru_cache(maxsize=8192)
def _is_known(name: str, kind: TypeWord) -> bool:
    return any(fits(entry, kind) for entry in load_gazetteer().by_key(name_key(name)))


def _numbered(text: str, span: Span, kind: TypeWord) -> Name | None:
    """`quận 1`, but not `phường 5 năm qua`, where the number counts something."""
    following = _WORD.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    if following and _is_counted(text, following.start(), following.end()):
        return None
    words = words_from(text, span.start)
    for count in range(len(words), 0, -1):  # `phường 2 Bảo Lộc` before `phường 2`
        stretch = Span(span.start, words[count - 1].end)
        if _is_known(stretch.of(text), kind):
            return Name(stretch, name_key(stretch.of(text)), known=True)
    return Name(span, name_key(span.of(text)), known=False)


def _capitals(text: str, words: list[Span]) -> int:
    """How many words from the first on belong to a name; a number does unless it counts what follows (`2 năm liền`)."""
    for count, word in enumerate(words):
        counts = count + 1 < len(words) and _is_counted(text, words[count + 1].start, words[count + 1].end)
        if not (text[word.start].isupper() or (count and text[word.start].isdigit() and not counts)):
            return count
    return len(words)


def _is_counted(text: str, start: int, end: int) -> bool:
    """True for what a number counts: `5 năm`, `1 lần`, but not `phường Móng Cái 1 lần lượt`."""
    if fold_word(text[start:end]) not in unit_words().lists["counted"]:
        return False
    return fold(text[start : end + 5]) != "lần lượt"


def _longest_known(text: str, words: list[Span], capitals: int, kind: TypeWord, *, lower_text: bool) -> int:
    """How many words the longest known name has; later ones may lack capitals (`Tân phú`, `Nông trường Việt Lâm`)."""
    most = len(words)
    if capitals and not lower_text:
        last = max(at for at, word in enumerate(words) if text[word.start].isupper())
        most = max(capitals, last + 1, min(2, len(words)))
    for count in range(most, 0, -1):
        stretch = text[words[0].start : words[count - 1].end]
        believed = kind.level == "province" or capitals >= count or not _everyday(stretch, count)
        if believed and _is_known(stretch, kind):
            return count
    return 0


def _everyday(stretch: str, count: int) -> bool:
    """True for words that, written without all their capitals, are more likely just words: `xã Trung tâm`."""
    return (count == 1 and stretch == stretch.lower()) or fold(stretch) in unit_words().lists["verbs"]


def name_is_everyday(name: str) -> bool:
    """True for names that are ordinary words too, such as `Thống Nhất`."""
    return " ".join(fold_word(word) for word in name.split()) in unit_words().lists["everyday"]


def _may_end(text: str, words: list[Span], known: int, capitals: int, kind: TypeWord) -> bool:
    """Whether a known name may end before further capitals: `huyện Lấp Vò Nguyễn Văn A`, not `xã Tân Phú Trung`."""
    if capitals - known >= 2 or kind.level != "commune" or kind.name_must_be_known:
        return True
    shouted = text[words[0].start : words[known].end].isupper()
    return shouted or text[words[known - 1].end] != " "


def _unknown_length(text: str, words: list[Span], capitals: int) -> int:
    """How many capitalised words make an unknown name: two to four, without a person's name after it."""
    surnames = unit_words().lists["surnames"]
    for count in range(2, min(capitals, 6)):
        person = fold_word(words[count].of(text)) in surnames and count + 1 < capitals
        if person or text[words[count - 1].end] != " ":
            return count
    stretch = text[words[0].start : words[capitals - 1].end] if capitals else ""
    shouted = stretch.isupper() and capitals < len(words)
    return capitals if 2 <= capitals <= (3 if shouted else 4) else 0


def _name(text: str, words: list[Span], *, known: bool) -> Name:
    span = Span(words[0].start, words[-1].end)
    return Name(span, name_key(span.of(text)), known)
