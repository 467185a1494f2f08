"""Clocks: what time.time() and its relatives are in a translated program."""
from rpython.rlib import _external


def time():
    """Seconds since 1970."""
    return _external.time_time()


def clock():
    """Processor time of this program in seconds."""
    return _external.time_clock()


def sleep(seconds):
    if not seconds >= 0.0:
        raise IOError(22, "Invalid argument")
    _external.time_sleep(seconds)
