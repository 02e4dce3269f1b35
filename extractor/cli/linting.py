"""A folder of rules to the table, the lines or the JSON of what lint finds in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.table import Table

import extractor
from extractor.cli.screen import is_terminal, one_line, print_result
from extractor.cli.workbench import Workbench
from extractor.evaluation.terminal import safe
from extractor.matching.checking import Problem
from extractor.matching.lint import lint
from extractor.matching.names_read import names_read


def lint_folder(folder: Path | None, texts: Sequence[Path], *, words: bool) -> tuple[list[Problem], int]:
    """A folder of rules, ours without one, to its problems and how many rules there are.

    The program reads lists of our folder only, so that in a user's own a list must be read by a pattern.
    """
    workbench = Workbench(folder)
    readings = (reading for reading, _ in workbench.pages(texts)) if texts else ()
    read_by_code = names_read(Path(extractor.__file__).parent) if workbench.is_ours else ()
    problems = lint(
        workbench.matcher,
        workbench.own,
        workbench.read,
        workbench.vocab,
        texts=readings,
        words=words,
        read_by_code=read_by_code,
    )
    return problems, len(workbench.own.rules)


def print_problems(problems: Sequence[Problem], linted: int) -> None:
    """Print a table to a terminal, else a line for each problem that other tools can read; a sum comes last."""
    if is_terminal() and problems:
        print_result(problems_table(problems))
    elif problems:
        for problem in problems:
            print(one_line(f"{problem.file}: {problem.rule}: {problem.kind}: {problem.message}"))
    kinds = Counter(problem.kind for problem in problems)
    counted = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    print(f"{linted} rules linted, {len(problems)} problems" + (f": {counted}" if counted else ""))


def problems_table(problems: Sequence[Problem]) -> Table:
    """Problems to a table in which a file and a rule are named once."""
    table = Table(title=f"{len(problems)} problems", title_justify="left")
    for name in ("file", "rule", "kind", "problem"):
        table.add_column(name, overflow="fold")
    before = ("", "")
    for problem in problems:
        file = "" if problem.file == before[0] else problem.file
        rule = "" if (problem.file, problem.rule) == before else problem.rule
        before = (problem.file, problem.rule)
        table.add_row(*map(safe, (file, rule, problem.kind, problem.message)))
    return table


def problems_json(problems: Sequence[Problem], linted: int) -> dict[str, Any]:
    """Problems to plain JSON."""
    return {"rules": linted, "problems": [asdict(problem) for problem in problems]}
