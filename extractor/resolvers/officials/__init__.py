"""Posts and the names beside them to officials."""

from extractor.resolvers.officials.resolving import resolve_officials

__all__ = ["resolve_officials"]
