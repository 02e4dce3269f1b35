"""Numbers and what they count to figures."""

from extractor.resolvers.figures.resolving import resolve_figures

__all__ = ["resolve_figures"]
