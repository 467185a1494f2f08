"""Compiles patterns to codes, while the program loads."""
from rpython.rlib.rsre.rpy._sre import get_code

VERSION = "2.7.6"
