"""Goes through a format of struct: item by item, with repetitions and alignment. Subclasses say what happens with each."""
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.nativefmttable import native_fmttable, native_is_bigendian
from rpython.rlib.rstruct.standardfmttable import standard_fmttable
from rpython.rlib.unroll import unrolling_iterable

_native_items = unrolling_iterable(native_fmttable.values())
_standard_items = unrolling_iterable(standard_fmttable.values())


class FormatIterator(object):
    """interpret(fmt) calls operate(fmtdesc, repetitions) per item, align(mask) before it in native mode, and finished() at the end."""
    _mixin_ = True
    _operate_is_specialized_ = False

    def __init__(self):
        self.bigendian = native_is_bigendian
        self.native = True

    def interpret(self, fmt):
        """StructError for formats that are none."""
        table = native_fmttable
        self.bigendian = native_is_bigendian
        self.native = True
        index = 0
        if len(fmt) > 0:
            c = fmt[0]
            if c == '@':
                index = 1
            elif c == '=' or c == '<' or c == '>' or c == '!':
                self.native = False
                self.bigendian = c == '>' or c == '!' or (c == '=' and native_is_bigendian)
                table = standard_fmttable
                index = 1
        while index < len(fmt):
            c = fmt[index]
            index += 1
            if c.isspace():
                continue
            repetitions = 1
            if c.isdigit():
                repetitions = ord(c) - ord('0')
                while index < len(fmt) and fmt[index].isdigit():
                    repetitions = self._more(repetitions, ord(fmt[index]) - ord('0'))
                    index += 1
                if index == len(fmt):
                    raise StructError("incomplete struct format")
                c = fmt[index]
                index += 1
            if c not in table:
                raise StructError("bad char in struct format")
            fmtdesc = table[c]
            if self.native and fmtdesc.mask != 0:
                self.align(fmtdesc.mask)
            if self._operate_is_specialized_:
                self._operate_specialized(c, repetitions)
            else:
                self.operate(fmtdesc, repetitions)
        self.finished()

    def _operate_specialized(self, c, repetitions):
        """Each item is a constant where operate() sees it."""
        if self.native:
            for fmtdesc in _native_items:
                if c == fmtdesc.fmtchar:
                    self.operate(fmtdesc, repetitions)
        else:
            for fmtdesc in _standard_items:
                if c == fmtdesc.fmtchar:
                    self.operate(fmtdesc, repetitions)

    def _more(self, number, digit):
        try:
            return ovfcheck(ovfcheck(number * 10) + digit)
        except OverflowError:
            raise StructError("overflow in item count")

    def finished(self):
        """The format ends."""


class CalcSizeFormatIterator(FormatIterator):
    """totalsize: the number of bytes of a format."""
    totalsize = 0

    def operate(self, fmtdesc, repetitions):
        try:
            size = ovfcheck(fmtdesc.size * repetitions)
            self.totalsize = ovfcheck(self.totalsize + size)
        except OverflowError:
            raise StructError("total struct size too long")

    def align(self, mask):
        try:
            self.totalsize = ovfcheck(self.totalsize + mask) & ~mask
        except OverflowError:
            raise StructError("total struct size too long")


def calcsize(fmt):
    """The number of bytes of a format; StructError for formats that are none."""
    counter = CalcSizeFormatIterator()
    counter.interpret(fmt)
    return counter.totalsize
