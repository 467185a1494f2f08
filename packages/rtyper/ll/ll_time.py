# The module time at run time. Answers to upstream's rtyper/module/ll_time.py.

from rpython.rtyper.lltypesystem.lltype import Float, Void
from rpython.rtyper.ll.external import external

c_time = external("ll_time.time", [], Float)
c_clock = external("ll_time.clock", [], Float)
c_sleep = external("ll_time.sleep", [Float], Void)


def ll_time_time():
    return c_time()


def ll_time_clock():
    return c_clock()


def ll_time_sleep(seconds):
    if seconds < 0.0:
        raise IOError(22, "Invalid argument")
    c_sleep(seconds)
