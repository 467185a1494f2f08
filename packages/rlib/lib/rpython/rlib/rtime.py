"""Clocks: the functions of the module time that RPython programs have."""
import time as _time


def time():
    """Seconds since 1970."""
    return _time.time()


def clock():
    """Seconds of the processor."""
    return _time.clock()


def sleep(secs):
    """Waits; IOError for a time that is negative."""
    _time.sleep(secs)
