"""Images of programs: 'RV32', the entry, the sizes of code and data, all as words, then code and data. They are loaded at BASE."""

from rpython.rlib.rarithmetic import intmask, r_uint

MAGIC = 'RV32'
BASE = 0x1000
HEADER = 16


class BadImage(Exception):
    def __init__(self, reason):
        self.reason = reason


class Image(object):
    def __init__(self, entry, code, data):
        self.entry = entry
        self.code = code
        self.data = data

    def load(self, cpu):
        """Puts the program into the memory of a processor."""
        memory = cpu.memory
        if BASE + len(self.code) + len(self.data) > memory.size:
            raise BadImage('the program needs more memory than there is')
        memory.load_bytes(r_uint(BASE), self.code)
        memory.load_bytes(r_uint(BASE + len(self.code)), self.data)
        cpu.start(self.entry, BASE + len(self.code))

    def pack(self):
        return ''.join([MAGIC, pack_word(self.entry), pack_word(len(self.code)), pack_word(len(self.data)), self.code, self.data])


def pack_word(n):
    return ''.join([chr((n >> shift) & 0xff) for shift in [0, 8, 16, 24]])


def unpack_word(text, start):
    n = r_uint(0)
    for i in range(4):
        n |= r_uint(ord(text[start + i])) << (8 * i)
    return intmask(n)


def unpack(text):
    """The image in a string. Raises BadImage."""
    if not text.startswith(MAGIC) or len(text) < HEADER:
        raise BadImage('this is no image')
    entry, code, data = unpack_word(text, 4), unpack_word(text, 8), unpack_word(text, 12)
    if code < 0 or code & 3 or data < 0 or HEADER + code + data != len(text):
        raise BadImage('the image is damaged')
    middle = HEADER + code
    return Image(entry, text[HEADER:middle], text[middle:])
