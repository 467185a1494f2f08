"""Unicode strings as raw memory, and wide strings of C as utf-8: a part of rffi."""

from rpython.rlib.rstring import StringBuilder
from rpython.rtyper.lltypesystem.lltype import Signed, UniChar, free, malloc, nullptr
from rpython.rtyper.lltypesystem.rffi import CWCHARP, cast, free_wcharp, unicode2wcharp, wcharpsize2unicode

# ---- unicode strings as buffers

def get_nonmoving_unicodebuffer(data):
    """Raw memory with the characters of a unicode string."""
    return unicode2wcharp(data)


def free_nonmoving_unicodebuffer(data, buf):
    free_wcharp(buf)


def alloc_unicodebuffer(count):
    return malloc(CWCHARP.TO, count, flavor='raw'), 0


def unicode_from_buffer(raw_buf, case_num, allocated_size, needed_size):
    assert allocated_size >= needed_size
    return wcharpsize2unicode(raw_buf, needed_size)


def keep_unicodebuffer_alive_until_here(raw_buf, case_num):
    free(raw_buf, flavor='raw')


class scoped_nonmoving_unicodebuffer(object):
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.buf = get_nonmoving_unicodebuffer(self.data)
        return self.buf

    def __exit__(self, *args):
        free_nonmoving_unicodebuffer(self.data, self.buf)


class scoped_alloc_unicodebuffer(object):
    """with scoped_alloc_unicodebuffer(size) as b: b.raw is filled, b.str(length) is the unicode string of it."""

    def __init__(self, size):
        self.size = size

    def __enter__(self):
        self.raw, self.case_num = alloc_unicodebuffer(self.size)
        return self

    def __exit__(self, *args):
        keep_unicodebuffer_alive_until_here(self.raw, self.case_num)

    def str(self, length):
        return unicode_from_buffer(self.raw, self.case_num, self.size, length)


# ---- wide strings and utf-8

def utf82wcharp(utf8, utf8len, track_allocation=True):
    """A copy of a valid utf-8 string of `utf8len` characters as a wide string; to be freed with free_wcharp()."""
    p = malloc(CWCHARP.TO, utf8len + 1, flavor='raw')
    pos = index = 0
    while index < utf8len:
        code = ord(utf8[pos])
        pos += 1
        more = 0 if code < 0x80 else 1 if code < 0xE0 else 2 if code < 0xF0 else 3
        if more:
            code &= 0x3F >> more
        while more > 0:
            code = (code << 6) | (ord(utf8[pos]) & 0x3F)
            pos += 1
            more -= 1
        p[index] = cast(UniChar, code)
        index += 1
    p[utf8len] = cast(UniChar, 0)
    return p


def _append_utf8(b, code):
    if code < 0x80:
        b.append(chr(code))
        return
    if code < 0x800:
        b.append(chr(0xC0 | (code >> 6)))
    else:
        if code < 0x10000:
            b.append(chr(0xE0 | (code >> 12)))
        else:
            b.append(chr(0xF0 | (code >> 18)))
            b.append(chr(0x80 | ((code >> 12) & 0x3F)))
        b.append(chr(0x80 | ((code >> 6) & 0x3F)))
    b.append(chr(0x80 | (code & 0x3F)))


def wcharpsize2utf8(w, size):
    """The utf-8 of exactly `size` wide characters."""
    b = StringBuilder(size)
    i = 0
    while i < size:
        _append_utf8(b, cast(Signed, w[i]))
        i += 1
    return b.build()


def wcharp2utf8(w):
    """(the utf-8 of a wide string up to its zero, how many characters that are)."""
    n = 0
    while cast(Signed, w[n]) != 0:
        n += 1
    return wcharpsize2utf8(w, n), n


def wcharp2utf8n(w, maxlen):
    """The same of `maxlen` characters at most."""
    n = 0
    while n < maxlen and cast(Signed, w[n]) != 0:
        n += 1
    return wcharpsize2utf8(w, n), n


class scoped_utf82wcharp(object):
    def __init__(self, value, unicode_len):
        if value is not None:
            self.buf = utf82wcharp(value, unicode_len)
        else:
            self.buf = nullptr(CWCHARP.TO)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        if self.buf:
            free_wcharp(self.buf)
