"""The log of the JIT. There is no JIT: nothing can be logged."""


class JitlogError(Exception):
    """The log cannot be written."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


def enable_jitlog(fileno):
    """Starts to log: refused."""
    raise JitlogError("there is no JIT in this program")


def disable_jitlog():
    """Stops."""


def stats_flush_trace_counts(warmrunnerdesc):
    """There are no traces."""
