"""Sockets.

    s = RSocket(AF_INET, SOCK_STREAM)
    s.connect(INETAddress('127.0.0.1', 8000))
    s.sendall('hello')
    print s.recv(100)

Calls that wait let other threads run. Faults are SocketErrors, see get_msg(). Untranslated the calls are really made, by a process of the host's.
"""

from rpython.rlib import _rsocket_rffi as _c
from rpython.rlib import rpoll
from rpython.rlib._rsocket_address import (
    Address, AddressInfo, INET6Address, INETAddress, IPAddress, UNIXAddress, make_address, make_null_address, makeipaddr, next_info, ntop)
from rpython.rlib._rsocket_errors import (
    CSocketError, GAIError, HSocketError, RSocketError, SocketError, SocketErrorWithErrno, SocketTimeout, last_error)
from rpython.rlib._rsocket_rffi import INVALID_SOCKET, has_ipv6
from rpython.rlib.rarithmetic import intmask, r_uint, widen
from rpython.rtyper.lltypesystem import lltype, rffi

constants = _c.constants
for _name in _c.constant_names:
    globals()[_name] = constants[_name]

_ADDRESS_SIZE = rffi.sizeof(_c.sockaddr_storage)


def rsocket_startup():
    """To be called before anything else; there is nothing to do where there is POSIX."""


class _Defaults(object):
    timeout = -1.0

_defaults = _Defaults()


def setdefaulttimeout(timeout):
    """The seconds that calls of new sockets may take; for ever when negative."""
    _defaults.timeout = timeout if timeout >= 0.0 else -1.0


def getdefaulttimeout():
    return _defaults.timeout


class _Place(object):
    """Room for an address that a call fills in."""

    def __init__(self):
        self.buf = lltype.malloc(rffi.CCHARP.TO, _ADDRESS_SIZE, flavor='raw', zero=True)
        self.size = lltype.malloc(_c.socklen_t_ptr.TO, 1, flavor='raw')
        self.size[0] = rffi.cast(_c.socklen_t, _ADDRESS_SIZE)

    def address(self):
        return make_address(self.buf, intmask(widen(self.size[0])))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        lltype.free(self.buf, flavor='raw')
        lltype.free(self.size, flavor='raw')


class RSocket(object):
    """A socket. It is closed when nobody refers to it any more."""
    fd = -1
    timeout = -1.0
    _waits = True

    def __init__(self, family=_c.AF_INET, type=_c.SOCK_STREAM, proto=0, fd=-1, inheritable=True):
        if fd < 0:
            kind = type if inheritable else type | _c.SOCK_CLOEXEC
            fd = widen(_c.socket(family, kind, proto))
            if fd < 0:
                raise last_error()
        self.fd = fd
        self.family = family
        self.type = type
        self.proto = proto
        self.settimeout(_defaults.timeout)

    def __del__(self):
        fd = self.fd
        if fd >= 0:
            self.fd = -1
            _c.socketclose_no_errno(fd)

    def fileno(self):
        return self.fd

    def close(self):
        """Closes it; further calls do nothing."""
        fd = self.fd
        if fd >= 0:
            self.fd = -1
            if widen(_c.socketclose(fd)) < 0:
                raise self.error_handler()

    def detach(self):
        """Its file, which is the caller's from now on."""
        fd = self.fd
        self.fd = -1
        return fd

    def error_handler(self):
        """The exception for the call that has just failed."""
        return last_error()

    # ---- time

    def setblocking(self, block):
        """Whether calls wait."""
        self.settimeout(-1.0 if block else 0.0)

    def settimeout(self, timeout):
        """The seconds that a call may take; for ever when negative, not at all when 0."""
        self.timeout = timeout if timeout >= 0.0 else -1.0
        waits = timeout < 0.0
        if self.fd >= 0 and waits != self._waits:
            self._waits = waits
            _c.set_blocking(self.fd, waits)

    def gettimeout(self):
        return self.timeout

    def wait_for_data(self, for_writing):
        """Waits until the socket can be read or written; SocketTimeout when it takes too long."""
        if self.timeout <= 0.0 or self.fd < 0:
            return
        milliseconds = int(self.timeout * 1000.0 + 0.5)
        with lltype.scoped_alloc(_c.pollfdarray, 1) as fds:
            rffi.setintfield(fds[0], 'c_fd', self.fd)
            rffi.setintfield(fds[0], 'c_events', _c.POLLOUT if for_writing else _c.POLLIN)
            rffi.setintfield(fds[0], 'c_revents', 0)
            found = widen(_c.poll(fds, 1, milliseconds))
        if found < 0:
            raise last_error()
        if found == 0:
            raise SocketTimeout()

    # ---- connections

    def bind(self, address):
        """Takes an address for its own."""
        if widen(_c.bind(self.fd, address.lock(), address.addrlen)) < 0:
            raise self.error_handler()

    def listen(self, backlog):
        """Lets others connect."""
        if widen(_c.listen(self.fd, max(backlog, 0))) < 0:
            raise self.error_handler()

    def accept(self, inheritable=True):
        """Waits for a connection: (its file, the address of the other end)."""
        self.wait_for_data(False)
        with _Place() as place:
            fd = widen(_c.socketaccept(self.fd, rffi.cast(rffi.VOIDP, place.buf), place.size))
            if fd < 0:
                raise self.error_handler()
            return fd, place.address()

    def _connect(self, address):
        fault = self._connect_now(address)
        if self.timeout > 0.0 and fault == _c.EINPROGRESS:
            self.wait_for_data(True)
            return self.getsockopt_int(_c.SOL_SOCKET, _c.SO_ERROR)
        return fault

    def _connect_now(self, address):
        if widen(_c.socketconnect(self.fd, address.lock(), address.addrlen)) < 0:
            return _c.geterrno()
        return 0

    def connect(self, address):
        """Connects with an address."""
        fault = self._connect(address)
        if fault != 0:
            raise CSocketError(fault)

    def connect_ex(self, address):
        """The same, but the errno is the result: 0 when all went well."""
        try:
            return self._connect(address)
        except SocketTimeout:
            return _c.EWOULDBLOCK

    def shutdown(self, how):
        """Ends one direction, or both."""
        if widen(_c.shutdown(self.fd, how)) < 0:
            raise self.error_handler()

    def getsockname(self):
        """Its own address."""
        with _Place() as place:
            if widen(_c.socketgetsockname(self.fd, rffi.cast(rffi.VOIDP, place.buf), place.size)) < 0:
                raise self.error_handler()
            return place.address()

    def getpeername(self):
        """The address of the other end."""
        with _Place() as place:
            if widen(_c.socketgetpeername(self.fd, rffi.cast(rffi.VOIDP, place.buf), place.size)) < 0:
                raise self.error_handler()
            return place.address()

    # ---- data

    def recv(self, buffersize, flags=0):
        """Up to that many bytes; none when the other end is closed."""
        self.wait_for_data(False)
        with rffi.scoped_alloc_buffer(max(buffersize, 0)) as buf:
            got = intmask(_c.socketrecv(self.fd, rffi.cast(rffi.VOIDP, buf.raw), max(buffersize, 0), flags))
            if got < 0:
                raise self.error_handler()
            return buf.str(got)

    def recvinto(self, rwbuffer, nbytes, flags=0):
        """Puts up to that many bytes at the beginning of a buffer (setslice()): how many."""
        data = self.recv(nbytes, flags)
        rwbuffer.setslice(0, data)
        return len(data)

    def recvfrom(self, buffersize, flags=0):
        """(up to that many bytes, the address of who sent them, or None)."""
        self.wait_for_data(False)
        with rffi.scoped_alloc_buffer(max(buffersize, 0)) as buf:
            with _Place() as place:
                got = intmask(_c.recvfrom(self.fd, rffi.cast(rffi.VOIDP, buf.raw), max(buffersize, 0), flags, rffi.cast(rffi.VOIDP, place.buf), place.size))
                if got < 0:
                    raise self.error_handler()
                if intmask(widen(place.size[0])) == 0:
                    return buf.str(got), None
                return buf.str(got), place.address()

    def recvfrom_into(self, rwbuffer, nbytes, flags=0):
        """The same into a buffer: (how many bytes, the address)."""
        data, address = self.recvfrom(nbytes, flags)
        rwbuffer.setslice(0, data)
        return len(data), address

    def send_raw(self, dataptr, length, flags=0):
        """Sends bytes of raw memory: how many were sent."""
        self.wait_for_data(True)
        sent = intmask(_c.send(self.fd, rffi.cast(rffi.VOIDP, dataptr), length, flags))
        if sent < 0:
            raise self.error_handler()
        return sent

    def send(self, data, flags=0):
        """Sends the beginning of a string: how many bytes of it."""
        with rffi.scoped_nonmovingbuffer(data) as raw:
            return self.send_raw(raw, len(data), flags)

    def sendall(self, data, flags=0, signal_checker=None):
        """Sends a string. signal_checker() is called when a signal comes in between; without it that is a fault."""
        with rffi.scoped_nonmovingbuffer(data) as raw:
            sent = 0
            while sent < len(data):
                try:
                    sent += self.send_raw(rffi.ptradd(raw, sent), len(data) - sent, flags)
                except CSocketError as e:
                    if e.errno != _c.EINTR or signal_checker is None:
                        raise
                    signal_checker()

    def sendto(self, data, *args):
        """sendto(data, [length,] flags, address): sends a string, or the beginning of it, to an address: how many bytes."""
        if len(args) == 2:
            flags, address = args
            return self._sendto(data, flags, address)
        length, flags, address = args
        assert length >= 0
        return self._sendto(data[:length], flags, address)

    def _sendto(self, data, flags, address):
        self.wait_for_data(True)
        with rffi.scoped_nonmovingbuffer(data) as raw:
            sent = intmask(_c.sendto(self.fd, rffi.cast(rffi.VOIDP, raw), len(data), flags, address.lock(), address.addrlen))
        if sent < 0:
            raise self.error_handler()
        return sent

    # ---- options

    def getsockopt(self, level, option, maxlen):
        """An option, as up to that many bytes."""
        with rffi.scoped_alloc_buffer(maxlen) as buf:
            with lltype.scoped_alloc(_c.socklen_t_ptr.TO, 1) as size:
                size[0] = rffi.cast(_c.socklen_t, maxlen)
                if widen(_c.socketgetsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, buf.raw), size)) < 0:
                    raise self.error_handler()
                return buf.str(intmask(widen(size[0])))

    def getsockopt_int(self, level, option):
        """An option that is an int of C."""
        with lltype.scoped_alloc(rffi.INTP.TO, 1) as value:
            with lltype.scoped_alloc(_c.socklen_t_ptr.TO, 1) as size:
                value[0] = rffi.cast(rffi.INT, 0)
                size[0] = rffi.cast(_c.socklen_t, rffi.sizeof(rffi.INT))
                if widen(_c.socketgetsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, value), size)) < 0:
                    raise self.error_handler()
                return widen(value[0])

    def setsockopt(self, level, option, value):
        """Sets an option to bytes."""
        with rffi.scoped_str2charp(value) as raw:
            if widen(_c.socketsetsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, raw), len(value))) < 0:
                raise self.error_handler()

    def setsockopt_int(self, level, option, value):
        """Sets an option that is an int of C."""
        with lltype.scoped_alloc(rffi.INTP.TO, 1) as raw:
            raw[0] = rffi.cast(rffi.INT, value)
            if widen(_c.socketsetsockopt(self.fd, level, option, rffi.cast(rffi.VOIDP, raw), rffi.sizeof(rffi.INT))) < 0:
                raise self.error_handler()


def make_socket(fd, family, type, proto, SocketClass=RSocket):
    """The socket of a file."""
    return SocketClass(family, type, proto, fd)


make_socket._annspecialcase_ = 'specialize:arg(4)'


def fromfd(fd, family, type, proto=0, SocketClass=RSocket, inheritable=True):
    """A socket of a copy of a file."""
    copy = widen(_c.dup(fd))
    if copy < 0:
        raise last_error()
    return make_socket(copy, family, type, proto, SocketClass)


fromfd._annspecialcase_ = 'specialize:arg(4)'


def socketpair(family=_c.AF_UNIX, type=_c.SOCK_STREAM, proto=0, SocketClass=RSocket, inheritable=True):
    """Two sockets that are connected with each other."""
    with lltype.scoped_alloc(_c.socketpair_t, 2) as fds:
        if widen(_c.socketpair(family, type, proto, fds)) < 0:
            raise last_error()
        first, second = widen(fds[0]), widen(fds[1])
    return make_socket(first, family, type, proto, SocketClass), make_socket(second, family, type, proto, SocketClass)


socketpair._annspecialcase_ = 'specialize:arg(3)'

# ---- names, addresses, numbers


def htons(x):
    """16 bits in the order of the network's bytes."""
    return widen(_c.htons(x))


def ntohs(x):
    return widen(_c.ntohs(x))


def htonl(x):
    """32 bits in the order of the network's bytes."""
    return r_uint(widen(_c.htonl(rffi.cast(rffi.UINT, x))))


def ntohl(x):
    return r_uint(widen(_c.ntohl(rffi.cast(rffi.UINT, x))))


def gethostname():
    """The name of this machine."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, 1025) as buf:
        if widen(_c.gethostname(buf, 1024)) < 0:
            raise last_error()
        buf[1024] = '\x00'
        return rffi.charp2str(buf)


def gethostbyname(name, lock=None):
    """The address of a host."""
    return INETAddress(name, 0)


def _hosts(entry, name):
    if not entry:
        raise HSocketError(name)
    aliases, addresses = [], []
    i = 0
    while entry.c_h_aliases[i]:
        aliases.append(rffi.charp2str(entry.c_h_aliases[i]))
        i += 1
    i = 0
    family = rffi.getintfield(entry, 'c_h_addrtype')
    while entry.c_h_addr_list[i]:
        addresses.append(_address_of(family, entry.c_h_addr_list[i]))
        i += 1
    return rffi.charp2str(entry.c_h_name), aliases, addresses


def _address_of(family, source):
    if family == _c.AF_INET6:
        return INET6Address(ntop(family, source), 0)
    return INETAddress(ntop(family, source), 0)


def gethostbyname_ex(name, lock=None):
    """(the host's own name, other names of it, its addresses). Other threads wait."""
    return _hosts(_c.gethostbyname(name), name)


def gethostbyaddr(ip, lock=None):
    """The same for a host in numbers."""
    address = INETAddress(ip, 0)
    return _hosts(_c.gethostbyaddr(rffi.cast(rffi.VOIDP, rffi.ptradd(address.addr_p, 4)), 4, _c.AF_INET), ip)


def getaddrinfo(host, port_or_service, family=_c.AF_UNSPEC, socktype=0, proto=0, flags=0, address_to_fill=None):
    """What to connect with for a host and a service, both names or numbers as strings, or None: [(family, socktype, proto, canonical name, address)]."""
    found = AddressInfo(host, port_or_service, family, socktype, proto, flags)
    try:
        result = []
        info = found.first
        while info:
            result.append(_answer_of(info))
            info = next_info(info)
        return result
    finally:
        found.free()


def _answer_of(info):
    name = rffi.charp2str(info.c_ai_canonname) if info.c_ai_canonname else ''
    address = make_address(rffi.cast(rffi.CCHARP, info.c_ai_addr), rffi.getintfield(info, 'c_ai_addrlen'))
    return (rffi.getintfield(info, 'c_ai_family'), rffi.getintfield(info, 'c_ai_socktype'), rffi.getintfield(info, 'c_ai_protocol'), name, address)


def getnameinfo(address, flags):
    """(the host, the service) of an address."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, _c.NI_MAXHOST) as host:
        with lltype.scoped_alloc(rffi.CCHARP.TO, _c.NI_MAXSERV) as service:
            fault = widen(_c.getnameinfo(address.lock(), address.addrlen, host, _c.NI_MAXHOST, service, _c.NI_MAXSERV, flags))
            if fault != 0:
                raise GAIError(fault)
            return rffi.charp2str(host), rffi.charp2str(service)


def getservbyname(name, proto=None):
    """The port of a service."""
    entry = _c.getservbyname(name, proto)
    if not entry:
        raise RSocketError('service/proto not found')
    return ntohs(rffi.getintfield(entry, 'c_s_port'))


def getservbyport(port, proto=None):
    """The service of a port."""
    entry = _c.getservbyport(htons(port), proto)
    if not entry:
        raise RSocketError('port/proto not found')
    return rffi.charp2str(entry.c_s_name)


def getprotobyname(name):
    """The number of a protocol."""
    entry = _c.getprotobyname(name)
    if not entry:
        raise RSocketError('protocol not found')
    return rffi.getintfield(entry, 'c_p_proto')


def inet_aton(ip):
    """The four bytes of a host of version 4, in any of the ways to write it."""
    with lltype.scoped_alloc(_c.in_addr) as p:
        if widen(_c.inet_aton(ip, p)) == 0:
            raise RSocketError('illegal IP address string passed to inet_aton')
        return rffi.charpsize2str(rffi.cast(rffi.CCHARP, p), 4)


def inet_ntoa(packed):
    """The host that four bytes are."""
    if len(packed) != 4:
        raise RSocketError('packed IP wrong length for inet_ntoa')
    return '%d.%d.%d.%d' % (ord(packed[0]), ord(packed[1]), ord(packed[2]), ord(packed[3]))


def _packed_size(family):
    if family == _c.AF_INET:
        return 4
    if family == _c.AF_INET6:
        return 16
    raise RSocketError('unknown address family')


def inet_pton(family, ip):
    """The bytes of a host in numbers."""
    size = _packed_size(family)
    with lltype.scoped_alloc(rffi.CCHARP.TO, size) as p:
        if widen(_c.inet_pton(family, ip, rffi.cast(rffi.VOIDP, p))) != 1:
            raise RSocketError('illegal IP address string passed to inet_pton')
        return rffi.charpsize2str(p, size)


def inet_ntop(family, packed):
    """The host in numbers that bytes are."""
    if len(packed) != _packed_size(family):
        raise RSocketError('packed IP wrong length for inet_ntop')
    with rffi.scoped_str2charp(packed) as p:
        return ntop(family, p)
