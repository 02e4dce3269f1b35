"""Unit and organization mentions to the subjects a ranking may have, each with how strongly it stands as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out
from extractor.records import Agency, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.bare_names import CAPITALISED, LISTED, bare_names
from extractor.resolvers.rankings.items import Item, Kind, Subject
from extractor.resolvers.rankings.named_bodies import BODY_RULE, NamedBodies
from extractor.resolvers.units import Units

# A list that says `sở` or `bộ` once: `các sở: Tư pháp (93,72), Tài chính`.
_TYPE_ONCE = re.compile(r"(?<!\w)(sở|bộ)(?:, (?:ban, )?ngành)?\s*:?\s*(?:là\s+)?$")
_LIST_GAP = re.compile(r"^\s*(?:\([^()]*\))?\s*(?:,|;|và|, và)\s*(?:sở|bộ)?\s*$")

_DEPARTMENT = re.compile(r"(?<!\w)(sở|bộ)\s+$")
_NAME_BEFORE = re.compile(rf"{CAPITALISED} {CAPITALISED} $")
_TYPE_AT_END = re.compile(r"\s+(?:tỉnh|thành phố|huyện|thị xã|quận)$", re.IGNORECASE)


class SubjectReader:
    """Finds the possible subjects of a sentence and says who they are."""

    def __init__(
        self, context: Context, units: Units, own: Agency | None = None, ministry: Agency | None = None
    ) -> None:
        self._own = own or ministry
        self._of_ministry = ministry is not None
        self._context = context
        self._units = units
        self._bodies = NamedBodies(context)

    def items(self, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Item]:
        """Subject items of one sentence's mentions, a unit inside an agency's name not counted twice."""
        listed = [m for m in mentions if m.label == "agency"]
        mentions = [*mentions, *self._bodies.mentions(sentence, mentions, [m.span for m in listed])]
        agencies = _longest([m for m in mentions if m.label == "agency"])
        posts = {m.end for m in mentions if m.label == "post"}
        yield from self._listed(mentions, agencies)
        bare = list(bare_names(self._context, self._units, mentions))
        yield from bare
        named_in_list = [item.span for item in bare if item.rule == LISTED]
        for agency in agencies:
            who = self._agency(agency, mentions)
            if who is not None:
                yield self._item(agency, agency.span, who, posts)
        yield from self._bare_agencies(mentions, agencies)
        for mention in mentions:
            if self._is_anaphor(mention):
                noun = mention.span.of(self._context.folded).removesuffix(" này")  # `thành phố này` is no department
                kind = noun if mention.data.get("type") else None
                yield Item(Kind.SUBJECT, mention.span, mention.rule, {"anaphor": True, "kind": kind})
            elif (
                mention.label in ("unit", "unit_noun")
                and not self._in_name(mention)
                and not any(span.overlaps(mention.span) for span in named_in_list)
                and not any(a.span.overlaps(mention.span) for a in agencies)
            ):
                unit = self._units.at(mention.span)
                if unit is not None:
                    yield self._item(mention, self._with_body(mention.span), unit, posts)

    def _bare_agencies(self, mentions: Sequence[Mention], agencies: Sequence[Mention]) -> Iterator[Item]:
        """`của Sở`, `Sở xếp thứ 3`: the agency of the headline, else the one last named."""
        for mention in mentions:
            if mention.label != "agency_noun" or any(a.span.overlaps(mention.span) for a in agencies):
                continue
            several = self._before(mention.span).endswith("các ")  # `tiếp theo là các Sở: Nội vụ, Tài chính`
            if several or cues.NO_AGENCY_AFTER.match(self._context.folded, mention.end):
                continue
            kind = mention.span.of(self._context.folded)
            values: dict[str, object] = (
                {"anaphor": True, "kind": kind}
                if self._own is None or not fold(self._own.name).startswith(kind)
                else {
                    "subject": Subject(self._own, self._strength(mention.span, False, set()), named=False),
                    "rival": False,
                }
            )
            yield Item(Kind.SUBJECT, mention.span, mention.rule, values)

    def _with_body(self, span: Span) -> Span:
        """`UBND huyện Châu Thành`: the body that stands for its unit is part of the subject."""
        found = cues.UNIT_BODY_BEFORE.search(self._before(span))
        return Span(span.start - len(found[0]), span.end) if found else span

    def _listed(self, mentions: Sequence[Mention], agencies: Sequence[Mention]) -> Iterator[Item]:
        """Agencies named by their field alone, in a list whose head or first member says the type."""
        end, kind = -1, ""
        for mention in sorted([*agencies, *(m for m in mentions if m.label == "agency_field")], key=lambda m: m.span):
            words = mention.span.of(self._context.text)
            if mention.label == "agency":
                end, first = mention.end, fold(words).split()[0]
                kind = first if first in ("sở", "bộ") else kind
            if mention.label == "agency" or not words[0].isupper() or mention.start < end:
                continue
            once = _TYPE_ONCE.search(self._before(mention.span))
            if once:
                kind = once[1]
            elif end < 0 or kind not in ("sở", "bộ") or not _LIST_GAP.match(self._context.folded[end : mention.start]):
                continue
            agency = self.agency(f"{kind.capitalize()} {words}")
            end = mention.end
            if agency is not None:
                yield Item(Kind.SUBJECT, mention.span, mention.rule, {"subject": Subject(agency, 3), "rival": False})

    def _is_anaphor(self, mention: Mention) -> bool:
        """`địa phương này`, `tỉnh này`: whoever was named last."""
        if mention.label == "unit_noun":
            return mention.span.of(self._context.folded).endswith(" này")
        return mention.label == "cue_anaphor"

    def _in_name(self, mention: Mention) -> bool:
        """`ông Đào Quang Tỉnh`: a bare noun that is the last syllable of a person's name."""
        if mention.label != "unit_noun" or not mention.span.of(self._context.text)[0].isupper():
            return False
        return bool(_NAME_BEFORE.search(self._context.text[max(0, mention.start - 24) : mention.start]))

    def _agency(self, mention: Mention, mentions: Sequence[Mention]) -> Agency | None:
        """An agency mention to its subject; a province at its end is spelled out in full."""
        if "name" in mention.data:
            return Agency(text=mention.span.of(self._context.text), name=str(mention.data["name"]))
        unit = next((m for m in mentions if m.label in ("unit", "unit_noun") and m.span.overlaps(mention.span)), None)
        where = self._units.at(unit.span) if unit else None
        if unit is None or where is None or self._is_own_name(mention, unit, where):
            return self.agency(mention.span.of(self._context.text))
        words = self._context.text[mention.start : unit.start].strip()
        return Agency(text=mention.span.of(self._context.text), name=_with_unit(spell_out(words), where))

    def _is_own_name(self, mention: Mention, unit: Mention, where: Unit) -> bool:
        """`Khu kinh tế Nghi Sơn và các khu công nghiệp`, `khu vực Phù Cát - Phù Mỹ`: a place that names the body."""
        words = self._context.folded[mention.start : unit.start]
        if unit.end < mention.end or cues.OWN_AREA.search(words) or cues.JOINED.search(words):
            return True
        zone = cues.ZONE.search(words)
        return bool(zone) and where.level != "province" and "type" not in unit.parts and unit.label == "unit"

    def _item(self, mention: Mention, span: Span, who: Unit | Agency, posts: set[int]) -> Item:
        named = mention.label != "unit_noun"
        told = mention.rule == BODY_RULE and cues.TOLD.search(self._context.folded, self._start_of(span), span.start)
        subject = Subject(who, 0 if told else self._strength(span, named, posts), named)
        values = {"subject": subject, "rival": bool(cues.RIVAL.search(self._before(span)))}
        return Item(Kind.SUBJECT, span, mention.rule, values)

    def _strength(self, span: Span, named: bool, posts: set[int]) -> int:
        before = self._before(span)
        after = self._context.folded[span.end : span.end + 40]
        if after.startswith((",", ":")) and cues.TOPIC_ENDS.match(after) and cues.TOPIC.search(before):
            return 2  # `đáng tiếc cho Bắc Giang, từ vị trí 37 …`
        if named and cues.SENTENCE_TOPIC.fullmatch(before) and cues.TOPIC_OF_INDEX.match(after):
            return 2  # `Ở Gia Lai, chỉ số Chi phí thời gian đứng thứ 19`
        if cues.GIVEN_TO.search(before) or (cues.AS_A_WHOLE.search(before) and cues.WHOLE_PLACED.match(after)):
            return 3 if named else 2  # `cú bứt phá thuộc về huyện Vân Đồn`, `toàn thành phố đạt 88 điểm, đứng thứ 7`
        if (
            (cues.ACTS.match(after) and not cues.SETS_TARGET.match(after))
            or cues.PLACE.search(before)
            or any(span.start - 2 <= end <= span.start for end in posts)
        ):
            return 0
        if not named and cues.SCOPE_OF.search(before):
            return 0
        if cues.OWNER.search(before):
            return 1
        return 3 if named else 2

    def _before(self, span: Span) -> str:
        return self._context.folded[max(self._start_of(span), span.start - 24) : span.start]

    def _start_of(self, span: Span) -> int:
        return self._context.sentence_at(span.start).start

    def agency(self, words: str) -> Agency | None:
        """`Sở Nội vụ` to its full official name, `Sở Nội vụ tỉnh Đồng Tháp`; None for bodies never ranked."""
        full = spell_out(words)
        folded = fold(full)
        if cues.NEVER_RANKED.match(folded) and not cues.CENTRAL.match(folded):
            return None
        level = "province" if cues.PROVINCIAL.match(folded) else "district" if cues.DISTRICT.match(folded) else None
        whole = cues.CENTRAL.match(folded) or cues.NAMED_BODY.search(full)
        elsewhere = self._of_ministry and not folded.startswith("sở ")  # `Cục Thú y` of the ministry the page is about
        own = self._units.own(level) if level and not whole and not elsewhere else None
        if own is None or fold(own.name).split(" ", 1)[-1] in folded:
            return Agency(text=words, name=full[0].upper() + full[1:])
        return Agency(text=words, name=_with_unit(_TYPE_AT_END.sub("", full), own))


def agency_in_title(mentions: Sequence[Mention], title: str, place: Unit | None) -> Agency | None:
    """`Sở Xây dựng tỉnh Cà Mau triển khai …`: the agency a headline begins with; it is whom a bare `Sở` means."""
    first = next((m for m in mentions if m.label == "agency" and not title[: m.start].strip(' “"')), None)
    if first is not None and "name" not in first.data:
        words = first.span.of(title)
        full = spell_out(words)
        outside = place is None or cues.CENTRAL.match(fold(full)) or fold(place.name).split(" ", 1)[-1] in fold(full)
        return Agency(
            text=words, name=full[0].upper() + full[1:] if outside or place is None else _with_unit(full, place)
        )
    field = next((m for m in mentions if m.label == "agency_field"), None)
    kind = _DEPARTMENT.search(fold(title[: field.start])) if field is not None else None
    if field is None or kind is None:
        return None
    if kind[1] == "bộ" and cues.ACTS.match(fold(title[field.end :])):
        return None  # `Bộ Nội vụ công bố Chỉ số …` is about those it places
    words = title[kind.start() : field.end]
    full = spell_out(words)
    return Agency(text=words, name=full if kind[1] == "bộ" or place is None else _with_unit(full, place))


def ministry_in_title(mentions: Sequence[Mention], title: str) -> Agency | None:
    """`Bộ Tài chính công bố chỉ số của các cục, vụ`: the ministry a headline begins with."""
    for mention in mentions:
        start = mention.start - len("bộ ") if mention.label == "agency_field" else mention.start
        words = title[max(0, start) : mention.end]
        if mention.label in ("agency", "agency_field") and not title[: max(0, start)].strip(' “"'):
            full = spell_out(words)
            if fold(full).startswith("bộ ") and not cues.LOCAL_BOARD.match(fold(full)):
                return Agency(text=words, name=full)
    return None


def _with_unit(words: str, unit: Unit) -> str:
    return f"{words[0].upper()}{words[1:]} {unit.name[0].lower()}{unit.name[1:]}"


def _longest(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions without those inside another: `Cục Thuế` and `Sở Nội vụ tỉnh Hậu Giang` once each."""
    return [
        m
        for m in mentions
        if not any(o is not m and o.start <= m.start and m.end <= o.end and o.span != m.span for o in mentions)
    ]
