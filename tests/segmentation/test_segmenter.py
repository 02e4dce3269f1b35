"""The Doc's text is the article's text, its tokens fine, its sentences whole, its words aligned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from extractor.segmentation.segmenter import make_vocab, segment
from extractor.segmentation.sentences import sentence_spans
from extractor.segmentation.tokenizer import tokenize


@pytest.fixture(scope="module")
def vocab() -> Vocab:
    return make_vocab()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("xếp hạng thứ 4/12 huyện", ["xếp", "hạng", "thứ", "4", "/", "12", "huyện"]),
        ("Ngày 19/3/2021,", ["Ngày", "19", "/", "3", "/", "2021", ","]),
        ("ngày19/3", ["ngày", "19", "/", "3"]),
        ("gần 25.000 hồ sơ (91,43%)", ["gần", "25.000", "hồ", "sơ", "(", "91,43", "%", ")"]),
        ("3632/UBND-KSTT", ["3632", "/", "UBND", "-", "KSTT"]),
        ("giai đoạn 2020- 2025", ["giai", "đoạn", "2020", "-", "2025"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text)[0] == tokens


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ông GS.TS. Nguyễn Văn A đến TP. Cao Lãnh. Ngày 3/4 họp.", ["Ông GS.TS. Nguyễn Văn A đến TP. Cao Lãnh.", "Ngày 3/4 họp."]),
        ("1. Về công tác chỉ đạo. Huyện đã họp./.", ["1. Về công tác chỉ đạo.", "Huyện đã họp./."]),
        ("Bí thư T.U. dự họp. Hội nghị bế mạc.", ["Bí thư T.U. dự họp.", "Hội nghị bế mạc."]),
        ("Dòng một\nDòng hai. Câu ba.", ["Dòng một", "Dòng hai.", "Câu ba."]),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in sentence_spans(text)] == sentences


@given(st.text(alphabet=st.sampled_from("Tỉnh Đồng Tháp năm 2021.,;:/()-%“”\n\t\u00a0 xếp4/12"), max_size=200))
def test_doc_text_is_the_text(text: str) -> None:
    doc, sentences = segment(text, make_vocab_once())
    assert doc.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in sentences)


_VOCAB: list[Vocab] = []


def make_vocab_once() -> Vocab:
    """Hypothesis calls the test many times; a vocabulary takes a while to make."""
    if not _VOCAB:
        _VOCAB.append(make_vocab())
    return _VOCAB[0]


def test_lower_is_folded(vocab: Vocab) -> None:
    doc, _ = segment("HOÀ Bình Uỷ ban", vocab)
    assert [token.lower_ for token in doc] == ["hòa", "bình", "ủy", "ban"]


def test_words_of_a_sentence_are_aligned(vocab: Vocab) -> None:
    doc, _ = segment("Huyện đẩy mạnh cải cách hành chính.", vocab)
    starts = [token.text for token in doc if token._.word_start]
    assert starts[0] == "Huyện"
    assert "cách" not in starts
