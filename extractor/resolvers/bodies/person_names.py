"""Where names of persons stand in a line: after a family name, an honorific, a title or a post."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from extractor.normalisers.folding import fold
from extractor.normalisers.names import is_vietnamese_syllable
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.words import Line

_LONGEST = 5
_APOSTROPHES = frozenset("'’‘ʼ´`")


@dataclass(frozen=True, slots=True)
class Called:
    """What stands before a name: how many words, the honorific as written, and whether it is for several persons."""

    length: int = 0
    honorific: str | None = None
    plural: bool = False


class NameReader:
    """Reads names in lines; `taken` words (posts, bodies) are never part of one."""

    def __init__(self, lexicon: OfficialsLexicon) -> None:
        self._words = lexicon.words
        self._tables = lexicon.tables
        callings = ("plural_person_honorifics", "person_honorifics", "person_titles")
        self._callings = frozenset().union(*(self._tables[name].first_words for name in callings))

    def may_start_at(self, line: Line, at: int) -> bool:
        """False where neither a capital nor an honorific or title stands, as at most words of a text."""
        return line.is_upper(at) or line.folded[at] in self._callings

    def called_at(self, line: Line, at: int) -> Called:
        """The honorific and titles that stand at a word: `Đại tá, TS.` are two titles, `các đồng chí` is plural."""
        end, honorific, plural = at, None, False
        while end < len(line):
            several = self._tables["plural_person_honorifics"].length_at(line.folded, end)
            single = self._tables["person_honorifics"].length_at(line.folded, end)
            title = self._tables["person_titles"].length_at(line.folded, end)
            length = max(several, single, title)
            if not length or (length == 1 and self._is_family(line, end, honorific)):
                break
            if several == length:
                plural = True
            if title < length:
                honorific = line.said(end, end + length)
            end += length
            end = self._after_title_marks(line, end)
        if end > at and line.folded[end - 1] == ",":
            end -= 1
        return Called(end - at, honorific, plural)

    def _is_family(self, line: Line, at: int, honorific: str | None) -> bool:
        """True for an honorific that is a family name: the second word of `bà Ông Thị Trâm`, `Ông Ông Thụy Hoàng`.

        Without another before it, it is one before `Thị`: no man is called so.
        """
        if line.folded[at] not in self._words["family_names"] or not line.is_upper(at) or not line.is_upper(at + 1):
            return False
        if honorific:
            return line.words[at] != "ÔNG" or fold(honorific) == line.folded[at]
        return line.folded[at] == "ông" and line.folded[at + 1] == "thị" and line.is_upper(at + 2)

    def _after_title_marks(self, line: Line, at: int) -> int:
        """Past the full stop of `TS.` and, before another title only, past a comma or dash."""
        while at < len(line) and line.folded[at] == ".":
            at += 1
        if at + 1 < len(line) and line.folded[at] in {",", "-", "–", ":"}:
            next_title = self._tables["person_titles"].length_at(line.folded, at + 1)
            if next_title and line.folded[at] != ":":
                return at + 1
        return at

    def starts_at(self, line: Line, at: int, *, sure: bool = False) -> bool:
        """True where a family name with a capital stands before another capital: `Nguyễn Văn`, not `An Giang`.

        With `sure` only for those that are family names and hardly anything else.
        """
        word = line.folded[at] if at < len(line) else ""
        if self._tells_family(line, at):
            return True
        if word not in self._words["family_names"] or not line.is_upper(at) or (sure and not self._is_sure(word)):
            return False
        following = at + 1
        if following >= len(line) or (line.shouted and word in self._words["official_verbs"]):
            return False
        if not line.is_upper(following):
            slip = line.folded[following] in self._words["lower_middles"]
            return slip and line.is_upper(following + 1)
        if word in self._words["shy_family_names"] and not self._is_letter_of_council(line, at):
            return line.folded[following] in self._words["middle_names"] and self._run(line, at, ()) - at > 2
        return True

    def _tells_family(self, line: Line, at: int) -> bool:
        """`Đầu Văn Cường`, `Ksor Thị Hà`: before `Văn` or `Thị` and another capital any word is a family name."""
        words = line.folded[at : at + 3]
        if line.shouted or len(words) < 3 or words[1] not in self._words["telling_middles"]:
            return False
        return (
            all(line.is_upper(at + number) for number in range(3))
            and words[0].isalpha()
            and len(words[0]) > 1
            and words[0] not in self._words["no_family_names"]
            and words[2] not in self._words["middle_lookalikes"]
        )

    def _is_letter_of_council(self, line: Line, at: int) -> bool:
        """`UBND xã A Thông`, `HĐND xã Y Xuân`: men and women of the Central Highlands."""
        return len(line.words[at]) == 1 and at > 0 and line.folded[at - 1] in self._words["unit_nouns_before_names"]

    def read(self, line: Line, at: int, taken: Container[int], *, free: bool = False) -> int | None:
        """The word after the name that begins at `at`, or None; `free` takes any capitals (`ông Marc Knapper`)."""
        if not free and not self.starts_at(line, at):
            return None
        if line.shouted and not self._is_known(line, at):
            return None
        if not line.is_upper(at) or at in taken or self._tables["official_verbs"].length_at(line.folded, at) > 1:
            return None
        end = self._run(line, at, taken)
        return end if end - at > 1 or (free and end > at) else None

    def _is_known(self, line: Line, at: int) -> bool:
        """True for a family name, and for a foreign name by one of its first two syllables: `YOON SUK YEOL`."""
        first = [word for word in line.folded[at : at + 2] if word.isalpha()]
        return line.folded[at] in self._words["family_names"] or not all(map(is_vietnamese_syllable, first))

    def may_follow_post(self, line: Line, at: int, end: int) -> bool:
        """True for capitals right after a post that are a name: two to five, of a known family or foreign.

        In headlines with every word capitalised verbs follow a post as well: `Chủ Tịch Tỉnh Thăm Và Làm Việc`.
        """
        if end - at < 2 or _parts(line, at, end) > _LONGEST:
            return False
        words = line.folded[at:end]
        later = end - at > 3 and any(self.starts_at(line, at + number, sure=True) for number in (1, 2))
        if later and len(words[0]) > 1 and not self._is_sure(words[0]):
            return False  # «Chủ tịch Phú Thái Phạm Đình Đoàn»: a company's name before the person's
        if words[0] in self._words["family_names"] or self._tells_family(line, at):
            return True
        if line.is_shouted(at) and not line.is_shouted(end - 1):
            return False  # «Trưởng đại diện JETRO Hà Nội»: a body's letters
        if not all(map(is_vietnamese_syllable, words)):
            return True
        return end - at < _LONGEST and self._words["official_verbs"].isdisjoint(words)

    def _is_sure(self, word: str) -> bool:
        return word in self._words["family_names"] and word not in self._words["shy_family_names"]

    def _run(self, line: Line, at: int, taken: Container[int]) -> int:
        """The end of the run of capitalised words from `at`, at most five syllables."""
        if line.shouted:
            return self._shouted_run(line, at, taken)
        shouted = line.is_shouted(at)
        end = at + 1
        while end < len(line) and end not in taken and _parts(line, at, end) < _LONGEST + 2:
            if line.is_upper(end) and not self._ends_name(line, at, end, shouted=shouted):
                end += 1
            elif self._joins_name(line, end, taken):
                end += 2
            else:
                break
        return end if _parts(line, at, end) < _LONGEST else self._before_verb(line, at, end)

    def _shouted_run(self, line: Line, at: int, taken: Container[int]) -> int:
        """The end of a name in a line of capitals, where only marks, verbs and other posts tell it from what follows.

        Where they do not, a name has three syllables if the second is a middle name, and is none otherwise.
        """
        end = at + 1
        while end < len(line) and end not in taken and line.is_upper(end) and end - at <= _LONGEST:
            verb = self._tables["official_verbs"].length_at(line.folded, end)
            usual = line.folded[end] in self._words["middle_names"] and verb < 2
            if (verb and not usual) or self.called_at(line, end).length > usual:
                break
            end += 1
        foreign = not all(map(is_vietnamese_syllable, line.folded[at:end]))
        if end - at < _LONGEST or (foreign and end - at == _LONGEST):
            return end
        return at + 3 if line.folded[at + 1] in self._words["middle_names"] else at

    def _before_verb(self, line: Line, at: int, end: int) -> int:
        """A long run cut where a verb with a capital begins, else at four syllables if it is over five."""
        verbs = self._words["official_verbs"]
        cut = next((word for word in range(at + 2, end) if line.folded[word] in verbs), end)
        return cut if cut - at <= _LONGEST + 1 else at + 4

    def _ends_name(self, line: Line, start: int, at: int, *, shouted: bool) -> bool:
        if line.is_shouted(at) != shouted and len(line.words[at]) > 1 and line.is_shouted(at):
            return True
        if at - start < 2:
            return False
        verb = self._tables["official_verbs"].length_at(line.folded, at)
        return verb > 1 or (shouted and verb > 0) or self._tables["person_titles"].length_at(line.folded, at) > 1

    def _joins_name(self, line: Line, at: int, taken: Container[int]) -> bool:
        """True for `văn` in `Nguyễn văn Bảy`, a hyphen in `Jean-Pierre` and `Bun-chăn`, an apostrophe in `K' Mák`."""
        if self._transcribed(line, at):
            return at + 1 not in taken
        if not line.is_upper(at + 1) or at + 1 in taken:
            return False
        glued = line.starts[at] == line.ends[at - 1]
        if line.folded[at] == "-":
            return glued and line.starts[at + 1] == line.ends[at]
        if line.folded[at] in _APOSTROPHES:
            return glued and len(line.words[at - 1]) < 3
        return line.folded[at] in self._words["lower_middles"]

    def _transcribed(self, line: Line, at: int) -> bool:
        """True for a hyphen before lower case in a foreign name by its sounds: `Bun-chăn Xi-vông-phăn`.

        It follows the first syllable of a word of the name; `Lê Văn An-chủ tịch xã` has a family name before.
        """
        if line.folded[at] != "-" or at + 1 >= len(line) or not line.words[at + 1].islower():
            return False
        glued = line.starts[at] == line.ends[at - 1] and line.starts[at + 1] == line.ends[at]
        first = at - 1
        while first > 1 and line.folded[first - 1] == "-":
            first -= 2
        return (
            glued
            and line.is_upper(first)
            and not (first and self.starts_at(line, first - 1, sure=True))
            and not (first > 1 and self.starts_at(line, first - 2, sure=True))
        )


def _parts(line: Line, first: int, end: int) -> int:
    """How many words a name has, hyphens and what they join not counted: two in `Bun-chăn Xi-vông-phăn`."""
    return sum("-" not in line.words[max(first, at - 1) : at + 1] for at in range(first, end))
