# Sockets that talk to each other within a program: streams, datagrams, addresses, options, timeouts, faults.
# expect:
#  == addresses
#  127.0.0.1 80
#  0.0.0.0 0
#  255.255.255.255 9
#  True False
#  ::1 443 0
#  port must be 0-65535
#  == a pair
#  hello
#  5 True
#  0
#  == a server and a client
#  127.0.0.1 True
#  True True
#  ping
#  pong
#  == much data
#  100000 True
#  == the end
#  True
#  107 True
#  == datagrams
#  abc 127.0.0.1 True
#  3 def
#  == in the file system
#  /tmp/x.sock
#  address too long
#  == options
#  1 0 True
#  4
#  == timeouts
#  timed out
#  11
#  -1.000000 0.250000
#  == refused
#  True True
#  == closed
#  9
#  True
#  == numbers
#  127.0.0.1 4
#  ::1 16
#  258 513 16909060 67305985
#  illegal IP address string passed to inet_pton
#  == looking up
#  127.0.0.1 1 80 True
#  80 http 6
#  127.0.0.1 8080
#  == files of sockets
#  x True
import errno
from rpython.rlib import rsocket
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rsocket import (
    AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_STREAM, CSocketError, INETAddress, INET6Address, RSocket, SocketError, SocketTimeout, UNIXAddress)


def addresses():
    print '== addresses'
    a = INETAddress('127.0.0.1', 80)
    print a.get_host(), a.get_port()
    any = INETAddress('', 0)
    print any.get_host(), any.get_port()
    b = INETAddress('<broadcast>', 9)
    print b.get_host(), b.get_port()
    print a.eq(INETAddress('127.0.0.1', 80)), a.eq(b)
    six = INET6Address('::1', 443)
    print six.get_host(), six.get_port(), intmask(six.get_scope_id())
    try:
        INETAddress('127.0.0.1', 65536)
    except SocketError as e:
        print e.get_msg()


def pair():
    print '== a pair'
    a, b = rsocket.socketpair(AF_UNIX, SOCK_STREAM)
    a.sendall('hello')
    print b.recv(100)
    n = b.send('world')
    print n, a.recv(3) + a.recv(10) == 'world'
    a.close()
    print len(b.recv(10))
    b.close()


def stream():
    print '== a server and a client'
    server = RSocket(AF_INET, SOCK_STREAM)
    server.setsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_REUSEADDR, 1)
    server.bind(INETAddress('127.0.0.1', 0))
    server.listen(5)
    address = server.getsockname()
    assert isinstance(address, INETAddress)
    print address.get_host(), address.get_port() > 1023
    client = RSocket()
    client.connect(INETAddress('127.0.0.1', address.get_port()))
    fd, other = server.accept()
    accepted = RSocket(AF_INET, SOCK_STREAM, 0, fd)
    print other.eq(client.getsockname()), client.getpeername().eq(address)
    client.sendall('ping')
    print accepted.recv(10)
    accepted.sendall('pong')
    print client.recv(10)
    print '== much data'
    text = '0123456789' * 10000
    sent, parts, total = 0, [], 0
    client.setblocking(False)
    while total < len(text):
        try:
            if sent < len(text):
                sent += client.send(text[sent:])
        except CSocketError as e:
            assert e.errno == rsocket._c.EAGAIN
        part = accepted.recv(8192)
        total += len(part)
        parts.append(part)
    print total, ''.join(parts) == text
    print '== the end'
    client.shutdown(rsocket.SHUT_WR)
    print accepted.recv(10) == ''
    lonely = RSocket()
    try:
        lonely.getpeername()
    except CSocketError as e:
        print e.errno, len(e.get_msg()) > 5
    for s in [client, accepted, server, lonely]:
        s.close()


def datagrams():
    print '== datagrams'
    a = RSocket(AF_INET, SOCK_DGRAM)
    b = RSocket(AF_INET, SOCK_DGRAM)
    a.bind(INETAddress('127.0.0.1', 0))
    b.bind(INETAddress('127.0.0.1', 0))
    a.sendto('abc', 0, b.getsockname())
    data, source = b.recvfrom(100)
    print data, source.get_host(), source.get_port() == a.getsockname().get_port()
    print a.sendto('defghi', 3, 0, b.getsockname()), b.recv(10)
    a.close()
    b.close()


def options():
    print '== in the file system'
    print UNIXAddress('/tmp/x.sock').get_path()
    try:
        UNIXAddress('x' * 200)
    except SocketError as e:
        print e.get_msg()[8:].replace('path', 'address')
    print '== options'
    s = RSocket(AF_INET, SOCK_STREAM)
    s.setsockopt_int(rsocket.IPPROTO_TCP, rsocket.TCP_NODELAY, 1)
    print s.getsockopt_int(rsocket.IPPROTO_TCP, rsocket.TCP_NODELAY), s.getsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_ERROR),
    print s.getsockopt_int(rsocket.SOL_SOCKET, rsocket.SO_TYPE) == SOCK_STREAM
    s.setsockopt(rsocket.SOL_SOCKET, rsocket.SO_KEEPALIVE, '\x01\x00\x00\x00')
    print len(s.getsockopt(rsocket.SOL_SOCKET, rsocket.SO_KEEPALIVE, 16))
    s.close()


def timeouts():
    print '== timeouts'
    a, b = rsocket.socketpair(AF_UNIX, SOCK_STREAM)
    before = a.gettimeout()
    a.settimeout(0.005)
    try:
        a.recv(1)
    except SocketTimeout as e:
        print e.get_msg()
    a.setblocking(False)
    try:
        a.recv(1)
    except CSocketError as e:
        print e.errno
    a.settimeout(0.25)
    print '%f %f' % (before, a.gettimeout())
    b.close()
    a.close()
    print '== refused'
    s = RSocket()
    s.bind(INETAddress('127.0.0.1', 0))
    free = s.getsockname()
    s.close()
    c = RSocket()
    print c.connect_ex(free) == errno.ECONNREFUSED,
    try:
        c.connect(free)
    except CSocketError as e:
        print e.errno == errno.ECONNREFUSED
    print '== closed'
    c.close()
    try:
        c.send('x')
    except CSocketError as e:
        print e.errno
    c.close()
    print c.fileno() == -1


def lookup():
    print '== numbers'
    packed = rsocket.inet_aton('127.0.0.1')
    print rsocket.inet_ntoa(packed), len(packed)
    packed = rsocket.inet_pton(AF_INET6, '::1')
    print rsocket.inet_ntop(AF_INET6, packed), len(packed)
    print rsocket.htons(0x0201), rsocket.ntohs(0x0102), intmask(rsocket.htonl(0x04030201)), intmask(rsocket.ntohl(0x01020304))
    try:
        rsocket.inet_pton(AF_INET, '300.1.2.3')
    except SocketError as e:
        print e.get_msg()
    print '== looking up'
    found = rsocket.getaddrinfo('127.0.0.1', '80', AF_INET, SOCK_STREAM, 0, rsocket.AI_NUMERICHOST)
    family, kind, proto, name, address = found[0]
    print address.get_host(), len(found), address.get_port(), family == AF_INET and kind == SOCK_STREAM and proto == 6
    print rsocket.getservbyname('http', 'tcp'), rsocket.getservbyport(80, 'tcp'), rsocket.getprotobyname('tcp')
    host, service = rsocket.getnameinfo(INETAddress('127.0.0.1', 8080), rsocket.NI_NUMERICHOST | rsocket.NI_NUMERICSERV)
    print host, service
    print '== files of sockets'
    a, b = rsocket.socketpair()
    copy = rsocket.fromfd(a.fileno(), AF_UNIX, SOCK_STREAM)
    a.close()
    copy.sendall('x')
    print b.recv(10), b.detach() > 2


def entry_point(argv):
    rsocket.rsocket_startup()
    addresses()
    pair()
    stream()
    datagrams()
    options()
    timeouts()
    lookup()
    return 0


def target(driver, args):
    return entry_point, None
