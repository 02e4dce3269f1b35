"""A name beside a marker word to whether it can be a reform model: `mô hình khách sạn con nhộng` cannot."""

from __future__ import annotations

import re

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.models.runners import Runners
from extractor.resolvers.models.wording import Name, speaks_of_service

_FRAGMENT = 50  # words; a shorter text says too little of what it is about to be judged by what it leaves out
_ABOUT = 2  # different words of public service that make an article one about it
_REACH_AFTER = 40  # characters after a name in which its measures stand: `tàu … tỉ lệ 1/20`
_MEASURED = re.compile(
    r"(?<!\w)(?:t[iỉyỷ] lệ \d+\s?[/:]|(?:cao|dài|rộng|nặng|sâu|dày)\s(?:(?:gần|hơn|khoảng)\s)?\d|cắt (?:đôi|bổ|lớp)"
    r"|thu nhỏ|(?:tỷ|tỉ|triệu) tham số)|\d\s?(?:cm|mm|kg|m2|m3|gb|tb)(?!\w)"
)
_ABROAD = re.compile(r"\s*(?:của|tại|ở|từ)\s")


class Support:
    """What an article says of public service, asked for each name found in it."""

    def __init__(self, context: Context, runners: Runners) -> None:
        self._context = context
        self._folded = context.folded
        self._runners = runners
        whole = f"{fold(context.article.title or '')}\n{context.folded}"
        service = {found[0] for found in word_pattern("models", "model_service_words").finditer(whole)}
        self._is_fragment = len(whole.split()) < _FRAGMENT
        hints = {found[0] for found in word_pattern("models", "model_service_hints").finditer(whole)}
        self._is_about = bool(service) and len(service | hints) >= _ABOUT
        self._is_public = bool(service or hints or word_pattern("models", "model_public_bodies").search(whole))

    def holds(self, name: Name) -> bool:
        """True where a name counts: in quotation marks in a public text, or bare beside words of public service.

        Words that mark many other things (`phương thức`, `công trình`) ask for more; what is measured or
        made of a stuff counts nowhere, nor what is run abroad.
        """
        sentence = self._around(name)
        of_many = bool(name.marker.data.get("of_many"))
        private = self._says("model_private", sentence)
        if of_many and word_pattern("models", "model_buildings").match(self._folded, name.span.start):
            return False
        if self._is_thing(name, sentence) or self._is_abroad(name) or (of_many and private):
            return False
        if self._says("model_frauds", sentence) or self._is_general(name):
            return False
        if self._is_about or self._says("model_service_words", sentence):
            return True
        if self._is_fragment and not self._is_a_citizens(name):
            return True
        if not private and self._is_run_publicly(name, of_many):
            return True
        if of_many:
            return self._says("model_public_bodies", sentence)
        return name.quoted and self._is_public

    def _is_run_publicly(self, name: Name, of_many: bool) -> bool:
        """`phường Thuận Hưng chọn mô hình “Ghế chờ có số”`: a unit or its body runs it.

        Without quotation marks, or after words of many things, the name must speak of service too or bear a
        capital: `xã Phú Hữu triển khai mô hình ủ men lá` says nothing of it.
        """
        folded = name.span.of(self._folded)
        serves = speaks_of_service(folded)
        if serves and self._is_public:
            return True
        sentence = self._context.sentence_at(name.marker.start)
        before = Span(sentence.start, max(sentence.start, min(name.marker.start, name.outer.start)))
        ends = (name.outer.end, name.marker.end)  # `“Thư ngỏ” là sáng kiến được xã … duy trì`
        public = any(map(self._runners.runs_publicly, ends)) or self._runners.is_public_subject(before)
        capital = not name.words(self._context.text)[0].islower()
        return public and (serves or capital or (name.quoted and not of_many))

    def _is_general(self, name: Name) -> bool:
        """A bare name in lower case that tells nothing of serving people: `mô hình dẫn dụ chim yến`."""
        words = name.words(self._context.text)
        return not name.quoted and words[0].islower() and not speaks_of_service(name.span.of(self._folded))

    def _is_thing(self, name: Name, sentence: Span) -> bool:
        """A house of wood, a ship in scale, a language model of seven billion parameters."""
        end = max(name.span.end, min(sentence.end, name.span.end + _REACH_AFTER))
        if name.quoted:
            return bool(_MEASURED.search(self._folded, name.outer.end, end))
        said = self._folded[name.span.start : end]
        return bool(_MEASURED.search(said) or word_pattern("models", "model_stuffs").search(said))

    def _is_abroad(self, name: Name) -> bool:
        """`mô hình “một cửa số” của Singapore` is no model of a unit."""
        lead = _ABROAD.match(self._folded, name.outer.end)
        return bool(lead and word_pattern("models", "model_foreign").match(self._folded, lead.end()))

    def _is_a_citizens(self, name: Name) -> bool:
        """`Mô hình “Cầu Rồng” của anh Lan ghép từ que tăm` is no model of a public body."""
        return bool(word_pattern("models", "model_citizens_after").match(self._folded, name.outer.end + 1))

    def _says(self, words: str, stretch: Span) -> bool:
        return bool(word_pattern("models", words).search(self._folded, stretch.start, stretch.end))

    def _around(self, name: Name) -> Span:
        """The sentence of the marker together with the name, which may stand in a line below."""
        sentence = self._context.sentence_at(name.marker.start)
        return Span(min(sentence.start, name.span.start), max(sentence.end, name.span.end))
