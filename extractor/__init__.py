"""Reads archived Vietnamese government news and says, as structured records, what the articles state."""
