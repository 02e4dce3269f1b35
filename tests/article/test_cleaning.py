"""What settled text is: NFC, visible, single-spaced."""

import unicodedata

import pytest

from extractor.article.cleaning import settled_line, settled_lines, settled_text
from extractor.article.language import language
from extractor.article.repeats import without_repeats

TEXT = "Ủy ban nhân dân huyện Châu Thành đã tổ chức hội nghị"


def test_parts_are_composed_and_invisible_characters_go() -> None:
    odd = unicodedata.normalize("NFD", TEXT).replace("huy", "\u200bhuy\xad") + "\ufeff"
    assert settled_text(odd) == TEXT


@pytest.mark.parametrize(
    ("line", "settled"),
    [
        ("UBND Huyện  tiếp\xa0tục ", "UBND Huyện tiếp tục"),
        ("\x93Một cửa\x94", "“Một cửa”"),
        ("n ăm 2021", "n ăm 2021"),
        ("tỉnh \ufffd Đồng Tháp", "tỉnh Đồng Tháp"),
    ],
)
def test_lines_are_single_spaced(line: str, settled: str) -> None:
    assert settled_line(settled_text(line)) == settled


def test_blank_lines_go_with_any_line_end() -> None:
    assert settled_lines(settled_text("a\r\n\r\n  \u2028b\n")) == ["a", "b"]


def test_what_stands_twice_is_kept_once() -> None:
    row = "1 | Đạt | Đạt"
    assert without_repeats([TEXT, "Đạt", TEXT, "Tốt", "Đạt", row, row]) == [TEXT, "Đạt", "Tốt", "Đạt", row, row]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXT, "vi"),
        ("The People's Committee of Dong Thap held a conference on reform", None),
        ("Le président a déclaré que la préfecture était fermée à cause de la grève générale", None),
        ("12 345", None),
    ],
)
def test_language(text: str, found: str | None) -> None:
    assert language(text) == found
