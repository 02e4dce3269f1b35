"""Alembic's migrations; each version's statements lie beside it, frozen, one file a database."""
