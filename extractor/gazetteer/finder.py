"""Text to mentions of administrative units: `huyện Châu Thành, Đồng Tháp` → a district and a province.

Everything a type word, a known name or a bare noun says is found here; which unit is meant is the
resolver's business. Rules: `unit.typed`, `unit.abbreviated`, `unit.listed` (a name under a type word
shared by a list), `unit.of_body` (`Huyện ủy ⟦Hòa An⟧`), `unit.bare_province`, `unit.bare_district`
(believed only with support) and, with the label `unit_noun`, `unit.noun`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import ne

from extractor.gazetteer.bare import stands_for_unit
from extractor.gazetteer.naming import Name, fits, is_person, name_at
from extractor.gazetteer.nouns import NounFinder, last_word
from extractor.gazetteer.table import load_gazetteer
from extractor.gazetteer.vocabulary import Hit, vocabulary
from extractor.gazetteer.words import TypeWord, unit_words
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold, fold_word

_NAME_FOLLOWS = re.compile(r" |: ?(?=\S)")
_SEPARATOR = re.compile(r"(?: ?\([^()\n]{1,40}\))?(?:, và | và |, |; | cùng | hay | hoặc |/)")
_PLURAL_SEPARATOR = re.compile(r"(?: ?\([^()\n]{1,40}\))?(?:, và | và |, |; | cùng | hay | hoặc |/| - | – )")


def find_units(text: str, folded: str) -> list[Mention]:
    """The units a text names and the bare nouns that stand for one, in the order of the text."""
    return list(_Finding(text, folded).mentions())


class _Finding:
    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        self.folded = folded
        self.lower_text = _mostly_lower(text, folded)
        self.nouns = NounFinder(text, folded)

    def mentions(self) -> Iterator[Mention]:
        hits = vocabulary().hits(self.folded)
        taken_to = 0
        found: list[Mention] = []
        for hit in hits:
            if hit.start < taken_to:
                continue
            new = list(self._at(hit, found))
            found.extend(new)
            if new:
                taken_to = new[-1].end
        yield from self._settled(found)

    def _at(self, hit: Hit, found: list[Mention]) -> Iterator[Mention]:
        if hit.kind == "type" and hit.word:
            yield from self._typed(hit, hit.word)
        elif hit.kind == "numbered" and hit.word:
            yield from self._numbered(hit, hit.word)
        elif hit.kind == "body" and hit.word:
            yield from self._of_body(hit, hit.word)
        elif hit.kind == "any":
            yield self.nouns.any_level(hit)
        elif hit.kind == "other":
            yield from self._other(hit)
        elif hit.kind in ("province", "district"):
            yield from self._bare(hit, found)

    def _typed(self, hit: Hit, kind: TypeWord) -> Iterator[Mention]:
        if hit.end - hit.start == 2 and self.text[hit.end - 1] == "." and not self.text[hit.start].isupper():
            return
        start = self._name_start(hit, kind)
        name = start and name_at(self.text, start, kind, lower_text=self.lower_text)
        if not name:
            if not (start and self._names_foreign(start, kind)):
                noun = self.nouns.noun(hit, kind)
                yield from (noun,) if noun else ()
            return
        opener = self._opens_list(hit)
        series = self.nouns.in_series(hit)
        rule = "unit.abbreviated" if kind.abbreviated else "unit.typed"
        parts = {"type": Span(hit.start, hit.end), "name": name.span}
        if self.text[hit.end : hit.end + 1] == ":":
            yield self._listed(name, kind, mixed=series)
        else:
            yield Mention("unit", rule, Span(hit.start, name.span.end), parts, _data(kind, name))
        yield from self._members(name, kind, plural=opener or series, mixed=series)

    def _name_start(self, hit: Hit, kind: TypeWord) -> int | None:
        if hit.end < len(self.text) and self.text[hit.end - 1] == "." and self.text[hit.end] != " ":
            return hit.end
        follows = _NAME_FOLLOWS.match(self.text, hit.end)
        if not follows or (":" in follows[0] and not (self._opens_list(hit) or self.nouns.in_series(hit))):
            return None
        start = follows.end()
        if self.text[start].islower():
            epithet = _epithet().match(self.text, start)
            return epithet.end() if epithet and not self._names_province(epithet.end(), kind) else start
        return start

    def _names_province(self, start: int, kind: TypeWord) -> bool:
        """True before a province's name after an epithet: `một phường trung tâm ⟦Đà Nẵng⟧` is in it, not called so."""
        if kind.level == "province" or name_at(self.text, start, kind, lower_text=False, trust_unknown=False):
            return False
        hit = next((hit for hit in vocabulary().hits(self.folded[start : start + 30]) if not hit.start), None)
        return hit is not None and hit.kind == "province"

    def _names_foreign(self, start: int, kind: TypeWord) -> bool:
        """True before a capitalised name no such unit of Vietnam has: `thành phố Tokyo`, `tỉnh Champasak`."""
        if kind.level != "province" and kind.type != "Thành phố":
            return False
        first = self.text[start : start + 20].split(maxsplit=1)[0]
        is_name = first[:1].isupper() and not first.isupper()
        lists = unit_words().lists
        return is_name and fold_word(first) not in lists["surnames"] and fold_word(first) not in lists["heads"]

    def _members(self, first: Name, kind: TypeWord, *, plural: bool, mixed: bool) -> Iterator[Mention]:
        """The further names of a list under one type word: `các huyện Cao Lãnh, ⟦Tháp Mười⟧ và ⟦Lấp Vò⟧`."""
        at = first.span.end
        while separator := (_PLURAL_SEPARATOR if plural else _SEPARATOR).match(self.text, at):
            name = name_at(self.text, separator.end(), kind, lower_text=self.lower_text, trust_unknown=plural)
            if name is None or not self._is_member(name, kind, plural=plural, mixed=mixed):
                return
            yield self._listed(name, kind, mixed=mixed or (not plural and self._is_of_another_type(name, kind)))
            at = name.span.end

    def _is_member(self, name: Name, kind: TypeWord, *, plural: bool, mixed: bool) -> bool:
        entries = load_gazetteer().by_key(name.key)
        if kind.level == "province":
            return name.known
        if not plural and name.span.of(self.text).isdigit():
            return name.known
        of_level = [entry for entry in entries if fits(entry, kind)]
        if any(entry.level == "province" for entry in entries):
            return plural and any(entry.type == kind.type and entry.level == kind.level for entry in of_level)
        if kind.level == "commune" and any(entry.level == "district" for entry in entries):
            return plural and bool(of_level)
        if plural or mixed:
            return name.known or not is_person(name.span.of(self.text), all_known=False)
        return name.known

    def _is_of_another_type(self, name: Name, kind: TypeWord) -> bool:
        """`thành phố Lạng Sơn; ⟦Cao Lộc⟧` where the only Cao Lộc is a huyện."""
        of_level = [entry for entry in load_gazetteer().by_key(name.key) if entry.level == kind.level]
        return kind.level == "district" and bool(of_level) and all(entry.type != kind.type for entry in of_level)

    def _listed(self, name: Name, kind: TypeWord, *, mixed: bool) -> Mention:
        data = _data(kind, name)
        return Mention("unit", "unit.listed", name.span, {"name": name.span}, {**data, "type": ""} if mixed else data)

    def _numbered(self, hit: Hit, kind: TypeWord) -> Iterator[Mention]:
        if self.text[hit.start].isupper():
            name = Span(hit.start + 1, hit.end)
            parts = {"type": Span(hit.start, hit.start + 1), "name": name}
            yield Mention("unit", "unit.abbreviated", Span(hit.start, hit.end), parts, _type_data(kind))

    def _of_body(self, hit: Hit, kind: TypeWord) -> Iterator[Mention]:
        """`Huyện ủy ⟦Hòa An⟧` names a huyện; `Huyện ủy` alone is the resolver's of offices."""
        if before := self._before_person(hit):
            yield before
        elif self.text[hit.end : hit.end + 1] == " ":
            name = name_at(self.text, hit.end + 1, kind, lower_text=False, trust_unknown=False)
            if name:
                yield Mention("unit", "unit.of_body", name.span, {"name": name.span}, _data(kind, name))

    def _other(self, hit: Hit) -> Iterator[Mention]:
        """`xã hội` is nothing, but `Xã Hội An Đông` with its second capital may be a name."""
        if before := self._before_person(hit):
            yield before
            return
        words = self.text[hit.start : hit.end]
        first, _, second = words.partition(" ")
        kind = unit_words().types.get(fold(first))
        if kind and second[:1].isupper() and not words.isupper():
            name = name_at(self.text, hit.start + len(first) + 1, kind, lower_text=False, trust_unknown=False)
            if name:
                parts = {"type": Span(hit.start, hit.start + len(first)), "name": name.span}
                yield Mention("unit", "unit.typed", Span(hit.start, name.span.end), parts, _data(kind, name))

    def _before_person(self, hit: Hit) -> Mention | None:
        """`Chủ tịch UBND ⟦xã⟧ Đoàn Văn Lợi`, `UBND ⟦huyện⟧ Đội …`: the second word is a person's, not the body's."""
        first, _, second = self.text[hit.start : hit.end].rpartition(" ")
        kind = unit_words().types.get(first)
        goes_on = self.text[hit.end : hit.end + 1] == " " and self.text[hit.end + 1 : hit.end + 2].isupper()
        if not (kind and second[:1].isupper() and goes_on and fold_word(second) in unit_words().lists["surnames"]):
            return None
        if last_word(self.folded, hit.start) not in unit_words().lists["councils"]:
            return None
        name = name_at(self.text, hit.start + len(first) + 1, kind, lower_text=False, trust_unknown=False)
        return None if name else self.nouns.noun(Hit(hit.start, hit.start + len(first), "type", kind), kind)

    def _bare(self, hit: Hit, found: list[Mention]) -> Iterator[Mention]:
        sure = hit.kind == "province"
        if not stands_for_unit(self.text, hit.start, hit.end, sure=sure, lower_text=self.lower_text):
            return
        span = Span(hit.start, hit.end)
        if sure:
            yield Mention("unit", "unit.bare_province", span, {"name": span}, {"level": "province", "type": ""})
        else:
            data = {"level": "district", "type": "", "support": "needed"}
            yield Mention("unit", "unit.bare_district", span, {"name": span}, data)

    def _opens_list(self, hit: Hit) -> bool:
        before = last_word(self.folded, hit.start)
        return before.isdigit() or before in unit_words().lists["list_openers"]

    def _settled(self, found: list[Mention]) -> Iterator[Mention]:
        """Without what only counts beside other provinces, and without nouns that stand in a series."""
        lonely = unit_words().lists["only_among_provinces"]
        for at, mention in enumerate(found):
            doubtful = mention.rule == "unit.bare_province" and mention.span.of(self.folded) in lonely
            if not doubtful or any(self._beside(mention, other) for other in found[max(0, at - 1) : at + 2]):
                yield mention

    def _beside(self, mention: Mention, other: Mention) -> bool:
        if mention is other or other.data.get("level") != "province" or other.label != "unit":
            return False
        first, second = sorted((mention.span, other.span))
        return bool(re.fullmatch(r"(?: ?\([^()\n]*\))?(?:,| và| -| –|;|/) ?", self.text[first.end : second.start]))


@cache
def _epithet() -> re.Pattern[str]:
    words = sorted(unit_words().lists["epithets"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))}) (?=[^\W\d_a-z])")


def _data(kind: TypeWord, name: Name) -> dict[str, str | int | bool]:
    city = kind.type == "Thành phố" and _is_city_province(name.key)
    return {**_type_data(kind), "level": "province"} if city else _type_data(kind)


@lru_cache(maxsize=256)
def _is_city_province(key: str) -> bool:
    return any(e.level == "province" and e.type == "Thành phố" for e in load_gazetteer().by_key(key))


def _type_data(kind: TypeWord) -> dict[str, str | int | bool]:
    return {"level": kind.level, "type": kind.type}


def _mostly_lower(text: str, folded: str) -> bool:
    """True for papers that write no capitals at all; two or three in the first lines are chance."""
    length = min(len(text), 300)
    return length > 20 and sum(map(ne, text[:length], folded[:length])) * 150 < length
