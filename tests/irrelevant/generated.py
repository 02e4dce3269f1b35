"""Skeletons of irrelevant news to any number of distinct texts: `texts(2000)` are always the same two thousand.

A skeleton of skeletons/*.txt is `# name`, a line `= title`, then one line a sentence; ` || ` parts the ways to say a
sentence, `[a|b]` is a choice, `{club}` a slot of slots.yaml, `{2-9}` a number. `# side` heads sentences that may end any
text of their file.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_HERE = Path(__file__).parent
_OPEN = re.compile(r"\[([^\[\]{}]*)\]|\{([^\[\]{}]+)\}")
_NUMBER = re.compile(r"(\d+)-(\d+)")
_SLOT = re.compile(r"([A-Za-z]+)(\d?)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One article with its ways to say each sentence; `sides` are what may stand at its end."""

    name: str
    titles: list[str]
    sentences: list[list[str]]
    sides: list[str]


@dataclass(frozen=True, slots=True)
class Generated:
    """One text drawn from the skeleton `skeleton`."""

    name: str
    skeleton: str
    body: str


@cache
def skeletons() -> list[Skeleton]:
    """Every skeleton of the folder, in the order of the files."""
    return [skeleton for file in sorted((_HERE / "skeletons").glob("*.txt")) for skeleton in _skeletons(file)]


def texts(wanted: int) -> list[Generated]:
    """`wanted` distinct texts, as many as can be of every skeleton; the first is of business.txt."""
    found: dict[str, Generated] = {}
    wordings: set[str] = set()
    draws = 0
    while len(found) < wanted:
        skeleton = skeletons()[draws % len(skeletons())]
        name = f"{skeleton.name} {draws // len(skeletons())}"
        draws += 1
        draw = _Draw(name)
        body = draw.text(skeleton)
        if (wording := re.sub(r"\d+", "0", body)) not in wordings:
            wordings.add(wording)
            found[body] = Generated(name, skeleton.name, body)
    return list(found.values())


def _skeletons(file: Path) -> Iterator[Skeleton]:
    sides: list[str] = []
    for block in file.read_text("utf-8").strip().split("\n\n"):
        head, *lines = block.strip().split("\n")
        if head == "# side":
            sides = lines
            continue
        if not head.startswith("# ") or not lines[0].startswith("= "):
            raise ValueError(f"{file.name}: a skeleton has to begin with `# name` and `= title`: {block[:60]!r}")
        ways = [line.split(" || ") for line in lines[1:]]
        yield Skeleton(f"{file.stem}.{head[2:]}", lines[0][2:].split(" || "), ways, sides)


@cache
def _slots() -> dict[str, dict[str, list[str]]]:
    read: dict[str, dict[str, list[str]]] = yaml.safe_load((_HERE / "slots.yaml").read_text("utf-8"))
    return read


class _Draw:
    """The choices of one text: the same seed draws the same text."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self._names: dict[str, str] = {}

    def text(self, skeleton: Skeleton) -> str:
        """The skeleton said once: a title, its sentences in one to three paragraphs, one or two sides."""
        said = [self._filled(self._random.choice(ways)) for ways in skeleton.sentences]
        said += [self._filled(side) for side in self._random.sample(skeleton.sides, self._random.randint(1, 2))]
        lines = [self._filled(self._random.choice(skeleton.titles))] if self._random.random() < 0.85 else []
        line: list[str] = []
        for sentence in said:
            row = " | " in sentence
            if line and (row or self._random.random() < 0.3):
                lines.append(" ".join(line))
                line = []
            if row:
                lines.append(sentence)
            else:
                line.append(sentence[0].upper() + sentence[1:])
        return "\n".join([*lines, " ".join(line)]).strip()

    def _filled(self, way: str) -> str:
        while match := _OPEN.search(way):
            choice, slot = match.groups()
            drawn = self._random.choice(choice.split("|")) if slot is None else self._value(slot)
            way = way[: match.start()] + drawn + way[match.end() :]
        return way

    def _value(self, slot: str) -> str:
        if number := _NUMBER.fullmatch(slot):
            return str(self._random.randint(int(number[1]), int(number[2])))
        kind = _SLOT.fullmatch(slot)
        if kind is None:
            raise ValueError(f"slot {{{slot}}} is neither a range nor a word")
        if kind[1] in _slots()["phrases"]:
            return self._filled(self._random.choice(_slots()["phrases"][kind[1]]))
        while slot not in self._names:
            drawn = self._filled(self._random.choice(_slots()["names"][kind[1]]))
            if drawn not in self._names.values():
                self._names[slot] = drawn
        return self._names[slot]
