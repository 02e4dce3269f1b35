"""Marker words and names to reform models, with who runs them and in what state."""

from extractor.resolvers.models.resolving import resolve_models

__all__ = ["resolve_models"]
