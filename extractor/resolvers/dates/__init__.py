"""Mentions of dates to date records with their roles."""

from extractor.resolvers.dates.resolving import resolve_dates

__all__ = ["resolve_dates"]
