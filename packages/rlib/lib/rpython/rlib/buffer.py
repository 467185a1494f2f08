"""Buffers: bytes that are read, and maybe written, whatever holds them: strings, bytearrays, parts of other buffers, raw memory."""

from rpython.rlib.objectmodel import specialize
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.rstruct.typed import bytes_of_value, value_of_bytes
from rpython.rtyper.lltypesystem import rffi


class CannotRead(Exception):
    """typed_read() is out of the question here: take the slow way."""


class CannotWrite(Exception):
    """The same for typed_write()."""


class Buffer(object):
    """What all buffers can do. Subclasses define getlength() and getitem(), those that are not readonly setitem()."""
    _attrs_ = ['readonly']
    readonly = False

    def getlength(self):
        """The number of bytes."""
        raise NotImplementedError

    def __len__(self):
        res = self.getlength()
        assert res >= 0
        return res

    def as_str(self):
        """All bytes, as a string."""
        return self.getslice(0, self.getlength(), 1, self.getlength())

    def getitem(self, index):
        """The character at an index."""
        raise NotImplementedError

    def __getitem__(self, i):
        return self.getitem(i)

    def getslice(self, start, stop, step, size):
        """`size` characters from `start`, `step` apart."""
        builder = StringBuilder(size)
        for i in range(size):
            builder.append(self.getitem(start + i * step))
        return builder.build()

    def __getslice__(self, start, stop):
        return self.getslice(start, stop, 1, stop - start)

    def setitem(self, index, char):
        """Sets a character; ValueError where nothing may be set."""
        raise ValueError("buffer is read-only")

    def __setitem__(self, i, char):
        self.setitem(i, char)

    def setslice(self, start, string):
        """Puts a string at a place."""
        for i in range(len(string)):
            self.setitem(start + i, string[i])

    def get_raw_address(self):
        """The address of the bytes; ValueError where they have none."""
        raise ValueError("no raw buffer")

    def getformat(self):
        """The code of the items, as in struct."""
        return 'B'

    def getitemsize(self):
        return 1

    def getndim(self):
        return 1

    def getshape(self):
        return [self.getlength() // self.getitemsize()]

    def getstrides(self):
        return [self.getitemsize()]

    def releasebuffer(self):
        """Says that the buffer is not used any more."""

    @specialize.arg(1)
    def typed_read(self, TP, byte_offset):
        """The number of a low-level type at an offset, in the machine's order of bytes."""
        if byte_offset < 0 or byte_offset + rffi.sizeof(TP) > self.getlength():
            raise CannotRead
        return value_of_bytes(TP, self.getslice(byte_offset, byte_offset + rffi.sizeof(TP), 1, rffi.sizeof(TP)))

    @specialize.arg(1)
    def typed_write(self, TP, byte_offset, value):
        """Writes the same."""
        if self.readonly or byte_offset < 0 or byte_offset + rffi.sizeof(TP) > self.getlength():
            raise CannotWrite
        self.setslice(byte_offset, bytes_of_value(TP, value))


class RawBuffer(Buffer):
    """A buffer in raw memory, with an address."""
    _attrs_ = ['readonly']


class GCBuffer(Buffer):
    """A buffer in an object of the collector."""
    _attrs_ = ['readonly']


class StringBuffer(GCBuffer):
    """The characters of a string, to read."""
    _attrs_ = ['readonly', 'value']

    def __init__(self, value):
        self.value = value
        self.readonly = True

    def getlength(self):
        return len(self.value)

    def as_str(self):
        return self.value

    def getitem(self, index):
        return self.value[index]

    def getslice(self, start, stop, step, size):
        if size == 0:
            return ''
        if step == 1:
            assert 0 <= start <= stop
            if start == 0 and stop == len(self.value):
                return self.value
            return self.value[start:stop]
        return Buffer.getslice(self, start, stop, step, size)


class ByteBuffer(GCBuffer):
    """So many bytes, zeros to begin with, to read and write."""
    _attrs_ = ['readonly', 'data']
    _immutable_fields_ = ['data']

    def __init__(self, len):
        self.data = ['\x00'] * len
        self.readonly = False

    def getlength(self):
        return len(self.data)

    def getitem(self, index):
        return self.data[index]

    def setitem(self, index, char):
        self.data[index] = char


RawByteBuffer = ByteBuffer


class SubBuffer(Buffer):
    """A part of a buffer: `size` bytes from an offset, to the end where size is -1."""
    _attrs_ = ['buffer', 'offset', 'size', 'readonly']

    def __init__(self, buffer, offset, size):
        self.readonly = buffer.readonly
        if isinstance(buffer, SubBuffer):
            # Parts of parts are parts of the whole.
            at_most = buffer.getlength() - offset
            if size > at_most or size < 0:
                size = at_most if at_most > 0 else 0
            offset += buffer.offset
            buffer = buffer.buffer
        self.buffer = buffer
        self.offset = offset
        self.size = size

    def getlength(self):
        # The buffer behind may have become shorter.
        at_most = self.buffer.getlength() - self.offset
        if 0 <= self.size <= at_most:
            return self.size
        return at_most if at_most > 0 else 0

    def getitem(self, index):
        return self.buffer.getitem(self.offset + index)

    def getslice(self, start, stop, step, size):
        if start == stop or size == 0:
            return ''
        return self.buffer.getslice(self.offset + start, self.offset + stop, step, size)

    def setitem(self, index, char):
        self.buffer.setitem(self.offset + index, char)

    def setslice(self, start, string):
        if len(string) > 0:
            self.buffer.setslice(self.offset + start, string)

    def get_raw_address(self):
        raise ValueError("no raw buffer")
