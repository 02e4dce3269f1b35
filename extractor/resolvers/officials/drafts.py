"""Holdings to drafts: one per person and post, the long and the short form merged, with all evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.names import the_one_named
from extractor.normalisers.organizations import spell_out
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.officials.assignment import Holding
from extractor.resolvers.officials.posts import Post

_LONGEST_EVIDENCE = 260
_FULL = re.compile(r"[ '’‘ʼ´`]")  # one word is a whole name only with its title: `K'Brêl`


@dataclass(slots=True)
class Draft:
    """One person in one post, before unit and role are known; `chains` are where it stands in the text."""

    name: str
    position: str
    rule: str
    organization: str | None
    honorific: str | None
    former: bool
    unit: Span | None
    body_head: str
    evidence: list[Span] = field(default_factory=list)
    chains: list[Span] = field(default_factory=list)


def drafts_of(holdings: Sequence[Holding], lexicon: OfficialsLexicon) -> list[Draft]:
    """All holdings of an article to drafts in the order of the text.

    Short names (`ông Nghĩa, Chủ tịch`) count where one full name of the article fits; posts that
    need a body and have none count where they are the short form of another draft.
    """
    full = [holding.name.name for holding in holdings if _FULL.search(holding.name.name)]
    drafts: list[Draft] = []
    weak: list[Draft] = []
    for holding in holdings:
        name = the_one_named(holding.name.name, full)
        if name is None or holding.post.void:
            continue
        draft = _draft(holding, name, lexicon)
        if holding.post.weak and draft.organization is None:
            weak.append(draft)
        else:
            _add(drafts, draft)
    for draft in weak:
        if found := _same(drafts, draft):
            _merge(found, draft)
    return drafts


def _draft(holding: Holding, name: str, lexicon: OfficialsLexicon) -> Draft:
    post = holding.post
    organization, unit, head = post.organization, post.unit, post.body_head
    if organization is None and unit is None:
        organization, unit, head = _shared_body(post, holding.next_post, lexicon)
    return Draft(
        name=name,
        position=post.position,
        rule=post.rule,
        organization=organization,
        honorific=holding.name.honorific if not holding.name.plural else None,
        former=holding.former,
        unit=unit,
        body_head=head,
        evidence=_evidence(holding),
        chains=[Span(holding.chain_start, holding.chain_end)],
    )


def _shared_body(post: Post, following: Post | None, lexicon: OfficialsLexicon) -> tuple[str | None, Span | None, str]:
    """Of two posts before one body both have it: `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`.

    A party post takes only a party body out of it: `Ủy viên BTV, Trưởng Ban Tổ chức Tỉnh ủy` is of
    `Tỉnh ủy`, and `Phó Bí thư, Chủ tịch UBND huyện` of none the text names.
    """
    none = None, None, ""
    if following is None or following.organization is None or post.kind in ("complete", "state", "hamlet"):
        return none
    if post.kind != "party":
        if following.kind == "party" or following.shared is None:
            return none
        return following.shared, following.unit, following.body_head
    words = following.organization.split()
    folded = fold(following.organization).split()
    for at in range(len(words)):
        if lexicon.tables["party_bodies"].length_at(folded, at):
            return spell_out(" ".join(words[at:])), following.unit, folded[at]
    return none


def _evidence(holding: Holding) -> list[Span]:
    """One span over name and post where they are near, else one each."""
    name, post = holding.name.span, holding.post.span
    both = Span(min(name.start, post.start), max(name.end, post.end))
    return [both] if both.end - both.start <= _LONGEST_EVIDENCE else sorted([name, post])


def _add(drafts: list[Draft], draft: Draft) -> None:
    found = _same(drafts, draft)
    if found:
        _merge(found, draft)
    else:
        drafts.append(draft)


def _same(drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The draft that says the same in a longer or shorter form; the one of the same body first."""
    near = [d for d in drafts if fold(d.name) == fold(draft.name) and _one_holds(d.position, draft.position)]
    fitting = [d for d in near if _one_holds(d.organization or "", draft.organization or "")]
    exact = [d for d in fitting if d.organization and draft.organization and fold(d.position) == fold(draft.position)]
    return next(iter([*exact, *fitting]), None)


def _one_holds(one: str, other: str) -> bool:
    """True where one begins with the other: `Sở` and `Sở Nội vụ`, `Phó Bí thư` and `Phó Bí thư Thường trực`."""
    short, long = sorted((fold(one), fold(other)), key=len)
    return long == short or not short or long.startswith(f"{short} ")


def _merge(kept: Draft, other: Draft) -> None:
    kept.position = max(kept.position, other.position, key=len)
    if len(other.organization or "") > len(kept.organization or ""):
        kept.organization, kept.body_head = other.organization, other.body_head
    kept.unit = kept.unit or other.unit
    kept.honorific = kept.honorific or other.honorific
    kept.evidence.extend(span for span in other.evidence if not any(span.overlaps(old) for old in kept.evidence))
    kept.chains.extend(other.chains)
