"""What the mentions of one name say of it to one record: evidence of all, the surest unit and status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.normalisers.folding import key
from extractor.records import Model

_SHORTENED = 3  # words that a shortened name keeps at least
_SHORTENED_BARE = 4  # without quotation marks


@dataclass(slots=True)
class Said:
    """One mention's model; `owned` says that the words right after the name tell whose it is.

    `whole` is false for a name whose closing quotation mark is missing.
    """

    model: Model
    owned: bool
    whole: bool = True


def merged(said: Iterable[Said]) -> list[Model]:
    """One record a name: evidence of all, what one of them states before what another infers.

    `Huyện nhân rộng mô hình “3 giảm”. … mô hình “3 giảm” của xã Cái Nhum` gives one, run by Xã Cái Nhum.
    """
    kept: list[Said] = []
    for one in said:
        known = next((other for other in kept if _one_name(other.model, one.model)), None)
        if known is None:
            kept.append(one)
        else:
            _join(known, one)
    return [one.model for one in kept]


def _join(known: Said, later: Said) -> None:
    model, other = known.model, later.model
    if later.whole >= known.whole and (later.whole > known.whole or len(other.name) > len(model.name)):
        model.name, known.whole = other.name, later.whole
    model.evidence.extend(item for item in other.evidence if item not in model.evidence)
    _join_owner(known, later)
    if model.status is None and other.status:
        model.status, model.year = other.status, other.year
        model.inferred += [field for field in other.inferred if field == "year"]


def _join_owner(known: Said, later: Said) -> None:
    """The unit and the body of the surer mention: one that tells whose it is, then one that names any unit."""
    model, other = known.model, later.model
    surer = later.owned and not known.owned
    if other.unit and (surer or ("unit" in model.inferred and "unit" not in other.inferred)):
        model.unit = other.unit
        model.inferred = [field for field in model.inferred if field != "unit"]
        model.inferred += [field for field in other.inferred if field == "unit"]
    model.organization = (other.organization if surer else None) or model.organization or other.organization
    known.owned = known.owned or later.owned


def _one_name(one: Model, other: Model) -> bool:
    """The same name, or the first words of it: headlines shorten names."""
    first, second = sorted((key(one.name).split(), key(other.name).split()), key=len)
    least = _SHORTENED if one.quoted else _SHORTENED_BARE
    return second[: len(first)] == first and (len(first) == len(second) or len(first) >= least)
