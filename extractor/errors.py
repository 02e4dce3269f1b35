"""The few kinds of error this package raises; each message says what, where and what to do."""

from __future__ import annotations


class ExtractorError(Exception):
    """Base of all errors a caller may want to catch; its text is one clear line for a person."""

    exit_code = 1


class InputError(ExtractorError):
    """A path that is missing, unreadable or of a kind no reader knows."""

    exit_code = 3


class RuleError(ExtractorError):
    """A rule or lexicon that cannot be used: names file, rule id and reason."""

    exit_code = 4


class ContractError(ExtractorError):
    """Data that breaks the contract of records, such as evidence that is not in the text."""

    exit_code = 5


class PageError(ExtractorError):
    """A page that yields no article; the run turns it into a warning and goes on."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
