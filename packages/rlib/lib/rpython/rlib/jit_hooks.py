"""What JIT hooks ask about loops and operations. There is no JIT: figures are 0, and nothing ever gets an operation to ask about."""


def _no_jit():
    raise NotImplementedError("there is no JIT: no operations, no loops")


def boxint_new(no):
    _no_jit()


def resop_new(no, llargs, llres):
    _no_jit()


def resop_getopnum(llop):
    _no_jit()
    return 0


def resop_getopname(llop):
    _no_jit()
    return ''


def resop_getarg(llop, no):
    _no_jit()


def resop_setarg(llop, no, llbox):
    _no_jit()


def resop_getresult(llop):
    _no_jit()


def resop_setresult(llop, llbox):
    _no_jit()


def resop_repr(llop):
    _no_jit()
    return ''


def resop_getdescr(llop):
    _no_jit()


def stats_set_debug(warmrunnerdesc, flag):
    """Nothing is counted."""


def stats_get_counter_value(warmrunnerdesc, no):
    """A figure of rpython.rlib.jit.Counters: 0."""
    return 0


def stats_get_times_value(warmrunnerdesc, no):
    """Seconds spent: 0.0."""
    return 0.0


def stats_get_loop_run_times(warmrunnerdesc):
    """How often each loop ran: none did."""
    return []


def stats_asmmemmgr_allocated(warmrunnerdesc):
    """Bytes of machine code: 0."""
    return 0


def stats_asmmemmgr_used(warmrunnerdesc):
    """Bytes of machine code in use: 0."""
    return 0


def stats_memmgr_release_all(warmrunnerdesc):
    """There are no loops to forget."""
