"""Rules on one page to tables: which fired where with which slots, and why one did not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.cli.opening import one_page
from extractor.cli.workbench import Workbench
from extractor.evaluation.terminal import safe
from extractor.matching.checking import Problem, check_rules
from extractor.matching.explaining import Miss, explain_miss
from extractor.mention import Mention
from extractor.pipeline import Analysed, Pipeline


def explain_page(file: Path, rule: str | None, patterns: Sequence[Path]) -> RenderableType:
    """A page to the table of all that fired, or of one rule: where it fired, else where it came nearest."""
    page = one_page(file)
    pipeline = Pipeline(patterns)
    analysed = pipeline.mentions(page)
    if rule is None:
        return fired_table(analysed, analysed.mentions)
    hits = [mention for mention in analysed.mentions if mention.rule == rule]
    if hits:
        return fired_table(analysed, hits)
    if any(phrase.id == rule for phrase in pipeline.rulebook.phrases):
        return safe(f"{rule} did not fire: none of its terms stands on this page, or another mention took their place")
    return _missed(rule, explain_miss(pipeline.rulebook.rule(rule), analysed.doc))


def fired_table(analysed: Analysed, mentions: Sequence[Mention]) -> Table:
    """Mentions of a page to a table of their places, labels, rules, words and slots."""
    table = Table(title=f"{len(mentions)} mention{'' if len(mentions) == 1 else 's'}", title_justify="left")
    for name in ("place", "label", "rule", "words", "slots"):
        table.add_column(name, overflow="fold")
    text = analysed.article.text
    for mention in mentions:
        words = mention.span.of(text)
        cells = (f"{mention.start}–{mention.end}", mention.label, mention.rule, words, ", ".join(_slots(mention, text)))
        table.add_row(*map(safe, cells))
    return table


def _slots(mention: Mention, text: str) -> Iterator[str]:
    yield from (f"{slot} = {span.of(text)}" for slot, span in mention.parts.items())
    yield from (f"{name}: {value}" for name, value in mention.data.items())


def _missed(rule: str, miss: Miss | None) -> RenderableType:
    if miss is None:
        return safe(f"{rule} did not fire: no word of any of its patterns stands on this page")
    lines = [
        safe(f"{rule} did not fire; its pattern {miss.pattern} came nearest here:"),
        safe(f"  sentence: {miss.sentence}"),
        safe(f"  matched:  {miss.matched}"),
    ]
    if miss.failed is None:
        lines.append(Text("  The whole pattern matches: another mention in its place or a word bound kept it out."))
    else:
        lines.append(safe(f"  wanted:   {miss.failed}"))
        lines.append(safe(f"  found:    {miss.found}"))
    return Group(*lines)


def check_folder(folder: Path | None) -> tuple[list[Problem], int]:
    """A folder of rules, ours without one, to the problems of its rules and how many rules there are.

    A user's folder is checked together with ours, which its rules may lean on; only its own problems count.
    """
    workbench = Workbench(folder)
    problems = check_rules(workbench.own, lambda text: workbench.pipeline.analyse_text(text).mentions)
    return problems, len(workbench.own.rules)
