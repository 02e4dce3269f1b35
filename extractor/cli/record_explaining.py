"""A record to what it rests on: its rule and file, the tokens matched with their slots, evidence, and context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile, zip_longest
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import extractor
from extractor.cli.explaining import fired_table
from extractor.cli.found import one_line
from extractor.cli.labels import KINDS, Language
from extractor.cli.opening import one_page
from extractor.cli.origins import Surroundings, origins
from extractor.cli.showing import fields_of, sentences_of
from extractor.errors import ExtractorError
from extractor.evaluation.terminal import safe
from extractor.matching.matched import Match, matches_in
from extractor.matching.matcher import RuleMatcher
from extractor.matching.reached import shown
from extractor.mention import Mention, Span
from extractor.pipeline import Analysed, Pipeline
from extractor.runs.extracting import extraction_of

_ASKED = re.compile(r"(?P<kind>[a-z]+)(?:\[(?P<number>\d+)\])?")
_CELL = " | "
_UNITS = ("subject", "unit")


class UnknownRecordError(ExtractorError):
    """A record is asked for that cannot be named so, or that the page does not give."""

    exit_code = 2


def explain_records(file: Path, asked: str, patterns: Sequence[Path]) -> RenderableType:
    """A page and `rankings[1]`, `rankings` or `all` to the explanation of these records, counted from 1."""
    page = one_page(file)
    pipeline = Pipeline(patterns)
    extraction = extraction_of(pipeline, page).model_dump(mode="json")
    analysed = pipeline.analyse_text(extraction["article"]["text"])
    title = pipeline.analyse_text(str(extraction["article"]["title"] or ""))
    explain = _Explainer(pipeline, analysed, Surroundings(extraction, analysed.mentions, title.mentions))
    return Group(*(explain.record(kind, number, record) for kind, number, record in _chosen(extraction, asked)))


def _chosen(extraction: Mapping[str, Any], asked: str) -> list[tuple[str, int, Mapping[str, Any]]]:
    found = _ASKED.fullmatch(asked.strip().lower())
    name = found["kind"] if found else ""
    kinds = list(KINDS) if name == "all" else [kind for kind in KINDS if name in (kind, kind.removesuffix("s"))]
    if found is None or not kinds:
        raise UnknownRecordError(f"--record {asked}: say all, or one of {', '.join(KINDS)}, with [1] for the first")
    records = [(kind, n, record) for kind in kinds for n, record in enumerate(extraction[kind], start=1)]
    chosen = [entry for entry in records if found["number"] in (None, str(entry[1]))]
    if not chosen:
        given = ", ".join(f"{len(extraction[kind])} {kind}" for kind in KINDS)
        raise UnknownRecordError(f"--record {asked}: this page gives {given}; `extractor show` numbers them")
    return chosen


class _Explainer:
    """One page, ready to have its records explained."""

    def __init__(self, pipeline: Pipeline, analysed: Analysed, around: Surroundings) -> None:
        self._pipeline = pipeline
        self._matcher = RuleMatcher(pipeline.rulebook, analysed.doc.vocab)
        self._analysed = analysed
        self._around = around

    def record(self, kind: str, number: int, record: Mapping[str, Any]) -> RenderableType:
        """All of one record, from its rule to its context."""
        name = safe(f"{kind}[{number}]  {one_line(kind, record)}")
        name.stylize("bold")
        evidence = [Span(item["start"], item["end"]) for item in record["evidence"]]
        inside = [m for m in self._analysed.mentions if any(m.span.overlaps(span) for span in evidence)]
        parts: list[RenderableType] = [
            name,
            safe(", ".join(fields_of(record, Language.EN))),
            *self._rule(str(record["rule"]), inside, evidence),
            Text("evidence:", "underline"),
            *(Padding(line, (0, 0, 0, 2)) for line in sentences_of(record, self._around.text)),
        ]
        if inside:
            parts += [Text("all that fired there:", "underline"), fired_table(self._analysed, inside)]
        return Group(*parts, *self._context(record), Text())

    def _rule(self, rule_id: str, inside: Sequence[Mention], evidence: Sequence[Span]) -> Iterator[RenderableType]:
        hits = [mention for mention in inside if mention.rule == rule_id] or self._nearest(rule_id, evidence)
        for phrase in self._pipeline.rulebook.phrases:
            if phrase.id == rule_id:
                yield safe(f"rule: {rule_id}, a list of {len(phrase.terms)} terms in patterns/lexicons/{phrase.file}")
                terms = [hit.span.of(self._around.text) for hit in hits]
                yield _tokens([(word, "", term) for term in terms for word in term.split()])
                return
        if rule_id not in self._pipeline.rulebook.ids:
            yield safe(f"rule: {rule_id}, no pattern: written in {_code_of(rule_id)}")
            yield _tokens([row for span in evidence for row in _cells(self._around.text, span)])
            return
        compiled = self._matcher.compiled(rule_id)
        spans = {hit.span for hit in hits}
        for match in matches_in(compiled, self._analysed.doc):
            if match.mention.span in spans:
                yield safe(f"rule: {rule_id}, pattern {match.pattern + 1}, in patterns/{compiled.rule.file}")
                yield _tokens(list(self._met(match, compiled.rule.patterns[match.pattern])))

    def _nearest(self, rule_id: str, evidence: Sequence[Span]) -> list[Mention]:
        """Where a rule fired nearest to the evidence: one placing may stand apart from all its subjects."""
        fired = [mention for mention in self._analysed.mentions if mention.rule == rule_id]
        return sorted(fired, key=lambda mention: min(abs(mention.start - span.start) for span in evidence))[:1]

    def _met(self, match: Match, pattern: Any) -> Iterator[tuple[str, str, str]]:
        for offset, number in enumerate(match.met):
            word = self._analysed.doc[match.first + offset].text
            token = shown(pattern.tokens[number], pattern.lists.get(number, ()))
            yield word, pattern.slots.get(number, ""), token

    def _context(self, record: Mapping[str, Any]) -> Iterator[Text]:
        lines = [f"{field} = {value}: {origin}" for field, value, origin in origins(record, self._around)]
        for field in _UNITS:
            unit = record.get(field)
            if isinstance(unit, Mapping) and unit.get("level"):
                lines.append(f"{field}: code and parents of “{unit['text']}” from the register of units")
        if lines:
            yield Text("from context:", "underline")
        yield from (safe(f"  {line}") for line in lines)


def _tokens(rows: Sequence[tuple[str, str, str]]) -> Table:
    table = Table()
    for name in ("token", "slot", "token of the pattern"):
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(safe, row))
    return table


def _cells(text: str, row: Span) -> Iterator[tuple[str, str, str]]:
    """The cells of a table's row, each with the cell of the table's first row above it."""
    lines = text[: row.end].split("\n")
    table = list(takewhile(lambda line: _CELL in line, reversed(lines)))
    headings = table[-1].split(_CELL) if len(table) > 1 else []
    for cell, heading in zip_longest(lines[-1].split(_CELL), headings, fillvalue=""):
        yield cell, heading, ""


def _code_of(rule_id: str) -> str:
    """The source file that makes records in this rule's name."""
    package = Path(extractor.__file__).parent
    for path in sorted(package.rglob("*.py")):
        if f'"{rule_id}"' in path.read_text(encoding="utf-8"):
            return str(path.relative_to(package.parent))
    return "the program"
