"""A unit's name in any spelling to the key under which the gazetteer holds it, and back to its official form."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.gazetteer.words import TypeWord, unit_words
from extractor.normalisers.folding import fold, nfc, strip_tones

_SYLLABLE = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVX]+")
_VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự")
_Y_AS_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """A name without type word to its key: `Bà Rịa – Vũng Tàu` → `bàrịavũngtàu`, `Qui Nhơn` → `quinhơn`.

    Letter case, tone-mark placement, NFD, hyphens, spaces and apostrophes make no difference, nor do i
    for y, leading zeros and the known spellings of highland names.
    """
    return _key(_SYLLABLE.findall(fold(nfc(name))))


def name_keys(names: list[str]) -> list[str]:
    """Many names to their keys at once, several times as fast as one by one; none may hold a line end."""
    return [_key(_SYLLABLE.findall(line)) for line in fold(nfc("\n".join(names))).split("\n")]


def _key(syllables: list[str]) -> str:
    key = "".join(map(_syllable_key, syllables))
    for opening in _openings():
        if key.startswith(opening) and len(key) > len(opening):
            key = key.removeprefix(opening)
    return _whole_names().get(key, key)


@lru_cache(maxsize=1)
def _openings() -> tuple[str, ...]:
    return tuple("".join(map(_syllable_key, opening.split())) for opening in unit_words().lists["name_openings"])


@lru_cache(maxsize=16384)
def _syllable_key(syllable: str) -> str:
    if syllable.isdigit():
        return syllable.lstrip("0") or "0"
    return _y_as_i(unit_words().tables["syllables"].get(syllable, syllable))


@lru_cache(maxsize=1)
def _whole_names() -> dict[str, str]:
    def joined(name: str) -> str:
        return "".join(map(_syllable_key, _SYLLABLE.findall(name)))

    table = unit_words().tables["whole_names"]
    return {joined(left): joined(right) for left, right in table.items()}


def _y_as_i(syllable: str) -> str:
    """`quy` → `qui`, `mỹ` → `mĩ`; after another vowel y stays y, for `tây` is not `tâi`."""
    letters = list(syllable)
    for at, letter in enumerate(letters):
        if letter in _Y_AS_I and (at == 0 or letters[at - 1] not in _VOWELS or syllable[:at] == "qu"):
            letters[at] = _Y_AS_I[letter]
    return "".join(letters)


def split_type(words: str) -> tuple[TypeWord | None, str]:
    """Words to their type word and the rest: `TX. Sông Cầu` → (thị xã, `Sông Cầu`), `Huế` → (None, `Huế`)."""
    folded = fold(words := nfc(words).strip())
    for form, kind in _forms_longest_first(plain=words.isascii()):
        if folded.startswith(form):
            rest = words[len(form) :]
            if form.endswith(".") or not rest[:1].isalpha():
                rest = rest.lstrip(" .:")
                if rest:
                    return kind, rest
    return None, words


@lru_cache(maxsize=2)
def _forms_longest_first(*, plain: bool) -> list[tuple[str, TypeWord]]:
    """The forms of all type words; `plain` adds those without diacritics, as in `thi tran Cai Tau Ha`."""
    forms = dict(unit_words().types)
    forms |= {form.rstrip("."): kind for form, kind in unit_words().types.items() if len(form) == 2}
    if plain:
        forms |= {strip_tones(form): kind for form, kind in unit_words().types.items()}
    return sorted(forms.items(), key=lambda item: -len(item[0]))


def full_name(type_word: str, name: str) -> str:
    """A type word and a name in any case to the official form: (`TP.`, `HỒ CHÍ MINH`) → `Thành phố Hồ Chí Minh`."""
    kind = unit_words().types.get(fold(nfc(type_word)).strip())
    official = kind.type if kind else nfc(type_word).strip().capitalize()
    return f"{official} {capitalised(name)}"


def capitalised(name: str) -> str:
    """A name with one capital a syllable: `CHÂU THÀNH` → `Châu Thành`; names in mixed case stay as they are."""
    name = " ".join(nfc(name).split())
    if name.isdigit():
        return name.lstrip("0")
    if _ROMAN.fullmatch(name):
        return name  # `Phường IV`
    if name == name.upper() or name == name.lower():
        return _SYLLABLE.sub(lambda found: found[0].capitalize(), name)
    return " ".join(word[:1].upper() + word[1:] if word.islower() else word for word in name.split(" "))
