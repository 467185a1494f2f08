"""The items of formats as the machine's C compiler has them: '@' or nothing."""
import struct
import sys

from rpython.rlib.rstruct.standardfmttable import STANDARD_SIZES, make_table

native_is_bigendian = sys.byteorder == 'big'
native_is_ieee754 = float.__getformat__('double').startswith('IEEE')


def _native_sizes():
    return dict([(c, struct.calcsize(c)) for c in list(STANDARD_SIZES) + ['P']])


def _native_masks():
    """Alignment - 1: what C puts between a char and the item, but for one."""
    return dict([(c, struct.calcsize('c' + c) - struct.calcsize(c) - 1) for c in list(STANDARD_SIZES) + ['P']])


native_fmttable = make_table(_native_sizes(), _native_masks())
