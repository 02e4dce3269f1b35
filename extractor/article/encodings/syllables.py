"""A text → how much of it is spelt as Vietnamese: the letter statistics by which encodings are told apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSETS_WORDS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_ONSETS = sorted(_ONSETS_WORDS.split(), key=len, reverse=True)  # longest first
_RIMES_WORDS = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep "
    "et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam "
    "oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong oong ooc op ot ô ôc ôi "
    "ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung uông uôc uôi uôm uôn uôt up ut uy "
    "uya uych uyên uyêt uynh uyt uyp uyu uê uêch uênh uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp "
    "ươt ươu y yêm yên yêng yêt yêu ych ynh yt ươ iê uô"
)
_RIMES = frozenset(_RIMES_WORDS.split())
_STOPPED = ("c", "ch", "p", "t")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP = ("\u0301", "\u0323")
_WORD = re.compile(r"[^\W\d_]+(?:[^\W\d_]|[¡-¿×÷\xad])*")


@lru_cache(maxsize=20000)
def is_syllable(word: str) -> bool:
    """True where a word is spelt as one Vietnamese syllable: `trường`, `Huyện`; false for `tr­êng`, `Ñaûng`."""
    split = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in split if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in split if mark not in _TONES))
    if len(tones) > 1:
        return False
    for onset in (*_ONSETS, ""):
        rime = bare[len(onset) :]
        if bare.startswith(onset) and rime in _RIMES:
            return not rime.endswith(_STOPPED) or (bool(tones) and tones[0] in _SHARP)
    return bare == "gi" and bool(tones)


def spelling(text: str) -> tuple[float, int]:
    """The share of a text's words with marks that are Vietnamese syllables, and how many such words there are."""
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    if not words:
        return 0.0, 0
    return sum(map(is_syllable, words)) / len(words), len(words)
