"""Words to values: pure functions, usable without spaCy, with their tables as tests."""
