"""Unit mentions to units: which Châu Thành is meant."""

from extractor.resolvers.units.resolving import Units

__all__ = ["Units"]
