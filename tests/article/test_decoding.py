"""Bytes to text: marks, claims that lie, damage, binary files."""

import unicodedata

import pytest

from extractor.article.decoding import MAX_SIZE, decode
from extractor.article.encodings import tcvn3, vni
from extractor.article.reading import read_article
from extractor.errors import PageError
from extractor.page import Page

TEXT = (
    "Ngày 19/3/2021, Ủy ban nhân dân tỉnh tổ chức hội nghị công bố chỉ số cải cách hành chính năm 2020 của các sở, "
    "ngành tỉnh và huyện, thị xã, thành phố trên địa bàn."
)
BODY = f"<p>{TEXT}</p><p>Huyện Châu Thành xếp thứ nhất trong mười hai huyện được đánh giá, tăng hai bậc.</p>"
HTML = f'<html><head><meta charset="%s"><title>Công bố chỉ số</title></head><body><div>{BODY}</div></body></html>'


def cp1258(text: str) -> bytes:
    """windows-1258 as pages were typed: a letter with its hat, then the tone."""
    out: list[str] = []
    for letter in text:
        try:
            letter.encode("cp1258")
            out.append(letter)
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            base, marks = parts[0], parts[1:]
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            hats = [mark for mark in marks if mark not in tones]
            out.append(unicodedata.normalize("NFC", base + "".join(hats)) + "".join(tones))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ((HTML % "utf-8").encode(), []),
        ((HTML % "utf-8").encode("utf-8-sig"), []),
        ((HTML % "utf-16").encode("utf-16"), []),
        ((HTML % "utf-16").encode("utf-16-le"), []),
        ((HTML % "utf-16").encode("utf-16-be"), []),
        ((HTML % "windows-1252").encode(), ["charset_wrong"]),
        (unicodedata.normalize("NFD", HTML % "utf-8").encode(), []),
        (cp1258(HTML % "windows-1258"), []),
        (cp1258(HTML % "utf-8"), ["charset_guessed"]),
        (tcvn3.encode(HTML % "utf-8").encode(), ["legacy_encoding"]),
        (tcvn3.encode(HTML % "windows-1252").encode("latin-1"), ["charset_guessed", "legacy_encoding"]),
        (vni.encode(HTML % "utf-8").encode(), ["legacy_encoding"]),
        (vni.encode(HTML % "x-user-defined").encode("latin-1"), ["charset_guessed", "legacy_encoding"]),
        (HTML.encode("ascii", "xmlcharrefreplace"), []),
    ],
)
def test_the_text_is_the_same_however_stored(content: bytes, codes: list[str]) -> None:
    article, warnings = read_article(Page(content, media_type="html"))
    assert article.text.split("\n")[0].lower() == TEXT.lower()
    assert [warning.code for warning in warnings] == codes


def test_old_plain_text_is_converted_line_by_line() -> None:
    content = f"Công bố chỉ số cải cách hành chính năm nay\n{tcvn3.encode(TEXT)}\n{tcvn3.encode(TEXT[20:])}"
    article, warnings = read_article(Page(content, media_type="text"))
    assert TEXT.lower() in article.text.lower()
    assert [warning.code for warning in warnings] == ["legacy_encoding"]


def test_an_upper_case_font_shows_small_letters_large() -> None:
    title = tcvn3.encode("chỉ số cải cách hành chính")
    page = f'<div><p><font face=".VnTimeH">{title}</font></p><p>{tcvn3.encode(TEXT)}</p></div>'
    article, _ = read_article(Page(f"<html><body>{page}</body></html>", media_type="html"))
    assert article.title == "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH"


def test_damaged_utf8_stays_utf8_with_a_warning() -> None:
    content = (HTML % "utf-8").encode()
    cut = content.replace("thứ".encode(), "thứ".encode()[:-1])
    decoded = decode(Page(cut), "a.html")
    assert decoded.encoding == "utf-8"
    assert [warning.code for warning in decoded.warnings] == ["damaged"]
    assert "Ủy ban nhân dân tỉnh" in decoded.text


def test_letters_no_encoding_explains_stay_with_a_warning() -> None:
    odd = "Äþuýn tïnh ñßëc xæp thý nhÿt, ðËt hìn chøm möîi ûiÅm, ßø ñÏçi dàn håi lÜng " * 4
    article, warnings = read_article(Page(f"<html><body><div><p>{odd}</p></div></body></html>", media_type="html"))
    assert article.text.startswith("Äþuýn")
    assert [warning.code for warning in warnings] == ["encoding_unsure", "not_vietnamese"]


def test_a_foreign_language_is_no_old_encoding() -> None:
    danish = "Ærøskøbing Øresund Hjørring Sønderjylland Næstved Køge Rødovre " * 4
    _, warnings = read_article(Page(f"<html><body><div><p>{danish}</p></div></body></html>", media_type="html"))
    assert [warning.code for warning in warnings] == ["not_vietnamese"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 \x00\x01", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"a" * (MAX_SIZE + 1), "too_large"),
        (b"<html><body><img src=a></body></html>", "no_text"),
        (b"  \n \n", "no_text"),
    ],
)
def test_what_is_no_page_ends_in_a_clear_error(content: bytes, code: str) -> None:
    with pytest.raises(PageError) as caught:
        read_article(Page(content, source="tin.html"))
    assert caught.value.code == code
    assert str(caught.value).startswith("tin.html: ")
    assert "\n" not in str(caught.value)
