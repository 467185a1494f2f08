"""Addresses of sockets: memory as C has it, and what it says. The public names are rsocket's."""

import sys

from rpython.rlib import _rsocket_rffi as _c
from rpython.rlib._rsocket_errors import GAIError, RSocketError, last_error
from rpython.rlib.rarithmetic import intmask, r_uint, widen
from rpython.rtyper.lltypesystem import lltype, rffi

_MAX = rffi.sizeof(_c.sockaddr_storage)
_IN_SIZE = rffi.sizeof(_c.sockaddr_in)
_IN6_SIZE = 28
_FAMILY_AT = _c.sockaddr._hints['fieldoffsets'][0]
_FAMILY_SIZE = rffi.sizeof(_c.sockaddr.c_sa_family)
_LITTLE = sys.byteorder == 'little'


def _native(p, at, size):
    """A number in the machine's own order of bytes."""
    value = r_uint(0)
    for i in range(size):
        value = value << 8 | r_uint(ord(p[at + (size - 1 - i if _LITTLE else i)]))
    return value


def _set_native(p, at, size, value):
    for i in range(size):
        p[at + (i if _LITTLE else size - 1 - i)] = chr(intmask(value & r_uint(255)))
        value >>= 8


class Address(object):
    """An address of any family; lock() gives its memory, `addrlen` the size of it."""
    family = _c.AF_UNSPEC
    addrlen = 0

    def __init__(self):
        self.addr_p = lltype.malloc(rffi.CCHARP.TO, _MAX, flavor='raw', zero=True)

    def __del__(self):
        lltype.free(self.addr_p, flavor='raw')

    def lock(self):
        """The memory."""
        return rffi.cast(rffi.VOIDP, self.addr_p)

    def unlock(self):
        """The memory is needed no more."""

    def raw(self):
        """The memory as bytes."""
        return rffi.charpsize2str(self.addr_p, self.addrlen)

    def eq(self, other):
        """Whether both are the same address."""
        return self.raw() == other.raw()

    def ne(self, other):
        return not self.eq(other)

    def get_host(self):
        """The host, in numbers."""
        raise RSocketError('an address of family %d has no host' % self.family)

    def get_port(self):
        raise RSocketError('an address of family %d has no port' % self.family)

    def get_path(self):
        raise RSocketError('an address of family %d has no path' % self.family)

    def _word(self, at):
        return ord(self.addr_p[at]) << 8 | ord(self.addr_p[at + 1])

    def _set_word(self, at, value):
        self.addr_p[at] = chr(value >> 8 & 255)
        self.addr_p[at + 1] = chr(value & 255)

    def _long(self, at):
        return r_uint(self._word(at)) << 16 | r_uint(self._word(at + 2))

    def _set_long(self, at, value):
        self._set_word(at, intmask(value >> 16) & 0xffff)
        self._set_word(at + 2, intmask(value) & 0xffff)

    def _begin(self, family, size):
        for i in range(_MAX):
            self.addr_p[i] = '\x00'
        _set_native(self.addr_p, _FAMILY_AT, _FAMILY_SIZE, r_uint(family))
        self.addrlen = size


class IPAddress(Address):
    """Addresses with hosts."""

    def get_host(self):
        """The host, in numbers."""
        return ntop(self.family, rffi.ptradd(self.addr_p, 4 if self.family == _c.AF_INET else 8))

    def get_port(self):
        return self._word(2)

    def set_port(self, port):
        if port < 0 or port > 0xffff:
            raise RSocketError('port must be 0-65535')
        self._set_word(2, port)


class INETAddress(IPAddress):
    """An address of the internet, version 4: a host by name or in numbers ('' for any, '<broadcast>'), and a port."""
    family = _c.AF_INET

    def __init__(self, host, port):
        IPAddress.__init__(self)
        self._begin(_c.AF_INET, _IN_SIZE)
        makeipaddr(host, self)
        self.set_port(port)

    def get_in_addr(self):
        """The host, as a number in the order of the network's bytes."""
        return self._long(4)


class INET6Address(IPAddress):
    """An address of the internet, version 6."""
    family = _c.AF_INET6

    def __init__(self, host, port, flowinfo=r_uint(0), scope_id=r_uint(0)):
        IPAddress.__init__(self)
        self._begin(_c.AF_INET6, _IN6_SIZE)
        makeipaddr(host, self)
        self.set_port(port)
        self._set_long(4, r_uint(flowinfo))
        _set_native(self.addr_p, 24, 4, r_uint(scope_id))

    def get_flowinfo(self):
        return self._long(4)

    def get_scope_id(self):
        return _native(self.addr_p, 24, 4)


class UNIXAddress(Address):
    """An address in the file system, or with a zero byte at the beginning one that is nowhere in it."""
    family = _c.AF_UNIX

    def __init__(self, path):
        Address.__init__(self)
        # With an empty path the system chooses one.
        ends_by_zero = path != '' and path[0] != '\x00'
        size = len(path) + int(ends_by_zero)
        if size > _c.sizeof_sockaddr_un - _c.sunpath_offset:
            raise RSocketError('AF_UNIX path too long')
        self._begin(_c.AF_UNIX, _c.sunpath_offset + size)
        for i in range(len(path)):
            self.addr_p[_c.sunpath_offset + i] = path[i]

    def get_path(self):
        """The path."""
        size = self.addrlen - _c.sunpath_offset
        if size <= 0:
            return ''
        path = rffi.ptradd(self.addr_p, _c.sunpath_offset)
        if path[0] == '\x00':
            return rffi.charpsize2str(path, size)
        return rffi.charp2strn(path, size)


class OtherAddress(Address):
    """An address of another family: only its memory is known."""

    def __init__(self, family):
        Address.__init__(self)
        self.family = family


def make_address(source, size):
    """The address in a piece of memory."""
    if size < 2:
        return make_null_address(_c.AF_UNSPEC)
    address = make_null_address(intmask(_native(source, _FAMILY_AT, _FAMILY_SIZE)))
    for i in range(min(size, _MAX)):
        address.addr_p[i] = source[i]
    address.addrlen = min(size, _MAX)
    return address


def make_null_address(family):
    """An empty address of a family."""
    if family == _c.AF_INET:
        return INETAddress('', 0)
    if family == _c.AF_INET6:
        return INET6Address('', 0)
    if family == _c.AF_UNIX:
        return UNIXAddress('')
    return OtherAddress(family)


def ntop(family, source):
    """The text of a host in memory."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, 64) as buf:
        if not _c.inet_ntop(family, rffi.cast(rffi.VOIDP, source), buf, 64):
            raise last_error()
        return rffi.charp2str(buf)


def _set_host(address, text):
    """Sets the host from numbers; whether it was."""
    place = rffi.ptradd(address.addr_p, 4 if address.family == _c.AF_INET else 8)
    return widen(_c.inet_pton(address.family, text, rffi.cast(rffi.VOIDP, place))) == 1


def makeipaddr(name, result):
    """Sets the host of an address by its name; asks the resolver for names that are no numbers."""
    if name == '':
        return
    if name == '<broadcast>':
        if result.family != _c.AF_INET:
            raise RSocketError('address family mismatched')
        _set_host(result, '255.255.255.255')
        return
    if '\x00' in name:
        raise RSocketError('a host with a zero byte')
    if not _set_host(result, name):
        _resolve(name, result)


def _resolve(name, result):
    found = AddressInfo(name, None, result.family, 0, 0, 0)
    try:
        source = rffi.cast(rffi.CCHARP, found.first.c_ai_addr)
        port = result.get_port()
        for i in range(min(rffi.getintfield(found.first, 'c_ai_addrlen'), _MAX)):
            result.addr_p[i] = source[i]
        result.set_port(port)
    finally:
        found.free()


class AddressInfo(object):
    """What getaddrinfo() has found; to be given back with free()."""

    def __init__(self, host, service, family, socktype, proto, flags):
        hints = lltype.malloc(_c.addrinfo, flavor='raw', zero=True)
        rffi.setintfield(hints, 'c_ai_family', family)
        rffi.setintfield(hints, 'c_ai_socktype', socktype)
        rffi.setintfield(hints, 'c_ai_protocol', proto)
        rffi.setintfield(hints, 'c_ai_flags', flags)
        out = lltype.malloc(_c.addrinfo_ptrptr.TO, 1, flavor='raw')
        fault = widen(_c.getaddrinfo(host, service, hints, out))
        self.first = out[0] if fault == 0 else lltype.nullptr(_c.addrinfo)
        lltype.free(hints, flavor='raw')
        lltype.free(out, flavor='raw')
        if fault != 0:
            raise GAIError(fault)

    def free(self):
        """The end of it."""
        _c.freeaddrinfo(self.first)


def next_info(info):
    """The one behind another, or null."""
    return rffi.cast(_c.addrinfo_ptr, info.c_ai_next)
