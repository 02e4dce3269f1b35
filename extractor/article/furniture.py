"""A line of a page → whether it is a portal's furniture, by the word lists of `lexicons/furniture.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.article.lexicon import any_of, word_lists, words
from extractor.article.sites import sites
from extractor.errors import RuleError
from extractor.normalisers.folding import fold

_OUTER = " \t-–—:;.…<>«»‹›|*•[]()+»›#!→←▸►➤✓▲△▼▽↑↓^●○◄"
_TRIMMED = re.compile(r"\s+")
_MAX_HEADING = 60
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
    end_forms: re.Pattern[str]
    comments: frozenset[str]
    headings_with_colon: frozenset[str]
    footers: tuple[str, ...]
    before_title: tuple[str, ...]
    accounts: frozenset[str]
    site_names: tuple[str, ...]
    site_forms: re.Pattern[str]
    addresses: re.Pattern[str]
    keepers: re.Pattern[str]
    notices: re.Pattern[str]

    def is_furniture(self, line: str) -> bool:
        """True for `Gửi bình luận của bạn`, `Slideshow Image 1`, `CCHC.jpg`; false for running text."""
        if len(line) > 300:
            return False
        if " | " in line:  # `Đã xem: 316 | Phản hồi: 0`, but no row of a table
            parts = [part for part in line.split(" | ") if any(map(str.isalnum, part))]
            return bool(parts) and all(map(self.is_furniture, parts))
        folded = fold(line)
        bare = _bare(folded)
        if folded.strip() in self.headings_with_colon:
            return False
        if (
            bare in self.ends
            or self.end_forms.fullmatch(bare)
            or self.bars.fullmatch(bare)
            or self.forms.fullmatch(folded.strip())
            or self.forms.fullmatch(bare)
        ):
            return True
        return bare.startswith(self.prefixes) and line.count(" ") < self.prefix_words

    def ends_article(self, line: str) -> bool:
        """True for a line after which an article hardly goes on: `Các tin khác`, comments, the footer."""
        if len(line) < _MAX_HEADING and ((bare := trimmed(line)) in self.ends or self.end_forms.fullmatch(bare)):
            return True
        return self.closes_page(line)

    def closes_page(self, line: str) -> bool:
        """True for a line after which no article goes on: `Ý kiến bạn đọc (3)`, `Chịu trách nhiệm: Ông …`."""
        folded = fold(line[:_MAX_HEADING])
        if len(line) < _MAX_HEADING and _bare(folded) in self.comments:
            return folded.strip() not in self.headings_with_colon
        return folded.lstrip(_OUTER.replace("(", "")).startswith(self.footers)

    def is_address(self, line: str) -> bool:
        """True for `Điện thoại: 0500.3521220 - Email: vpub@daklak.gov.vn`."""
        return len(line) < 300 and self.addresses.fullmatch(fold(line)) is not None

    def is_keeper(self, line: str) -> bool:
        """True for a short line that is but the name of an office: `Văn phòng HĐND và UBND huyện Krông Pắc`."""
        return len(line) < 100 and not line.endswith(".") and self.keepers.fullmatch(fold(line)) is not None

    def is_notice(self, line: str) -> bool:
        """True for what stands where an article should: `Không tìm thấy trang bạn yêu cầu`, `Đăng nhập`."""
        return len(line) < 200 and self.notices.fullmatch(trimmed(line)) is not None

    def is_site_name(self, line: str) -> bool:
        """True for a short line in which the portal names itself: `Cổng thông tin điện tử Kiên Giang`."""
        if len(line) >= 100 or line.endswith("."):
            return False
        bare = trimmed(line)
        return bare.startswith(self.site_names) or self.site_forms.fullmatch(bare) is not None

    def without_template(self, line: str) -> str:
        """A title line without what the template prints before it: `null Huyện …` → `Huyện …`."""
        for prefix in self.before_title:
            if fold(line[: len(prefix)]) == prefix:
                return line[len(prefix) :].lstrip()
        return line


def _bars(lines: list[str]) -> re.Pattern[str]:
    """Any row of such lines: `Bản in Quay lại Chia sẻ`, `In trang | Gửi email`."""
    one = any_of(lines)
    return re.compile(rf"{one}(?:[\s|/•·,\[\]()-]+{one})*")


def _accounts() -> str:
    """`Người gửi: admin`: who put the page there is named by an account."""
    return (
        rf"{any_of([*words('stamps', 'senders'), 'tác giả'])}\s*:?\s*(?:{any_of(words('accounts'))}|[a-z][a-z0-9_@.-]+)"
    )


def _papers() -> str:
    return rf"{any_of(words('site_kinds'))}\s+{any_of(sites().provinces)}"


@cache
def furniture() -> Furniture:
    """The shipped word lists, read once; a `RuleError` says which of them is not as it must be."""
    lists = word_lists()
    try:
        addresses, keepers = lists["addresses"], lists["keepers"]
        forms, site_forms, address, keeper, notice, end_forms = (
            re.compile("|".join(f"(?:{form})" for form in listed))
            for listed in (
                [*lists["forms"], *addresses, _accounts()],
                [*lists["site_forms"], _papers()],
                addresses,
                keepers,
                lists["notices"],
                lists["ends_forms"],
            )
        )
        prefix_words = int(lists["prefix_words"])
    except (re.error, KeyError, TypeError, ValueError) as error:
        raise RuleError(
            f"patterns/lexicons/furniture.yaml: a list of forms or prefix_words cannot be used ({error})"
        ) from error
    return Furniture(
        prefixes=tuple(words("prefixes")),
        prefix_words=prefix_words,
        forms=forms,
        bars=_bars([*words("lines"), *words("comments")]),
        ends=frozenset(words("ends")),
        end_forms=end_forms,
        comments=frozenset(words("comments")),
        headings_with_colon=frozenset(f"{word}:" for word in words("headings_with_colon")),
        footers=tuple(words("footers")),
        before_title=tuple(words("before_title")),
        accounts=frozenset(words("accounts")),
        site_names=tuple(words("site_names")),
        site_forms=site_forms,
        addresses=address,
        keepers=keeper,
        notices=notice,
    )
