"""The command line: `app` is what the `extractor` command runs."""

from extractor.cli.app import app

__all__ = ["app"]
