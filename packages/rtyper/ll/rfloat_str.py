# Floats as text and back, through the runtime: text is left in a buffer, from which the characters are fetched. Answers to upstream's ll_float_str, and to
# rlib/rfloat.py and rdtoa.py for what they ask of C.

from rpython.rtyper.lltypesystem.lltype import Char, Float, Signed, Ptr
from rpython.rtyper.ll.external import external
from rpython.rtyper.ll.rcopy import ll_mallocstr
from rpython.rtyper.ll.strtypes import STR

c_format = external('ll_float.format', [Float, Char, Signed, Signed], Signed)
c_result_char = external('ll_float.result_char', [Signed], Char)
c_parse = external('ll_float.parse', [Ptr(STR)], Float)
c_parse_failed = external('ll_float.parse_failed', [], Signed)

SIGN = 1
ADD_DOT_0 = 2
ALTERNATE = 4


def ll_format_float(x, code, precision, flags):
    length = c_format(x, code, precision, flags)
    s = ll_mallocstr(STR, length)
    i = 0
    while i < length:
        s.chars[i] = c_result_char(i)
        i += 1
    return s


def ll_float_str(x):
    return ll_format_float(x, 'g', 12, ADD_DOT_0)


def ll_float_repr(x):
    return ll_format_float(x, 'r', 0, ADD_DOT_0)


def ll_float_of_str(s):
    x = c_parse(s)
    if c_parse_failed() != 0:
        raise ValueError
    return x
