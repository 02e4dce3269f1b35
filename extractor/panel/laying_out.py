"""Results to the panel's tables: rows, conflicts with every variant and article, articles read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.panel.about import about_rows
from extractor.panel.building import Built
from extractor.panel.cells import Statement
from extractor.panel.columns import Table
from extractor.panel.deciding import Decision, Vote
from extractor.panel.gaps import gap_rows
from extractor.panel.results import FIELDS, Result
from extractor.panel.rows import AboutRow, ArticleRow, ConflictRow, GapRow, PanelRow, ShownValue

# The fields that say where a subject stands, the first known of which gives a row its agreement.
_MAIN = ("rank", "score", "top", "bottom", "change")
# Flags that say articles contradict each other, though each may stand alone in its own cell.
CONTRADICTIONS = frozenset({"baseline_disagrees", "change_disagrees", "rank_outside_group", "arithmetic"})


def panel_tables(built: Built) -> list[Table]:
    """What was built to its tables: panel, conflicts, gaps, articles, about."""
    rows = [panel_row(result) for result in built.results]
    conflicts = [row for result in built.results for row in conflict_rows(result)]
    gaps = gap_rows(rows)
    articles = article_rows(built)
    return [
        Table("panel", PanelRow, rows),
        Table("conflicts", ConflictRow, conflicts),
        Table("gaps", GapRow, gaps),
        Table("articles", ArticleRow, articles),
        Table("about", AboutRow, about_rows(built, rows, gaps)),
    ]


def panel_row(result: Result) -> PanelRow:
    """One cell's result to its row."""
    cell, subject, score = result.cell, result.subject, result.score
    statements = [item.statement for item in result.heard]
    main = next((result.decisions[name] for name in _MAIN if name in result.decisions), None)
    votes = [vote for decision in result.decisions.values() for variant in decision.variants for vote in variant.votes]
    articles = sorted({vote.article for vote in votes}, key=lambda article: article.order)
    fields = tuple(name for name in FIELDS if name in result.decisions and result.decisions[name].conflict)
    return PanelRow(
        index=cell.index,
        index_name=most_common(item.index_name for item in statements),
        component=most_common(item.component for item in statements) or cell.component,
        part=most_common(item.part for item in statements) or cell.part,
        year=cell.year,
        subject=most_common(item.subject.name for item in statements) or subject.name,
        kind=subject.kind,
        level=subject.level,
        district=subject.district,
        province=subject.province,
        code=subject.code,
        epoch=subject.epoch,
        current_names=subject.current_names,
        current_codes=subject.current_codes,
        rank=result.number("rank"),
        rank_of=result.number("rank_of"),
        top=result.number("top"),
        bottom=result.number("bottom"),
        score=score.value if score else None,
        score_unit=_beside(result, "score", "score_unit"),
        score_qualifier=score.qualifier if score else None,
        change=result.number("change"),
        compared_to=_baseline(result),
        previous_rank=result.number("previous_rank"),
        derived=result.derived,
        n_articles=len({article.id for article in articles}),
        n_sources=len({vote.source for vote in votes}),
        agreement=round(main.agreement, 4) if main and main.agreement is not None else None,
        decided_by=main.reason if main else None,
        conflict=bool(fields) or any(flag.code in CONTRADICTIONS for flag in result.flags),
        conflict_fields=fields,
        flags=tuple(dict.fromkeys(flag.code for flag in result.flags)),
        inferred=tuple(name for name in FIELDS if _is_inferred(result.decisions.get(name))),
        articles=tuple(dict.fromkeys(article.id for article in articles)),
        values=tuple(_shown(result)),
    )


def most_common(names: Iterable[str | None]) -> str | None:
    """The name that most give, of equals the longest, then the first in the alphabet."""
    counts = Counter(name for name in names if name)
    return min(counts, key=lambda name: (-counts[name], -len(name), name)) if counts else None


def _beside(result: Result, name: str, other: str) -> str | None:
    """What the statements that have the chosen value of one field have in another: the unit of the score."""
    chosen = {(vote.article.identity, vote.sentence) for vote in result.votes(name)}
    return most_common(getattr(item, other) for item in _statements(result, chosen))


def _baseline(result: Result) -> int | None:
    chosen = {
        (vote.article.identity, vote.sentence) for vote in result.votes("change") or result.votes("previous_rank")
    }
    years = [item.compared_to for item in _statements(result, chosen) if item.compared_to is not None]
    return max(years, default=None)


def _statements(result: Result, chosen: set[tuple[tuple[str, str], str]]) -> Iterator[Statement]:
    for item in result.heard:
        if (item.statement.article.identity, item.statement.sentence) in chosen:
            yield item.statement


def _is_inferred(decision: Decision | None) -> bool:
    return decision is not None and decision.chosen is not None and not decision.chosen.stated


def _shown(result: Result) -> Iterator[ShownValue]:
    for name, decision in result.decisions.items():
        for variant in decision.variants:
            chosen = variant is decision.chosen
            yield ShownValue(name, str(variant.value), variant.sources, chosen, _ids(variant.votes))


def _ids(votes: Iterable[Vote]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(vote.article.id for vote in votes))


def conflict_rows(result: Result) -> Iterator[ConflictRow]:
    """Every variant of every field that articles differ in, and every flag, each with all its articles."""
    for name, decision in result.decisions.items():
        if decision.conflict:
            for variant in decision.variants:
                for vote in variant.votes:
                    chosen = variant is decision.chosen
                    yield _row(
                        result, name, "conflict", decision.reason, str(variant.value), chosen, variant.sources, vote
                    )
    for flag in result.flags:
        votes: Sequence[Vote | None] = flag.votes or (None,)
        for told in votes:
            value = None if told is None else str(told.value)
            yield _row(result, flag.field, flag.code, flag.detail, value, False, 0 if told is None else 1, told)


def _row(
    result: Result,
    name: str,
    problem: str,
    detail: str,
    value: str | None,
    chosen: bool,
    sources: int,
    vote: Vote | None,
) -> ConflictRow:
    cell, subject, article = result.cell, result.subject, vote.article if vote else None
    return ConflictRow(
        index=cell.index,
        component=cell.component,
        part=cell.part,
        year=cell.year,
        subject=subject.name,
        province=subject.province,
        code=subject.code,
        field=name,
        problem=problem,
        detail=detail,
        value=value,
        chosen=chosen,
        sources=sources,
        source_number=vote.source if vote else None,
        article=article.id if article else None,
        url=article.url if article else None,
        title=article.title if article else None,
        published=article.published if article else None,
        sentence=vote.sentence if vote else None,
    )


def article_rows(built: Built) -> list[ArticleRow]:
    """The articles used, in order of their sources, with how many of their rankings the panel holds."""
    used = Counter(item.article.identity for item in built.told.statements)
    rows = [
        ArticleRow(one.id, number, used[one.identity], one.published, one.title, one.url, one.source)
        for one, number in zip(built.told.articles, built.sources, strict=True)
    ]
    return sorted(rows, key=lambda row: (row.source_number, row.published or "9999", row.article))
