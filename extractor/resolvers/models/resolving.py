"""Marker words, units and dates to models: every named reform model, initiative or way of working."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.mention import Mention, Span
from extractor.records import Date, Model
from extractor.resolvers.context import Context
from extractor.resolvers.models.merging import Said, merged
from extractor.resolvers.models.names import NameReader
from extractor.resolvers.models.owner import Owner, UnitFinder
from extractor.resolvers.models.places import Places
from extractor.resolvers.models.runners import Runners
from extractor.resolvers.models.status import Told, clause_start, status_of, year_of
from extractor.resolvers.models.support import Support
from extractor.resolvers.models.wording import Name

_NEAR = 40  # characters between a name and the words that say whose it is


def resolve_models(
    mentions: Sequence[Mention], context: Context, units: UnitFinder, dates: Sequence[Date]
) -> list[Model]:
    """The models that the marker words among the mentions stand for, one record a name with all its evidence.

    `tiếp tục duy trì mô hình “Hẹn giờ trả kết quả” của UBND xã Tân Phú` gives one, `maintained`, run by Xã Tân Phú.
    """
    markers = [mention for mention in mentions if mention.label == "model_marker"]
    if not markers:
        return []
    places = Places(mentions, context, units)
    reader = NameReader(context, places)
    runners = Runners(context, places)
    support = Support(context, runners)
    names = _once(name for marker in markers for name in reader.names(marker) if support.holds(name))
    owners = _owners(names, context, places)
    heads = [marker.start for marker in markers if marker.data.get("list")]
    firsts = {name.marker.span: name.outer.start for name in reversed(names)}
    found, at = [], 0
    for name, owner in zip(names, owners, strict=True):
        around = owner or runners.here(context.sentence_at(name.marker.start), name.outer.start)
        run_by = runners.at_home(around or _owner_around(name, at, context, places, runners))
        told = Told(
            _said_from(name, at, heads, context),
            name.marker.span,
            firsts[name.marker.span],
            _evidence_end(name, run_by),
        )
        owned = owner is not None and runners.runs_publicly(name.outer.end) and not places.several(owner)
        found.append(Said(_model(name, run_by, told, context, dates), owned, name.whole))
        at = name.outer.end
    _share_status(names, found, places)
    return merged(found)


def _share_status(names: Sequence[Name], said: Sequence[Said], places: Places) -> None:
    """What is said behind a list is said of all its members: `các mô hình “A” và “B” đang được nhân rộng`."""
    for number in range(len(names) - 2, -1, -1):
        model, following = said[number].model, said[number + 1].model
        if model.status is None and following.status and _share(names[number], names[number + 1], places):
            model.status, model.year = following.status, following.year
            model.inferred += ["year"] if following.year else []


def _once(names: Iterable[Name]) -> list[Name]:
    """Names in the order of the text, each place once: by the nearest of the markers that stand for it."""
    nearest: dict[int, Name] = {}
    for name in names:
        known = nearest.get(name.span.start)
        if known is None or abs(name.span.start - name.marker.end) < abs(known.span.start - known.marker.end):
            nearest[name.span.start] = name
    kept: list[Name] = []
    for _, name in sorted(nearest.items()):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
    return kept


def _owners(names: Sequence[Name], context: Context, places: Places) -> list[Owner | None]:
    """The owner named after each name; members of a list without one share that of the next member."""
    owners: list[Owner | None] = []
    for number, name in enumerate(names):
        limit = name.outer.end + 200
        if number + 1 < len(names):
            limit = min(limit, names[number + 1].outer.start)
        owner = places.owner_after(name.outer.end, limit)
        if owner is None and name.marker.start >= name.outer.end:
            owner = places.owner_after(places.past_praise(name.marker.end), name.marker.end + 200)
        sentence = context.sentence_at(name.marker.start)
        owner = owner or places.owner_in_row(name.outer)
        owners.append(owner or places.runner_after(name.outer.end, min(limit, max(sentence.end, name.outer.end))))
    for number in range(len(names) - 2, -1, -1):
        if owners[number] is None and _share(names[number], names[number + 1], places):
            owners[number] = owners[number + 1]
    return owners


def _share(name: Name, following: Name, places: Places) -> bool:
    """True for two members of one list with nothing but a comma or `và` between them."""
    return name.marker.span == following.marker.span and not places.any_within(
        Span(name.outer.end, following.outer.start)
    )


def _owner_around(name: Name, after: int, context: Context, places: Places, runners: Runners) -> Owner:
    """The owner that only context gives: a unit before the name in its sentence or the one before, or the article's.

    `after` is the end of the name before this one: a unit between the two belongs to this one alone.
    """
    sentence = context.sentence_at(name.marker.start)
    number = context.sentence_number(name.marker.start)
    stretches = [Span(max(sentence.start, min(after, name.outer.start)), name.outer.start), sentence]
    if number and context.paragraph_number(context.sentences[number - 1].start) == context.paragraph_number(
        sentence.start
    ):
        stretches.append(context.sentences[number - 1])
    for stretch in stretches:
        before = min(stretch.end, name.outer.start)
        owner = places.owner_before(stretch, before) or places.bare_before(stretch, before)
        if owner:
            return owner
        if stretch is sentence and (owner := places.subject_after(name.outer.end, sentence.end)):
            return owner
        if body := runners.subject_body(stretch, name.outer.start):
            return body
    return Owner(places.own(), None, None)


def _said_from(name: Name, after: int, heads: Sequence[int], context: Context) -> int:
    """Where what is said of a name begins: at its clause or the name before it, for a list at its sentence."""
    sentence = context.sentence_at(name.marker.start)
    if any(sentence.start <= head < name.outer.start for head in heads):
        return sentence.start
    if after > sentence.start and not any(mark in context.text[after : name.marker.start] for mark in ";."):
        return sentence.start if name.marker.start < after else after
    return clause_start(context, sentence, name.marker.start)


def _model(name: Name, owner: Owner, told: Told, context: Context, dates: Sequence[Date]) -> Model:
    marker, outer = name.marker.span, name.outer
    status = status_of(context, told)
    year = year_of(context, marker, status, dates) if status else None
    sentence = context.sentence_at(marker.start)
    stated = owner.span is not None and not owner.inferred and owner.span.start >= sentence.start
    beside = 0 <= outer.start - marker.end <= 40 and not name.marker.data.get("list")
    start = marker.start if beside else outer.start
    return Model(
        name=name.words(context.text),
        quoted=name.quoted,
        unit=owner.unit,
        organization=owner.organization,
        status=status,
        year=year,
        rule=name.marker.rule,
        inferred=[*(["unit"] if owner.unit and not stated else []), *(["year"] if year else [])],
        evidence=[context.evidence(Span(start, _evidence_end(name, owner)))],
    )


def _evidence_end(name: Name, owner: Owner) -> int:
    """The end of the owner's words where they follow the name at once, else the name's."""
    end = name.outer.end
    return owner.span.end if owner.span is not None and 0 <= owner.span.start - end <= _NEAR else end
