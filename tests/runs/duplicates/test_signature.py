from __future__ import annotations

import hashlib
import subprocess
import sys
import unicodedata

import pytest
from rensa import RMinHash

from extractor.errors import ExtractorError
from extractor.runs.duplicates import signature
from extractor.runs.duplicates.comparing import facts_compared, similarity
from extractor.runs.duplicates.signature import parsed
from tests.runs.duplicates.bases import bases, unmarked

TEXT = "\n".join(unmarked(line) for line in bases()[0].lines)
SENTENCE = "Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 huyện, thành phố, tăng 3 bậc so với năm 2020."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TEXT, unicodedata.normalize("NFD", TEXT)),
        (TEXT, TEXT.upper()),
        (TEXT, TEXT.replace("\n", "  \n\n ")),
        (TEXT, TEXT.replace(",", ";").replace('"', "“")),
        ("Ủy ban nhân dân xã Hòa Long họp hôm nay.", "Uỷ ban nhân dân xã Hoà Long họp hôm nay."),
    ],
    ids=["decomposed", "capitals", "spaces", "punctuation", "tone placement"],
)
def test_spelling_does_not_change_what_is_hashed(one: str, other: str) -> None:
    assert parsed(signature(one)).exact == parsed(signature(other)).exact


@pytest.mark.parametrize("text", ["", "Đang cập nhật", "404 – Trang bạn tìm không tồn tại", "... --- ..."])
def test_texts_of_few_words_have_no_signature(text: str) -> None:
    assert signature(text) == b""


def test_a_signature_is_the_same_in_every_process_and_version() -> None:
    assert RMinHash.ALGORITHM_VERSION == 2
    code = f"import hashlib; from extractor.runs.duplicates import signature; print(hashlib.sha256(signature({SENTENCE!r})).hexdigest())"
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert there == hashlib.sha256(signature(SENTENCE)).hexdigest()
    assert there == "a1368f0d420e21cee3b8f567af70bab663b3d5eeb54222d2051672148237d062"


@pytest.mark.parametrize("length", [8, 30, 3_000])
def test_a_signature_is_small_whatever_the_text(length: int) -> None:
    text = " ".join(f"huyện Tân {number} có {number} hồ sơ;" for number in range(length))
    assert 0 < len(signature(text)) <= 686


@pytest.mark.parametrize(
    ("other", "shared", "differing"),
    [
        (SENTENCE, 5, 0),
        (SENTENCE.replace("5/12", "7/12"), 5, 1),
        (SENTENCE.replace("Tân Hồng", "Lấp Vò"), 5, 1),
        (SENTENCE.replace("5/12", "05-12"), 5, 0),
        ("Chiều nay trời trong, gió nhẹ, biển êm, tàu thuyền ra khơi đánh bắt cá từ sáng sớm.", 0, 0),
    ],
    ids=["the same", "another rank", "another district", "written otherwise", "another text"],
)
def test_facts_are_compared_where_the_words_around_them_agree(other: str, shared: int, differing: int) -> None:
    assert facts_compared(parsed(signature(SENTENCE)), parsed(signature(other))) == (shared, differing)


def test_furniture_in_short_lines_does_not_count() -> None:
    menu = "\n".join(["Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản mới", "Liên hệ", "Sơ đồ cổng"])
    assert similarity(parsed(signature(TEXT)), parsed(signature(f"{menu}\n{TEXT}\n{menu}"))) == 1.0


@pytest.mark.parametrize("stored", [b"\x00" * 700, b"\x01", signature(TEXT)[:-1], signature(TEXT) + b"\x00"])
def test_bytes_that_are_no_signature_of_this_version_are_refused(stored: bytes) -> None:
    with pytest.raises(ExtractorError, match="signature"):
        parsed(stored)


def test_every_letter_of_unicode_can_be_signed() -> None:
    """Folding must keep words where they are: each word is read twice, as written and folded."""
    letters = [chr(code) for code in range(0x20, 0x11_0000) if not 0xD800 <= code < 0xE000]
    for at in range(0, len(letters), 4096):
        assert signature("x ".join(letters[at : at + 4096]))
