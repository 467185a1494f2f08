# What debug says of tracebacks and debuggers goes to standard error; the program goes on.
# stderr: attach_gdb: no debugger is attached
# expect:
#  before
#  between
#  after

from rpython.rlib.debug import attach_gdb, debug_print_traceback


class Problem(Exception):
    pass


def fail(n):
    if n > 0:
        raise Problem


def entry_point(argv):
    print 'before'
    try:
        fail(len(argv))
    except Problem:
        debug_print_traceback()
    print 'between'
    if len(argv) > 0:
        attach_gdb()
    print 'after'
    return 0


def target(driver, args):
    return entry_point, None
