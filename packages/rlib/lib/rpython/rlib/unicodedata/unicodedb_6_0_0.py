"""The properties of the characters of Unicode 6.0.0. Functions take code points."""

from rpython.rlib.unicodedata._functions import make_database

globals().update(make_database('6.0.0'))
