"""Mentions and dates to the items of each sentence, with their numbers read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.mention import Mention, Span
from extractor.normalisers.numbers import read_number, read_ordinal
from extractor.records import Date
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, field_cues
from extractor.resolvers.rankings.covering import is_misread, without_covered
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.listed_numbers import listed_numbers
from extractor.resolvers.rankings.listed_parts import listed_part
from extractor.resolvers.rankings.named_indexes import named_indexes
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.rankings.year_items import year_items, year_of, years_beside

_READ_BY_SLOT = {
    Kind.PLACE: ("rank", "rank_of"),
    Kind.FROM_TO: ("previous", "previous_of", "rank", "rank_of"),
    Kind.TOP: ("top", "rank_of"),
    Kind.BOTTOM: ("bottom",),
    Kind.FIELD: ("rank_of",),
}
# What a field's noun counts, by the kind of subject it is the field of.
_FIELD_OF = {
    "địa": "local",
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị": "district",
    "xã": "commune", "phường": "commune",
    "sở": "agency", "bộ": "agency", "cơ": "agency", "ban": "agency", "ngành": "agency",
}  # fmt: skip
_ALL_PROVINCES = ("61", "63", "64", "34")
_LONGEST_ACRONYM = 6  # letters
_COMPANY = 3  # indexes; where so many are named, `PCI` beside `máy tính` is one of them
_LONG = 400  # letters; an article this long on government names an index in full or an authority somewhere
_YEAR = re.compile(r"(?:19|20)\d\d")
# `Thứ Ba, 14/03/2023`: a day of the week before its date.
_MONTH = re.compile(r"\d{4}-\d{2}")
_LEAD = 12  # letters: `Riêng trong `
_WEEKDAY = re.compile(
    r"[(:,;\s–-]*thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?:\s*[,-]\s*|\s+\(?|\s*\()(?:ngày\s+)?"
    r"\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d|\s*(?:điểm|%))"
)
_OF_LIST = re.compile(r"/\s*(\d+)")
_MEMBER = re.compile(r"\d{1,3}|[^\W\d]+")
_NOT_A_RANK = {"bậc", "và", "thứ", "hạng", "vị", "trí", "số"}


class ItemReader:
    """Turns an article's mentions into items, sentence by sentence."""

    def __init__(
        self, context: Context, mentions: Sequence[Mention], dates: Sequence[Date], who: SubjectReader
    ) -> None:
        self._context = context
        self._who = who
        self.acronyms_count = len(context.text) < _LONG or bool(cues.SUPPORT.search(context.folded))
        strong = any(m.label == "index" and not m.data.get("weak") for m in mentions)
        self._namesakes = _namesakes(context, mentions)
        self._weak_count = strong or not cues.CONTEST.search(context.folded)
        self._by_sentence: dict[int, list[Mention]] = {}
        self._stepping: set[int] = set()  # sentences with `một năm sau`
        self._with_parts: set[int] = set()
        for mention in mentions:
            number = context.sentence_number(mention.start)
            self._by_sentence.setdefault(number, []).append(mention)
            if mention.label == "year_beside":
                self._stepping.add(number)
            elif mention.label == "component":
                self._with_parts.add(number)
        self._named: dict[int, list[Item]] = {}
        for item in named_indexes(context, mentions):
            self._named.setdefault(context.sentence_number(item.span.start), []).append(item)
        labels = {kind.value for kind in PLACINGS} | {"change", "score", "index", "field", "cue_next"}
        self._worth = {n for n, found in self._by_sentence.items() if any(m.label in labels for m in found)}
        self._worth |= set(self._named)
        self._dates: dict[int, list[Date]] = {}
        for date in dates:
            self._dates.setdefault(context.sentence_number(date.evidence[0].start), []).append(date)

    def speaks_of_placings(self, sentence: int) -> bool:
        """True for a sentence that places or measures somebody or names an index, and for the one before such a one."""
        return sentence in self._worth or sentence + 1 in self._worth

    def items(self, sentence: int) -> list[Item]:
        """The items of one sentence in the order of the text, none overlapping another of its kind."""
        mentions = self._by_sentence.get(sentence, [])
        found = [
            *self._from_mentions(mentions),
            *self._named.get(sentence, ()),
            *year_items(self._context, self._context.sentences[sentence], self._dates.get(sentence, [])),
            *(self._years_beside(sentence, mentions) if sentence in self._stepping else ()),
            *self._who.items(self._context.sentences[sentence], mentions),
        ]
        items = sorted(found, key=lambda item: (item.span.start, -item.span.end))
        if sentence in self._with_parts:
            _tell_parents(items)
        folded = self._context.folded
        kept = without_covered([item for item in items if not is_misread(item, items, folded)])
        part = listed_part(self._context, self._context.sentences[sentence], kept) if kept else None
        kept = sorted([*kept, part], key=lambda item: item.span.start) if part is not None else kept
        more = listed_numbers(folded, self._context.sentences[sentence], kept) if kept else []
        return sorted([*kept, *more], key=lambda item: (item.span.start, -item.span.end)) if more else kept

    def _years_beside(self, sentence: int, mentions: Sequence[Mention]) -> Iterator[Item]:
        here = self._context.sentences[sentence].start
        before = self._context.sentences[sentence - 1].start if sentence else here
        beside = self._context.paragraph_number(before) == self._context.paragraph_number(here)
        earlier = self._dates.get(sentence - 1, []) if beside else []
        return years_beside(mentions, self._dates.get(sentence, []), earlier)

    def _from_mentions(self, mentions: Sequence[Mention]) -> Iterator[Item]:
        lookalikes = [mention.span for mention in mentions if mention.label == "lookalike"]
        for mention in mentions:
            kind = _KINDS.get(mention.label)
            if kind is Kind.INDEX and not self._counts(mention):
                continue
            if kind in PLACINGS and _WEEKDAY.match(self._context.folded, mention.start):
                continue
            if kind is Kind.FROM_TO and cues.YEAR_WORD.match(self._context.folded, mention.end - 4):
                continue  # `từ hạng 61 năm 2016, đến năm 2020`: no fifth place
            if kind is Kind.FIELD and field_cues.THE_REST.match(self._context.folded, mention.end):
                continue  # `xếp trên 8 huyện, thị xã còn lại`: the others, without the one placed
            hidden = kind is not Kind.COMPONENT and any(span.overlaps(mention.span) for span in lookalikes)
            if kind is not None and not hidden:
                values = self._values(kind, mention)
                at_least = kind is Kind.PLACE and values.get("top") is not None
                if kind is Kind.TOP and values.get("top") == 1:  # `giữ vững top 1`
                    kind, values = Kind.PLACE, {"rank": 1}
                yield Item(Kind.TOP if at_least else kind, self._span(mention), mention.rule, values)

    def _counts(self, mention: Mention) -> bool:
        """An acronym needs company; everyday words for an index need that nobody competes before a jury."""
        if mention.data.get("weak"):
            return self._weak_count
        words = mention.span.of(self._context.folded)
        return words not in self._namesakes and (self.acronyms_count or words not in cues.DOUBTFUL_ACRONYMS)

    def _span(self, mention: Mention) -> Span:
        """The mention's span; `đơn vị xếp hạng` leaves `vị` to its own word."""
        folded = self._context.folded
        cut = folded.startswith("vị ", mention.start) and folded.endswith("đơn ", 0, mention.start)
        return Span(mention.start + 3, mention.end) if cut else mention.span

    def _values(self, kind: Kind, mention: Mention) -> dict[str, Any]:
        text = self._context.text
        words = {slot: span.of(text) for slot, span in mention.parts.items()}
        values: dict[str, Any] = dict(mention.data)
        if kind is Kind.PLACES and "first" in words:
            first, last = (_ordinal(words[slot]) or 0 for slot in ("first", "last"))
            values["ranks"] = list(range(first, last + 1))
        elif kind is Kind.PLACES:
            values["ranks"] = _read_list(words["ranks"])
            sizes = set(_OF_LIST.findall(words["ranks"]))  # `thứ 60 và 55/63`: one size for all
            values["rank_of"] = int(sizes.pop()) if len(sizes) == 1 else None
        elif kind is Kind.COMPONENT:
            values["name"] = words.get("name")
        elif kind is Kind.CHANGE and "each" in words:
            values["changes"] = [int(values["sign"]) * number for number in _read_list(words["each"])]
            values["change"] = values["changes"][0]
        elif kind is Kind.CHANGE and "places" in words:
            values["change"] = int(values["sign"]) * int(read_number(words["places"]) or 0)
        elif kind is Kind.CHANGE:
            values["change"] = 0
        elif kind is Kind.SCORE:
            values["score"] = read_score(words["score"])
        else:
            values.update(_ordinals(words, _READ_BY_SLOT.get(kind, ())))
        if values.get("low"):
            values["from_bottom"] = values.pop("rank", None)
        if kind is Kind.FROM_TO:
            years = _YEAR.findall(mention.span.of(text))
            values["previous_year"] = int(years[0]) if years else None
        if kind is Kind.FIELD:
            values["of"] = self._field_of(mention)
        if kind is Kind.CHANGE:
            least = cues.AT_LEAST.search(mention.span.of(self._context.folded))
            values["aimed"] = bool(least or cues.AND_UP.match(self._context.folded, mention.end))
        elif kind in PLACINGS:
            values["aimed"] = bool(cues.AND_UP.match(self._context.folded, mention.end))
            if (
                values["aimed"]
                and values.get("rank")
                and not values.get("rank_of")
                and not cues.OF_FIELD.match(self._context.folded, mention.end)
            ):
                values["top"] = values.pop("rank")  # `xếp thứ 40 trở lên`: somewhere among the first 40
        return values

    def _field_of(self, mention: Mention) -> str | None:
        """What a field size counts: its own noun, or the one of `khối sở, ngành có 18 đơn vị`."""
        folded = self._context.folded
        words = folded[mention.start : mention.end].split()
        own = _FIELD_OF.get(words[-1]) if words[-1] != "địa" else None
        if words[-1] == "địa" and words[-2] in _ALL_PROVINCES:
            return "province"  # `kết quả của 63 địa phương`
        group = field_cues.BLOCK.search(folded[max(0, mention.start - 40) : mention.start])
        level = field_cues.OF_LEVEL.match(folded, mention.end)
        said = group[1] if group else level[1] if level else ""
        agencies = folded.startswith(" vị", mention.end) and "agency"
        return own or _FIELD_OF.get(said) or agencies or None

    def read_off(self, sentence: int) -> int | None:
        """The year of a day or month the sentence names: `tính đến hết tháng 9/2023` → 2023."""
        years = {date.value[:4] for date in self._dates.get(sentence, []) if date.value and year_of(date) is None}
        return int(years.pop()) if len(years) == 1 else None

    def month_told(self, sentence: int) -> bool:
        """True for a sentence that begins with a month: `Trong tháng 12-2025, phường Trấn Biên đạt 96,2 điểm`."""
        begins = self._context.sentences[sentence].start
        return any(
            date.value is not None and _MONTH.fullmatch(date.value) and date.evidence[0].start - begins <= _LEAD
            for date in self._dates.get(sentence, [])
        )


_KINDS = {kind.value: kind for kind in Kind if kind not in (Kind.SUBJECT, Kind.YEAR)}


def _namesakes(context: Context, mentions: Sequence[Mention]) -> set[str]:
    """Letters that this article explains as something else (`đèn PAPI`, `ca PCI`) and nowhere as the index."""
    other = {
        word
        for mention in mentions
        if mention.rule == "lookalike.namesake"
        for word in re.findall(r"\w+", mention.span.of(context.folded))
        if word in cues.DOUBTFUL_ACRONYMS
    }
    written = {m.span.of(context.folded) for m in mentions if m.label == "index"}
    if len({m.data["index"] for m in mentions if m.label == "index" and not m.data.get("weak")}) < _COMPANY:
        other |= {word for word, cue in cues.ELSEWHERE.items() if word in written and cue.search(context.folded)}
    if not other:
        return other
    full = {m.span.of(context.folded) for m in mentions if m.label == "index" and m.end - m.start > _LONGEST_ACRONYM}
    return {word for word in other if not any(word in name.split() for name in full)}


def read_score(words: str) -> float | None:
    """A score's words to its value; beside a score the point is a decimal mark: `90.32` → 90.32, `91,43` → 91.43."""
    try:
        return float(words.replace(",", "."))
    except ValueError:
        return None


def _ordinals(words: Mapping[str, str], slots: Sequence[str]) -> dict[str, int]:
    values = {}
    for slot in slots:
        number = _ordinal(words[slot]) if slot in words else None
        if number is not None:
            values[slot] = number
    return values


def _ordinal(words: str) -> int | None:
    number = read_ordinal(words)
    if number is None:
        counted = read_number(words)
        number = int(counted) if counted is not None else None
    return number


def _read_list(words: str) -> list[int]:
    """`hai và thứ ba` → [2, 3]; `4/12 và 5` → [4, 5]."""
    members = _MEMBER.findall(re.sub(r"/\s*\d+", "", words.lower()))
    read = (_ordinal(member) for member in members if member not in _NOT_A_RANK)
    return [number for number in read if number is not None]


def _tell_parents(items: Sequence[Item]) -> None:
    """`tiêu chí “Chi phí thời gian”`: a part in quotation marks is of the index that the lexicon gives its name."""
    parts = [item for item in items if item.kind is Kind.COMPONENT]
    for quoted in parts:
        if quoted["index"] is None:
            within = (
                o for o in parts if o["index"] and quoted.span.start <= o.span.start and o.span.end <= quoted.span.end
            )
            quoted.values["parent"] = next((other["index"] for other in within), None)
