"""Reform models of many articles to one row a name: who runs it, and what became of it in which year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.normalisers.folding import key
from extractor.panel.articles import ArticleRef, Record, article_of, year_of
from extractor.panel.columns import Table, column
from extractor.panel.laying_out import most_common
from extractor.panel.sources import independent_sources
from extractor.panel.subjects import Subject, subject_of

_NO_WORD = re.compile(r"[^\w]+")
# Syllables a short form must have: `Một cửa` begins too many names.
_LEAST_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class Owner:
    """A unit or organization that runs a model."""

    name: str = column("đơn vị, cơ quan", "the unit, or the organization where no unit is named")
    organization: str | None = column("cơ quan thực hiện", "the organization")
    province: str | None = column("tỉnh", "its province")
    code: str | None = column("mã đơn vị", "its code")
    sources: int = column("số nguồn độc lập", "independent sources")


@dataclass(frozen=True, slots=True)
class StatusOfYear:
    """What became of a model in a year, as articles have it."""

    year: int | None = column("năm", "the year of the status, else of publication")
    stated: bool = column("năm do bài viết nêu", "whether the record has the year; else it is that of publication")
    status: str = column("trạng thái", "launched, piloted, maintained, recognized, replicated, ended or planned")
    owner: str | None = column("đơn vị", "who ran it")
    sources: int = column("số nguồn độc lập", "independent sources")
    articles: tuple[str, ...] = column("mã các bài viết", "ids of the articles")


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model under all its names."""

    model: str = column("tên mô hình", "the fullest name as most articles write it")
    names: tuple[str, ...] = column("các cách viết tên", "every name it has")
    n_owners: int = column("số đơn vị thực hiện", "units and organizations that run it")
    owners: tuple[Owner, ...] = column("đơn vị thực hiện", "who runs it")
    statuses: tuple[StatusOfYear, ...] = column("trạng thái theo năm", "statuses by year")
    first_seen: str | None = column("ngày đăng đầu tiên", "when the first article came out")
    last_seen: str | None = column("ngày đăng cuối cùng", "when the last article came out")
    n_articles: int = column("số bài viết", "articles")
    n_sources: int = column("số nguồn độc lập", "independent sources; copies count once")
    articles: tuple[str, ...] = column("mã các bài viết", "ids of the articles, the earliest first")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One model in one article."""

    name: str
    unit: Subject | None
    organization: str | None
    status: str | None
    year: int | None
    article: ArticleRef

    @property
    def owner(self) -> str:
        """The key of who runs it; empty where the article does not say."""
        return self.unit.key if self.unit else key(self.organization or "")

    @property
    def owner_name(self) -> str | None:
        """Who runs it, for people."""
        return self.unit.name if self.unit else self.organization


def models_table(extractions: Iterable[Record]) -> Table:
    """JSON objects of the contract to the table of models, by name.

    Names are one that differ in capitals, quotation marks, dashes and spaces, wherever they are run, and where one
    owner's shorter name begins one longer name of the same owner: `Ngày không hẹn` and `Ngày không hẹn, trả ngay`.
    """
    articles: dict[tuple[str, str], ArticleRef] = {}
    seen: list[_Sighting] = []
    for extraction in extractions:
        if not extraction.get("models"):
            continue  # its text need not be looked at
        article = article_of(extraction)
        if article.identity not in articles:
            articles[article.identity] = article
            seen.extend(_sightings(extraction, article))
    known = list(articles.values())
    sources = {one.identity: number for one, number in zip(known, independent_sources(known), strict=True)}
    whole = full_names(seen)
    clusters: dict[str, list[_Sighting]] = {}
    for one in sorted(seen, key=lambda one: (one.article.order, one.name, one.owner, one.status or "")):
        clusters.setdefault(whole[model_key(one.name)], []).append(one)
    rows = [_row(cluster, sources) for cluster in clusters.values()]
    return Table("models", ModelRow, sorted(rows, key=lambda row: (key(row.model), row.articles)))


def _sightings(extraction: Record, article: ArticleRef) -> Iterator[_Sighting]:
    for record in extraction.get("models") or ():
        unit = record.get("unit")
        yield _Sighting(
            name=str(record["name"]),
            unit=subject_of(unit, record.get("year"), article.published) if unit else None,
            organization=record.get("organization"),
            status=record.get("status"),
            year=record.get("year"),
            article=article,
        )


def model_key(name: str) -> str:
    """A model's name to its key: `“3 không - 3 nhanh”` → `3 không 3 nhanh`."""
    return " ".join(_NO_WORD.sub(" ", key(name)).split()) or key(name)


def full_names(seen: Iterable[_Sighting]) -> Mapping[str, str]:
    """Models' keys, each to that of the fullest name it is short for."""
    owners: dict[str, set[str]] = {}
    for one in seen:
        owners.setdefault(model_key(one.name), set()).add(one.owner)
    longer = {short: _longer(short, owners) for short in owners}
    return {short: _fullest(short, longer) for short in owners}


def _longer(short: str, owners: Mapping[str, set[str]]) -> list[str]:
    if len(short.split()) < _LEAST_SYLLABLES:
        return []
    return [name for name, who in owners.items() if name.startswith(f"{short} ") and who & owners[short] - {""}]


def _fullest(short: str, longer: Mapping[str, Sequence[str]]) -> str:
    """The one longest name of a chain; a name that begins two different ones stays by itself."""
    ends = [name for name in longer[short] if not longer[name]]
    return ends[0] if len(ends) == 1 else short


def _row(seen: Sequence[_Sighting], sources: Mapping[tuple[str, str], int]) -> ModelRow:
    longest = max(len(model_key(one.name).split()) for one in seen)
    days = sorted(one.article.published for one in seen if one.article.published)
    owners = tuple(_owners(seen, sources))
    return ModelRow(
        model=most_common(one.name for one in seen if len(model_key(one.name).split()) == longest) or seen[0].name,
        names=tuple(sorted({one.name for one in seen})),
        n_owners=len(owners),
        owners=owners,
        statuses=tuple(_statuses(seen, sources)),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
        n_articles=len({one.article.id for one in seen}),
        n_sources=_count(seen, sources),
        articles=_ids(seen),
    )


def _owners(seen: Sequence[_Sighting], sources: Mapping[tuple[str, str], int]) -> Iterator[Owner]:
    for owner in sorted({one.owner for one in seen} - {""}):
        own = [one for one in seen if one.owner == owner]
        unit = own[-1].unit
        yield Owner(
            name=own[-1].owner_name or "",
            organization=most_common(one.organization for one in own),
            province=unit.province if unit else None,
            code=unit.code if unit else None,
            sources=_count(own, sources),
        )


def _statuses(seen: Sequence[_Sighting], sources: Mapping[tuple[str, str], int]) -> Iterator[StatusOfYear]:
    found: dict[tuple[int, str, str, bool], list[_Sighting]] = {}
    for one in seen:
        if one.status is not None:
            year = one.year or year_of(one.article.published) or 0
            found.setdefault((year, one.status, one.owner, one.year is not None), []).append(one)
    for (year, status, _, stated), own in sorted(found.items()):
        yield StatusOfYear(year or None, stated, status, own[-1].owner_name, _count(own, sources), _ids(own))


def _count(seen: Iterable[_Sighting], sources: Mapping[tuple[str, str], int]) -> int:
    return len({sources[one.article.identity] for one in seen})


def _ids(seen: Iterable[_Sighting]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.article.id for one in seen))
