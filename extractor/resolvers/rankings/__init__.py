"""Mentions to rankings: items of a sentence, the facts it states, what the article completes them to."""

from extractor.resolvers.rankings.heading import read_heading
from extractor.resolvers.rankings.reading import read_score
from extractor.resolvers.rankings.resolving import resolve_rankings

__all__ = ["read_heading", "read_score", "resolve_rankings"]
