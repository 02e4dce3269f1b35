"""Post mentions and the names beside them to officials: one record per person and post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.mention import Mention
from extractor.records import Official
from extractor.resolvers.bodies.lexicon import OfficialsLexicon, officials_lexicon
from extractor.resolvers.bodies.words import Line
from extractor.resolvers.context import Context
from extractor.resolvers.officials.assignment import Assignment, Holding
from extractor.resolvers.officials.borrowed import give_boards, share_bodies
from extractor.resolvers.officials.chains import ChainReader
from extractor.resolvers.officials.drafts import Draft, drafts_of
from extractor.resolvers.officials.items import ItemReader
from extractor.resolvers.officials.later import later_mentions
from extractor.resolvers.officials.places import Places, UnitsOfArticle
from extractor.resolvers.officials.roles import role_of
from extractor.resolvers.officials.signatures import signatures


def resolve_officials(mentions: Sequence[Mention], context: Context, units: UnitsOfArticle) -> list[Official]:
    """All mentions of an article to its officials, in the order in which they are first named.

    `ông Huỳnh Văn Nờ, Chủ tịch UBND huyện chủ trì` gives Huỳnh Văn Nờ, `Chủ tịch`, `Ủy ban nhân dân
    huyện`, in the chair; a post without a name and a name without a post give nothing.
    """
    lexicon = officials_lexicon()
    holdings = _holdings(mentions, context, lexicon)
    drafts = drafts_of(holdings, lexicon)
    later_mentions(drafts, context, lexicon)
    places = Places(drafts, context, units, lexicon)
    return [_official(draft, context, places, lexicon) for draft in drafts]


def _holdings(mentions: Iterable[Mention], context: Context, lexicon: OfficialsLexicon) -> list[Holding]:
    """Who holds what, line by line; lines without a post are not even cut into words."""
    posts: dict[int, list[Mention]] = defaultdict(list)
    places: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.label == "post":
            posts[context.paragraph_number(mention.start)].append(mention)
        elif mention.label in ("unit", "unit_noun"):
            places[context.paragraph_number(mention.start)].append(mention)
    items, chains = ItemReader(lexicon), ChainReader(lexicon)

    def line_of(number: int) -> Line:
        span = context.paragraphs[number]
        line = Line(span.of(context.text), span.start)
        line.add_units(places[number])
        return line

    found: list[Holding] = []
    for number in sorted(posts):
        line = line_of(number)
        for chain in chains.chains(line, items.items(line, posts[number])):
            found.extend(Assignment(chain).run())
    share_bodies(found)
    give_boards(found, context, items, line_of)
    return [*found, *signatures(posts, context, items)]


def _official(draft: Draft, context: Context, places: Places, lexicon: OfficialsLexicon) -> Official:
    unit, inferred = places.unit(draft)
    return Official(
        name=draft.name,
        honorific=draft.honorific,
        position=draft.position,
        former=draft.former,
        organization=draft.organization,
        unit=unit,
        role=role_of(draft.chains, context, lexicon),
        rule=draft.rule,
        inferred=inferred,
        evidence=[context.evidence(span) for span in sorted(draft.evidence)],
    )
