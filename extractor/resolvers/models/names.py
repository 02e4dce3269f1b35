"""A marker word (`mô hình`, `sáng kiến`, …) to the names that stand by it, in quotation marks or bare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.normalisers.quotes import Quotation, quotations
from extractor.normalisers.word_lists import word_pattern, words
from extractor.resolvers.context import Context
from extractor.resolvers.models.places import Places

_LONGEST_NAME = 45  # words; a longer quotation is somebody's speech
_LONGEST_GAP = 22  # words between a marker and an announced name
_PLAIN_GAP = 5  # words between a marker and a name nothing announces
_HARD_END = re.compile(r"[;:!?()\[\]…|\n“”\"«»]|\.(?=\W|$)|\s[–—-]\s|\./")
_JOINS = re.compile(r"[\s,;&]*(?:(?:và|hay|hoặc|cùng|với|cùng với|đến|rồi)\s*)?(?:mô hình|sáng kiến)?[\s:]*")
_BULLET = re.compile(r"\s*(?:[-–+*•▪●]|\d{1,2}[.)/]|[a-zđ][.)])?\s*")
_NUMBERED = re.compile(r"\(?(?<!\w)(?:\d{1,2}|[a-zđ])[).]\s*$")  # «(1) “…”; (2) “…”»
_LISTS = re.compile(r"[^.;:,“”\"]{0,40}?(?:\s(?:như|gồm)(?:\slà)?\s?:?|:)\s+")
_LIST_END = re.compile(r"[.:!?()\[\]…|\n“”\"«»]")
_LONGEST_MEMBER = 12  # words of a member without quotation marks
_MEMBER_GAP = 16  # words between two quoted members of one list
_EXPLAINS = re.compile(r"\s*(?:[,–—-]|là)\s*(?:(?:một|tên)\s(?:trong\s(?:những|các)\s)?)?")
_FIRST_OR_NUMBERED = re.compile(r"\s*(?:(?:số|thứ)\s+\w+\s*)?(?::|là\s)?\s*")


@dataclass(frozen=True, slots=True)
class Name:
    """One name as found: the span of its words, with `outer` its quotation marks too."""

    span: Span
    outer: Span
    quoted: bool
    marker: Mention

    def words(self, text: str) -> str:
        """The name as the record gives it."""
        return self.span.of(text)


class NameReader:
    """Reads names beside the marker words of one article."""

    def __init__(self, context: Context, places: Places) -> None:
        self._context = context
        self._text = context.text
        self._folded = context.folded
        self._places = places

    def names(self, marker: Mention) -> list[Name]:
        """All names a marker word stands for, in the order of the text; a list gives each member."""
        kind = marker.data.get("names")
        if kind == "opened":
            return list(self._opened(marker))
        if kind in ("before", "either"):
            before = self._before(marker)
            if before or kind == "before":
                return before
        quoted = list(self._quoted_after(marker)) or self._beside_before(marker)
        if quoted:
            return quoted
        if marker.data.get("list"):
            return list(self._listed_below(marker)) or self._listed_here(marker)
        if kind == "either" and self._announced(marker):
            return self._bare(marker)
        return self._bare(marker) if kind in ("any", "capital") else []

    # In quotation marks -----------------------------------------------------------------------

    def _quoted_after(self, marker: Mention) -> Iterator[Name]:
        line = self._context.paragraph_at(marker.start)
        sentence = self._context.sentence_at(marker.start)
        previous: Quotation | None = None
        for quotation in quotations(self._text, marker.end, line.end):
            if previous is None:
                gap = self._folded[marker.end : quotation.start]
                if quotation.start >= sentence.end or not _announces(gap):
                    return
            elif not self._continues(previous, quotation):
                return
            previous = quotation
            if marker.data.get("list") and self._is_remark(marker, quotation):
                return
            name = self._quoted_name(quotation, marker)
            if name:
                yield name

    def _is_remark(self, marker: Mention, quotation: Quotation) -> bool:
        """`những mô hình “sáng nắng chiều mưa”`: lower case in quotes right after a plural says what they are like."""
        beside = self._folded[marker.end : quotation.start].strip() == ""
        return beside and self._text[quotation.inner_start].islower()

    def _opened(self, marker: Mention) -> Iterator[Name]:
        """A name that a verb alone announces (`ra mắt “…”`) begins with a capital and says more than a word or two."""
        line = self._context.paragraph_at(marker.start)
        first = next(iter(quotations(self._text, marker.end - 1, line.end)), None)
        name = self._quoted_name(first, marker) if first and first.closed and first.start < marker.end else None
        if name and name.words(self._text)[0].isupper() and len(name.words(self._text).split()) >= 3:
            other = word_pattern("models", "model_other_things").match(self._folded, name.span.start)
            own = word_pattern("models", "model_self_named").match(self._folded, name.span.start)
            if not other and (own or not marker.data.get("self_named")):
                yield name

    def _continues(self, previous: Quotation, quotation: Quotation) -> bool:
        """True where a second quotation is the next member of a list: a comma, or an owner, between them."""
        gap = _NUMBERED.sub("", self._folded[previous.end : quotation.start])
        if _JOINS.fullmatch(gap):
            return bool(gap.strip()) or not previous.closed
        if len(gap.split()) > _MEMBER_GAP or re.search(r"\.\s|[?!]", gap) or _slogan().search(gap):
            return False
        owned = self._places.owner_after(previous.end, quotation.start) is not None
        parted = re.search(r"[;,]|\svà\s", gap)
        return bool(parted) and (owned or self._places.any_within(parted_span(previous, quotation, gap)))

    def _quoted_name(self, quotation: Quotation, marker: Mention) -> Name | None:
        end = quotation.inner_end
        if not quotation.closed:
            end = self._bare_end(quotation.inner_start, end, keep=True)
        span = _trimmed(self._text, quotation.inner_start, end)
        outer = Span(quotation.start, quotation.end if quotation.closed else span.end)
        folded = span.of(self._folded)
        if not _is_name(folded) or len(folded.split()) > _LONGEST_NAME or re.search(r"\.\s+\w", folded):
            return None
        return Name(span, outer, True, marker)

    def _before(self, marker: Mention) -> list[Name]:
        """The quotation just before `là mô hình`, or the last of the sentence before `mô hình này`."""
        line = self._context.paragraph_at(marker.start)
        found = [q for q in quotations(self._text, line.start, marker.start) if q.closed]
        if not found:
            return []
        last = found[-1]
        gap = self._folded[last.end : marker.start]
        near = len(gap.split()) <= 8 and not _slogan().search(gap)
        if marker.data.get("names") == "before":
            near = self._context.sentence_number(last.start) >= self._context.sentence_number(marker.start) - 1
            near = near and self._text[last.inner_start].isupper()
        lead = self._folded[max(line.start, last.start - 25) : last.start]
        name = self._quoted_name(last, marker) if near and not _slogan().search(lead) else None
        return [name] if name and len(name.words(self._text).split()) <= 20 else []

    def _beside_before(self, marker: Mention) -> list[Name]:
        """The quotation that a marker explains: `“Chuyến tàu số” - mô hình đưa tổ hướng dẫn lên tàu`."""
        line = self._context.paragraph_at(marker.start)
        last = next(reversed(quotations(self._text, line.start, marker.start)), None)
        if last is None or not last.closed or not _EXPLAINS.fullmatch(self._folded, last.end, marker.start):
            return []
        name = self._quoted_name(last, marker)
        return [name] if name else []

    # Lists below a line that ends with a colon ------------------------------------------------

    def _listed_below(self, marker: Mention) -> Iterator[Name]:
        context = self._context
        number = context.paragraph_number(marker.start)
        if not self._folded[marker.end : context.paragraphs[number].end].rstrip(" .…").endswith((":", "sau", "như")):
            return
        for line in context.paragraphs[number + 1 :]:
            lead = _BULLET.match(self._folded, line.start, line.end)
            start = lead.end() if lead else line.start
            found = [q for q in quotations(self._text, start, line.end) if q.start == start]
            if found:
                name = self._quoted_name(found[0], marker)
            elif start > line.start and not self._folded.startswith(("mô hình", "sáng kiến"), start):
                name = self._bare_at(start, line.end, marker, least=3)
            else:
                return
            if name is None:
                return
            yield name

    def _listed_here(self, marker: Mention) -> list[Name]:
        """Bare members of a list in the marker's sentence: `các mô hình như: hẹn giờ trả kết quả, tư vấn tại nhà`."""
        sentence = self._context.sentence_at(marker.start)
        lead = _LISTS.match(self._folded, marker.end, sentence.end)
        if not lead or lead.end() >= sentence.end:
            return []
        hard = _LIST_END.search(self._folded, lead.end(), sentence.end)
        soft = word_pattern("models", "model_name_ends").search(self._folded, lead.end() + 1, sentence.end)
        end = min(found.start() for found in (hard, soft) if found) if hard or soft else sentence.end
        at, names = lead.end(), []
        for part in re.finditer(r"[^,;]+", self._folded[at:end]):
            start = at + part.start() + len(part[0]) - len(part[0].lstrip())
            name = self._bare_at(start, at + part.end(), marker, least=2) if start < end else None
            if name is None or len(name.words(self._text).split()) > _LONGEST_MEMBER:
                return []
            names.append(name)
        return names if len(names) > 1 else []

    # Without quotation marks ------------------------------------------------------------------

    def _announced(self, marker: Mention) -> bool:
        """True for `Nổi bật là mô hình …`: the name follows; `Đây là mô hình …` only tells of one."""
        lead = self._folded[max(0, marker.start - 20) : marker.start].rstrip()
        return lead.endswith(words("models", "model_announcing_before"))

    def _bare(self, marker: Mention) -> list[Name]:
        sentence = self._context.sentence_at(marker.start)
        lead = _FIRST_OR_NUMBERED.match(self._folded, marker.end, sentence.end)
        start = lead.end() if lead else marker.end
        if start >= sentence.end:
            return []
        capital = self._text[start].isupper() and not self._text[marker.start : marker.end].isupper()
        if marker.data.get("names") == "capital" and not capital:
            return []
        name = self._bare_at(start, sentence.end, marker, least=2 if capital or self._text[start].isdigit() else 3)
        return [name] if name else []

    def _bare_at(self, start: int, limit: int, marker: Mention, least: int) -> Name | None:
        capital = self._text[start].isupper() and self._text[start + 1 : start + 2].islower()
        lists = ("model_not_bare",) if capital else ("model_not_bare", "model_not_first")
        first = word_pattern("models", *lists).match(self._folded, start)
        if word_pattern("models", "model_named_all_the_same").match(self._folded, start):
            first, least = None, 2
        if first or not self._text[start].isalnum() or self._places.starts_at(start):
            return None
        span = _trimmed(self._text, start, self._bare_end(start, limit))
        folded = span.of(self._folded)
        if not least <= len(folded.split()) <= _LONGEST_NAME or not _is_name(folded):
            return None
        return Name(span, span, False, marker)

    def _bare_end(self, start: int, limit: int, *, keep: bool = False) -> int:
        """Where a name without a closing mark ends; `keep` reads on over words that may be part of a quoted one."""
        folded = self._folded
        hard = _HARD_END.search(folded, start, limit)
        end = hard.start() if hard else limit
        if not keep:
            soft = word_pattern("models", "model_name_ends").search(folded, start + 1, end)
            end = soft.start() if soft else end
        owner = self._places.owner_from(start + 1, end)
        end = end if owner is None else owner
        return end if keep else self._comma_end(start, end)

    def _comma_end(self, start: int, end: int) -> int:
        """The first comma that does not stand inside a coordination closed by `và`, or `end`."""
        comma = self._folded.find(",", start, end)
        while comma >= 0:
            if self._folded[comma - 1].isdigit() and self._folded[comma + 1 : comma + 2].isdigit():
                comma = self._folded.find(",", comma + 1, end)  # the decimal mark
                continue
            after = comma + 1 + (self._folded[comma + 1 : comma + 2] == " ")
            clause = word_pattern("models", "model_clause_starts").match(self._folded, after)
            rest = self._folded[after:end]
            if clause or self._places.starts_at(after) or not (" và " in rest or self._parallel(start, comma, rest)):
                return comma
            comma = self._folded.find(",", after, end)
        return end

    def _parallel(self, start: int, comma: int, rest: str) -> bool:
        """`đi từng ngõ, gõ từng nhà`, `cho người già, người bệnh`: a short piece that repeats a word before it."""
        piece, before = rest.partition(",")[0].split(), self._folded[start:comma].split()[-5:]
        if not piece or len(piece) > 5:
            return False
        served = before[before.index("cho") + 1 :] if "cho" in before else []
        return bool(set(piece[1:]) & set(before)) or piece[0] in served


def parted_span(previous: Quotation, quotation: Quotation, gap: str) -> Span:
    """The words after the last comma or semicolon between two quotations: `; xã B với`."""
    cut = max(gap.rfind(","), gap.rfind(";"), gap.rfind(" và "))
    return Span(previous.end + max(cut, 0), quotation.start)


def _announces(gap: str) -> bool:
    """Whether the words between a marker and a quotation say that the quotation is the name."""
    gap = _NUMBERED.sub("", gap)
    words_between = gap.strip(" :,–-(")
    if not words_between:
        return True
    if re.search(r"[.;?!]\s", gap) or _slogan().search(words_between):
        return False
    length = len(words_between.split())
    if gap.rstrip().endswith(":") or words_between.endswith(words("models", "model_announcing")):
        return length <= _LONGEST_GAP
    return length <= _PLAIN_GAP and not word_pattern("models", "model_name_ends").search(words_between)


def _slogan() -> re.Pattern[str]:
    return word_pattern("models", "model_slogans")


def _is_name(folded: str) -> bool:
    """False for statutory mechanisms, farming and trade, and for what is no words at all."""
    plain = folded.strip(" .,")
    if plain in words("models", "model_statutory") or not re.search(r"[^\W\d_]{2}", plain):
        return False
    return not word_pattern("models", "model_not_names").match(plain)


def _trimmed(text: str, start: int, end: int) -> Span:
    """A span without the spaces and loose punctuation at its ends."""
    while start < end and text[start] in " ,;:.-–":
        start += 1
    while end > start and text[end - 1] in " ,;:–-./…":
        end -= 1
    return Span(start, end)
