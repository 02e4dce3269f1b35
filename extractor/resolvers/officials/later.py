"""Later mentions of an official without the post, by full or short name, as further evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.normalisers.names import the_one_named
from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.context import Context
from extractor.resolvers.officials.drafts import Draft


def later_mentions(drafts: Sequence[Draft], context: Context, lexicon: OfficialsLexicon) -> None:
    """Add to each draft's evidence where its person is named again: `ông Nghĩa`, `đồng chí Phạm Thiện Nghĩa`.

    A short name counts after an honorific and only where one person of the article can be meant.
    """
    by_name: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_name[draft.name].append(draft)
    for name, held in by_name.items():
        for span in [*_full_names(name, context, lexicon), *_short_names(name, by_name, context, lexicon)]:
            for draft in held:
                if not any(span.overlaps(other) for other in draft.evidence):
                    draft.evidence.append(span)


def _full_names(name: str, context: Context, lexicon: OfficialsLexicon) -> Iterator[Span]:
    for start in _places(fold(name), context):
        end = start + len(name)
        called = _called_before(start, context, lexicon)
        yield Span(start if called is None else called, end)


def _short_names(
    name: str, names: dict[str, list[Draft]], context: Context, lexicon: OfficialsLexicon
) -> Iterator[Span]:
    given = name.split()[-1]
    if the_one_named(given, names) != name:
        return
    for start in _places(fold(given), context):
        called = _called_before(start, context, lexicon)
        end = start + len(given)
        if called is not None and not _goes_on(context.text, end):
            yield Span(called, end)


def _places(words: str, context: Context) -> Iterator[int]:
    """Where the folded words stand with a capital, as whole words."""
    folded, text = context.folded, context.text
    at = folded.find(words)
    while at >= 0:
        end = at + len(words)
        whole = (at == 0 or not folded[at - 1].isalnum()) and (end >= len(folded) or not folded[end].isalnum())
        if whole and text[at].isupper():
            yield at
        at = folded.find(words, at + 1)


def _called_before(start: int, context: Context, lexicon: OfficialsLexicon) -> int | None:
    """Where the honorific begins that stands just before, None where none does."""
    before = context.folded[max(0, start - 12) : start]
    for honorific in lexicon.words["person_honorifics"]:
        spaced = honorific.replace(" / ", "/").replace(" .", ".") + " "
        if before.endswith(spaced) and not before[: -len(spaced)][-1:].isalnum():
            return start - len(spaced)
    return None


def _goes_on(text: str, end: int) -> bool:
    """True where another capitalised word follows: the name is longer than that."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
