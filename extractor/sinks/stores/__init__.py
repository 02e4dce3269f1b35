"""Databases behind one small set of verbs: connect, claim, insert, upsert, delete, fetch."""
