"""A line of a page → whether it is a portal's furniture, by the word lists of `lexicons/furniture.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from extractor.errors import RuleError
from extractor.normalisers.folding import fold
from extractor.patterns_folder import patterns_folder

_OUTER = " \t-–—:;.…<>«»‹›|*•[]()+»›#!→←▸►➤✓"
_TRIMMED = re.compile(r"\s+")
_COUNT = re.compile(r"\s*\(\d{1,5}\)\s*$")


def trimmed(line: str) -> str:
    """A line to the form word lists are compared in: `< Ý kiến bạn đọc (0)` → `ý kiến bạn đọc`."""
    return _bare(fold(line))


def _bare(folded: str) -> str:
    return _COUNT.sub("", _TRIMMED.sub(" ", folded)).strip(_OUTER)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The word lists, ready to ask: `is_furniture("Xuất bản thông tin")` is true."""

    prefixes: tuple[str, ...]
    prefix_words: int
    forms: re.Pattern[str]
    bars: re.Pattern[str]
    ends: frozenset[str]
    footers: tuple[str, ...]
    before_title: tuple[str, ...]
    accounts: frozenset[str]
    site_names: tuple[str, ...]

    def is_furniture(self, line: str) -> bool:
        """True for `Gửi bình luận của bạn`, `Slideshow Image 1`, `CCHC.jpg`; false for running text."""
        if len(line) > 160:
            return False
        if " | " in line:  # `Đã xem: 316 | Phản hồi: 0`, but no row of a table
            parts = [part for part in line.split(" | ") if any(map(str.isalnum, part))]
            return bool(parts) and all(map(self.is_furniture, parts))
        folded = fold(line)
        bare = _bare(folded)
        if bare in self.ends or self.bars.fullmatch(bare) or self.forms.fullmatch(folded.strip()):
            return True
        return bare.startswith(self.prefixes) and line.count(" ") < self.prefix_words

    def ends_article(self, line: str) -> bool:
        """True for a line after which no article goes on: `Các tin khác`, `Chịu trách nhiệm: Ông …`."""
        folded = fold(line[:60])
        if len(line) < 60 and _bare(folded) in self.ends:
            return True
        return folded.lstrip(_OUTER.replace("(", "")).startswith(self.footers)

    def is_site_name(self, line: str) -> bool:
        """True for a short line in which the portal names itself: `Cổng thông tin điện tử Kiên Giang`."""
        return len(line) < 100 and trimmed(line).startswith(self.site_names)

    def without_template(self, line: str) -> str:
        """A title line without what the template prints before it: `null Huyện …` → `Huyện …`."""
        for prefix in self.before_title:
            if line.startswith(prefix):
                return line[len(prefix) :].lstrip()
        return line


def _bars(lines: list[str]) -> re.Pattern[str]:
    """Any row of such lines: `Bản in Quay lại Chia sẻ`, `In trang | Gửi email`."""
    words = "|".join(sorted(map(re.escape, lines), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?:[\s|/•·,\[\]()-]+(?:{words}))*")


@cache
def furniture() -> Furniture:
    """The shipped word lists, read once; a `RuleError` names the file where a list is missing."""
    path = patterns_folder() / "lexicons" / "furniture.yaml"
    try:
        data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        forms = re.compile("|".join(f"(?:{form})" for form in data["forms"]))
        return Furniture(
            prefixes=tuple(map(fold, data["prefixes"])),
            prefix_words=int(data["prefix_words"]),
            forms=forms,
            bars=_bars(list(map(fold, data["lines"]))),
            ends=frozenset(map(fold, data["ends"])),
            footers=tuple(map(fold, data["footers"])),
            before_title=tuple(data["before_title"]),
            accounts=frozenset(map(fold, data["accounts"])),
            site_names=tuple(map(fold, data["site_names"])),
        )
    except (OSError, KeyError, TypeError, re.error, yaml.YAMLError) as error:
        raise RuleError(f"{path}: the word lists of page furniture cannot be read ({error!r})") from error
