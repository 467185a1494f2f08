"""One thread with sockets, signals and children: what it does is its first argument."""
import os
import time

from rpython.rlib import rpoll, rsignal
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rlib.rfile import create_popen_file
from rpython.rlib.rsocket import AF_INET, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, INETAddress, RSocket, SocketError, rsocket_startup


def say(text):
    os.write(1, text + '\n')


# ---- an echo server that polls, and its client

class Connection(object):
    def __init__(self, sock):
        self.sock = sock
        self.pending = ''

    def wanted(self):
        return rpoll.POLLIN | (rpoll.POLLOUT if self.pending else 0)


class Server(object):
    def __init__(self):
        self.sock = RSocket(AF_INET, SOCK_STREAM)
        self.sock.setsockopt_int(SOL_SOCKET, SO_REUSEADDR, 1)
        self.sock.bind(INETAddress('127.0.0.1', 0))
        self.sock.listen(10)
        self.sock.setblocking(False)
        self.connections = {}
        self.served = 0
        self.running = True

    def run(self):
        say(str(self.sock.getsockname().get_port()))
        while self.running or len(self.connections) > 0:
            wanted = {self.sock.fd: rpoll.POLLIN}
            for fd, connection in self.connections.iteritems():
                wanted[fd] = connection.wanted()
            for fd, events in rpoll.poll(wanted, 5000):
                if fd == self.sock.fd:
                    self.accept()
                else:
                    self.handle(self.connections[fd], events)
        say('served %d' % self.served)

    def accept(self):
        fd, address = self.sock.accept()
        connection = Connection(RSocket(AF_INET, SOCK_STREAM, 0, fd))
        connection.sock.setblocking(False)
        self.connections[fd] = connection

    def handle(self, connection, events):
        if events & rpoll.POLLOUT:
            sent = connection.sock.send(connection.pending)
            connection.pending = connection.pending[sent:]
        if events & (rpoll.POLLIN | rpoll.POLLHUP):
            data = connection.sock.recv(1000)
            if data == '' or data == 'quit':
                self.running = self.running and data == ''
                self.served += 1
                del self.connections[connection.sock.fd]
                connection.sock.close()
            else:
                connection.pending += data.upper()


def client(port, words):
    s = RSocket()
    s.settimeout(10.0)
    s.connect(INETAddress('localhost', port))
    for word in words:
        s.sendall(word)
        answer = ''
        while len(answer) < len(word) and word != 'quit':
            answer += s.recv(100000)
        say('%d %s' % (len(answer), answer[:20]))
    s.close()


# ---- Ctrl-C

def interrupted(times):
    ticker = rsignal.pypysig_getaddr_occurred()
    rsignal.pypysig_setflag(rsignal.SIGINT)
    ticker.c_value = 1
    say('ready')
    seen = steps = 0
    while seen < times:
        steps = intmask(steps * 31 + 7)
        if intmask(ticker.c_value) < 0:
            ticker.c_value = 1
            n = widen(rsignal.pypysig_poll())
            while n >= 0:
                seen += 1
                say('signal %d' % n)
                n = widen(rsignal.pypysig_poll())
    return 7


def interrupted_asleep():
    rsignal.pypysig_setflag(rsignal.SIGINT)
    say('ready')
    start = time.time()
    while True:
        time.sleep(60.0)
        n = widen(rsignal.pypysig_poll())
        if n >= 0:
            say('signal %d %s' % (n, time.time() - start < 30.0))
            return 8


def not_interrupted():
    say('ready')
    while True:
        time.sleep(0.01)


# ---- children

def child(reading, writing, others, command):
    pid = os.fork()
    if pid == 0:
        if reading >= 0:
            os.dup2(reading, 0)
        if writing >= 0:
            os.dup2(writing, 1)
        for fd in others:
            os.close(fd)
        try:
            os.execv('/bin/sh', ['sh', '-c', command])
        except OSError:
            pass
        os._exit(127)
    return pid


def status_of(pid):
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return 'signal %d' % os.WTERMSIG(status)
    return 'exit %d' % os.WEXITSTATUS(status)


def pipeline():
    reading, writing = os.pipe()
    first = child(-1, writing, [reading, writing], 'echo one; echo two; echo three; exit 3')
    second = child(reading, -1, [reading, writing], 'sort; kill -TERM $$')
    os.close(reading)
    os.close(writing)
    a, b = status_of(first), status_of(second)
    say('%s, %s' % (a, b))
    f = create_popen_file('echo from popen; exit 5', 'r')
    say(f.read().strip())
    say(str(f.close() >> 8))
    f = create_popen_file('cat', 'w')
    f.write('to popen\n')
    f.close()
    try:
        os.waitpid(first, 0)
    except OSError as e:
        say('errno %d' % e.errno)


def entry_point(argv):
    what = argv[1]
    rsocket_startup()
    try:
        if what == 'serve':
            Server().run()
        elif what == 'client':
            client(int(argv[2]), [word if word != 'much' else 'x' * 300000 for word in argv[3:]])
        elif what == 'interrupted':
            return interrupted(int(argv[2]))
        elif what == 'asleep':
            return interrupted_asleep()
        elif what == 'default':
            not_interrupted()
        elif what == 'pipeline':
            pipeline()
    except SocketError as e:
        say('socket: ' + e.get_msg())
        return 1
    return 0


def target(driver, args):
    return entry_point, None
