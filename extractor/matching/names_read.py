"""A package's source to the names it speaks of: code that reads a word list names it in a string."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class NamesRead:
    """The names of lists that some source reads; ask with `in`.

    A name counts as read where it stands as a string (`words("models", "model_verbs")`), and where such a string in
    the gap of another gives it: `f"model_{level}_bodies"` and `province`, `name.removeprefix("unit_")` and `heads`.
    The names stand where the lists are read, so that no second table of them can go out of date.
    """

    strings: set[str] = field(default_factory=set)
    gaps: set[tuple[str, str]] = field(default_factory=set)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or name in self.strings:
            return isinstance(name, str)
        return any(
            name.startswith(before)
            and name.endswith(after)
            and name.removeprefix(before).removesuffix(after) in self.strings
            for before, after in self.gaps
        )

    def add(self, source: str) -> None:
        """Take in the names of one file's source."""
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Constant(value=str(text)) if text.isidentifier():
                    self.strings.add(text)
                case ast.Call(func=ast.Attribute(attr="removeprefix"), args=[ast.Constant(value=str(prefix))]):
                    self._add_gap(prefix, "")
                case ast.JoinedStr(values=[ast.Constant(value=str(before)), ast.FormattedValue()]):
                    self._add_gap(before, "")
                case ast.JoinedStr(values=[ast.FormattedValue(), ast.Constant(value=str(after))]):
                    self._add_gap("", after)
                case ast.JoinedStr(values=[ast.Constant(before), ast.FormattedValue(), ast.Constant(after)]):
                    self._add_gap(str(before), str(after))

    def _add_gap(self, before: str, after: str) -> None:
        if (before + after).isidentifier():  # a message with a value in it names no list
            self.gaps.add((before, after))


def names_read(package: Path) -> NamesRead:
    """A package's folder to the names of lists that its source reads."""
    names = NamesRead()
    for path in sorted(package.rglob("*.py")):
        names.add(path.read_text(encoding="utf-8"))
    return names
