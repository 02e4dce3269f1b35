"""Names of persons: normal case, and which short form in a text is which full name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from extractor.normalisers.folding import fold

_SYLLABLE = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r"\s+")
# Spelling of a Vietnamese syllable once its tone is taken off; `knapper`, `niê`, `k'ré` are none.
_VIETNAMESE = re.compile(
    r"(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|ngh?|nh?|n|ph?|qu|r|s|th?|tr|v|x)?"
    r"[aăâeêioôơuưy]{1,3}(?:ch?|m|ngh?|nh?|n|p|t)?"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# A syllable of one vowel-less letter is a title of the name (`K'`, `H'`); what follows the apostrophe is its own word.
_LOWER_IN_FOREIGN = frozenset({"de", "van", "von", "bin", "al", "da", "del"})


def normal_case(name: str) -> str:
    """A name as written to the name in normal case and single spaces: `PHẠM THIỆN NGHĨA` → `Phạm Thiện Nghĩa`.

    A name in mixed case keeps its inner capitals (`McNeil`), but a syllable left in lower case by a
    slip is mended: `Nguyễn văn Bảy` → `Nguyễn Văn Bảy`.
    """
    words = _SPACES.sub(" ", name.strip()).split(" ")
    shouted = any(len(word) > 1 and word.isupper() for word in words) and not any(_mixed(word) for word in words)
    return " ".join(_word_case(word, shouted=shouted) for word in words)


def _mixed(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def _word_case(word: str, *, shouted: bool) -> str:
    if shouted:
        return _SYLLABLE.sub(lambda found: found[0][0].upper() + found[0][1:].lower(), word)
    if word.islower() and word not in _LOWER_IN_FOREIGN:
        return word[0].upper() + word[1:]
    return word


def is_vietnamese_syllable(word: str) -> bool:
    """True for what Vietnamese spelling allows, `Nghĩa` and `Páo`; false for `Knapper`, `McNeil`, `K'Ré`."""
    plain = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", fold(word))))
    return _VIETNAMESE.fullmatch(plain) is not None


def is_short_for(short: str, full: str) -> bool:
    """True where a text may call the person so after the full name: `Nghĩa` or `Thiện Nghĩa` for `Phạm Thiện Nghĩa`.

    The end of the name or, in two syllables and more, its beginning (`Y Thanh` for `Y Thanh Hà Niê Kđăm`).
    """
    short_words, full_words = fold(short).split(), fold(full).split()
    count = len(short_words)
    if not 0 < count < len(full_words):
        return False
    return full_words[-count:] == short_words or (count > 1 and full_words[:count] == short_words)


def the_one_named(short: str, names: Iterable[str]) -> str | None:
    """The one full name the short form can stand for, `None` where there are two or none."""
    wanted = fold(short)
    candidates = list(dict.fromkeys(names))
    same = [name for name in candidates if fold(name) == wanted]
    found = same or [name for name in candidates if is_short_for(short, name)]
    return found[0] if len(found) == 1 else None
