"""Round trips of the codecs on a text of ten thousand words, and what tells old encodings from Unicode."""

import itertools
from collections.abc import Callable

import pytest

from extractor.article.encodings import misread, tcvn3, vni
from extractor.article.encodings.choice import choose, is_suspect
from extractor.article.encodings.syllables import is_syllable, spelling

SENTENCES = (
    "huyện Châu Thành vươn lên xếp vị trí thứ nhất về chỉ số cải cách hành chính của các địa phương trong tỉnh",
    "Phú Quới, Bưng Riềng, Đắk Nông, Quỳ Hợp, Tủa Chùa, Nghĩa Lộ, Khoái Châu, Yên Mỹ, Giồng Riềng, Thoại Sơn",
    "người dân hẹn giờ nộp hồ sơ, cán bộ trả kết quả tận nhà; mỗi xã chọn một việc khó để làm trước quý IV",
    "thuở nhỏ, ngoằn ngoèo, khuỷu tay, nguyệt quế, quẫy đạp, rưỡi, sữa, kỹ, lỵ, ẵm, ễnh ương, ỡm ờ, ỷ lại, ỵ",
    "TỈNH ĐỒNG THÁP CÔNG BỐ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM HAI NGHÌN KHÔNG TRĂM HAI MỐT",
)
MARKED = (
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ"
)
CODECS: list[tuple[str, Callable[[str], str], Callable[[str], str]]] = [
    ("TCVN3", tcvn3.encode, tcvn3.decode),
    ("VNI", vni.encode, vni.decode),
    ("UTF-8 read as windows-1252", misread.encode, misread.decode),
]


def ten_thousand_words() -> str:
    lines = list(itertools.islice(itertools.cycle(SENTENCES), 600))
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "encode", "decode"), CODECS)
def test_round_trip(name: str, encode: Callable[[str], str], decode: Callable[[str], str]) -> None:
    text = ten_thousand_words()
    assert len(text.split()) >= 10_000
    assert decode(encode(text)) == text


@pytest.mark.parametrize(
    ("decode", "written", "text"),
    [
        (tcvn3.decode, "Tr­êng THCS x· Hµ T©n", "Trường THCS xã Hà Tân"),
        (tcvn3.decode, "§¹i héi §¶ng bé TØnh", "Đại hội Đảng bộ Tỉnh"),
        (tcvn3.decode, "UBND TØNH §åNG TH¸P", "UBND TỈNH ĐỒNG THÁP"),
        (vni.decode, "Ñaûng boä tænh", "Đảng bộ tỉnh"),
        (vni.decode, "ÑAÛNG BOÄ TÆNH ÑOÀNG THAÙP", "ĐẢNG BỘ TỈNH ĐỒNG THÁP"),
        (vni.decode, "Chuû tòch Nguyeãn Vaên Höôûng", "Chủ tịch Nguyễn Văn Hưởng"),
        (misread.decode, "Tá»‰nh XÃ£ HÃ²a An", "Tỉnh Xã Hòa An"),
        (misread.decode, "Café crème", "Café crème"),
    ],
)
def test_known_spellings(decode: Callable[[str], str], written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize("letter", MARKED)
def test_vni_writes_every_letter_back(letter: str) -> None:
    assert vni.decode(vni.encode(letter)) == letter


@pytest.mark.parametrize(("name", "encode", "decode"), CODECS)
def test_an_old_text_is_told_by_its_spelling(
    name: str, encode: Callable[[str], str], decode: Callable[[str], str]
) -> None:
    written = encode(SENTENCES[0])
    assert is_suspect(written)
    choice = choose(written)
    assert choice is not None
    assert choice.name == name
    assert "100%" in choice.evidence


def test_a_thousand_ordinary_texts_raise_no_alarm() -> None:
    words = " ".join(SENTENCES).split()
    for at in range(1000):
        text = " ".join(words[(at * 7 + step * (at % 5 + 1)) % len(words)] for step in range(60))
        assert not is_suspect(text)
        assert not is_suspect(f"{text} café Müller 5 m² «một cửa» 30° São Paulo")


def test_what_no_codec_reads_stays() -> None:
    assert choose("Ærøskøbing Øresund Hjørring Sønderjylland Næstved Køge Rødovre") is None
    assert choose("") is None


@pytest.mark.parametrize("word", ["trường", "Huyện", "quyết", "giếng", "gì", "nghiêng", "khuỷu", "oằn", "yểng"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["tr­êng", "Ñaûng", "café", "nhâp", "Müller", "tá»‰nh", "ngươi’"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_spelling_counts_words_with_marks_only() -> None:
    assert spelling("UBND xã Tân Phú, café") == (0.75, 4)
    assert spelling("no marks") == (0.0, 0)
