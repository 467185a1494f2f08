"""The properties of the characters of Unicode 13.0.0. Functions take code points."""

from rpython.rlib.unicodedata._functions import make_database

globals().update(make_database('13.0.0'))
