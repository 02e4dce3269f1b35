"""What the commands print with: one console for results, one for messages, and the group that ends errors."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer
from rich.console import Console, RenderableType
from typer.core import TyperGroup

from extractor.errors import ExtractorError

_PIPED_WIDTH = 160  # a table in a file or a pipe should not be squeezed into 80 columns


def print_result(what: RenderableType) -> None:
    """Print a table or text to standard output, plain where that is no terminal."""
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(highlight=False, width=_PIPED_WIDTH)
    console.print(what)


def print_json(data: object) -> None:
    """Print JSON to standard output, indented for people."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    sys.stdout.flush()


def is_terminal() -> bool:
    """True where standard output is a terminal, so that a table is better than lines."""
    return Console().is_terminal


def one_line(message: str) -> str:
    """A message as one line, whatever it holds; control characters become spaces."""
    line = "".join(letter if letter.isprintable() else " " for letter in message)
    return line.encode("utf-8", "replace").decode()


def say(message: str) -> None:
    """Print one line to standard error."""
    print(one_line(message), file=sys.stderr)


class ErrorsAsLines(TyperGroup):
    """A group of commands in which an `ExtractorError` ends as one line on standard error and its exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except ExtractorError as error:
            say(f"error: {error}")
            raise typer.Exit(error.exit_code) from error
