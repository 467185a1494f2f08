# Threads: there is one. Locks work for it; starting another raises thread.error.
import thread
import time

__all__ = ['activeCount', 'active_count', 'Condition', 'currentThread', 'current_thread', 'enumerate', 'Event', 'Lock', 'RLock', 'Semaphore',
           'BoundedSemaphore', 'Thread', 'Timer', 'setprofile', 'settrace', 'local', 'stack_size', 'ThreadError']

Lock = thread.allocate_lock
ThreadError = thread.error
stack_size = thread.stack_size


class local(object):
    pass


class _RLock(object):
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=1):
        self._count += 1
        return True
    __enter__ = acquire

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __exit__(self, t, v, tb):
        self.release()

    def _is_owned(self):
        return self._count > 0


def RLock(*args, **kwargs):
    return _RLock(*args, **kwargs)


class _Condition(object):
    def __init__(self, lock=None, verbose=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        if timeout is None:
            raise RuntimeError('the only thread waits to be notified')
        time.sleep(timeout)

    def notify(self, n=1):
        pass

    def notifyAll(self):
        pass
    notify_all = notifyAll


def Condition(*args, **kwargs):
    return _Condition(*args, **kwargs)


class _Semaphore(object):
    def __init__(self, value=1, verbose=None):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = self._initial = value

    def acquire(self, blocking=1):
        if self._value == 0:
            if not blocking:
                return False
            raise RuntimeError('the only thread waits for a semaphore')
        self._value -= 1
        return True
    __enter__ = acquire

    def release(self):
        self._value += 1

    def __exit__(self, t, v, tb):
        self.release()


class _BoundedSemaphore(_Semaphore):
    def release(self):
        if self._value >= self._initial:
            raise ValueError('Semaphore released too many times')
        _Semaphore.release(self)


def Semaphore(*args, **kwargs):
    return _Semaphore(*args, **kwargs)


def BoundedSemaphore(*args, **kwargs):
    return _BoundedSemaphore(*args, **kwargs)


class _Event(object):
    def __init__(self, verbose=None):
        self._flag = False

    def is_set(self):
        return self._flag
    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            if timeout is None:
                raise RuntimeError('the only thread waits for an event')
            time.sleep(timeout)
        return self._flag


def Event(*args, **kwargs):
    return _Event(*args, **kwargs)

_counter = [0]


class Thread(object):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, verbose=None):
        _counter[0] += 1
        self.name = name or 'Thread-%d' % _counter[0]
        self.daemon = False
        self.ident = None
        self._target = target
        self._args = args
        self._kwargs = kwargs or {}

    def start(self):
        thread.start_new_thread(self.run, ())

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def is_alive(self):
        return False
    isAlive = is_alive

    def join(self, timeout=None):
        raise RuntimeError('cannot join thread before it is started')

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = str(name)

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread')
        _counter[0] = 0
        self.ident = thread.get_ident()

    def is_alive(self):
        return True
    isAlive = is_alive

    def join(self, timeout=None):
        raise RuntimeError('cannot join current thread')

_main = _MainThread()


class _Timer(Thread):
    def __init__(self, interval, function, args=[], kwargs={}):
        Thread.__init__(self, target=function, args=args, kwargs=kwargs)
        self.interval = interval

    def cancel(self):
        pass


def Timer(*args, **kwargs):
    return _Timer(*args, **kwargs)


def currentThread():
    return _main
current_thread = currentThread


def activeCount():
    return 1
active_count = activeCount


def enumerate():
    return [_main]


def settrace(func):
    pass


def setprofile(func):
    pass
