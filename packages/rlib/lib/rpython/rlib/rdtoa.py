"""Floats as text and back, correctly rounded: the names of the module that wraps David Gay's routines. The digits come from the runtime of each backend."""

from rpython.rlib import rfloat

lower_special_strings = ['inf', '+inf', '-inf', 'nan']
upper_special_strings = ['INF', '+INF', '-INF', 'NAN']


def strtod(input):
    """The number that the whole string shows; ValueError otherwise."""
    try:
        return rfloat.rstring_to_float(input)
    except ValueError:
        raise ValueError("invalid input at position 0")


def _special(value, flags, words):
    if rfloat.isnan(value):
        return words[3]
    if value < 0.0:
        return words[2]
    return words[1] if flags & rfloat.DTSF_SIGN else words[0]


def dtoa(value, code='r', mode=0, precision=0, flags=0, special_strings=lower_special_strings, upper=False):
    """The text of a float. Mode 0: shortest digits; 2: `precision` significant digits; 3: `precision` digits behind the point."""
    if not rfloat.isfinite(value):
        return _special(value, flags, special_strings)
    if mode == 2 and code == 'e':
        precision -= 1
    text = rfloat.formatd(value, code, precision, flags)
    return text.upper() if upper else text


def dtoa_formatd(value, code, precision, flags):
    """formatd(): the code's capitals give capitals."""
    return rfloat.formatd(value, code, precision, flags)
