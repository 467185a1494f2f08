"""Unpacks strings by a format that is a constant: each format has a function of its own, made at translation time."""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import LONG_BIT, intmask, r_longlong, r_uint, r_ulonglong
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.formatiterator import FormatIterator
from rpython.rlib.rstruct.ieee import unpack_float
from rpython.rlib.rstruct.standardfmttable import BOOL, CHAR, FLOAT, PAD, PASCAL, STRING


def _pascal(s, start, size):
    """A string of at most size - 1 characters, with its length in front."""
    if size == 0:
        return ''
    length = ord(s[start])
    if length >= size:
        length = size - 1
        assert length >= 0
    begin = start + 1
    return s[begin:begin + length]


class _Writer(FormatIterator):
    """Writes the source of the function that unpacks by a format."""

    def __init__(self):
        FormatIterator.__init__(self)
        self.lines = []
        self.results = []
        self.pos = 0

    def align(self, mask):
        self.pos = (self.pos + mask) & ~mask

    def operate(self, fmtdesc, repetitions):
        if fmtdesc.kind == PAD:
            self.pos += repetitions
        elif fmtdesc.needcount:
            self.item(fmtdesc, repetitions)
        else:
            for i in range(repetitions):
                self.item(fmtdesc, fmtdesc.size)

    def item(self, fmtdesc, size):
        name = 'v%d' % len(self.results)
        self.results.append(name)
        self.lines.append('%s = %s' % (name, self.expression(fmtdesc, self.pos, size)))
        self.pos += size

    def expression(self, fmtdesc, start, size):
        if fmtdesc.kind == CHAR:
            return 's[%d]' % start
        if fmtdesc.kind == STRING:
            return 's[%d:%d]' % (start, start + size)
        if fmtdesc.kind == PASCAL:
            return '_pascal(s, %d, %d)' % (start, size)
        if fmtdesc.kind == BOOL:
            return "s[%d] != '\\x00'" % start
        if fmtdesc.kind == FLOAT:
            return 'unpack_float(s[%d:%d], %r)' % (start, start + size, self.bigendian)
        return self.integer(start, size, fmtdesc.signed)

    def integer(self, start, size, signed):
        at = range(start, start + size)
        if not self.bigendian:
            at.reverse()
        if 8 * size < LONG_BIT:
            bits = self.bits('ord(s[%d])', at)
            return '(%s ^ %d) - %d' % (bits, 1 << (8 * size - 1), 1 << (8 * size - 1)) if signed else bits
        if 8 * size == LONG_BIT:
            bits = self.bits('r_uint(ord(s[%d]))', at)
            return 'intmask(%s)' % bits if signed else bits
        bits = self.bits('r_ulonglong(ord(s[%d]))', at)
        return 'r_longlong(%s)' % bits if signed else bits

    def bits(self, byte, at):
        return '(' + ' | '.join([(byte + ' << %d') % (at[i], 8 * (len(at) - 1 - i)) for i in range(len(at))]) + ')'

    def source(self):
        """The result is a tuple, or the item where there is just one."""
        result = ', '.join(self.results) if self.results else '()'
        lines = ['if len(s) < %d:' % self.pos, '    raise StructError("unpack str size too short for format")',
                 'if len(s) > %d:' % self.pos, '    raise StructError("unpack str size too long for format")'] + self.lines + ['return ' + result]
        return 'def unpack(s):\n' + ''.join(['    %s\n' % line for line in lines])


_unpackers = {}


@specialize.memo()
def create_unpacker(fmt):
    """The function that unpacks by a format."""
    if fmt not in _unpackers:
        writer = _Writer()
        writer.interpret(fmt)
        namespace = dict(globals())
        exec writer.source() in namespace
        _unpackers[fmt] = namespace['unpack']
    return _unpackers[fmt]


@specialize.arg(0)
def runpack(fmt, input):
    """The items of a string by a constant format, as a tuple; a single item alone. StructError when the string has another size."""
    return create_unpacker(fmt)(input)
