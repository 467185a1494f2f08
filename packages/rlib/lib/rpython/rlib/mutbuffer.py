"""A string that is filled in any order: its length is fixed, and once finish() gave it away it changes no more."""

from rpython.rlib.buffer import GCBuffer


class MutableStringBuffer(GCBuffer):
    """Characters that may be set, zeros to begin with; finish() gives the string."""
    _attrs_ = ['readonly', 'data', 'size']

    def __init__(self, size):
        self.size = size
        self.data = ['\x00'] * size
        self.readonly = False

    def getlength(self):
        return self.size

    def get_length(self):
        return self.size

    def finish(self):
        """The string; after that nothing may be set."""
        if self.readonly:
            raise ValueError("Cannot call finish() twice")
        self.readonly = True
        return ''.join(self.data)

    def as_str(self):
        return ''.join(self.data)

    def getitem(self, index):
        return self.data[index]

    def setitem(self, index, char):
        assert not self.readonly
        self.data[index] = char

    def setslice(self, start, string):
        """Puts a string at a place."""
        assert not self.readonly
        for i in range(len(string)):
            self.data[start + i] = string[i]

    def setzeros(self, start, count):
        """Puts zeros at a place."""
        assert not self.readonly
        for i in range(start, start + count):
            self.data[i] = '\x00'
