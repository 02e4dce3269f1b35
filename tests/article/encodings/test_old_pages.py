"""Pages and long texts in old encodings are read as they were written; ordinary texts are left as they are."""

import unicodedata
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher

import pytest

from extractor.article.decoding import decode
from extractor.article.encodings import tcvn3, vni
from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.encodings.old_pages import cp1258, in_tcvn3, in_vni, unicode_pages
from tests.article.encodings.ordinary_texts import paragraphs, thousand_texts

FORMS: dict[str, Callable[[str], bytes]] = {
    "TCVN3 with capital fonts": lambda page: in_tcvn3(page).encode(),
    "TCVN3 whose capitals are lost": lambda page: in_tcvn3(page, fonts=False).encode(),
    "TCVN3 bytes": lambda page: in_tcvn3(page).encode("latin-1", "xmlcharrefreplace"),
    "VNI": lambda page: in_vni(page).encode(),
    "VNI bytes": lambda page: in_vni(page).encode("cp1252", "xmlcharrefreplace"),
    "windows-1258": lambda page: cp1258(page.replace("utf-8", "windows-1258")),
    "marks apart": lambda page: unicodedata.normalize("NFD", page).encode(),
}
SHARE = 0.999


def ten_thousand_words() -> str:
    text = "\n".join(paragraphs())
    assert len(text.split()) >= 10_000
    return text


def test_windows_1258_goes_there_and_back() -> None:
    text = ten_thousand_words()
    lacking = {ord(letter): "-" for letter in set(text) if cp1258(letter).startswith(b"&#")}
    text = text.translate(lacking)
    decoded = decode(Page(cp1258(text), charset="windows-1258"), "a.html")
    assert unicodedata.normalize("NFC", decoded.text) == text
    assert not decoded.warnings


def test_vni_goes_there_and_back() -> None:
    text = ten_thousand_words()
    assert vni.decode(vni.encode(text)) == text


def test_tcvn3_goes_there_and_back_but_for_the_capitals_it_lacks() -> None:
    text = ten_thousand_words().replace("«", "“").replace("»", "”")  # whose places in the table are letters
    assert tcvn3.decode(tcvn3.encode(text)).lower() == text.lower()
    small = text.lower()
    assert tcvn3.decode(tcvn3.encode(small)) == small


@pytest.mark.parametrize("form", FORMS)
def test_pages_in_old_encodings_are_read_as_they_were_written(form: str) -> None:
    letters = wrong = 0
    for page in unicode_pages().values():
        written = read_article(Page(page, media_type="html"))[0].text
        read = read_article(Page(FORMS[form](page), media_type="html"))[0].text
        letters += len(written)
        wrong += 0 if read == written else differing(written, read)
    assert letters > 80_000
    assert 1 - wrong / letters >= SHARE


def differing(written: str, read: str) -> int:
    matcher = SequenceMatcher(None, written, read, autojunk=False)
    return sum(
        max(last - first, other_last - other)
        for kind, first, last, other, other_last in matcher.get_opcodes()
        if kind != "equal"
    )


def test_a_thousand_ordinary_texts_are_left_alone() -> None:
    alarms: Counter[str] = Counter()
    for kind, text in thousand_texts():
        article, warnings = read_article(Page(text.encode(), media_type="text"))
        codes = {warning.code for warning in warnings} - {"not_vietnamese", "not_article"}
        settled = unicodedata.normalize("NFC", text).split()
        if codes or not set(article.text.split()) <= set(settled):
            alarms[kind] += 1
    assert not alarms
