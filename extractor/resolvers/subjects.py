"""Unit and organization mentions to the subjects a ranking may have, each with how strongly it stands as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.normalisers.organizations import spell_out
from extractor.records import Agency, Unit
from extractor.resolvers import rankings_cues as cues
from extractor.resolvers.context import Context
from extractor.resolvers.rankings_items import Item, Kind, Subject
from extractor.resolvers.units import Units

# A list that says `sở` or `bộ` once: `các sở: Tư pháp (93,72), Tài chính`.
_TYPE_ONCE = re.compile(r"(?<!\w)(sở|bộ)(?:, (?:ban, )?ngành)?\s*:?\s*(?:là\s+)?$")
_LIST_GAP = re.compile(r"^\s*(?:\([^()]*\))?\s*(?:,|;|và|, và)\s*(?:sở|bộ)?\s*$")


class SubjectReader:
    """Finds the possible subjects of a sentence and says who they are."""

    def __init__(self, context: Context, units: Units) -> None:
        self._context = context
        self._units = units

    def items(self, mentions: Sequence[Mention]) -> Iterator[Item]:
        """Subject items of one sentence's mentions, units inside an organization's name not counted twice."""
        bodies = [m for m in mentions if m.label == "organization"]
        posts = {m.end for m in mentions if m.label == "post"}
        yield from self._listed(mentions)
        for mention in mentions:
            if mention.label == "cue_anaphor" or self._is_anaphor(mention):
                yield Item(Kind.SUBJECT, mention.span, mention.rule, {"anaphor": True})
            elif mention.label in ("unit", "unit_noun"):
                body = next((b for b in bodies if b.span.overlaps(mention.span)), None)
                who: Unit | Agency | None = None
                if body is None or self._is_unit_body(body):
                    who = self._units.at(mention.span)
                span = (
                    mention.span if body is None else Span(min(body.start, mention.start), max(body.end, mention.end))
                )
                if who is not None:
                    yield self._item(mention, span, who, posts)
            elif mention.label == "organization" and not self._is_unit_body(mention):
                agency = self.agency(mention.span.of(self._context.text))
                if agency is not None:
                    yield self._item(mention, mention.span, agency, posts)

    def _listed(self, mentions: Sequence[Mention]) -> Iterator[Item]:
        """Agencies named by their field alone, in a list whose head or first member says the type."""
        end, kind = -1, ""
        for mention in mentions:
            if mention.label == "organization" and (first := fold(mention.span.of(self._context.text)).split()[0]) in (
                "sở",
                "bộ",
            ):
                end, kind = mention.end, first
            if mention.label != "agency_field" or not mention.span.of(self._context.text)[0].isupper():
                continue
            once = _TYPE_ONCE.search(self._before(mention.span))
            if once:
                kind = once[1]
            elif end < 0 or not _LIST_GAP.match(self._context.folded[end : mention.start]):
                continue
            agency = self.agency(f"{kind.capitalize()} {mention.span.of(self._context.text)}")
            end = mention.end
            if agency is not None:
                yield Item(Kind.SUBJECT, mention.span, mention.rule, {"subject": Subject(agency, 3)})

    def _is_anaphor(self, mention: Mention) -> bool:
        """`địa phương này`, `tỉnh này`: whoever was named last."""
        return mention.label == "unit_noun" and mention.span.of(self._context.folded).endswith(" này")

    def _is_unit_body(self, body: Mention) -> bool:
        return bool(cues.UNIT_BODY.match(fold(body.span.of(self._context.text))))

    def _item(self, mention: Mention, span: Span, who: Unit | Agency, posts: set[int]) -> Item:
        named = mention.label != "unit_noun"
        subject = Subject(who, self._strength(span, named, posts), named)
        values = {"subject": subject, "rival": bool(cues.RIVAL.search(self._before(span)))}
        return Item(Kind.SUBJECT, span, mention.rule, values)

    def _strength(self, span: Span, named: bool, posts: set[int]) -> int:
        before = self._before(span)
        after = self._context.folded[span.end : span.end + 40]
        if (
            cues.ACTS.match(after)
            or cues.PLACE.search(before)
            or any(span.start - 2 <= end <= span.start for end in posts)
        ):
            return 0
        if cues.OWNER.search(before):
            return 1
        return 3 if named else 2

    def _before(self, span: Span) -> str:
        sentence = self._context.sentence_at(span.start)
        return self._context.folded[max(sentence.start, span.start - 24) : span.start]

    def agency(self, words: str) -> Agency | None:
        """An agency's words to its full official name: `Sở Nội vụ` → `Sở Nội vụ tỉnh Đồng Tháp`; None for party bodies."""
        full = spell_out(words)
        folded = fold(full)
        if cues.NEVER_RANKED.match(folded):
            return None
        name = full[0].upper() + full[1:]
        if cues.CENTRAL.match(folded):
            return Agency(text=words, name=name)
        level = "province" if cues.PROVINCIAL.match(folded) else "district" if cues.DISTRICT.match(folded) else None
        own = self._units.own(level) if level else None
        if own is None or fold(own.name).split(" ", 1)[-1] in folded:
            return Agency(text=words, name=name)
        name = re.sub(r"\s+(?:tỉnh|thành phố|huyện|thị xã|quận)$", "", name, flags=re.IGNORECASE)
        return Agency(text=words, name=f"{name} {own.name[0].lower()}{own.name[1:]}")
