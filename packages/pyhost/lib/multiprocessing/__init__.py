"""How many processors there are, and pools that work one after the other: this Python has one process."""
import os

__version__ = '0.70a1'


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


def cpu_count():
    """Processors of the machine."""
    try:
        f = open('/proc/cpuinfo')
    except IOError:
        raise NotImplementedError('cannot determine number of cpus')
    try:
        return max(1, len([line for line in f if line.startswith('processor')]))
    finally:
        f.close()


class _Current(object):
    name, daemon, authkey, exitcode = 'MainProcess', False, '', None

    def __init__(self):
        self.pid = self.ident = os.getpid()

    def is_alive(self):
        return True


def current_process():
    """This one."""
    return _Current()


def active_children():
    """There are none."""
    return []


def freeze_support():
    """For frozen programs on Windows."""


class Process(object):
    """A process of its own cannot be had: start() says so."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        self.name, self.daemon, self.pid, self.exitcode = name or 'Process-1', False, None, None
        self._target, self._args, self._kwargs = target, args, kwargs

    def run(self):
        """What the process would do."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        raise NotImplementedError('multiprocessing.Process: other processes of this Python cannot be started')

    def is_alive(self):
        return False


class _Result(object):
    """Of a call that is done already."""

    def __init__(self, func, args, kwds):
        self._error = None
        try:
            self._value = func(*args, **kwds)
        except Exception, e:
            self._error = e

    def get(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._value

    def wait(self, timeout=None):
        pass

    def ready(self):
        return True

    def successful(self):
        return self._error is None


class Pool(object):
    """Does its work at once, in this process."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        if initializer is not None:
            initializer(*initargs)

    def apply(self, func, args=(), kwds={}):
        return func(*args, **kwds)

    def apply_async(self, func, args=(), kwds={}, callback=None):
        result = _Result(func, args, kwds)
        if callback is not None and result.successful():
            callback(result.get())
        return result

    def map(self, func, iterable, chunksize=None):
        return [func(item) for item in iterable]

    def map_async(self, func, iterable, chunksize=None, callback=None):
        return self.apply_async(self.map, (func, iterable), callback=callback)

    def imap(self, func, iterable, chunksize=1):
        for item in iterable:
            yield func(item)
    imap_unordered = imap

    def close(self):
        pass
    terminate = join = close


def Lock():
    """A lock."""
    import threading
    return threading.Lock()


def RLock():
    """A lock that its holder may take again."""
    import threading
    return threading.RLock()


def Queue(maxsize=0):
    """A queue inside of this process."""
    import Queue as module
    return module.Queue(maxsize)
