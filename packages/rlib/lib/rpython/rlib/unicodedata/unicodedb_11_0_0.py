"""The properties of the characters of Unicode 11.0.0. Functions take code points."""

from rpython.rlib.unicodedata._functions import make_database

globals().update(make_database('11.0.0'))
