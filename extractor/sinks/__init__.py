"""Extractions to storage: storage changes without touching extraction."""
