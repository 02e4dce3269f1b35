"""Names of persons that are one name: another tone-mark placement, `i` for `y`, capitals, a middle name left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extractor.normalisers.folding import key
from extractor.normalisers.names import normal_case

_Y_AS_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
# `Mỹ` is `Mĩ`, `Lý` is `Lí`, `Quý` is `Quí`; in `Thùy`, `Tây` the letter belongs to a vowel: another syllable.
_Y_ALONE = re.compile(r"(?:(?<=qu)|(?<![aàáảãạâầấẩẫậuùúủũụ]))[yỳýỷỹỵ](?!\w)")
_DASHES = re.compile(r"[-‐-―.]+")


def name_key(name: str) -> str:
    """A person's name to its key: `NGUYỄN THỊ MỸ HOÀ` and `Nguyễn Thị Mĩ Hòa` are one."""
    words = _DASHES.sub(" ", key(normal_case(name)))
    return _Y_ALONE.sub(lambda found: found[0].translate(_Y_AS_I), " ".join(words.split()))


def is_shortened(short: str, full: str) -> bool:
    """True for keys of which the first lacks middle names only: `nguyễn nghĩa` of `nguyễn văn nghĩa`."""
    some, all_words = short.split(), full.split()
    if not 2 <= len(some) < len(all_words) or (some[0], some[-1]) != (all_words[0], all_words[-1]):
        return False
    rest = iter(all_words)
    return all(word in rest for word in some)


def merged(names: Iterable[str]) -> Mapping[str, str]:
    """Keys of names heard in one post of one unit, each to the fuller one it is short for, if only one can be meant."""
    distinct = sorted(set(names))
    fuller = {name: [other for other in distinct if is_shortened(name, other)] for name in distinct}
    found = {}
    for name, others in fuller.items():
        fullest = [one for one in others if not fuller[one]]
        # Two full names that differ may be two persons: the short one then stays by itself.
        found[name] = fullest[0] if len(fullest) == 1 else name
    return found
