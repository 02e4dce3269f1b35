"""Officials of many articles to one row a person and post: who held which post, seen from when to when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.normalisers.folding import fold, key
from extractor.normalisers.organizations import spell_out, spell_out_post
from extractor.panel.articles import ArticleRef, Record, article_of
from extractor.panel.columns import Table, column
from extractor.panel.laying_out import most_common
from extractor.panel.persons import merged, name_key
from extractor.panel.sources import independent_sources
from extractor.panel.subjects import Subject, subject_of

_TYPES = ("thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "xã", "phường")
_DASHES = str.maketrans("–—‐‑−", "-----")


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """One person in one post."""

    person: str = column("họ tên", "the name as most sources write it")
    spellings: tuple[str, ...] = column("các cách viết tên", "every spelling of the name")
    post: str = column("chức vụ", "the post")
    organization: str | None = column("cơ quan", "the organization")
    unit: str | None = column("đơn vị hành chính", "the unit the organization belongs to")
    level: str | None = column("cấp hành chính", "province, district or commune")
    province: str | None = column("tỉnh", "its province")
    code: str | None = column("mã đơn vị", "its code")
    current_codes: tuple[str, ...] = column("mã đơn vị từ 1/7/2025", "codes of the units that hold its land now")
    first_seen: str | None = column("ngày đầu tiên được nêu đang giữ chức", "first day named as holding the post")
    last_seen: str | None = column("ngày cuối cùng được nêu đang giữ chức", "last day named as holding the post")
    former: bool = column("đã thôi giữ chức theo bài mới nhất", "held no more, as the latest article has it")
    former_seen: str | None = column("ngày đầu tiên được nêu là nguyên", "first day named as a former holder")
    n_articles: int = column("số bài viết", "articles")
    n_sources: int = column("số nguồn độc lập", "independent sources; copies count once")
    articles: tuple[str, ...] = column("mã các bài viết", "ids of the articles, the earliest first")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One person in one post in one article."""

    name: str
    post: str
    organization: str | None
    unit: Subject | None
    former: bool
    article: ArticleRef

    @property
    def seat(self) -> tuple[str, str, str]:
        """The post itself, whoever holds it: homonyms in other seats stay apart."""
        return key(self.post), organization_key(self.organization, self.unit), self.unit.key if self.unit else ""


def officials_table(extractions: Iterable[Record]) -> Table:
    """JSON objects of the contract to the table of officials, by unit, organization, post and first day.

    A person is one under several spellings: by tone-mark placement and `i` or `y` always, without a middle name
    only in the same post of the same unit, where one longer name alone can be meant.
    """
    articles: dict[tuple[str, str], ArticleRef] = {}
    seats: dict[tuple[str, str, str], list[_Sighting]] = {}
    for extraction in extractions:
        if not extraction.get("officials"):
            continue  # its text need not be looked at
        article = article_of(extraction)
        if article.identity not in articles:
            articles[article.identity] = article
            for sighting in _sightings(extraction, article):
                seats.setdefault(sighting.seat, []).append(sighting)
    known = list(articles.values())
    sources = {one.identity: number for one, number in zip(known, independent_sources(known), strict=True)}
    rows = [_row(group, sources) for seat in seats.values() for group in _persons(seat)]
    return Table("officials", OfficialRow, sorted(rows, key=_order))


def _sightings(extraction: Record, article: ArticleRef) -> Iterator[_Sighting]:
    for record in extraction.get("officials") or ():
        unit = record.get("unit")
        yield _Sighting(
            name=str(record["name"]),
            post=spell_out_post(str(record["position"])),
            organization=record.get("organization"),
            unit=subject_of(unit, None, article.published) if unit else None,
            former=bool(record.get("former")),
            article=article,
        )


def organization_key(organization: str | None, unit: Subject | None) -> str:
    """An organization to its key without its unit's name: `UBND huyện Châu Thành` and `Ủy ban nhân dân Huyện`."""
    words = key(spell_out(organization or "")).translate(_DASHES)
    if unit is None:
        return words
    name = fold(unit.name)
    kind = next((word for word in _TYPES if name.startswith(f"{word} ")), "")
    for ending in (name, name.removeprefix(kind).strip(), kind):
        if ending and words.endswith(f" {ending}"):
            words = words.removesuffix(ending).rstrip(" -,")
    return words


def _persons(sightings: Sequence[_Sighting]) -> Iterator[list[_Sighting]]:
    """Those seen in one seat, by person."""
    whole = merged(name_key(one.name) for one in sightings)
    persons: dict[str, list[_Sighting]] = {}
    for one in sorted(sightings, key=lambda one: (one.article.order, one.name, one.former)):
        persons.setdefault(whole[name_key(one.name)], []).append(one)
    yield from persons.values()


def _row(seen: Sequence[_Sighting], sources: dict[tuple[str, str], int]) -> OfficialRow:
    unit = seen[-1].unit
    fullest = max(len(one.name.split()) for one in seen)
    held = sorted(one.article.published for one in seen if one.article.published and not one.former)
    past = sorted(one.article.published for one in seen if one.article.published and one.former)
    return OfficialRow(
        person=most_common(one.name for one in seen if len(one.name.split()) == fullest) or seen[0].name,
        spellings=tuple(sorted({one.name for one in seen})),
        post=most_common(one.post for one in seen) or seen[0].post,
        organization=most_common(one.organization for one in seen),
        unit=unit.name if unit else None,
        level=unit.level if unit else None,
        province=unit.province if unit else None,
        code=unit.code if unit else None,
        current_codes=unit.current_codes if unit else (),
        first_seen=held[0] if held else None,
        last_seen=held[-1] if held else None,
        former=_is_past(held, past, seen),
        former_seen=past[0] if past else None,
        n_articles=len({one.article.id for one in seen}),
        n_sources=len({sources[one.article.identity] for one in seen}),
        articles=tuple(dict.fromkeys(one.article.id for one in seen)),
    )


def _is_past(held: Sequence[str], past: Sequence[str], seen: Sequence[_Sighting]) -> bool:
    """True where the latest dated article calls the person a former holder; without dates where all do."""
    if held and past:
        return past[-1] > held[-1]
    return bool(past) or all(one.former for one in seen)


def _order(row: OfficialRow) -> tuple[str, ...]:
    place = (row.province or "", row.code or "", row.unit or "", key(row.organization or ""), key(row.post))
    return *place, row.first_seen or row.former_seen or "9999", row.person, *row.spellings
