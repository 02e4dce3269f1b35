"""Whether a name that stands without its type word is the unit at all: not a person, a street, a paper."""

from __future__ import annotations

import re

from extractor.gazetteer.naming import name_is_everyday
from extractor.gazetteer.words import unit_words
from extractor.normalisers.folding import fold_word

_WORD = re.compile(r"[^\W_][\w.&/'’-]*(?<!\.)")
_RIGHT_WORD = re.compile(r" ([^\W\d_]+)")
_ENDS_HEADING = re.compile(r"\s*(?:[:,;)|]|$|\n)")


def stands_for_unit(text: str, start: int, end: int, *, sure: bool, lower_text: bool) -> bool:
    """True if the name at `start:end` can be read as the unit; `sure` names are provinces, others districts."""
    name = text[start:end]
    everyday = name_is_everyday(name)
    if not lower_text and not _each_capitalised(name):
        return False
    if lower_text and name == name.lower() and (everyday or not sure):
        return False
    if everyday and len(name) > 3 and name.isupper() and not _ENDS_HEADING.match(text, end):
        return False
    left = _words_before(text, start)
    if named_by_other(left):
        return False
    shouted = len(name) > 3 and name.isupper()
    return not in_person_name(text, left, end, sure=(sure and not everyday) or shouted, shouted=shouted)


def _each_capitalised(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", name)
    return all(word[0].isupper() for word in words)


def _words_before(text: str, start: int) -> list[str]:
    """Up to three words that stand directly before `start`, without punctuation or a sentence's end between."""
    before = text[max(0, start - 40) : start].rpartition("\n")[2]
    words: list[str] = []
    if before.endswith(" "):
        for word in reversed(before[:-1].split(" ")[-3:]):
            if not _WORD.fullmatch(word):
                break
            words.insert(0, word)
    return words


def named_by_other(left: list[str]) -> bool:
    """True after a word that makes the name that of a street, school or paper: `đường`, `Đại học`, `báo`."""
    lists = unit_words().lists
    words = [fold_word(word) for word in left[-3:]]
    for count in range(1, min(3, len(words)) + 1):
        if " ".join(words[-count:]) in lists["not_named_by"]:
            return not any(" ".join(words[-more:]) in lists["named_after_all"] for more in (2, 3))
    return False


def in_person_name(text: str, left: list[str], end: int, *, sure: bool, shouted: bool) -> bool:
    """True inside `Nguyễn Thái Bình` and `ông Hòa Bình Minh`, false in `Sở Nội vụ Đồng Tháp`."""
    lists = unit_words().lists
    before = [fold_word(word) for word in left]
    capitals = 0
    while capitals < len(left) and left[-1 - capitals][0].isupper() and (shouted or not _acronym(left[-1 - capitals])):
        capitals += 1
    chain = before[len(before) - capitals :]
    title = before[: len(before) - capitals]
    if {" ".join(title[-2:]), *title[-1:], *chain[:1]} & lists["honorifics"]:
        return True
    for at, word in enumerate(chain):
        if word in lists["surnames"] and (word not in lists["unsure_surnames"] or at + 1 < len(chain)):
            return True
    if capitals and not sure and chain[-1] not in lists["heads"]:
        return True
    return _name_goes_on(text, end)


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _name_goes_on(text: str, end: int) -> bool:
    """True before a further capital that starts neither a person's name nor an office: `Hòa Bình Xanh`."""
    found = _RIGHT_WORD.match(text, end)
    if not found or not found[1][0].isupper() or found[1].isupper():
        return False
    lists = unit_words().lists
    return fold_word(found[1]) not in lists["surnames"] and fold_word(found[1]) not in lists["heads"]
