"""Errors of the annotator under the names that old programs import."""

from rpython.annotator.model import AnnotatorError


class FlowingError(Exception):
    """A function cannot be followed."""
