# poll() and select() on sockets.
# expect:
#  == poll
#  0
#  True False
#  True True
#  == what is closed
#  True
#  True
#  == nothing to wait for
#  0
#  == select
#  1 0 0
#  0 1 0
#  0 0 0
#  == wrong files
#  9 True
#  == how long
#  True
#  == default timeouts
#  0.500000
#  timed out
#  -1.000000
#  == into a buffer
#  3 abc..
#  2 dec..
#  == a server with several clients
#  one two three
#  3
from rpython.rlib import rpoll, rsocket
from rpython.rlib.rpoll import POLLIN, POLLOUT, PollError, SelectError
from rpython.rlib.rsocket import RSocket, SocketTimeout, UNIXAddress
from rpython.rlib.rtime import time


class Buffer(object):
    def __init__(self, size):
        self.text = '.' * size

    def setslice(self, start, string):
        self.text = self.text[:start] + string + self.text[start + len(string):]


def polling():
    print '== poll'
    a, b = rsocket.socketpair()
    print len(rpoll.poll({a.fd: POLLIN}, 0))
    fd, events = rpoll.poll({a.fd: POLLIN | POLLOUT})[0]
    print events & POLLOUT != 0, events & POLLIN != 0
    b.sendall('x')
    fd, events = rpoll.poll({a.fd: POLLIN}, 5000)[0]
    print fd == a.fd, events == POLLIN
    print '== what is closed'
    b.close()
    fd, events = rpoll.poll({a.fd: POLLIN}, -1)[0]
    print events & rpoll.POLLHUP != 0
    fd = a.detach()
    rsocket._c.socketclose(fd)
    print rpoll.poll({fd: POLLIN}, 0) == [(fd, rpoll.POLLNVAL)]
    print '== nothing to wait for'
    print len(rpoll.poll({}, 1))


def selecting():
    print '== select'
    a, b = rsocket.socketpair()
    b.sendall('x')
    for wanted in [([a.fd, b.fd], [-1]), ([b.fd], [a.fd]), ([b.fd], [-1])]:
        ins, outs = wanted
        if outs[0] < 0:
            outs = []
        ins, outs, excs = rpoll.select(ins, outs, [], 0.001)
        print len(ins), len(outs), len(excs)
    print '== wrong files'
    try:
        rpoll.select([-1], [], [])
    except SelectError as e:
        print e.errno, len(e.get_msg()) > 3
    print '== how long'
    start = time()
    rpoll.select([b.fd], [], [], 0.02, True)
    print 0.019 <= time() - start < 5.0
    a.close()
    b.close()


def timeouts():
    print '== default timeouts'
    rsocket.setdefaulttimeout(0.5)
    print '%f' % rsocket.getdefaulttimeout()
    a, b = rsocket.socketpair()
    a.settimeout(0.001)
    try:
        a.recvfrom(5)
    except SocketTimeout as e:
        print e.get_msg()
    rsocket.setdefaulttimeout(-3.0)
    print '%f' % rsocket.getdefaulttimeout()
    print '== into a buffer'
    buf = Buffer(5)
    b.sendall('abc')
    print a.recvinto(buf, 5), buf.text
    b.sendall('de')
    n, address = a.recvfrom_into(buf, 5)
    print n, buf.text
    a.close()
    b.close()


def serving():
    print '== a server with several clients'
    server = RSocket(rsocket.AF_UNIX, rsocket.SOCK_STREAM)
    server.bind(UNIXAddress(''))
    address = server.getsockname()
    server.listen(10)
    clients = []
    for word in ['one', 'two', 'three']:
        client = RSocket(rsocket.AF_UNIX)
        client.connect(address)
        client.sendall(word)
        clients.append(client)
    accepted = {}
    words = []
    while len(words) < 3:
        wanted = {server.fd: POLLIN}
        for fd in accepted:
            wanted[fd] = POLLIN
        for fd, events in rpoll.poll(wanted, 5000):
            if fd == server.fd:
                other, _ = server.accept()
                accepted[other] = RSocket(rsocket.AF_UNIX, rsocket.SOCK_STREAM, 0, other)
            elif events & POLLIN:
                word = accepted[fd].recv(100)
                words.append(word)
                accepted[fd].sendall(word.upper())
                accepted[fd].close()
                del accepted[fd]
    print ' '.join(words)
    print len([c for c in clients if c.recv(10).isalpha()])


def entry_point(argv):
    polling()
    selecting()
    timeouts()
    serving()
    return 0


def target(driver, args):
    return entry_point, None
