"""Extractions to a page for reading and correcting; draws any JSON of the contract, gold too."""
