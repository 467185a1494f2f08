"""The properties of the characters of Unicode 3.2.0. Functions take code points."""

from rpython.rlib.unicodedata._functions import make_database

globals().update(make_database('3.2.0'))
