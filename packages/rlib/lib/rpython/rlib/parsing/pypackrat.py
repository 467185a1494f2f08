"""Parsers whose grammar is the docstring of their class."""
from rpython.rlib.parsing.makepackrat import BacktrackException, PackratParser, Status
