"""Threads: what they do is the first argument."""
import os
import time

from rpython.rlib import rgc, rgil, rthread
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rsocket import AF_INET, SOCK_STREAM, INETAddress, RSocket, SocketError
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['stdlib.h'])
COMPARE = rffi.CCallback([rffi.VOIDP, rffi.VOIDP], rffi.INT)
qsort = rffi.llexternal('qsort', [rffi.VOIDP, rffi.SIZE_T, rffi.SIZE_T, COMPARE], lltype.Void, compilation_info=eci)


def say(text):
    os.write(1, text + '\n')


class Semaphore(object):
    """Made of locks."""

    def __init__(self, count):
        self.count = count
        self.mutex = rthread.allocate_lock()
        self.waiting = []

    def acquire(self):
        with self.mutex:
            if self.count > 0:
                self.count -= 1
                return
            lock = rthread.allocate_lock()
            lock.acquire(True)
            self.waiting.append(lock)
        lock.acquire(True)

    def release(self):
        with self.mutex:
            if self.waiting:
                self.waiting.pop(0).release()
            else:
                self.count += 1


class State(object):
    def __init__(self):
        self.lock = rthread.allocate_lock()
        self.done = Semaphore(0)
        self.next = 0
        self.total = 0
        self.accepted = []
        self.produced = 0
        self.items = []
        self.places = Semaphore(5)
        self.filled = Semaphore(0)
        self.until = 0.0

    def number(self):
        with self.lock:
            self.next += 1
            return self.next

    def add(self, n):
        with self.lock:
            before = self.total
            rgil.yield_thread()
            self.total = before + n

state = State()


# ---- an echo server with a thread per client

def serve_one():
    fd = state.accepted.pop(0)
    s = RSocket(AF_INET, SOCK_STREAM, 0, fd)
    try:
        while True:
            data = s.recv(1000)
            if data == '' or data == 'quit':
                break
            s.sendall(data.upper())
        s.close()
    except SocketError as e:
        say(e.get_msg())
    state.done.release()


def serve(clients):
    server = RSocket(AF_INET, SOCK_STREAM)
    server.bind(INETAddress('127.0.0.1', 0))
    server.listen(10)
    say(str(server.getsockname().get_port()))
    for i in range(clients):
        fd, address = server.accept()
        state.accepted.append(fd)
        rthread.start_new_thread(serve_one, ())
    for i in range(clients):
        state.done.acquire()
    say('served %d' % clients)


# ---- producers and consumers

def produce():
    for i in range(state.produced):
        state.places.acquire()
        with state.lock:
            state.items.append(i)
        state.filled.release()
        if i % 7 == 0:
            rgil.yield_thread()
    state.done.release()


def consume():
    while True:
        state.filled.acquire()
        with state.lock:
            item = state.items.pop(0)
        state.places.release()
        if item < 0:
            break
        state.add(item)
    state.done.release()


def queue():
    state.produced = 2000
    for i in range(3):
        rthread.start_new_thread(produce, ())
    for i in range(2):
        rthread.start_new_thread(consume, ())
    for i in range(3):
        state.done.acquire()
    for i in range(2):
        state.places.acquire()
        with state.lock:
            state.items.append(-1)
        state.filled.release()
    for i in range(2):
        state.done.acquire()
    say('%d %d' % (state.total, len(state.items)))


# ---- four threads that compute and allocate

class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next


class Me(object):
    def __init__(self, number):
        self.number = number

me = rthread.ThreadLocalReference(Me)


class Wrong(Exception):
    def __init__(self, number):
        self.number = number


def check(condition, what):
    if not condition:
        os.write(2, what + '\n')
        os._exit(9)


def build(n):
    head = None
    for i in range(n):
        head = Node(i, head)
        if i % 100 == 50:
            rgil.yield_thread()
    return head


def length(node):
    n = 0
    while node is not None:
        n += 1
        node = node.next
    return n


def deep(n):
    if n == 0:
        return []
    result = deep(n - 1)
    result.append(n)
    return result


def compare(a, b):
    x, y = rffi.cast(rffi.LONGP, a)[0], rffi.cast(rffi.LONGP, b)[0]
    check(length(build(10)) == 10, 'a list in a callback')
    return rffi.cast(rffi.INT, int(x > y) - int(x < y))


def sort(seed):
    keep = [str(i) for i in range(20)]
    with lltype.scoped_alloc(rffi.LONGP.TO, 50) as p:
        for i in range(50):
            seed = (seed * 1103515245 + 12345) & 0x7fffffff
            p[i] = seed
        qsort(rffi.cast(rffi.VOIDP, p), 50, rffi.sizeof(rffi.LONG), compare)
        for i in range(49):
            check(intmask(p[i]) <= intmask(p[i + 1]), 'the order')
    check(','.join(keep) == ','.join([str(i) for i in range(20)]), 'what is kept over a call')


def fail(n):
    rgil.yield_thread()
    raise Wrong(n)


def compute():
    number = state.number()
    me.set(Me(number))
    rounds = 0
    while time.time() < state.until:
        rounds += 1
        check(length(build(1000)) == 1000, 'a list')
        words = {}
        for i in range(200):
            words['word%d' % i] = i * number
        check(words['word77'] == 77 * number, 'a dict')
        try:
            fail(number)
        except Wrong as e:
            check(e.number == number, 'an exception')
        sort(rounds)
        check(me.get().number == number, 'what is of the thread')
        if rounds % 10 == 0:
            time.sleep(0.0001)
        if rounds == 5:
            try:
                deep(100000000)
                check(False, 'no limit of the stack')
            except RuntimeError:
                pass
        if rounds % 16 == 5:
            rgc.collect()
        state.add(1)
    check(rounds > 0, 'rounds')
    state.done.release()


def compute_all(seconds):
    check(me.get() is None, 'a fresh thread')
    state.until = time.time() + seconds
    for i in range(4):
        rthread.start_new_thread(compute, ())
    for i in range(4):
        state.done.acquire()
    say('done %s' % (state.total > 4))


# ---- children of threads

def have_child():
    with state.lock:
        number = state.next
        state.next += 1
        pid = os.fork()
        if pid == 0:
            check(length(build(5000)) == 5000, 'a list in a child')
            rgc.collect()
            os._exit(number)
    _, status = os.waitpid(pid, 0)
    state.add(os.WEXITSTATUS(status))
    state.done.release()


def children():
    for i in range(4):
        rthread.start_new_thread(have_child, ())
    build(20000)
    for i in range(4):
        state.done.acquire()
    say(str(state.total))


# ---- waiting does not stop the others

def sleeper():
    time.sleep(0.5)
    state.done.release()


def waiting():
    start = time.time()
    for i in range(5):
        rthread.start_new_thread(sleeper, ())
    lock = rthread.allocate_lock()
    lock.acquire(True)
    timed = lock.acquire_timed(50000)
    early = time.time() - start < 0.5
    for i in range(5):
        state.done.acquire()
    took = time.time() - start
    say('%d %s %s' % (timed, early, 0.49 < took < 2.4))


# ---- threads of a C library call the program

SOURCE = '''
#include <pthread.h>
static void *body(void *f)
{
    int i;
    for (i = 0; i < 3; i++) ((void (*)(void))f)();
    return NULL;
}
void from_threads(void (*f)(void))
{
    pthread_t threads[3];
    int i;
    for (i = 0; i < 3; i++) pthread_create(&threads[i], NULL, body, (void *)f);
    for (i = 0; i < 3; i++) pthread_join(threads[i], NULL);
}
'''
library = ExternalCompilationInfo(post_include_bits=['RPY_EXTERN void from_threads(void (*f)(void));'], separate_module_sources=[SOURCE])
from_threads = rffi.llexternal('from_threads', [rffi.CCallback([], lltype.Void)], lltype.Void, compilation_info=library)


def called():
    if me.get() is None:
        me.set(Me(0))
    check(length(build(3000)) == 3000, 'a list in a thread of the library')
    me.get().number += 1
    state.add(me.get().number)
    rgc.collect()


def foreign():
    keep = build(1000)
    from_threads(called)
    say('%d %d' % (state.total, length(keep)))


def entry_point(argv):
    what = argv[1]
    rgil.allocate()
    if what == 'serve':
        serve(int(argv[2]))
    elif what == 'queue':
        queue()
    elif what == 'compute':
        compute_all(float(argv[2]))
    elif what == 'children':
        children()
    elif what == 'foreign':
        foreign()
    elif what == 'waiting':
        waiting()
    return 0


def target(driver, args):
    return entry_point, None
