"""Numbers of codes, under the names that compilers of patterns know."""
from re import error
from rpython.rlib.rsre.rsre_char import MAGIC, MAXREPEAT
from rpython.rlib.rsre.rsre_constants import *
