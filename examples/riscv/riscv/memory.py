"""The memory of the machine: bytes from address 0 on, little-endian.

There are two: one of raw memory of C, the fast one, and one in a list of bytes, for platforms that have no raw memory. The target chooses. Both
have the same methods; what is wider than a byte is made by the generator at the end of this file, for both.
"""

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rtyper.lltypesystem import lltype, rffi


class MemoryFault(Exception):
    """An access to an address where there is no memory."""

    def __init__(self, what, address):
        self.what = what
        self.address = address

    def message(self):
        return 'cannot %s at address 0x%x' % (self.what, intmask(self.address))


class Memory(object):
    """What the two kinds have in common."""

    _attrs_ = ['size', 'writable']
    _immutable_fields_ = ['size']

    def __init__(self, size):
        self.size = size
        self.writable = 0

    def protect(self, end):
        """Nothing below this address can be written from now on: code is decoded once."""
        self.writable = end

    def check_write(self, address, width):
        index = self.check('write', address, width)
        if index < self.writable:
            raise MemoryFault('write', address)
        return index

    def check(self, what, address, width):
        """The address as an index, if `width` bytes are there."""
        if address > r_uint(self.size - width):
            raise MemoryFault(what, address)
        index = intmask(address)
        assert index >= 0
        return index

    def load_bytes(self, address, data):
        """Copies a string into memory."""
        if len(data) > 0:
            start = self.check_write(address, len(data))
            for i in range(len(data)):
                self.put(start + i, ord(data[i]))

    def read_bytes(self, address, count):
        """A string of `count` bytes."""
        if count == 0:
            return ''
        start = self.check('read', address, count)
        return ''.join([chr(self.get(start + i)) for i in range(count)])


class ListMemory(Memory):
    _attrs_ = ['bytes']
    _immutable_fields_ = ['bytes']

    def __init__(self, size):
        Memory.__init__(self, size)
        self.bytes = ['\x00'] * size

    def get(self, index):
        return ord(self.bytes[index])

    def put(self, index, byte):
        self.bytes[index] = chr(byte)

    def release(self):
        pass


class RawMemory(Memory):
    _attrs_ = ['bytes']
    _immutable_fields_ = ['bytes']

    def __init__(self, size):
        Memory.__init__(self, size)
        self.bytes = lltype.malloc(rffi.CCHARP.TO, size, flavor='raw', zero=True)

    def get(self, index):
        return ord(self.bytes[index])

    def put(self, index, byte):
        self.bytes[index] = chr(byte)

    def release(self):
        lltype.free(self.bytes, flavor='raw')


def _add_accessors(cls, suffix, width):
    """load_SUFFIX(address) and store_SUFFIX(address, value) for numbers of `width` bytes."""
    places = range(width)
    load_terms = ' | '.join(['(r_uint(self.get(i + %d)) << %d)' % (place, 8 * place) for place in places])
    source = ['def load_%s(self, address):' % suffix,
              '    i = self.check("read", address, %d)' % width,
              '    return %s' % load_terms,
              'def store_%s(self, address, value):' % suffix,
              '    i = self.check_write(address, %d)' % width]
    source += ['    self.put(i + %d, intmask((value >> %d) & r_uint(0xff)))' % (place, 8 * place) for place in places]
    namespace = {'r_uint': r_uint, 'intmask': intmask}
    exec '\n'.join(source) + '\n' in namespace
    for name in ('load_', 'store_'):
        setattr(cls, name + suffix, namespace[name + suffix])


for _cls in (ListMemory, RawMemory):
    for _suffix, _width in [('8', 1), ('16', 2), ('32', 4)]:
        _add_accessors(_cls, _suffix, _width)
