"""Unit names to administrative units: a table with a history and namesakes."""
