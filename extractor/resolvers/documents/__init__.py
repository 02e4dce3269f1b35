"""Kinds of papers and their numbers to documents."""

from extractor.resolvers.documents.resolving import resolve_documents

__all__ = ["resolve_documents"]
