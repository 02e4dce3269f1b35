"""Mentions to records: all judgement about meaning, one file per record type."""
