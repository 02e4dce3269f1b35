"""Extractions to a data set that can be published: Parquet splits, card, Croissant metadata, checksums, statistics."""
